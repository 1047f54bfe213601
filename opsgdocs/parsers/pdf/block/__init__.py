"""Blocks of the Document: each paragraph's lines as one text, words that a line's end cut made whole.

Para(lines=[Line('the imple-'), Line('mentation')])   →   Paragraph(runs=(Run('the implementation'),), places=(…))
"""
