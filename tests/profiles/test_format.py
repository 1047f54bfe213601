"""The format of profiles: files, inheritance, errors, documentation, schema."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from opsgdocs.errors import ProfileError
from opsgdocs.profile import Profile, built_in, load
from opsgdocs.profile.schema import profile_schema

DOCS = Path(__file__).parents[2] / "docs" / "profiles.md"


def written(folder, text, name="my.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def error(folder, text):
    with pytest.raises(ProfileError) as caught:
        load(written(folder, text))
    return str(caught.value).removeprefix(str(folder / "my.toml"))


def test_a_file_extends_generic_where_it_does_not_say_what(tmp_path):
    profile = load(written(tmp_path, '[meeting]\nshort = "PMB"\n'))

    assert (profile.name, profile.meeting.short) == ("my", "PMB")
    assert profile.actions == load("generic").actions


def test_a_file_is_named_by_its_path_as_text_too(tmp_path):
    assert load(str(written(tmp_path, '[meeting]\nshort = "PMB"\n'))).meeting.short == "PMB"


def test_a_file_extends_another_beside_it(tmp_path):
    written(tmp_path, '[meeting]\nshort = "PMB"\nnames = ["Board"]\n', "base.toml")
    profile = load(written(tmp_path, 'extends = "base.toml"\n[meeting]\nnames = ["Management Board"]\n'))

    assert (profile.meeting.short, profile.meeting.names) == ("PMB", ("Management Board",))


def test_a_list_replaces_the_one_it_inherits(tmp_path):
    assert load(written(tmp_path, '[actions]\nmarkers = ["Task"]\n')).actions.markers == ("Task",)


def test_three_dots_stand_for_what_a_list_inherits(tmp_path):
    profile = load(written(tmp_path, '[actions]\nmarkers = ["...", "Task", "ACTION"]\n'))

    assert profile.actions.markers == (*load("generic").actions.markers, "Task")


def test_owners_are_added_to_those_inherited(tmp_path):
    written(tmp_path, '[owners]\nMW = "Maria Wood"\n', "base.toml")
    profile = load(written(tmp_path, 'extends = "base.toml"\n[owners]\nTL = "Tom Lee"\n'))

    assert dict(profile.owners) == {"MW": "Maria Wood", "TL": "Tom Lee"}


@pytest.mark.parametrize(("text", "expected"), [
    ("[meeting]\n\n[actions]\n# marks\nmarker = [\"A\"]\n", ", line 5: [actions] has no key 'marker' (did you mean 'markers'?); allowed are: "),
    ("[meeting]\nshort = \"X\"\n[action]\n", ", line 3: there is no section [action] (did you mean 'actions'?); sections are: meeting, "),
    ("[actions]\nmarkers = \"ACTION\"\n", ", line 2: [actions] markers takes a list of texts, such as [\"one\", \"another\"]; found 'ACTION'"),
    ("[actions]\nwritten = \"no\"\n", ", line 2: [actions] written takes true or false; found 'no'"),
    ("[meeting]\nshort = 3\n", ", line 2: [meeting] short takes a text in quotes; found 3"),
    ("[meeting]\nlabel = \"Meeting\"\n", ", line 2: [meeting] label holds 'Meeting', which would be the same for all meetings; use {number} or {date}"),
    ("[actions]\nid = \"{meting}-{sequence}\"\n", ", line 2: [actions] id holds '{meting}-{sequence}'; a form is made of {body}, {meeting}, {sequence}, {year} and needs {sequence}"),
    ("[actions]\nid_forms = [\n  \"{meeting}\",\n]\n", ", line 2: [actions] id_forms holds '{meeting}'; a form is made of {body}, {meeting}, {sequence}, {year} and needs {sequence}"),
    ("[actions]\nid = \"{sequence:zz}\"\n", ", line 2: [actions] id holds '{sequence:zz}', whose format is none: "),
    ("[items]\nnumbers = [\"{number\"]\n", ", line 2: [items] numbers holds '{number'; a form is made of {number}, {year} and needs {number}"),
    ("[tables]\ncolumns = [\"id\", \"owners\"]\n", ", line 2: [tables] columns holds 'owners' (did you mean 'owner'?); a column is one of: id, text, raised, "),
    ("[mentions]\nrisk = '('\n", ", line 2: [mentions] risk holds '(', which is no regular expression: "),
    ("[recognition]\ntexts = ['[']\n", ", line 2: [recognition] texts holds '[', which is no regular expression: "),
    ("[meeting]\ndate_patterns = ['held on .*']\n", ", line 2: [meeting] date_patterns holds 'held on .*'; what it is to find stands in (?P<date>…)"),
    ("[owners]\nMW = 3\n", ", line 2: [owners] MW takes a text in quotes; found 3"),
    ("\nshort = \"X\"\n", ", line 2: 'short' stands outside a section; sections are: meeting, "),
    ("extends = \"opsq\"\n", ", line 1: there is no profile 'opsq'; built in are: "),
    ("extends = 3\n", ", line 1: extends takes the name of a profile or of a file; found 3"),
    ("[meeting\n", ": this is no TOML: "),
])  # fmt: skip
def test_an_error_names_line_key_and_what_is_allowed(tmp_path, text, expected):
    assert error(tmp_path, text).startswith(expected)


def test_profiles_that_extend_each_other_are_refused(tmp_path):
    written(tmp_path, 'extends = "my.toml"\n', "other.toml")

    assert "in a circle" in error(tmp_path, 'extends = "other.toml"\n')


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ProfileError, match=r"nope\.toml: the profile cannot be read"):
        load(tmp_path / "nope.toml")


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / "my.toml").write_bytes(b"\xff\xfe\x00x")

    with pytest.raises(ProfileError, match="no text in UTF-8"):
        load(tmp_path / "my.toml")


def test_a_name_that_is_not_built_in_is_told():
    with pytest.raises(ProfileError, match="built in are: bsc, change_board, charity, generic, opsg"):
        load("nothing")


@pytest.mark.parametrize("name", built_in())
def test_each_built_in_profile_can_be_used(name):
    assert load(name).name == name


def test_the_committees_of_the_smart_energy_code_and_others_are_built_in():
    expected = {
        "opsg",
        "panel",
        "change_board",
        "tabasc",
        "ssc",
        "smki_pma",
        "unc",
        "bsc",
        "parish",
        "charity",
        "w3c",
        "generic",
    }

    assert set(built_in()) == expected


def keys():
    return [(name, key.name) for name, section in Profile.SECTIONS.items() for key in fields(section)]


@pytest.mark.parametrize(("section", "key"), keys())
def test_each_key_is_documented_in_its_section(section, key):
    text = DOCS.read_text(encoding="utf-8")
    part = re.search(rf"(?ms)^## \[{section}\]$.*?(?=^## |\Z)", text)

    assert part, f"docs/profiles.md has no section [{section}]"
    assert f"`{key}`" in part[0]


def test_the_examples_of_the_documentation_can_be_used(tmp_path):
    blocks = re.findall(r"(?ms)^```toml\n(.*?)^```", DOCS.read_text(encoding="utf-8"))

    assert len(blocks) > 3
    for number, block in enumerate(blocks):
        assert load(written(tmp_path, block, f"example_{number}.toml")).name == f"example_{number}"


def test_the_schema_names_every_key():
    properties = profile_schema()["properties"]

    for section, key in keys():
        assert properties[section]["properties"][key]["description"]
    assert {"extends", "owners", "mentions"} <= properties.keys()


def test_the_built_in_profiles_fit_the_schema():
    properties = profile_schema()["properties"]
    folder = Path(__file__).parents[2] / "opsgdocs" / "profiles"

    for file in folder.glob("*.toml"):
        for section, values in tomllib.loads(file.read_text(encoding="utf-8")).items():
            told = properties[section]
            assert (
                section == "extends" or section in ("owners", "mentions") or values.keys() <= told["properties"].keys()
            )


def test_a_number_that_is_a_word_does_without_the_format_of_numbers(tmp_path):
    profile = load(written(tmp_path, '[meeting]\nshort = "PB"\nlabel = "{committee}-{number:03d}"\n'))

    assert (profile.label(7), profile.label("EX3")) == ("PB-007", "PB-EX3")


def test_where_meetings_are_known_by_day_a_number_makes_a_label_of_its_own(tmp_path):
    profile = load(written(tmp_path, '[meeting]\nshort = "PB"\nlabel = "{committee} {date:%d %B %Y}"\n'))

    assert profile.label(7) == "PB 7"
