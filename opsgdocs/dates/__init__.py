"""What was said about 'by when', in days: a phrase, the meeting at which it was said, and a `Target`.

'by the next meeting (OPSG_30)' said at OPSG_29, whose minutes end with 'Next Main Meeting: 3 March 2020', is
3 March 2020. A phrase gives an interval of days, a basis and a sentence that says why; ids, section numbers, shares
and versions are never dates.

`tokens` tells the words apart and `phrases` holds the grammar; `sentences` finds phrases in running text; what each
rule means stands in `single` (one day), `stretches`, `ranges`, `feasts`, `counts` and `appointments`; `resolution`
puts it together. `carried` reads what a later table
prints again.
"""

from opsgdocs.dates.carried import carried, carried_anew, said_before
from opsgdocs.dates.resolution import Resolution, doubt_of, explain, is_blank, resolve, rule_of, target_in
from opsgdocs.dates.said import Said
from opsgdocs.dates.sentences import Phrase, find_days, find_targets, parse_day
from opsgdocs.meetings.calendar import MeetingCalendar

__all__ = [
    "MeetingCalendar",
    "Phrase",
    "Resolution",
    "Said",
    "carried",
    "carried_anew",
    "doubt_of",
    "explain",
    "find_days",
    "find_targets",
    "is_blank",
    "parse_day",
    "resolve",
    "rule_of",
    "said_before",
    "target_in",
]
