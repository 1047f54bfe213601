"""The lines of a text file, and what one line looks like by itself.

A line such as 'ACTION OPSG 29/01: The DCC to …' begins a block; 'communicated, in order to assist' goes on with one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from opsgdocs.kept_patterns import compiled

TAB = "\t"
_LEADING = compiled(r"\s*")
_QUOTE = compiled(r"^[ \t]{0,3}(?:> ?){1,20}")
_CELL_INDENT = 8  # columns; a paragraph begins further left
_QUOTED = 3  # lines; fewer may begin so for another reason
_SPACES = compiled(r"[^\S\n\t]+")

_PIECE = compiled(r"\s\s(?=\S)")

_BULLET = compiled(
    r"([-*+•◦▪▫●○■□–—·‣⁃∙➢➤✓✔§☐☑☒\uf0b7\uf0a7\uf0d8\uf0fc]"  # the last four are Wingdings'
    r"|\[[ xX✓✔]\]"  # a box of a list of tasks
    r"|o(?=[ \t]))(?:[ \t]+|$)(.*)",  # Word's second bullet
    re.DOTALL,
)
_TIGHT_BULLET = compiled(r"([•▪●■‣➢\uf0b7\uf0a7]|\*(?=[A-Z][^*]*$))(.+)", re.DOTALL)
_NUMBER = compiled(
    r"(?P<mark>"
    r"(?:(?:Agenda )?Item )?\d{1,3}(?:\.\d{1,3}){1,5}[.):]?"  # 5.1, 5.1.2
    r"|(?:(?:Agenda )?Item )\d{1,3}[.):]?"
    r"|\d{1,3}[.)]|\(\d{1,3}\)"  # 5. 5)
    r"|\d{1,4}/\d{2}(?:[.-]\d{1,3}){0,2}\.?(?![/\d])"  # 70/17
    r"|\(?[a-z][.)]|\(?[ivx]{1,5}[.)]|[A-Z][.)]"
    r")[ \t]+(?P<rest>\S.*)",
    re.DOTALL,
)
_HASHES = compiled(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_RULE = compiled(r"([-=_*~—–])[ \t]*(?:\1[ \t]*){2,}$")
_KEY = compiled(r"\*{0,2}[A-Z][^\s:|]{0,30}(?: [^\s:|]{1,30}){0,5}\s?:\*{0,2}(?=\s|$)")
_LOUD = compiled(r"[*_\[(]{0,3}[A-Z]{3,}")
_LABEL = compiled(r"(?!ACTION|DECISION)[A-Z]{3,20}(?: [A-Z]{2,20}){0,2}:\s")
_CHAT = compiled(
    r"(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?[ \t]+)?<[^<>\s]{1,40}>[ \t]"  # 15:11 <Steven_> …
    r"|\[?\d{1,2}:\d{2}:\d{2}\]?[ \t]"  # [15:11:08] …
)
_URL = compiled(r"<?(?:[a-z]{2,10}://|www\.)")
_ENDED = compiled(r"[.!?:;…][\"'’”»)\]*_]*$")
_CUT_OFF = compiled(r"[^\W\d_][-/]$")
_FULL_STOP = compiled(r"[.!?…][\"'’”»)\]*_]*$")
_OPENING = "\"'“‘«([*_"
_SUPERSCRIPT = compiled(r"(?:<sup>\s?(\d{1,3})\s?</sup>|([¹²³⁰⁴-⁹]{1,3}))\s?(?=\S)")

# After one of these an English sentence cannot be over.
_HANGING = frozenset(
    """
    a an the of to in on at by for from with without and or nor but that which who whose than as is are
    was were be been being has have had will would shall should may might must can could its their his
    her our your this these those into onto upon between among within per via if whether since until during
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has text.

    Attributes:
        number: from 1.
        raw: as it stands in the file.
        text: `raw` without white space around it, inner runs of spaces folded.
        indent: columns of white space before the text.
        blanks: empty lines before it.
        gap: a running head or foot, or a footnote, was taken out before it.
        page_edge: first or last line of a page.
        page_top: first line of a page.
        hard: the author ended the line before it on purpose.
    """

    number: int
    raw: str
    text: str
    indent: int = 0
    blanks: int = 0
    gap: bool = False
    page_edge: bool = False
    page_top: bool = False
    hard: bool = False


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that are not empty."""
    lines: list[Line] = []
    blanks = 0
    edge = False
    for number, raw in enumerate(_unquoted(text.split("\n")), start=1):
        if "\f" in raw:
            edge = True
            if lines:
                lines[-1] = replace(lines[-1], page_edge=True)
        line = _line(number, raw.replace("\f", ""), blanks)
        if line is None:
            blanks += 1
            continue
        lines.append(replace(line, page_edge=True, page_top=True) if edge else line)
        blanks, edge = 0, False
    return lines


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without the '>' that a mail puts before what it quotes."""
    quoted = sum(1 for line in lines if line.lstrip().startswith(">"))
    return [_QUOTE.sub("", line) for line in lines] if quoted >= _QUOTED else lines


def _line(number: int, raw: str, blanks: int) -> Line | None:
    raw = raw.replace("&nbsp;", " ").replace("\xa0", " ")
    text = fold_spaces(raw)
    if not text:
        return None
    found = _LEADING.match(raw)
    indent = len(found[0].expandtabs(4)) if found else 0
    return Line(number=number, raw=raw, text=text, indent=indent, blanks=blanks)


def fold_spaces(text: str) -> str:
    """`text` with each run of white space as one space; tabs inside it stay."""
    return _SPACES.sub(" ", text).strip()


def bullet(line: Line) -> tuple[str, str] | None:
    """The bullet of a line and the text after it: ('•', '8F3Es:')."""
    found = _BULLET.match(line.text) or _TIGHT_BULLET.match(line.text)
    return (found[1], found[2].strip()) if found and not is_rule(line) else None


def number(text: str) -> tuple[str, str] | None:
    """A number or letter that heads a line, and the rest: ('5.1', 'Alerts')."""
    found = _NUMBER.match(text.lstrip("*_").replace("\\", "", 1) if text[:1] in "*_" or "\\" in text[:8] else text)
    return (found["mark"], found["rest"].strip()) if found else None


def hashes(line: Line) -> tuple[int, str] | None:
    """Level and text of a heading marked by '#'."""
    found = _HASHES.match(line.text)
    return (len(found[1]), found[2]) if found else None


def note_mark(text: str) -> tuple[str, str] | None:
    """The mark of a footnote that a line begins with, and the note: ('1', 'PBI000000118411: …')."""
    found = _SUPERSCRIPT.match(text)
    if found is None:
        return None
    mark = found[1] or found[2].translate(SUPERSCRIPTS)
    return mark, text[found.end() :]


SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def is_in_column(lines: Sequence[Line], at: int) -> bool:
    """True for a line far in, with another right over or under it that begins where it does: a cell's."""
    line = lines[at]
    if line.indent <= _CELL_INDENT:
        return False
    over = at > 0 and _begins_at(lines[at - 1], line.indent, apart=_is_apart(line))
    below = lines[at + 1] if at + 1 < len(lines) else None
    return over or (below is not None and _begins_at(below, line.indent, apart=_is_apart(below)))


def _is_apart(line: Line) -> bool:
    return line.blanks > 0 or line.page_top


def _begins_at(line: Line, column: int, *, apart: bool) -> bool:
    """True where the line, or what two spaces part in it, begins near a column; `apart` where a blank is between."""
    if abs(line.indent - column) <= 1:
        return True
    return not apart and bool(_PIECE.search(line.raw.expandtabs(4), max(0, column - 3), column + 2))


def is_rule(line: Line) -> bool:
    """True for a line drawn with dashes or the like."""
    return bool(_RULE.match(line.text))


def is_key(text: str) -> bool:
    """True for 'Next Main Meeting: 3 March 2020'."""
    return bool(_KEY.match(text))


def is_loud_key(text: str) -> bool:
    """True for a key that begins with capitals, as in 'ACTION OPSG 29/10: CSP N to …'."""
    return bool(_LOUD.match(text)) and is_key(text)


def is_label(text: str) -> bool:
    """True for what a list entry may go on with in a line of its own: 'CLOSED: the test was held on 11 May.'."""
    return bool(_LABEL.match(text))


def is_chat(text: str) -> bool:
    """True for a line of a chat log, as in '15:11:08 <Steven_> Steven: I'll fix.'."""
    return bool(_CHAT.match(text))


def is_url(text: str) -> bool:
    """True where the line begins with a web address."""
    return bool(_URL.match(text))


def ends_sentence(text: str) -> bool:
    """True where a sentence, or what introduces a list, ends with the line."""
    return bool(_ENDED.search(text[-12:]))


def has_full_stop(text: str) -> bool:
    """True where the line ends in a full stop, question mark or the like."""
    return bool(_FULL_STOP.search(text[-12:]))


def hangs(text: str) -> bool:
    """True where the last word shows that the sentence is not over: 'followed correctly by the DCC. The'."""
    words = text[-40:].rstrip("*_").split()
    return ends_open(text) or (bool(words) and words[-1][-1] in ",–-/&")


def ends_open(text: str) -> bool:
    """True where the last word is one after which more must come: 'the', 'by', 'and'."""
    words = text[-40:].rstrip("*_").split()
    return bool(words) and words[-1].lower() in _HANGING


def is_cut_off(text: str) -> bool:
    """True where the line ends inside a word, or between two that a stroke joins: 'a Toshiba/'."""
    return bool(_CUT_OFF.search(text[-40:])) and "://" not in text[-200:].rsplit(" ", maxsplit=1)[-1]


def starts_low(text: str) -> bool:
    """True where the line begins in lower case, as the second half of a sentence does."""
    first = text.lstrip(_OPENING)[:1]
    return first.islower() and not is_url(text)


def starts_block(line: Line) -> bool:
    """True for a line that never goes on with the block before it."""
    text = line.text
    return (
        bullet(line) is not None
        or hashes(line) is not None
        or is_rule(line)
        or is_chat(text)
        or is_loud_key(text)
        or _numbered(text)
        or text.startswith(("|", "+-", "+="))
    )


def _numbered(text: str) -> bool:
    found = number(text)
    return found is not None and not found[1][:1].islower()
