"""Problems as a secretary reads them: what, where, and what to do about it.

id_gap (warning): After OPSG 29/03 comes OPSG 29/05.
OPSG_29.pdf, page 4: 'ACTION OPSG 29/05: The DCC to provide …'
"""

from collections.abc import Iterable, Mapping, Sequence

from opsgdocs.characters import one_line
from opsgdocs.document import Block, Document, Paragraph, Run
from opsgdocs.problems import CODES
from opsgdocs.records import Problem
from opsgdocs.writers.text import wording
from opsgdocs.writers.text.blocks import heading, paragraph
from opsgdocs.writers.text.places import Naming, foremost, places_of

_TO_DO = {code.code: code.do for code in CODES}
_COLOURS = {"error": "9C0006", "warning": "7F6000"}
_MOST = 3  # places; the record has all of them


def render_problems(problems: Iterable[Problem], document: str | Naming | None = None) -> Document:
    """All problems under one heading; `document` names the file they were found in, or tells that of each passage."""
    blocks = render_problem_list(problems, document)
    return Document("problems", (heading("Problems"), *blocks))


def render_problem_groups(groups: Mapping[str, tuple[Sequence[Problem], str | Naming]]) -> Document:
    """The problems of each document under its name: `{"OPSG_29.pdf": (problems, "OPSG_29.pdf")}`."""
    blocks: list[Block] = []
    for title, (problems, document) in groups.items():
        blocks += [heading(one_line(title)), *render_problem_list(problems, document)]
    return Document("problems", tuple(blocks))


def render_problem_list(problems: Iterable[Problem], document: str | Naming | None = None) -> list[Paragraph]:
    """One paragraph for each problem."""
    return [_problem(problem, document) for problem in problems]


def _problem(problem: Problem, document: str | Naming | None) -> Paragraph:
    name = Run(f"{problem.code} ({problem.severity}):", bold=True, colour=_COLOURS.get(problem.severity))
    places = places_of(problem.evidence, document)
    lines = [f"\n{place}" for place in foremost(places, _MOST)]
    if not places and isinstance(document, str):
        lines = [f"\n{one_line(document)}"]
    if len(places) > _MOST:
        lines.append(f"\nand {wording.counted(len(places) - _MOST, 'more place')}")
    to_do = _TO_DO.get(problem.code)
    return paragraph(name, f" {problem.message}", *lines, *([f"\n→ {to_do}"] if to_do else []))
