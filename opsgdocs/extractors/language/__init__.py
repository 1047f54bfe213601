"""What patterns cannot tell: commitments and requests in the discussion, and the actions raised for them.

'Members requested that the DCC provide a report' → who, what, by when, and which action answers it. spaCy is loaded
late, by `pipeline` alone; `component` is the same knowledge for users of spaCy.
"""
