"""One page: its lines and tables, without what it only repeats, and whether its text can be trusted.

    an open page   →   Page(number=2, rows=[[Line('5. Actions Outstanding')], …], grids=[Grid(…)])

Running heads and feet, page numbers and watermarks are told by looking at all pages together.

    part_furniture(pages)      [Line('OPSG_29_0402 - Final Minutes'), Line('Page 2 of 9')]
"""
