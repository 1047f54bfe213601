"""Printed lines, and what can be said of one line, or of two that follow each other.

    pieces   →   Line('a) The DCC to write the guide to the'), side by side with others where a gap parts them

Where columns part lines, which mark begins one, whether one is full, whether a sentence ends with it; and the measure
of a document, taken from all of its lines.

    read_enumerator(line)      Mark(text='a)', offset=3, x=90.0, exact=True)
"""
