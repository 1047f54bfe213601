"""Problems as a secretary reads them: what, where, and what to do about it.

id_gap (warning): After OPSG 29/03 comes OPSG 29/05.
OPSG_29.pdf, page 4: 'ACTION OPSG 29/05: The DCC to provide …'
"""

from collections.abc import Iterable

from opsgdocs.document import Document, Paragraph, Run
from opsgdocs.problems import CODES
from opsgdocs.records import Evidence, Problem
from opsgdocs.writers import wording
from opsgdocs.writers.blocks import heading, paragraph

_TO_DO = {code.code: code.do for code in CODES}
_COLOURS = {"error": "9C0006", "warning": "7F6000"}
_LONGEST = 160
_MOST = 3  # places; the record has all of them


def render_problems(problems: Iterable[Problem], document: str | None = None) -> Document:
    """All problems under one heading; `document` names the file they were found in."""
    blocks = render_problem_list(problems, document)
    return Document("problems", (heading("Problems"), *blocks))


def render_problem_list(problems: Iterable[Problem], document: str | None = None) -> list[Paragraph]:
    """One paragraph for each problem."""
    return [_problem(problem, document) for problem in problems]


def _problem(problem: Problem, document: str | None) -> Paragraph:
    name = Run(f"{problem.code} ({problem.severity}):", bold=True, colour=_COLOURS.get(problem.severity))
    places = [f"\n{place}" for evidence in problem.evidence if (place := _place(evidence, document))]
    if not places and document:
        places = [f"\n{document}"]
    if len(places) > _MOST:
        places[_MOST:] = [f"\nand {wording.counted(len(places) - _MOST, 'more place')}"]
    to_do = _TO_DO.get(problem.code)
    return paragraph(name, f" {problem.message}", *places, *([f"\n→ {to_do}"] if to_do else []))


def _place(evidence: Evidence, document: str | None) -> str:
    page = f"page {evidence.page}" if evidence.page else ""
    place = ", ".join(filter(None, (document, page, "" if page else evidence.path)))
    passage = f"'{_shortened(evidence.text)}'" if evidence.text else ""
    return ": ".join(filter(None, (place, passage)))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
