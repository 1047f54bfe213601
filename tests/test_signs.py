"""Hyphens and slashes that look like those of a keyboard are read as those, for ids are set in them."""

import docx
import pytest

from opsgdocs import read
from opsgdocs.characters import plain_signs

HEAD = "Operations Group Meeting 29\n4 February 2020\n\n"


@pytest.mark.parametrize("slash", ["\u2044", "\u2215", "\uff0f"])
@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_an_id_with_another_slash_is_read(tmp_path, slash, kind):
    lines = [*HEAD.split("\n"), f"ACTION OPSG 29{slash}01: The DCC to report by 3 March 2020."]
    path = tmp_path / f"minutes.{kind}"
    if kind == "txt":
        path.write_text("\n".join(lines), "utf-8")
    else:
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(path))

    (action,) = read(path).actions

    assert (action.id, action.target.date.isoformat()) == ("OPSG 29/01", "2020-03-03")


def test_a_text_keeps_its_length():
    text = "OPSG\u201154\u204401 – the Café’s"

    assert plain_signs(text) == "OPSG-54/01 – the Café’s"
    assert len(plain_signs(text)) == len(text)
