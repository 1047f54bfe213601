"""An action as it is followed: its `thread`, the `state` of all, and the records made of them (`views`, `slips`).

OPSG 24/02, raised at OPSG_24, due 04/02/2020, revised at OPSG_29 to 03/03/2020   →   OpenAction
"""
