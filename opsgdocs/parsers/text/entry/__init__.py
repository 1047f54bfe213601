"""Blocks on their way into the Document, and what their numbers, bullets and places make of them.

Entry(block=Paragraph('5.1 Alerts'), blanks=1, indent=0)   →   Entry(block=Heading('5.1 Alerts', level=2), …)
"""
