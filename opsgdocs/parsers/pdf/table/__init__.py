"""Tables that are drawn: the grid of their cells, what stands in each, and one table from the parts on several pages.

cells that rulings enclose, pieces   →   Grid for each page   →   Stitched

grid.rows[1]      [GridCell('OPSG 29/01'), GridCell('The DCC to write the guide'), GridCell('DCC')]
"""
