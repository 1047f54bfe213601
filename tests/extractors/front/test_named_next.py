"""Next meetings announced without the word 'meeting'."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse


@pytest.fixture
def told(tmp_path):
    def of(committee, line):
        path = tmp_path / "minutes.md"
        text = f"# {committee}\n\nDate: 24 March 2026\n\nPresent: Ann Bell (AB)\n\n## 1. Roof\n\nAction: AB to ring\n\n## 2. AOB\n\n{line}\n"
        path.write_text(text, encoding="utf-8")
        found = extract_minutes(parse(path))
        assert [action.owners for action in found.actions] == [("AB",)]
        return [meeting.date.isoformat() for meeting in found.next_meetings if meeting.date]

    return of


@pytest.mark.parametrize(
    ("committee", "line"),
    [
        ("Programme Board", "Next Programme Board: Tuesday 21 April 2026, 14:00."),
        ("Programme Board", "None. Next Board: 21 April 2026"),
        ("Programme Board", "Date of next Board: 21 April 2026"),
        ("Programme Board", "The next Programme Board is on 21 April 2026."),
        ("Programme Board", "We meet again on 21 April 2026 at the Hall."),
        ("Programme Board", "The Board meets next on 21 April 2026."),
        ("Programme Board", "Next session: 21 April 2026"),
        ("Programme Board", "Next: 21 April 2026"),
        ("Programme Board", "Next Board\n\n21 April 2026, 10:00"),
        ("Parish Church Council", "Next PCC: Tuesday 21st April 2026"),
        ("Scrum of Scrums Group", "Next SoS: 21/04/2026 10:00"),
        ("Working Group Balancing", "The next meeting of the WG takes place on 21 April 2026 (Lisbon)."),
        ("GC0188 Workgroup", "Workgroup 7 will be held on 21 April 2026."),
        ("Quality Committee", "QS26/25 Next Committee: 21 April 2026"),
    ],
)
def test_the_committees_own_next_meeting(told, committee, line):
    assert told(committee, line) == ["2026-04-21"]


@pytest.mark.parametrize(
    "line",
    [
        "Next steps: circulate by 21 April 2026",
        "Next review: 21 April 2027",
        "Next release: 21 April 2026",
        "Next: Ann rings on 21 April 2026",
        "Next Audit Committee: 21 April 2026",
        "The Audit Committee meets next on 21 April 2026.",
        "Next Board papers: 14 April 2026",
        "Panel 7 will be held on 21 April 2026.",
    ],
)
def test_other_days_announce_none(told, line):
    assert told("Programme Board", line) == []
