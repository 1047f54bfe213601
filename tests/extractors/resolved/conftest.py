"""Minutes of a board that no profile knows, from Markdown, and their decisions."""

import pytest

from opsgdocs.extractors import extract_minutes
from opsgdocs.parsers import parse


@pytest.fixture
def record(tmp_path):
    def of(body, committee="Programme Board"):
        path = tmp_path / "minutes.md"
        front = f"# {committee}\n\nDate: 24 March 2026\n\nPresent: Ann Bell (AB), Olly Stone\n\n## 1. Roof\n\n"
        path.write_text(f"{front}{body}\n\n## 2. AOB\n\nNext meeting: 21 April 2026\n", encoding="utf-8")
        return extract_minutes(parse(path))

    return of


@pytest.fixture
def told(record):
    return lambda *body: [(one.verb, one.text) for one in record(*body).decisions]


@pytest.fixture
def doubts(record):
    return lambda *body: sum(problem.code == "doubtful_decision" for problem in record(*body).problems)
