"""Each sentence of 'what a profile can say' that no other test holds, on minutes of a few lines."""

import pytest

import opsgdocs
from tests.profiles.reading import read, told

HEADED = "| Ref | Action | Owner | Comment |\n|--|--|--|--|\n"


def rows(record):
    return [(row.id, row.status, row.updates) for row in record.outstanding]


@pytest.mark.parametrize(("head", "foot"), [
    ("Date: 4 March 2020\tTime: 10:00", "Venue: Mill House\tStatus: Draft"),
    ("Venue: Mill House | Status: Draft", "Date: 4 March 2020 | Time: 10:00"),
])  # fmt: skip
def test_date_time_place_and_status_may_stand_in_header_and_footer(tmp_path, head, foot):
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = head
    document.sections[0].footer.paragraphs[0].text = foot
    for text in ("Project Board Meeting 61", "1. Roof", "The roof leaks."):
        document.add_paragraph(text)
    document.save(tmp_path / "minutes.docx")
    record = opsgdocs.read(tmp_path / "minutes.docx")

    meeting = record.meeting
    assert (str(meeting.date), str(meeting.start), meeting.venue) == ("2020-03-04", "10:00", "Mill House")
    assert record.status == "draft"


def test_several_tables_by_status(tmp_path):
    tables = (
        f"**Open**\n\n{HEADED}| 60/01 | Ask | TL | late |\n\n"
        f"**Closed at this meeting**\n\n{HEADED}| 60/02 | Write | MW | sent |\n\n"
        f"**On hold**\n\n{HEADED}| 60/03 | Go | MW | MW is away |\n"
    )

    assert rows(read(tmp_path, "", f"## 1. Actions\n\n{tables}")) == [
        ("60/01", "open", ("late",)),
        ("60/02", "closed", ("sent",)),
        ("60/03", "on_hold", ("MW is away",)),
    ]


def test_update_rows_beneath_and_a_status_line(tmp_path):
    beneath = "| TL has asked the clerk. | | | |\n| Action Status: Closed | | | |\n"
    body = f"## 1. Actions Outstanding\n\n{HEADED}| 60/01 | Ask | TL | |\n{beneath}| 60/02 | Go | MW | |\n"

    assert rows(read(tmp_path, "", body)) == [("60/01", "closed", ("TL has asked the clerk.",)), ("60/02", "open", ())]


@pytest.mark.parametrize(("update", "revised", "kept"), [
    ("The plan is late. Revised Target Date: 5 May 2020", "2020-05-05", ("The plan is late.",)),
    ("The plan is late. New date – 5 May 2020.", "2020-05-05", ("The plan is late.",)),
    ("Ongoing. New target date: 5 May 2020.", "2020-05-05", ()),
    ("Revised date: 5 May 2020", "2020-05-05", ()),
    ("The clerk asked whether a revised date: none was set is allowed.", None,
     ("The clerk asked whether a revised date: none was set is allowed.",)),
])  # fmt: skip
def test_a_revised_date_inside_the_update(tmp_path, update, revised, kept):
    body = f"## 1. Actions Outstanding\n\n{HEADED}| 60/01 | Ask | TL | {update} |\n"
    (row,) = read(tmp_path, "", body).outstanding

    assert (row.revised_target and str(row.revised_target.date), row.updates) == (revised, kept)


@pytest.mark.parametrize("marks", [("(a)", "(b)"), ("a)", "b)"), ("i.", "ii."), ("-", "-")])
def test_clauses_beneath_the_committee_each_with_its_verb(tmp_path, marks):
    clauses = f"{marks[0]} NOTED the report; and\n\n{marks[1]} AGREED to mend the roof."
    record = read(tmp_path, "", f"## 1. Roof\n\nThe Project Board:\n\n{clauses}\n")

    assert [(decision.verb, decision.text) for decision in record.decisions] == [
        ("NOTED", "the report; and"),
        ("AGREED", "to mend the roof."),
    ]


def test_a_summary_of_decisions_repeats_them(tmp_path):
    body = (
        "## 1. Roof\n\nDecision: The roof is mended.\n\n## 2. Decisions\n\n- The roof is mended.\n- The boat is sold.\n"
    )
    record = read(tmp_path, '[decisions]\nlabels = ["Decision"]\nheadings = ["Decisions"]\n', body)

    assert [(decision.text, decision.item) for decision in record.decisions] == [
        ("The roof is mended.", "1"),
        ("The boat is sold.", "2"),
    ]


def test_bullets_under_the_heading_end_with_their_owner(tmp_path):
    bullets = "- mend the roof (Tom Lee)\n- ask for a price by 20 March 2020 (Maria Wood/Tom Lee)\n"
    actions = read(tmp_path, '[actions]\nlists = ["Actions"]\n', f"## 1. Actions\n\n{bullets}").actions

    assert [action.owners for action in actions] == [("Tom Lee",), ("Maria Wood", "Tom Lee")]
    assert [str(action.target.date) for action in actions] == ["None", "2020-03-20"]


@pytest.mark.parametrize("contents", [
    "Contents\n\n1. Roof ........ 2\n\n2. Boat ........ 3\n\n3. Fee ........ 4\n",
    "Agenda\n\n1. Roof\n2. Boat\n3. Fee\n",
])  # fmt: skip
def test_a_list_of_contents_is_passed_over(tmp_path, contents):
    items = "**1. Roof**\n\nIt leaks.\n\n**2. Boat**\n\nIt sank.\n\n**3. Fee**\n\nACTION: Tom Lee to set it.\n"
    record = read(tmp_path, "", f"{contents}\n{items}")

    assert [(item.number, item.title) for item in record.items] == [("1", "Roof"), ("2", "Boat"), ("3", "Fee")]
    assert record.actions[0].item == "3"


FRONT = "# Project Board – Meeting 61\n\nDate: 4 March 2020\n\n"
LISTS = [
    "| Present | Apologies |\n|--|--|\n| Ann Hope (Chair)<br>Tom Lee, DCC (part) | Maria Wood |\n",
    "| Members | Others | Apologies |\n|--|--|--|\n| Ann Hope (Chair) | Tom Lee, DCC (part) | Maria Wood |\n",
    "Present\n\n- Ann Hope (Chair)\n\nDCC\n\n- Tom Lee (part)\n\nApologies\n\n- Maria Wood\n",
    "Present: Ann Hope (Chair), Tom Lee (DCC, part)\n\nApologies: Maria Wood\n",
]


@pytest.mark.parametrize("people", LISTS)
def test_people_side_by_side_under_sub_headings_and_on_lines(tmp_path, people):
    record = read(tmp_path, "", "## 1. Roof\n\nIt leaks.\n", front=FRONT + people + "\n")

    assert [(one.name, one.affiliation, one.role, one.part, one.presence) for one in record.attendees] == [
        ("Ann Hope", None, "Chair", False, "present"),
        ("Tom Lee", "DCC", None, True, "present"),
        ("Maria Wood", None, None, False, "apologies"),
    ]


def test_marks_only_recall_where_earlier_actions_are_gone_through(tmp_path):
    body = "## 1. Matters arising\n\nACTION: Tom Lee to go.\n\n## 2. New\n\nACTION: Tom Lee to come.\n"
    record = read(tmp_path, '[actions]\nreview = ["Matters arising"]\n', body)

    assert told(record.actions) == [(None, "Tom Lee to come.", ("Tom Lee",))]


@pytest.mark.parametrize(("vote", "expected"), [
    ("Moved by Ann Hope, seconded by Tom Lee. Carried 5-2.", ("Ann Hope", "Tom Lee", "Carried 5-2")),
    ("(moved by Cllr. A. Hope, seconded by T. Lee, all in favour)", ("Cllr. A. Hope", "T. Lee", "all in favour")),
])  # fmt: skip
def test_a_full_stop_behind_a_name_ends_it(tmp_path, vote, expected):
    conventions = '[decisions]\nmover = ["moved"]\nseconder = ["seconded"]\n'
    (decision,) = read(tmp_path, conventions, f"## 1. Fee\n\nRESOLVED: That it be raised. {vote}\n").decisions

    assert (decision.mover, decision.seconder, decision.votes) == expected
