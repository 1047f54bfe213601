"""The three logs, each immutable, each asked by a meeting or a day: what is so of actions, of decisions, of issues.

ActionLog(records).before("OPSG 30")   →   the log as it is when OPSG_30 begins
"""
