"""pdfium, and where a page's own coordinates lie on the page as it is read.

    a file's bytes   →   handles of its pages, numbers of their characters and paths, and each page's frame

The only room that knows C, and the only one that knows which way up a page lies.

    engine = pdfium()
    frame = read_frame(engine, engine.load_page(document, 0))      Frame(width=595.3, height=841.9, …)
"""
