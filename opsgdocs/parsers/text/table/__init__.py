"""Tables whose cells are parted by more than blanks: by tabs, pipes, boxes, a margin, or lines of their own.

lines from one on   →   the line behind the table, and its rows

OPSG 29/01→The DCC to write the guide→DCC      (→ is a tab)      Row(fields=(…, …, …))
"""
