"""Names in scripts that have no capitals, where a list of people is certain."""

import pytest

from opsgdocs.extractors.attendance.names import is_full_name, is_name
from opsgdocs.extractors.attendees import extract_attendees
from opsgdocs.profile import load
from tests.extractors.pages import bullet, minutes, table

NAMES = ("王小明", "田中 太郎", "김철수", "محمد علي", "राम कुमार", "სანდრო ბერიძე", "דנה כהן")


def named(*front):
    return [one.name for one in extract_attendees(minutes("Harbour Forum", *front), load("generic"))]


@pytest.mark.parametrize("name", NAMES)
def test_bullets_beneath_present(name):
    assert named("Present:", bullet(name), bullet("Ann Bell")) == [name, "Ann Bell"]


@pytest.mark.parametrize("name", NAMES)
def test_a_column_of_names(name):
    assert named(table(["Name", "Organisation"], [name, "Isle Council"], ["Ann Bell", "Pier Ltd"])) == [
        name,
        "Ann Bell",
    ]


def test_an_enumeration_with_commas_of_either_script():
    assert named("Present: 王小明, 李雷, Ann Bell") == ["王小明", "李雷", "Ann Bell"]
    assert named("Present: 王小明、李雷") == ["王小明", "李雷"]


def test_what_stands_behind_a_name_is_read_as_ever():
    people = extract_attendees(
        minutes("Harbour Forum", "Present:", bullet("राम कुमार, Isle Council"), bullet("王小明 (Chair)")),
        load("generic"),
    )

    assert [(one.name, one.affiliation, one.role) for one in people] == [
        ("राम कुमार", "Isle Council", None),
        ("王小明", None, "Chair"),
    ]


@pytest.mark.parametrize(
    "text", ["本次会议讨论了屋顶的维修问题", "北京公司", "هذا اجتماع مجلس الإدارة لمناقشة إصلاح سقف القاعة"]
)
def test_sentences_and_organisations_are_no_names(text):
    assert not is_name(text)


def test_a_name_written_without_a_space_is_whole():
    assert is_full_name("王小明")
    assert not is_full_name("王")
