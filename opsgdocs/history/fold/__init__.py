"""From meeting to meeting: what the minutes say of actions becomes what is true of them.

    raise → list → tell → omit, meeting by meeting (`fold`); then what does not fit together (`reconcile`)

In: the meetings in their order (`visits`); out: a `State` with every action (`actions`).
Where 'OPSG 24/02 | … | Closed' stands in the table of OPSG_30, the action is closed from then on.
"""
