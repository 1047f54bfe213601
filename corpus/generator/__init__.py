"""Makes the documents and their expectations from plain data: `python -m corpus.generator`."""
