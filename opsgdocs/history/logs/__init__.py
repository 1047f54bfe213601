"""The three logs, each immutable, each asked by a meeting or a day: what is so of actions, of decisions, of issues.

ActionLog(records).as_of("OPSG 29")   →   the log as it was after OPSG_29, by what was known then
"""
