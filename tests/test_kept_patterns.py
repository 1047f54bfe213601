"""Patterns that one process compiles and the next takes as they are: `ACTION OPSG 29/01` is sought by both."""

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from opsgdocs import kept_patterns
from opsgdocs.kept_patterns import compiled

ROOT = Path(__file__).parent.parent
_SEEKING = r"""
import re
{before}
from opsgdocs.kept_patterns import compiled
ids = compiled(r"(?i)action (?P<body>[A-Z]+) (\d+)/(?P<number>\d+)")
words = compiled(r"[^\W\d]{{2,}}|[é-ÿ]", re.IGNORECASE | re.MULTILINE)
print(ids.fullmatch("Action OPSG 29/01").groupdict(), ids.groupindex["number"], words.findall("Zürich, É"), words.flags)
"""
_REFUSING = """
import json  # which has patterns of its own
def refuse(*_): raise AssertionError("compiled anew")
re.compile = refuse
"""


@pytest.fixture
def place(tmp_path):
    """Where the processes of one test keep their bytecode."""
    return tmp_path / "bytecode"


def seek(place, *, before="", **environment):
    """What a process finds that seeks with two patterns."""
    kept_out = {"PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"}
    inherited = {name: value for name, value in os.environ.items() if name not in kept_out}
    done = subprocess.run(
        [sys.executable, "-c", _SEEKING.format(before=before)],
        capture_output=True,
        check=False,
        timeout=60,
        cwd=ROOT,
        env=inherited | {"PYTHONPYCACHEPREFIX": str(place), "PYTHONUTF8": "1"} | environment,
        encoding="utf-8",
    )
    return done.stdout or done.stderr.splitlines()[-1]


def kept_in(place):
    return list(place.rglob("*.patterns"))


FOUND = "{'body': 'OPSG', 'number': '01'} 3 ['Zürich', 'É'] 42\n"
ANEW = "AssertionError: compiled anew"


def test_the_next_process_finds_the_same_and_compiles_nothing(place):
    assert seek(place, before=_REFUSING) == ANEW
    assert seek(place) == FOUND
    assert seek(place, before=_REFUSING) == FOUND


def test_a_process_that_compiles_nothing_writes_nothing(place):
    seek(place)
    [file] = kept_in(place)
    written = file.stat().st_mtime_ns, file.stat().st_ino

    seek(place)

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == written


def test_where_python_keeps_no_bytecode_no_patterns_are_kept(place):
    assert seek(place, PYTHONDONTWRITEBYTECODE="1") == FOUND
    assert kept_in(place) == []


def test_nothing_but_the_file_itself_stays_behind(place):
    seek(place)
    [file] = kept_in(place)

    assert [other.name for other in file.parent.iterdir() if other.suffix != ".pyc"] == [file.name]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:300] + bytes([data[300] ^ 1]) + data[301:],
        lambda data: b"what is this",
    ],
    ids=["empty", "half of it", "one bit", "something else"],
)
def test_a_damaged_file_is_as_none_and_is_made_anew(place, damage):
    seek(place)
    [file] = kept_in(place)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))

    assert seek(place) == FOUND
    assert file.read_bytes() == whole


def test_what_another_python_kept_is_as_none(place):
    other = "import sys; sys.version = 'another'"
    assert seek(place, before=other) == FOUND

    assert seek(place, before=_REFUSING) == ANEW
    assert seek(place, before=other + "\n" + _REFUSING) == FOUND


@pytest.mark.skipif(os.name != "posix", reason="others' rights are told in another way")
@pytest.mark.parametrize("mode", [0o666, 0o664])
def test_a_file_that_others_may_write_is_not_trusted(place, mode):
    seek(place)
    [file] = kept_in(place)
    file.chmod(mode)

    assert seek(place, before=_REFUSING) == ANEW


@pytest.mark.skipif(os.name != "posix", reason="others' rights are told in another way")
def test_the_file_is_for_its_owner_to_write_whatever_new_files_are(place):
    seek(place, before="import os; os.umask(0)")
    [file] = kept_in(place)

    assert file.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("missing", ["_sre", "re._parser", "re._compiler"])
def test_without_the_parts_of_this_re_it_compiles_as_ever(place, missing):
    hidden = f"""
import importlib
importing = importlib.import_module
def import_module(name):
    if name == {missing!r}: raise ImportError(name)
    return importing(name)
importlib.import_module = import_module
"""
    assert seek(place, before=hidden) == FOUND
    assert kept_in(place) == []


def test_a_wrong_pattern_is_told():
    with pytest.raises(re.error):
        compiled("(")


def test_a_file_that_grew_too_large_is_begun_anew(place):
    seek(place)
    assert seek(place, before=_REFUSING) == FOUND

    seek(place, before="import opsgdocs.kept_patterns as kept; kept._MOST = 2; kept.compiled('a third')")

    assert seek(place, before=_REFUSING) == ANEW


def test_all_patterns_of_the_rules_can_be_kept():
    import_module("opsgdocs.extractors.minutes")
    import_module("opsgdocs.parsers.pdf")
    of_rules = [key for key in {**kept_patterns._kept(), **kept_patterns._made} if isinstance(key[0], str)]
    for pattern, flags in of_rules:
        made = re.compile(pattern, flags)
        code = kept_patterns._code_of(made, flags)
        assert code is not None, pattern
        assert kept_patterns._pattern(pattern, *code) == made
