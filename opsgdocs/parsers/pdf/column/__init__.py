"""The order in which pages are read: column by column, notes in the margin and at the foot apart.

Page   →   [Column(items=[Line('Attendees:'), Line('Dave Warner'), …]), Column(items=[Line('Apologies:'), …])]
"""
