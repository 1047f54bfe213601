"""The text of a page in pieces: what stands on one line in one style, and where.

    an open page   →   Piece(text='ACTION OPSG 29/01', x0=72.0, x1=171.4, y=310.2, style=Style(bold=True, size=11.0))

Of letters words are made here and cleaned; pieces know which link covers them, and which of them only count lines.
"""
