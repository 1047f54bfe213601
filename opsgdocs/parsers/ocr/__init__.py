"""Pages that are pictures: text recognition (OCR), for those who ask for it.

The way of a page, in this order: `drawing` (by pdfium), `upright` (straightened), `rulings` (tables' lines and fills,
taken out of the picture), `engines` with `tesseract` or `rapid` (words with boxes and confidence), `lettering` (their
lines, sizes, bold), `pages` (the same `Page` that a PDF's own text gives). `scans` tells the whole way; `pictures` are
files of their own, read as a PDF of nothing else.
"""
