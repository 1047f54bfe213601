"""What is drawn on a page, and what it says of the table or the words it lies on.

an open page, its pieces   →   Drawing: rulings, fills, pictures; the cells that rulings enclose;
pieces struck out, pieces that nobody sees, bullets that are drawn

find_cells(drawing)      [[(72.0, 120.0, 180.0, 141.5), (180.0, 120.0, 523.0, 141.5), …], …]
"""
