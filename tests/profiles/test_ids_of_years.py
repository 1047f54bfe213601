"""Ids that bear a year and no meeting: '2026/14', 'OPSG-2026-14', 'OPSG 26/14'."""

import pytest

import opsgdocs
from opsgdocs.errors import ProfileError
from opsgdocs.profile import load
from tests.profiles.reading import read, told

TABLE = """## Actions

| Ref | Action | Owner | Due | Status |
|---|---|---|---|---|
| {one} | Order the new gates. | Maria Wood | 3 May 2026 | Open |
| {other} | Close the old account. | Tom Lee | 4 May 2026 | Closed |
"""
FRONT = "# Project Board – Meeting 61\n\nDate: 4 March 2026\n\nPresent: Maria Wood (MW), Tom Lee (TL)\n\n"


def profile(form, short="PB"):
    return f'[meeting]\nshort = "{short}"\n[actions]\nid = "{form}"\nid_forms = ["{form}"]\n'


@pytest.mark.parametrize(
    ("form", "one", "other"),
    [
        ("{year}/{sequence}", "2026/14", "2025/198"),
        ("{year}/{sequence:03d}", "2026/014", "2025/198"),
        ("{body}-{year}-{sequence}", "PB-2026-14", "PB-2025-198"),
        ("{body} {year:02d}/{sequence:02d}", "PB 26/14", "PB 25/98"),
    ],
)
def test_ids_of_a_table_are_those_of_their_years(tmp_path, form, one, other):
    minutes = read(tmp_path, profile(form), TABLE.format(one=one, other=other), FRONT)

    assert [(row.id, row.status) for row in minutes.outstanding] == [(one, "open"), (other, "closed")]
    assert {row.raised_at for row in minutes.outstanding} == {None}


def test_an_action_in_the_text_is_followed_into_the_table_of_the_next_year(tmp_path):
    (tmp_path / "new").mkdir()
    raised = read(
        tmp_path, profile("{year}/{sequence}"), "## 1. Gates\n\nAction 2026/14: Tom Lee to order the gates.\n", FRONT
    )
    later = read(
        tmp_path / "new",
        profile("{year}/{sequence}"),
        TABLE.format(one="2026/14", other="2025/198"),
        FRONT.replace("61", "72").replace("March 2026", "February 2027"),
    )

    assert told(raised.actions) == [("2026/14", "Tom Lee to order the gates.", ("Tom Lee",))]
    (action,) = opsgdocs.ActionLog([raised, later]).outstanding().actions
    assert (action.id, action.raised_at, action.owners) == ("2026/14", "PB_61", ("Maria Wood",))


def test_a_profile_that_extends_another_keeps_its_years(tmp_path):
    (tmp_path / "base.toml").write_text(profile("{year}/{sequence}"), encoding="utf-8")
    (tmp_path / "own.toml").write_text('extends = "base.toml"\n[meeting]\nshort = "XY"\n', encoding="utf-8")

    assert "2026/{sequence}" in load(tmp_path / "own.toml").actions.id_forms


def test_an_id_has_no_year_beside_its_meeting(tmp_path):
    with pytest.raises(ProfileError, match=r"an id has \{meeting\} or \{year\}, not both"):
        read(tmp_path, profile("{year}-{meeting}/{sequence}"), "", FRONT)
