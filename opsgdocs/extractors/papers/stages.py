"""The stage of an issue: text, one shaded cell among several, one bold word in a row; else it cannot be told.

Current Stage: Identify | **Assess** | Plan | Resolve
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from opsgdocs.document import Cell, walk
from opsgdocs.extractors.papers.line import Cells, Line
from opsgdocs.extractors.papers.looks import is_bold_part
from opsgdocs.extractors.text.passage import Passage
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import Words

_PARTING = compiled(r"\s*(?:[|►▶→⇒>»]|->|=>|–>)+\s*|\t+")
_TICKED = compiled(r"[☒☑✓✔■●◉]|\[[xX✓]\]|\([xX●]\)")
_BOX = compiled(r"[☐☒☑✓✔■□●○◉◯]|\[[ xX✓]?\]|\([ xX●]\)")
_BRACKETED = compiled(r"\[([^\[\]]{2,60})\]|\*{1,2}([^*]{2,60})\*{1,2}|<([^<>]{2,60})>")
_MARKS = compiled(r"(?i)[xX✓✔■●◉☒☑•►*]|yes|current")
_CURRENT = compiled(r"(?i)\s*\((?:current|now|here)(?: stage)?\)|\s*[←◄]\s*(?:current|now|here)?")


class Told(NamedTuple):
    """The stage, None where it cannot be told; `silent` where there is nothing to tell it from."""

    stage: str | None
    silent: bool = False


def stage_of(lines: Sequence[Line], stages: Words) -> Told:
    """What stands beneath 'Current Stage'."""
    cells = [line for line in lines if line.cells]
    texts = [line for line in lines if not line.cells and line.text.strip()]
    found = next((told for line in cells if (told := _of_cells(line.cells, stages)) is not None), None)
    if found is not None:
        return Told(found)
    if texts:
        return Told(_of_texts(texts))
    return Told(None, silent=not any(_words(line.cells) for line in cells))


def _words(cells: Cells) -> bool:
    return any(cell.text.strip() for row in cells for cell in row)


def _of_cells(rows: Cells, stages: Words) -> str | None:
    """The words of the cell that is unlike the others: by its shade, by a mark beneath it, or because it is bold."""
    cells = [cell for row in rows for cell in row]
    filled = [cell for cell in cells if cell.text.strip()]
    if len(filled) == 1:
        return _plain(filled[0].text)
    odd = _odd_one([cell.shade for cell in cells])
    if odd is not None:
        return _named(cells[odd], odd, (rows, stages))
    return _marked(rows) or _bold_cell(filled)


def _named(cell: Cell, at: int, known: tuple[Cells, Words]) -> str | None:
    """The cell's own words; the profile's name of the stage where the cells hold no words."""
    rows, stages = known
    if cell.text.strip() and not _MARKS.fullmatch(cell.text.strip()):
        return _plain(cell.text)
    above = next((one for one in rows[0] if one.column == cell.column and len(rows) > 1), None)
    if above and above.text.strip():
        return _plain(above.text)
    return stages[at] if len(rows) == 1 and len(stages) == len(rows[0]) and not _words(rows) else None


def _odd_one(shades: Sequence[str | None]) -> int | None:
    """The place of the only cell shaded otherwise than all others, which must be alike."""
    counts = Counter(shades)
    single = [shade for shade, count in counts.items() if count == 1]
    if len(counts) != 2 or (len(shades) < 3 and not (len(shades) == 2 and None in counts)):
        return None
    if len(shades) == 2:
        return next(at for at, shade in enumerate(shades) if shade is not None)
    return list(shades).index(single[0]) if len(single) == 1 else None


def _marked(rows: Cells) -> str | None:
    """'Identify | Assess | Plan' over a row in which one cell bears a mark."""
    for row in rows[1:]:
        marks = [cell for cell in row if _MARKS.fullmatch(cell.text.strip())]
        others = [cell for cell in row if cell.text.strip() and cell not in marks]
        if len(marks) == 1 and not others:
            above = next((cell for cell in rows[0] if cell.column == marks[0].column), None)
            return _plain(above.text) if above and above.text.strip() else None
    ticked = [cell for row in rows for cell in row if _TICKED.search(cell.text) and _BOX.sub("", cell.text).strip()]
    return _plain(_BOX.sub("", ticked[0].text)) if len(ticked) == 1 else None


def _bold_cell(cells: Sequence[Cell]) -> str | None:
    bold = [cell for cell in cells if all(run.bold for b in walk(cell.blocks) for run in b.runs if run.text.strip())]
    return _plain(bold[0].text) if len(bold) == 1 and len(cells) > 1 else None


def _of_texts(lines: Sequence[Line]) -> str | None:
    passages = [line.passage for line in lines if line.passage]
    if len(passages) > 1 and all(len(passage.text) < 40 for passage in passages):
        return _of_list(passages)
    text = " ".join(" ".join(passage.text for passage in passages).split())
    ticked = _ticked(text)
    if ticked is not None:
        return ticked or None
    parts = _parts(passages[0])
    return text if len(parts) < 2 else _of_parts(parts)


def _of_list(passages: Sequence[Passage]) -> str | None:
    """One stage a line: the one that is marked, or bold."""
    marked = [one for one in passages if _CURRENT.search(one.text) or _TICKED.search(one.text)]
    bold = [one for one in passages if is_bold_part(one, 0, len(one.text))]
    chosen = marked or bold
    if len(chosen) == 1:
        return _plain(_CURRENT.sub("", _BOX.sub("", chosen[0].text)))
    return " ".join(passage.text for passage in passages) if not any(_BOX.search(p.text) for p in passages) else None


def _ticked(text: str) -> str | None:
    """'☐ Identify ☒ Assess' is 'Assess'; '' where none or several are ticked, None where there are no boxes."""
    boxes = list(_BOX.finditer(text))
    if len(boxes) < 2:
        return None
    found = []
    for box, after in zip(boxes, (*boxes[1:], None), strict=False):
        if _TICKED.fullmatch(box[0]):
            found.append(text[box.end() : after.start() if after else len(text)].strip(" |,;"))
    return found[0] if len(found) == 1 else ""


def _parts(passage: Passage) -> list[Passage]:
    """'Identify → Assess → Plan' as three."""
    text = passage.block.text[passage.start : passage.end]
    cuts = [0, *(end for match in _PARTING.finditer(text) for end in match.span()), len(text)]
    return [part for a, b in zip(cuts[::2], cuts[1::2], strict=True) if (part := passage.part(a, b)).text]


def _of_parts(parts: Sequence[Passage]) -> str | None:
    bracketed = [one for one in parts if _BRACKETED.fullmatch(one.text) or _CURRENT.search(one.text)]
    bold = [one for one in parts if is_bold_part(one, 0, len(one.text))]
    capital = [one for one in parts if one.text.isupper()]
    for chosen in (bracketed, bold, capital):
        if len(chosen) == 1 and len(parts) > 1:
            return _plain(_CURRENT.sub("", chosen[0].text).strip("[]*<> "))
    return None


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" :")
