"""Issues as they are written: the paper for the next meeting, the register of all, what changed, and the life of one.

IssuesLogPaper   →   Document: 'Apparently Spurious Alerts', with its stage, impact, status and next steps
"""
