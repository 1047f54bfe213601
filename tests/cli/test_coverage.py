"""`opsgdocs coverage`: which text no record claims."""

import json
from pathlib import Path

import docx

from opsgdocs.__main__ import main

CORPUS = Path(__file__).parents[2] / "corpus"

MINUTES = str(CORPUS / "opsg" / "L1" / "OPSG_41.docx")


def test_it_tells_how_much_is_claimed_and_lists_nothing_where_all_is(capsys):
    assert main(["coverage", MINUTES]) == 0

    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("OPSG_41.docx: ")
    assert line.endswith(" 0 % unclaimed")


def test_it_lists_an_odd_paragraph_before_the_first_item_with_its_place(tmp_path, capsys):
    file = docx.Document(MINUTES)
    file.paragraphs[2].insert_paragraph_before("The seagulls were louder than ever.")
    file.save(tmp_path / "odd.docx")

    assert main(["coverage", str(tmp_path / "odd.docx")]) == 0
    assert ": The seagulls were louder than ever." in capsys.readouterr().out


def test_narrative_is_listed_when_asked_for_and_json_has_all(capsys):
    main(["coverage", MINUTES, "--narrative"])
    lines = capsys.readouterr().out.splitlines()
    main(["coverage", MINUTES, "--json"])
    told = json.loads(capsys.readouterr().out)

    assert len(lines) - 1 == len(told["passages"]) > 0
    assert told["unclaimed"] == 0


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_shown(tmp_path, capsys):
    (tmp_path / "empty.docx").touch()

    assert main(["coverage", str(tmp_path / "empty.docx"), MINUTES]) == 1
    told = capsys.readouterr()
    assert "empty.docx" in told.err
    assert "OPSG_41.docx" in told.out
