"""Paragraphs: the lines that are one, over the ends of columns and pages; which are headings, which entries of lists.

lines of a column or a cell   →   Para(lines=[Line('a) The DCC to write'), Line('the guide')], mark=Mark('a)'), level=0)
"""
