"""Which meeting is when: days as printed, what minutes announce and foretell, and the calendar made of it.

days → announcements, forecasts → calendar
"""
