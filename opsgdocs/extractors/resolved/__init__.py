"""How decisions are read: 'The OPSG **AGREED** the plan' in a paragraph, a motion over its lines, a row of a table.

`verbs` are those that stand out, `formal` has the committee for their subject, `labels` and `trailing` stand before and
behind what was decided; `building` makes the record and `objects` finds its words. `paragraphs`, `plain` sentences,
`lines` and `tables` are where decisions stand.
"""
