"""Check boxes of task lists as wikis and editors write them are the markers of the entries."""

import pytest

from opsgdocs.document import ListItem
from opsgdocs.extractors import extract
from opsgdocs.parsers import parse


def entries(tmp_path, markup):
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{markup}</body></html>", encoding="utf-8")
    return [(block.marker, block.text) for block in parse(path).blocks if isinstance(block, ListItem)]


@pytest.mark.parametrize(
    "markup",
    [
        '<ul class="inline-task-list"><li data-inline-task-id="1">Ring</li><li class="checked">Write</li></ul>',
        '<ul data-type="taskList"><li data-checked="false">Ring</li><li data-checked="true">Write</li></ul>',
        '<ul class="contains-task-list"><li><input type="checkbox"> Ring</li><li><input type="checkbox" checked> Write</li></ul>',
        '<ul><li><div class="checkbox checkbox-off"></div> Ring</li><li><div class="checkbox checkbox-on"></div> Write</li></ul>',
        '<ul><li><input type="checkbox">Ring</li><li><label><input type="checkbox" checked="">Write</label></li></ul>',
    ],
)
def test_boxes_are_empty_or_ticked(tmp_path, markup):
    assert entries(tmp_path, markup) == [("☐", "Ring"), ("☑", "Write")]


def test_other_lists_and_inputs_keep_their_bullets(tmp_path):
    assert entries(tmp_path, '<ul><li>Ring</li><li class="checked"><input type="text">Write</li></ul>') == [
        ("•", "Ring"),
        ("•", "Write"),
    ]


def test_a_wiki_s_tasks_have_owners_days_and_states(tmp_path):
    path = tmp_path / "page.html"
    mention = '<a class="confluence-userlink user-mention">{}</a>'
    path.write_text(
        "<html><body><h1>CAB minutes</h1><p>Date: 25 March 2026</p><h2>Action items</h2>"
        f'<ul class="inline-task-list"><li>{mention.format("Omar Said")} hold a review <time>01 Apr 2026</time></li>'
        f'<li class="checked">{mention.format("Kay Flint")} publish the dates</li></ul></body></html>',
        encoding="utf-8",
    )
    found = extract(parse(path))

    assert [(one.owners, str(one.target.date)) for one in found.actions] == [(("Omar Said",), "2026-04-01")]
    assert [(one.owners, one.status) for one in found.outstanding] == [(("Kay Flint",), "closed")]
