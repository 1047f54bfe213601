"""Actions as they are written: the table for the next meeting, the log of all, slips, and the life of one.

OutstandingActions   →   Document with the table ID | Action | Date Raised | … ; sheets for spreadsheets
"""
