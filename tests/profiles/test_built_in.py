"""Invented minutes of the bodies that have a profile, in their own conventions; the document chooses its profile."""

import pytest

import opsgdocs


def read(folder, text, name="minutes.md", **settings):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return opsgdocs.read(path, **settings)


PANEL = """# SEC Panel Meeting 76

SECP_76_1001 – Final Minutes

Date: 10 January 2020

## 1. Minutes

The Panel **AGREED** that the minutes would be published.

Action SECP 76/01: SECAS to publish the minutes by 17 January 2020.
"""

CHANGE_BOARD = """# Change Board Meeting 41

Date: 22 April 2020

## 1. Modifications

The Change Board **VOTED TO APPROVE** MP078.

ACTION CB41/01 (SECAS): Notify the parties by 24 April 2020.
"""

TABASC = """# Technical Architecture and Business Architecture Sub-Committee (TABASC) Meeting 50

Date: 3 February 2020

## 1. Reports

The TABASC **NOTED** the update.

Action TABASC 50/01 – The DCC to provide its plan.
"""

SSC = """# Security Sub-Committee Meeting 71

SSC_71_1308

Date: 13 August 2019

## 1. Reports

The SSC **AGREED** to the plan.

Action SSC_71/02 – SECAS to circulate the plan by 20 August 2019.
"""

PMA = """# SMKI PMA Meeting 61

Date: 16 July 2019

## 1. Repository

The SMKI PMA **NOTED** the report.

| Action ID | Action | Owner |
|--|--|--|
| PMA61-03 | Provide the key ceremony dates | DCC |
"""

UNC = """# UNC Distribution Workgroup Minutes

Thursday 27 February 2020

## 1. Review of Outstanding Actions

0105: Joint Office (AB) to ask the shippers. **Closed**

## 2. Modification 0700

**New Action 0211:** Joint Office (AB) to publish the analysis.

## Action Table

| Action Ref | Meeting Date | Minute Ref | Action | Owner | Status Update |
|--|--|--|--|--|--|
| 0105 | 23/01/20 | 2.1 | Ask the shippers | Joint Office (AB) | Closed |
| 0211 | 27/02/20 | 2 | Publish the analysis | Joint Office (AB) | Pending |
"""

BSC = """# BSC Panel 281

Date: 9 August 2018

## 1. Change report

The Panel:

- a) **AGREED** the timetable for P370; and
- b) **NOTED** the report.

ACTION 281/01: ELEXON to publish the timetable.
"""

PARISH = """# Little Wenham Parish Council

Minutes of the meeting held on 4 March 2020

Present: Cllr Ann Hope (Chair), Cllr Tom Lee

**17/20 Apologies**

None were given.

**18/20 Finance**

RESOLVED: That the accounts be paid. (Cllr Ann Hope proposed, Cllr Tom Lee seconded, all in favour)

Action: Clerk to pay the accounts.
"""

CHARITY = """# Minutes of the Trustees of Wenham Hall

4 March 2020

Present: Ann Hope (AH), Tom Lee (TL)

## 1. Roof

It was resolved that the roof be mended.

The builder would be asked for a price.

ACTION: AH/TL

## 2. Decisions

- The fee is raised.
"""

W3C = """# Forms Group Teleconference

09 Apr 2014

Present: Ann, Tom

## 1. Test suite

ACTION-1971: Ann to mend the link by 16 April 2014.

RESOLUTION: We publish the draft.
"""


@pytest.mark.parametrize(("text", "name", "actions", "decisions"), [
    (PANEL, "panel", [("SECP 76/01", ("SECAS",))], ["AGREED"]),
    (CHANGE_BOARD, "change_board", [("CB 41/01", ("SECAS",))], ["VOTED TO APPROVE"]),
    (TABASC, "tabasc", [("TABASC 50/01", ("DCC",))], ["NOTED"]),
    (SSC, "ssc", [("SSC 71/02", ("SECAS",))], ["AGREED"]),
    (PMA, "smki_pma", [("PMA61-03", ("DCC",))], ["NOTED"]),
    (UNC, "unc", [("0211", ("Joint Office (AB)",))], []),
    (BSC, "bsc", [("281/01", ("ELEXON",))], ["AGREED", "NOTED"]),
    (PARISH, "parish", [(None, ("Clerk",))], ["RESOLVED"]),
    (CHARITY, "charity", [(None, ("AH", "TL"))], ["RESOLVED", "DECIDED"]),
    (W3C, "w3c", [("ACTION-1971", ("Ann",))], ["RESOLUTION"]),
])  # fmt: skip
def test_each_body_is_known_and_read_by_its_own_conventions(tmp_path, text, name, actions, decisions):
    record = read(tmp_path, text)

    assert record.profile == name
    assert [(action.id, action.owners) for action in record.actions] == actions
    assert [decision.verb for decision in record.decisions] == decisions


@pytest.mark.parametrize("text", [PANEL, CHANGE_BOARD, TABASC, SSC, PMA, UNC, BSC, PARISH, CHARITY, W3C])
def test_each_body_reads_the_same_from_word(tmp_path, text):
    from opsgdocs.parsers import parse
    from opsgdocs.writers.word import write_word

    written = read(tmp_path, text)
    paper = tmp_path / "minutes.docx"
    paper.write_bytes(write_word(parse(tmp_path / "minutes.md")))
    record = opsgdocs.read(paper)

    kept = {"id", "key", "text", "owners", "item", "verb", "mover", "seconder", "votes", "status"}
    for kind in ("actions", "decisions", "outstanding"):
        each = [[one.model_dump(include=kept) for one in getattr(record, kind)] for record in (written, record)]
        assert each[0] == each[1]
    assert (record.profile, record.meeting.label) == (written.profile, written.meeting.label)


@pytest.mark.parametrize(("text", "label"), [
    (PANEL, "SECP_76"), (CHANGE_BOARD, "CB_41"), (TABASC, "TABASC_50"), (SSC, "SSC_71"), (PMA, "PMA_61"), (BSC, "Panel 281"),
])  # fmt: skip
def test_each_meeting_has_its_bodys_label(tmp_path, text, label):
    assert read(tmp_path, text).meeting.label == label


def test_actions_known_by_a_number_alone_are_told_from_those_reviewed(tmp_path):
    record = read(tmp_path, UNC)

    assert [(row.id, row.status) for row in record.outstanding] == [("0105", "closed")]


def test_an_owner_beneath_the_text_has_the_text_above(tmp_path):
    assert read(tmp_path, CHARITY).actions[0].text == "The builder would be asked for a price."


def test_the_profile_that_is_given_counts(tmp_path):
    assert read(tmp_path, SSC, profile="generic").profile == "generic"


def test_another_body_of_the_same_short_form_is_read_by_the_generic_profile(tmp_path):
    record = read(
        tmp_path,
        "# Scientific Steering Committee (SSC) Meeting 4\n\nDate: 4 March 2020\n\n## 1. Reports\n\nThe SSC met.\n",
    )

    assert (record.profile, record.meeting.label) == ("generic", "SSC_4")


def test_what_fits_nothing_is_read_by_the_generic_profile(tmp_path):
    record = read(tmp_path, "# Water Data Forum Meeting 4\n\nDate: 4 March 2020\n\n## 1. Reports\n\nAll was well.\n")

    assert record.profile == "generic"


def test_the_minutes_that_a_council_approves_are_of_another_day(tmp_path):
    text = PARISH.replace(
        "Minutes of the meeting held on 4 March 2020",
        "4 March 2020\n\nTo approve the minutes of the meeting held on 5 February 2020",
    )

    assert str(read(tmp_path, text).meeting.date) == "2020-03-04"
    assert str(read(tmp_path, PARISH).meeting.date) == "2020-03-04"


LATER = (
    UNC.replace("27 February", "26 March")
    .replace("| Pending |", "| Closed |")
    .replace("**New Action 0211:** Joint Office (AB)", "**New Action 0301:** Joint Office (CD)")
)


@pytest.mark.parametrize(("papers", "open_ids"), [((UNC,), ["0211"]), ((UNC, LATER), ["0301"])])
def test_actions_known_by_a_number_are_followed_from_meeting_to_meeting(tmp_path, papers, open_ids):
    records = [read(tmp_path, text, f"minutes_{number}.md") for number, text in enumerate(papers)]

    assert [action.id for action in opsgdocs.ActionLog(records).outstanding().actions] == open_ids


def test_actions_without_ids_are_followed_by_their_made_up_keys(tmp_path):
    conventions = tmp_path / "council.toml"
    conventions.write_text('extends = "parish"\n[meeting]\nshort = "LWPC"\n', encoding="utf-8")
    record = read(tmp_path, PARISH, profile=conventions)

    (action,) = opsgdocs.ActionLog([record]).outstanding().actions
    assert (action.key, action.raised_at) == ("LWPC 04 March 2020 1", "LWPC 04 March 2020")


@pytest.mark.parametrize(("title", "name", "label"), [
    ("Smart Energy Code Security Sub-Committee (SSC) – Meeting 71", "ssc", "SSC_71"),
    ("SMKI Policy Management Authority (PMA) Meeting 61", "smki_pma", "PMA_61"),
    ("Minutes of the SEC Panel – Meeting 76", "panel", "SECP_76"),
    ("TABASC Meeting 50", "tabasc", "TABASC_50"),
    ("Minutes of the 281st BSC Panel Meeting", "bsc", "Panel 281"),
    ("Change Board of Wessex Water Meeting 9", "generic", None),
    ("Panel Meeting 76", "generic", None),
    ("Security Committee Meeting 3", "generic", None),
])  # fmt: skip
def test_a_body_is_known_by_its_title_alone(tmp_path, title, name, label):
    record = read(tmp_path, f"# {title}\n\nDate: 4 March 2020\n\n## 1. Reports\n\nAll was well.\n")

    assert (record.profile, record.meeting.label) == (name, label)


def test_a_committee_is_known_by_its_long_name_on_a_line_of_its_own(tmp_path):
    text = (
        "# Smart Metering Key Infrastructure Policy Management Authority (SMKI PMA)\n\nMinutes of Meeting 62\n\n"
        "Date: 4 March 2020\n\n## Key Ceremony\n\nThe SMKI PMA **NOTED** the report.\n\n## Close\n\nAll was well.\n"
    )
    record = read(tmp_path, text)

    assert (record.profile, record.meeting.label) == ("smki_pma", "PMA_62")
    assert [decision.verb for decision in record.decisions] == ["NOTED"]
