"""Rows of action tables and logs: cells, entries of lists, several actions in one row."""
