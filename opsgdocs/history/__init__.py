"""The folds from what single documents say to what is true: `ActionLog` follows actions through all minutes.

`IssuesLog` follows issues through the papers of an Issues Log (`issues`), `DecisionLog` gathers the formal decisions.

    raise → list → tell → omit, meeting by meeting (`fold`); then what does not fit together (`reconcile`)

An action is open from the minutes that raise it until a table row, a caption or a sentence closes it.
"""

from opsgdocs.history.actionlog import ActionLog
from opsgdocs.history.decisionlog import DecisionLog
from opsgdocs.history.issueslog import IssuesLog
from opsgdocs.history.slips import Life, Revision, Slip, Slips

__all__ = ["ActionLog", "DecisionLog", "IssuesLog", "Life", "Revision", "Slip", "Slips"]
