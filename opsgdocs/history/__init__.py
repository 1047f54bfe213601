"""The folds from what single documents say to what is true: `ActionLog` follows actions through all minutes.

`IssuesLog` follows issues through the papers of an Issues Log (`issues`), `DecisionLog` gathers the formal decisions.

    records → meetings in order (`visits`) → what is so, meeting by meeting (`fold`, `issues`) → answers (`logs`)

An action is open from the minutes that raise it until a table row, a caption or a sentence closes it.
"""

from opsgdocs.history.actions.slips import Life, Revision, Slip, Slips
from opsgdocs.history.logs.actions import ActionLog
from opsgdocs.history.logs.decisions import DecisionLog
from opsgdocs.history.logs.issues import IssuesLog

__all__ = ["ActionLog", "DecisionLog", "IssuesLog", "Life", "Revision", "Slip", "Slips"]
