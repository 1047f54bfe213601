"""What an action is made of, in text and in tables: ids, marks, owners, columns and rows, and what is said of it.

ids, id_lists → marks → details (text);  columns → rows, statuses (tables);  margins, owners, sayings
"""
