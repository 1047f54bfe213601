"""What a log is made of, checked: records, a committee, a rule of omission, corrections."""

from opsgdocs.arguments import all_given, check_text, told
from opsgdocs.corrections import Correction
from opsgdocs.errors import UsageError
from opsgdocs.records import ActionTable, IssuesLogPaper, Minutes

_RECORDS = "the records that read() and read_folder() give"
_CORRECTIONS = "what load_corrections(FILE) gives"


def records_given(records: object, taker: str, committee: object) -> list[Minutes | ActionTable | IssuesLogPaper]:
    """The records.

    Raises:
        TypeError: they are none, or the committee is no text.
    """
    check_text(committee, "committee", "the short form of a committee, as text")
    return all_given(records, (Minutes, ActionTable, IssuesLogPaper), taker, _RECORDS)


def corrections_given(corrections: object) -> list[Correction]:
    """The corrections; none where None is given.

    Raises:
        TypeError: they are none.
    """
    return [] if corrections is None else all_given(corrections, Correction, "corrections", _CORRECTIONS)


def check_omitted(omitted: object) -> None:
    """See that the rule of omission is one.

    Raises:
        UsageError: it is not.
    """
    if omitted not in ("open", "closed"):
        raise UsageError(f"omitted is 'open' or 'closed', not {told(omitted)}")
