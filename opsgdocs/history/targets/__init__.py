"""Targets between meetings: as they were said (`said`), and what they mean by all that is known by now (`resolving`).

'by the next meeting', said at OPSG_28   →   3 March 2020, once OPSG_29 tells the day
"""
