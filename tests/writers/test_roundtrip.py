"""Any log of open actions, written to Word, stands there whole: each id, text, owner, date and update in its cell."""

import datetime as dt
import io
import re
import unicodedata

import docx
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opsgdocs.characters import storable
from opsgdocs.records import ActionEvent, OpenAction, OutstandingActions, Target, Update
from opsgdocs.writers.actions.outstanding import COLUMNS, render_outstanding
from opsgdocs.writers.word import write_word

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2035, 12, 31))
LABELS = st.builds("HBG_{}".format, st.integers(1, 99))
# Signs that some format acts on, among letters of any script.
_SIGNS = st.sampled_from(list("=|<>&'\"“”‘’[](){}*_#`~+-@:;,./\\%£€–—…é✓"))
_LETTERS = st.characters(exclude_categories=["C", "Z", "M"], exclude_characters="•◦▪")
# Records are in NFC.
WORDS = st.text(_LETTERS | _SIGNS, min_size=1, max_size=12).map(lambda word: unicodedata.normalize("NFC", word))
LINES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
MARKS = (("• ", "1. ", "a) "), ("  ◦ ", "  12. "), ("    ▪ ", "    iv) "))  # by depth
OWNERS = st.sampled_from(["Harbour Office", "Registrar", "Quay N", "Quay C&S", "Members", "Smith, J", "Ødegård"])
TARGETS = st.one_of(
    DAYS.map(
        lambda day: Target(
            text=f"by {day.day}/{day.month}", date=day, earliest=day, latest=day, basis="day", stated=True
        )
    ),
    DAYS.map(lambda day: Target(date=day, earliest=day, latest=day)),
    st.builds(Target),
    LABELS.map(
        lambda label: Target(text=f"by the next meeting ({label})", meeting=label, basis="meeting", stated=True)
    ),
    st.sampled_from(["TBC", "Ongoing", "by mid-March", "in Q2", "=2+3"]).map(
        lambda text: Target(text=text, stated=True)
    ),
)


@st.composite
def texts(draw) -> str:
    """A text as records have it: a line, and perhaps bulleted lines beneath, none deeper than the next level."""
    lines = [draw(LINES)]
    depth = -1
    for line in draw(st.lists(LINES, max_size=4)):
        depth = draw(st.integers(0, min(depth + 1, 2)))
        lines.append(draw(st.sampled_from(MARKS[depth])) + line)
    return "\n".join(lines)


@st.composite
def actions(draw, number: int) -> OpenAction:
    """An open action with any words, owners, targets and updates."""
    target = draw(TARGETS)
    flags = draw(st.sampled_from([(), ("overdue",), ("not_listed",), ("overdue", "not_listed")]))
    event = ActionEvent(meeting=draw(LABELS), date=draw(DAYS), event="not_listed")
    key = f"HBG {draw(st.integers(1, 99))}/{number:02d}"
    return OpenAction(
        id=key if draw(st.booleans()) else None,
        key=key,
        text=draw(texts()),
        raised=draw(st.none() | DAYS),
        raised_at=draw(st.none() | LABELS),
        last_target=target,
        original_target=target,
        owners=tuple(draw(st.lists(OWNERS, max_size=3, unique=True))),
        status=draw(st.sampled_from(["open", "on_hold"])),
        updates=tuple(draw(st.lists(st.builds(Update, meeting=st.none() | LABELS, text=texts()), max_size=3))),
        flags=flags,
        history=(event,) if "not_listed" in flags else (),
    )


@st.composite
def logs(draw) -> OutstandingActions:
    """The actions open before any meeting."""
    found = [draw(actions(number)) for number in range(1, 1 + draw(st.integers(0, 5)))]
    return OutstandingActions(committee="HBG", before=draw(LABELS), date=draw(DAYS), actions=tuple(found))


def shown(cell, markers) -> list[str]:
    """The paragraphs of a cell; a list item stands in the paragraph above it, on a line of its own."""
    told: list[str] = []
    for paragraph in cell.paragraphs:
        number = paragraph._p.pPr.numPr
        if number is None:
            told.append(paragraph.text)
        else:
            told[-1] += f"\n{'  ' * number.ilvl.val}{markers[number.numId.val]} {paragraph.text}"
    return told


def list_markers(file) -> dict[int, str]:
    numbering = file.part.numbering_part.element
    shapes = {a.get(qn("w:abstractNumId")): a for a in numbering.iter(qn("w:abstractNum"))}
    return {
        number.numId: shapes[str(number.abstractNumId.val)].find(f".//{qn('w:lvlText')}").get(qn("w:val"))
        for number in numbering.num_lst
    }


def read_back(data: bytes) -> dict[str, tuple[list[list[str]], list[str]]]:
    """By id: the cells of each action's row, and the paragraphs beneath."""
    file = docx.Document(io.BytesIO(data))
    markers = list_markers(file)
    found = {}
    for table in file.tables:
        head, *rows = table.rows
        assert tuple(cell.text for cell in head.cells) == COLUMNS
        for row, beneath in zip(rows[::2], rows[1::2], strict=True):
            assert len(row._tr.tc_lst) == 6
            assert len(beneath._tr.tc_lst) == 1
            found[row.cells[0].text] = ([shown(cell, markers) for cell in row.cells], shown(beneath.cells[0], markers))
    return found


def british(day: dt.date | None) -> str:
    return day.strftime("%d/%m/%Y") if day else ""


def expected_target(action: OpenAction) -> list[str]:
    target = action.last_target
    said = re.sub("^by ", "", target.text) if target.text else "Next meeting"
    presumed = not target.stated and (target.date or not target.text)
    return [
        british(target.date) or said,
        *(["(none stated)"] if presumed else []),
        *(["Overdue"] if "overdue" in action.flags else []),
    ]


def expected_owner(action: OpenAction) -> str:
    return ("; " if any("," in owner for owner in action.owners) else ", ").join(action.owners)


@given(logs())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_action_stands_in_the_word_file_with_all_that_is_known_of_it(log):
    found = read_back(write_word(render_outstanding(log)))
    assert set(found) == {action.key for action in log.actions}
    for action in log.actions:
        cells, beneath = found[action.key]
        assert cells == [
            [action.key],
            [action.text],
            [british(action.raised) or action.raised_at or ""],
            expected_target(action),
            [""],
            [expected_owner(action)],
        ]
        said = [f"{update.meeting}: {update.text}" if update.meeting else update.text for update in action.updates]
        status = "Open" if action.status == "open" else "On hold"
        assert beneath == [*said, "", f"Action Status: {status}"]


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_no_text_whatever_breaks_the_word_file(text, said, owner):
    target = Target(text=said, stated=True)
    action = OpenAction(
        key="K",
        text=f"x{text}",
        last_target=target,
        original_target=target,
        owners=(owner,),
        updates=(Update(text=said),),
    )
    log = OutstandingActions(committee=owner, before=said, actions=(action,))
    (row,) = docx.Document(io.BytesIO(write_word(render_outstanding(log)))).tables[0].rows[1:2]
    if not re.search(r"\n\s*(\S|.{1,6}[.)\]])\s", storable(text)):  # lines that look like a list become one
        assert row.cells[1].text == storable(f"x{text}")
