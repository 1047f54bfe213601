"""The folds from what single documents say to what is true: `ActionLog` follows actions through all minutes.

    raise → list → tell → omit, meeting by meeting (`fold`); then what does not fit together (`reconcile`)

An action is open from the minutes that raise it until a table row, a caption or a sentence closes it.
"""

from opsgdocs.history.actionlog import ActionLog
from opsgdocs.history.slips import Life, Revision, Slip, Slips

__all__ = ["ActionLog", "Life", "Revision", "Slip", "Slips"]
