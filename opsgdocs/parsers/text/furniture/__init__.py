"""What a copied text carries in the middle of its sentences and tables: running heads and feet, footnotes.

lines   →   the lines without it, each line after one marked with `gap`; and what was taken out

Page 3 of 9 | OPSG_29_0402      ¹ PBI000000118411: On demand reads …
"""
