"""The issues of a paper as lines: title, number, category, and the lines of each section."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from opsgdocs.document import Heading, ListItem
from opsgdocs.extractors.papers.labels import Label, plain_form, printed_form, without_part
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.papers.roles import Roles
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import PaperWords

# 'Issue 3: Late alerts', 'Issue No. 3 – Late alerts', '3. Late alerts', 'IL-003: Late alerts', '#12 Late alerts'
_NUMBERED = compiled(
    r"(?i:(?:issue|entry)\s*(?:no\.?|number|ref\.?|id)?\s*[:#]?\s*)?#?"
    r"(?P<number>[A-Z]{1,6}[-_/ ]?(?:[A-Z]{1,4}[-_/ ]?)?\d{1,4}|\d{1,4}(?:\.\d{1,3})*)\s*(?:[:.)\]–—-]|\t)*\s+(?=\S)"
)
_SIGNED = compiled(r"[:.)\]–—-]|\t")
_LEAD = compiled(r"(?i)(?:issue|entry)\s*(?:no\.?|number|ref\.?|id)?\s*[:#]?\s*#?\d|#?\d")
_MARKER = compiled(r"\D*?(?P<number>\d{1,4}(?:\.\d{1,3})*)[.):]?")
_BETWEEN = frozenset(("category", "number", "recommendations", "purpose", "end", "close"))
_COUNT = compiled(r"\s*[(\[]\d{1,3}(?: issues?)?[)\]]\s*$")
_TITLED = compiled(r"(?i)(?:issue|title)\s*(?:[:–—]|\s-)\s*(?=\S)")


@dataclass(slots=True)
class Section:
    """A sub-heading and what stands beneath it; `known` is False where the profile does not name it."""

    label: Label
    head: Line
    lines: list[Line] = field(default_factory=list)
    known: bool = True


@dataclass(slots=True)
class Draft:
    """An issue on its way to a record; `lead` is what stands between its title and its first sub-heading."""

    heads: list[Line]
    title: str = ""
    number: str | None = None
    category: str | None = None
    category_line: Line | None = None
    lead: list[Line] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    @property
    def lines(self) -> Iterator[Line]:
        """All lines of its sections in order."""
        yield from self.lead
        for section in self.sections:
            yield from section.lines


def draft_issues(roles: Roles, words: PaperWords) -> list[Draft]:
    """The issues in order."""
    pile = _Pile(words)
    openers = _untitled_openers(roles)
    for at, (line, role) in enumerate(zip(roles.lines, roles.of, strict=True)):
        _lay(pile, line, role, opens=at in openers)
    return pile.drafts


@dataclass(slots=True)
class _Pile:
    """The issues so far, and what is known of the next one."""

    words: PaperWords
    drafts: list[Draft] = field(default_factory=list)
    current: Draft | None = None
    category: Line | None = None  # the heading above
    own_category: Line | None = None  # a cell of the issue's own row
    number: Line | None = None


def _lay(pile: _Pile, line: Line, role: str, *, opens: bool) -> None:
    current = pile.current
    if role in ("category", "number") and line.label and current is not None and not current.sections:
        _tell(current, line, role, pile.words)
    elif role in _BETWEEN:
        _end(pile, line, role)
    elif role == "title" or opens:
        category = pile.own_category or pile.category
        pile.current = _begun(line if role == "title" else None, pile.number, category, pile.words)
        pile.drafts.append(pile.current)
        pile.number = pile.own_category = None
        if role != "title":
            _add(pile.current, line, role)
    elif current is not None:
        _add(current, line, role)


def _end(pile: _Pile, line: Line, role: str) -> None:
    """What stands between issues ends the one before it."""
    pile.current = None
    if role == "close":
        return
    if role == "number":
        pile.number = line
    elif role == "category" and line.label:
        pile.own_category = line
    else:
        pile.category, pile.own_category = (line if role == "category" else None), None


def _tell(draft: Draft, line: Line, role: str, words: PaperWords) -> None:
    """What a row beneath the title tells of the issue: 'Category | Candidate Issues'."""
    draft.heads.append(line)
    if role == "category":
        draft.category = category_of(line, words)
    else:
        draft.number = _bare(line.text)


def _untitled_openers(roles: Roles) -> set[int]:
    """Sub-headings that begin an issue above which no title was found."""
    found: set[int] = set()
    seen: set[str] = set()
    begun = False
    for at, (line, role) in enumerate(zip(roles.lines, roles.of, strict=True)):
        if role in ("title", "category", "recommendations", "end"):
            seen, begun = set(), role == "title"
        elif role == "label" and line.label:
            if not begun or line.label.word in seen:
                found.add(at)
                seen, begun = set(), True
            seen.add(line.label.word)
    return found


def _begun(line: Line | None, number: Line | None, category: Line | None, words: PaperWords) -> Draft:
    heads = [one for one in (number, line) if one]
    draft = Draft(heads, category_line=category, category=category_of(category, words) if category else None)
    if line:
        draft.number, draft.title = number_and_title(line)
    if number:
        draft.number = _bare(number.text) or draft.number
    return draft


def _bare(number: str) -> str:
    """'Issue 3.' as '3'; 'IL-003' as it is."""
    text = " ".join(number.split()).strip(" .:#)")
    match = _MARKER.fullmatch(text)
    return match["number"] if match and _LEAD.match(text) else text


def _add(draft: Draft, line: Line, role: str) -> None:
    if role == "label" and line.label:
        draft.sections.append(Section(line.label, line, known=line.label.key != "unknown"))
    elif role == "section":
        text = line.text
        draft.sections.append(Section(Label("unknown", plain_form(text), printed_form(text)), line, known=False))
    elif draft.sections:
        draft.sections[-1].lines.append(line)
    else:
        draft.lead.append(line)


def category_of(line: Line, words: PaperWords) -> str:
    """'2. Candidate Issues (3)' as 'Candidate Issues', without 'Section B:'; capitals as the profile writes it."""
    printed = _COUNT.sub("", printed_form(without_part(_COUNT.sub("", line.text))))
    if not printed.isupper():
        return printed
    known = (*words.categories, *words.closed)
    return next((word for word in known if word.casefold() == printed.casefold()), printed)


def number_and_title(line: Line) -> tuple[str | None, str]:
    """('3', 'Late alerts') of 'Issue 3: Late alerts'; a number that Word computed counts too."""
    text = " ".join(line.text.split())
    block = line.passage.block if line.passage else None
    marker = block.marker if isinstance(block, Heading | ListItem) else ""
    counted = _MARKER.fullmatch(marker.strip()) if marker else None
    match = _NUMBERED.match(text)
    if match and _is_number(match, text):
        return match["number"], text[match.end() :].strip()
    titled = _TITLED.match(text)
    title = text[titled.end() :] if titled else text
    return (counted["number"] if counted else None), title.rstrip(" :")


def _is_number(match: "re.Match[str]", text: str) -> bool:
    """'3 Late alerts' has a number, '40 per cent of hubs' and 'R2 hubs are late' have not."""
    number = match["number"]
    if number[:1].isalpha() and not (number.startswith("I") or re.search(r"[-_/]", number)):
        return False  # 'MP116 – Forecasting', 'R2: hubs are late'
    signed = _SIGNED.search(match[0]) is not None or text[:5].casefold() == "issue"
    return signed or (number.isdigit() and text[match.end() : match.end() + 1].isupper())
