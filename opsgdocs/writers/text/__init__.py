"""Words and blocks that all written documents share: days and owners in words, places of passages, ids as printed.

date(2020, 3, 3)   →   '03/03/2020' in a cell, '3 March 2020' in a title
"""
