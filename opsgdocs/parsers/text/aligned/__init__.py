"""Tables whose columns are kept apart by spaces alone, with prose between their rows, over the ends of pages.

lines from one on   →   the line behind the table, and its rows; none where the columns do not tell them

Action ID     Action                     Date Raised   Target Date   Owner
OPSG 52/01    The DCC to review the      04/01/2022    01/03/2022    DCC
traffic on the network.
Some progress has been made.
"""
