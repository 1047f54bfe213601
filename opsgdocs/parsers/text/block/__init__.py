"""From groups of lines to blocks, and what of the tables among them could not be read.

lines   →   Segment(lines=(…), table=Table(…))   →   Entry, Damage('part_missing', 'The cells of a table stand …')
"""
