"""A PDF as a file: opened, or refused with one clear sentence, and what of it is lost.

    File   →   the open document, the count of its pages, Damage

pdfium reads a damaged file as far as it goes and does not say so; what it passes over is looked for here in the bytes.

    [*check_streams(file, limits)]      Damage('part_missing', 'The file is damaged: a part of it cannot be unpacked …')
"""
