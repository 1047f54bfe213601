"""The lines of a text file: what one looks like, which of them were one paragraph, and the marks within.

text   →   Line(number=41, text='ACTION OPSG 29/01: The DCC to …', indent=0, blanks=1)   →   one text again, with places

continues(before, line, wrapping)      True for 'if they are also being impacted by an Incident that has been' and
'communicated, in order to assist …'
"""
