"""Tables that inform, with an 'Action' among their columns that gives nobody anything to do at this meeting.

'Risk | Likelihood | Impact | Action | Owner', 'KPI | Target | Actual | Owner | Action', an agenda whose column says
'For approval', a budget: the heads beside tell it, or what stands beneath them.
"""

from collections.abc import Sequence
from functools import lru_cache

from opsgdocs.document import Cell, Table, fold
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_RISK = late(compiled, r"(?i)risks?(?:\s+(?:id|ref|no\.?|number|title|description|rating|score|level|owner))?")
_RATED = late(
    compiled,
    r"(?i)(?:(?:inherent|residual|current|gross|net|target|risk)\s+)?(?:likelihood|impact|probability|severity|score|rating|l\s*[x×]\s*i)",
)
_MEASURED = late(compiled, r"(?i)(?:kpis?|metrics?|indicators?|(?:performance\s+)?measures?|slas?|service\s+levels?)")
_REACHED = late(compiled, r"(?i)(?:actuals?|achieved|results?|performance|(?:current|this)\s+(?:month|quarter|year))")
_SPENT = late(
    compiled,
    r"(?i)(?:annual\s+|total\s+)?(?:budget(?:ed)?|spend|spent|expenditure|variance|over/under|outturn)(?:\s+(?:to\s+date|\d{4}(?:[/-]\d+)?))?(?:\s*\(?[£$€k%]+\)?)?",
)
_WHEN = late(compiled, r"(?i)(?:due|target|by\s+when|when|deadline)(?:\s+date)?")
_FEWEST_SPENT = 2
# In an agenda: 'For approval', 'To note'
_WANTED = (
    r"(?:info(?:rmation)?|approv(?:al|e)|decision|decide|discuss(?:ion)?|not(?:e|ing)|review|agree(?:ment)?|"
    r"endorse(?:ment)?|consider(?:ation)?|ratif(?:y|ication)|comment)"
)
_PURPOSE = late(
    compiled,
    rf"(?i)(?:for|to)\s+{_WANTED}(?:(?:\s+and\s+|\s*[,/&]\s*){_WANTED})*(?:\s+only)?\W*",
)
# Beneath 'Action required': 'Note', 'Approve', 'Discuss and agree'
_BARE = late(compiled, rf"(?i){_WANTED}(?:(?:\s+and\s+|\s*[,/&]\s*){_WANTED})*\W*")
_OF_AGENDA = late(compiled, r"(?i)(?:agenda\s+)?(?:items?|topics?|subjects?|papers?|titles?)(?:\s+(?:no\.?|title))?")
_REQUIRED = late(compiled, r"(?i)(?:actions?|purpose)(?:\s+(?:required|requested|sought|needed))?")
_BLANK = late(compiled, r"\W*|(?i:none|n/?a)")
# '£812,000', '(1,200)', '12%', but not '1.2', the number of an item
_SUM = late(compiled, r"[-–(]*\s*(?:[£$€]\s*\d.*|\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?|\d[\d.]*\s*%)")
_LONGEST = 40  # characters of a cell of a table of sums
_FEWEST_SUMS = 2


def is_informative(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the table of these rows, its head the first, informs: no row of it is an action."""
    heads = [fold(cell.text).strip(" :.*#") for cell in rows[0]] if rows else []
    return _is_of_risks(tuple(heads)) or _is_of_figures(tuple(heads)) or is_agenda(rows) or _is_bare_agenda(rows)


def is_agenda(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether beneath one head there stands nothing but 'For approval', 'For information'."""
    said = _beneath(rows)
    return any(texts and all(map(_PURPOSE.fullmatch, texts)) for texts in said.values())


def _is_bare_agenda(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether beneath 'Action required' there stands nothing but 'Approve', 'Note', 'Discuss', beside items."""
    heads = {cell.column: fold(cell.text).strip(" :.*#") for cell in rows[0]} if rows else {}
    if not any(map(_OF_AGENDA.fullmatch, heads.values())):
        return False
    places = [place for place, head in heads.items() if _REQUIRED.fullmatch(head)]
    beneath = _beneath(rows)
    said = [text for place in places for text in beneath[place]]
    return len(said) > 1 and all(map(_BARE.fullmatch, said))


def is_of_sums(table: Table, margin: int) -> bool:
    """Whether beside a margin column there are short names and sums alone: a budget."""
    beside = [fold(cell.text).strip() for row in table.rows[1:] for cell in row if cell.column != margin]
    filled = [text for text in beside if text]
    sums = sum(_SUM.fullmatch(text) is not None for text in filled)
    return sums >= _FEWEST_SUMS and sums * 2 >= len(filled) and all(len(text) <= _LONGEST for text in filled)


@lru_cache(maxsize=1 << 9)
def _is_of_risks(heads: tuple[str, ...]) -> bool:
    """'Risk' and how it is rated, or two columns of risks."""
    risks = sum(_RISK.fullmatch(head) is not None for head in heads)
    rated = sum(_RATED.fullmatch(head) is not None for head in heads)
    return risks > 1 or (risks == 1 and rated > 0) or rated > 1


@lru_cache(maxsize=1 << 9)
def _is_of_figures(heads: tuple[str, ...]) -> bool:
    """'KPI | Target | Actual', 'Cost centre | Budget | Spend'; what has a day to be done by is no budget."""
    measured = any(map(_MEASURED.fullmatch, heads))
    reached = any(map(_REACHED.fullmatch, heads))
    spent = sum(_SPENT.fullmatch(head) is not None for head in heads) >= _FEWEST_SPENT
    return (measured and reached) or (spent and not any(map(_WHEN.fullmatch, heads)))


def _beneath(rows: Sequence[Sequence[Cell]]) -> dict[int, list[str]]:
    """What stands in each column beneath the head's cell, without blanks."""
    said: dict[int, list[str]] = {cell.column: [] for cell in (rows[0] if rows else ())}
    for row in rows[1:]:
        for cell in row:
            if cell.column in said and not _BLANK.fullmatch(text := fold(cell.text).strip()):
                said[cell.column].append(text)
    return said
