"""What each line of a paper is: title of an issue, sub-heading, category, recommendations, or text.

An issue's title is what stands above its first sub-heading. A sub-heading that comes again begins another issue; once
it is seen how titles look, a title without sub-headings is found too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from opsgdocs.document import ListItem
from opsgdocs.extractors.papers.labels import SECTIONS, is_one_of, names_kind, without_part
from opsgdocs.extractors.papers.line import Line
from opsgdocs.extractors.papers.looks import Look
from opsgdocs.extractors.papers.values import settle_values
from opsgdocs.kept_patterns import compiled
from opsgdocs.profile import PaperWords

_STOPS = frozenset(("category", "recommendations", "purpose", "end", "label"))
_ONLY_NUMBER = compiled(r"(?i)(?:issue|entry)\s*(?:no\.?|number|ref\.?|id)?\s*[:#]?\s*[A-Z-]{0,8}\d{1,4}[.:]?")
_LONGEST_RUN_IN = 40  # characters of 'Recommendations:' before their text
_NO_LEVEL = 10
_FRONT = 6  # lines in which a paper names itself
_LONGEST_PLAIN_TITLE = 100  # characters
_SENTENCE_END = (".", ";", ",", ":", "?", "!")


@dataclass(slots=True)
class Roles:
    """The lines of a paper and what each is.

    Attributes:
        lines: all lines in order.
        of: one word a line: 'title', 'label', 'section' (a sub-heading that the profile does not name), 'category',
            'number', 'purpose', 'recommendations', 'end' (another heading), 'text'.
        title_look: how titles look, where they do not look like sub-headings.
        label_look: how sub-headings look, where they are lines of their own.
        front: the lines that name the paper itself, which are titles of no issue.
        doubtful: the lines that are taken for what a section says and may be categories.
    """

    lines: list[Line]
    of: list[str]
    title_look: Look | None = None
    label_look: Look | None = None
    front: frozenset[int] = frozenset()
    doubtful: list[int] = field(default_factory=list)

    def at(self, role: str) -> list[int]:
        """The places of all lines of a role."""
        return [index for index, one in enumerate(self.of) if one == role]


def assign_roles(lines: list[Line], words: PaperWords, *, guessed: bool = False) -> Roles:
    """What each line is, the surest first: what says itself what it is, then titles by where they stand, then by looks.

    `guessed` is whether no print tells headings, as in plain text.

    Lines that look like a known title or sub-heading get their role last, as the looks are learned from the sure ones.
    """
    roles = Roles(lines, [_own_role(line, words) for line in lines])
    roles.front = frozenset(at for at, line in enumerate(lines[:_FRONT]) if names_kind(line.text, words))
    _keep_last(roles)
    _settle_numbers(roles)
    roles.doubtful = settle_values(roles.lines, roles.of, words, guessed=guessed)
    _drop_foreign(roles)
    roles.label_look = _common(lines[at].look for at in roles.at("label") if lines[at].exact and not lines[at].in_table)
    titles = list(_titles(roles))
    looks = [lines[at].look for at in titles if roles.of[at] == "text"]
    roles.title_look = _common(look for look in looks if look.stands_out and look != roles.label_look)
    for at in list(_titles(roles)) if roles.title_look else titles:
        roles.of[at] = "title"
    _mark_alike(roles)
    _mark_above(roles)
    _mark_unknown(roles)
    return roles


def _own_role(line: Line, words: PaperWords) -> str:
    if line.role != "text" or line.passage is None or line.in_table:
        return line.role
    if not line.look.stands_out and (isinstance(line.passage.block, ListItem) or line.passage.start > 0):
        return "text"
    if _ONLY_NUMBER.fullmatch(line.text):
        return "numbering"
    head = line.text.partition(":")[0] if ":" in line.text[:_LONGEST_RUN_IN] else line.text
    own = (("recommendations", words.recommendations), ("purpose", words.purpose))
    known = (("category", (*words.categories, *words.closed), without_part(line.text)), *((*one, head) for one in own))
    return next((role for role, heads, text in known if is_one_of(text, heads)), "text")


def _keep_last(roles: Roles) -> None:
    """'Recommendation' within each issue is a section; the paper's own comes once, behind the last issue."""
    core = _core(roles)
    for role in ("recommendations", "purpose"):
        places = roles.at(role)
        for at in places:
            inside = bool(core) and core[0] < at < core[-1]
            if inside or (role == "purpose" and at != places[0]):
                roles.of[at] = "section" if inside and roles.lines[at].look.stands_out else "text"


def _core(roles: Roles) -> list[int]:
    """The sub-headings of sections that every issue may have, others aside."""
    return [at for at in roles.at("label") if (label := roles.lines[at].label) and label.key in SECTIONS]


def _drop_foreign(roles: Roles) -> None:
    """'Background' or 'Reference: …' before the first issue belongs to the paper, not to an issue."""
    core = _core(roles)
    words = [line.label.word for line in roles.lines if line.label]
    for at in roles.at("label"):
        label, line = roles.lines[at].label, roles.lines[at]
        if label is None or label.key in SECTIONS or line.in_table or (core and at > core[0]):
            continue
        if not _leads_to_section(roles, at):
            roles.of[at] = "text"
        elif label.key == "sections" and words.count(label.word) == 1 and not _stands_with(roles, at):
            roles.of[at] = "end"


def _leads_to_section(roles: Roles, at: int) -> bool:
    """Whether a section of an issue comes behind a label before any other part of the paper does."""
    for index in range(at + 1, len(roles.of)):
        label = roles.lines[index].label
        if roles.of[index] == "label" and label and label.key in SECTIONS:
            return True
        if roles.of[index] in ("purpose", "category", "recommendations"):
            return False
    return False


def _stands_with(roles: Roles, at: int) -> bool:
    """Whether something that looks like a title stands right above a sub-heading, which makes it one of an issue."""
    above = roles.lines[at - 1] if at else None
    return above is not None and above.look.stands_out and roles.of[at - 1] == "text" and at - 1 not in roles.front


def _settle_numbers(roles: Roles) -> None:
    """'Issue No 7' alone above 'Title: Slow gateway' is its number; elsewhere such a line is a title."""
    for at in roles.at("numbering"):
        titled = roles.of[at + 1 : at + 2] == ["title"]
        roles.of[at] = "number" if titled else "text"


def _common(looks: Iterable[Look]) -> Look | None:
    counts = Counter(looks)
    return counts.most_common(1)[0][0] if counts else None


def _titles(roles: Roles) -> Iterator[int]:
    """The place of the title above each first sub-heading."""
    before = -1
    for opener, previous in _openers(roles):
        given = [at for at in range(previous + 1, opener) if roles.of[at] == "title"]
        found = given[-1] if given else _title_above(roles, max(previous, before), opener)
        if found is not None:
            yield found
            before = found


def _openers(roles: Roles) -> Iterator[tuple[int, int]]:
    """Each sub-heading that begins an issue, with the place of the sub-heading before it."""
    seen: set[str] = set()
    previous, begins = -1, True
    for at, role in enumerate(roles.of):
        line = roles.lines[at]
        if role == "label" and line.label:
            if begins or line.label.word in seen:
                yield at, previous
                seen = set()
            seen.add(line.label.word)
            previous, begins = at, False
        elif role in ("title", "category", "recommendations") or (role == "text" and _parts(roles, at)):
            begins = True


def _parts(roles: Roles, at: int) -> bool:
    """Whether a line stands between issues by its look: a higher heading, or one that looks like the titles."""
    look, label_look = roles.lines[at].look, roles.label_look
    if look.kind == "heading" and label_look and label_look.kind == "heading":
        return look.level < label_look.level
    if roles.title_look is None or look != roles.title_look:
        return False
    return look.kind != "numbered" or (at + 1 < len(roles.of) and roles.of[at + 1] == "label")


def _title_above(roles: Roles, previous: int, opener: int) -> int | None:
    """The nearest line above a first sub-heading that looks like a title; else a short line right above it."""
    first = max((at for at in range(previous + 1, opener) if roles.of[at] in _STOPS), default=previous) + 1
    between = [at for at in range(first, opener) if _may_be_title(roles, at)]
    standing = [at for at in between if roles.lines[at].look.stands_out]
    for fits in (_as_titles(roles, standing), _higher(roles, standing), _other(roles, standing), standing):
        if fits:
            directly = [at for at in fits if _is_followed(roles, at)]
            return fits[-1] if directly and _is_lower(roles, fits[-1], directly[-1]) else (directly or fits)[-1]
    line = roles.lines[opener - 1] if between and between[-1] == opener - 1 else None
    if line is None or not line.text or len(line.text) > _LONGEST_PLAIN_TITLE or line.text.endswith(_SENTENCE_END):
        return None
    return opener - 1


def _may_be_title(roles: Roles, at: int) -> bool:
    """Not what a cell says of a section: 'None' beside 'Next Steps'."""
    above = roles.lines[at - 1].label if at and roles.lines[at].in_table else None
    is_said = above is not None and above.key in SECTIONS and above.key != "impact"  # 'Issue' beside a title
    return roles.of[at] == "text" and at not in roles.front and not is_said


def _is_lower(roles: Roles, at: int, above: int) -> bool:
    """Whether a heading stands beneath another of a higher rank, as a title beneath its category."""
    low, high = roles.lines[at].look, roles.lines[above].look
    return low.kind == high.kind == "heading" and low.level > high.level


def _as_titles(roles: Roles, places: list[int]) -> list[int]:
    return [at for at in places if roles.lines[at].look == roles.title_look]


def _higher(roles: Roles, places: list[int]) -> list[int]:
    """Headings, where sub-headings are headings of a lower level or none at all."""
    label_look = roles.label_look
    level = label_look.level if label_look and label_look.kind == "heading" else _NO_LEVEL
    looks = {at: roles.lines[at].look for at in places}
    found = [at for at, look in looks.items() if look.kind == "heading" and look.level < level]
    others = [at for at in places if at not in found and looks[at] != label_look and _is_followed(roles, at)]
    return [] if others and found and others[-1] > found[-1] and level == _NO_LEVEL else found


def _other(roles: Roles, places: list[int]) -> list[int]:
    return [at for at in places if roles.lines[at].look != roles.label_look]


def _is_followed(roles: Roles, at: int) -> bool:
    """Whether a sub-heading, known or not, stands directly beneath."""
    after = roles.lines[at + 1] if at + 1 < len(roles.lines) else None
    return after is not None and (roles.of[at + 1] == "label" or after.look.stands_out)


def _mark_alike(roles: Roles) -> None:
    """Titles without sub-headings: they look like the others, and stand among them."""
    titles = roles.at("title")
    look = roles.title_look
    if not titles or look is None or look.kind == "numbered":
        return
    last = min([at for at in roles.at("recommendations") if at > titles[-1]], default=len(roles.lines))
    first = min([*titles, *(at for at in roles.at("category") if at < titles[0])])
    for at in range(first, last):
        if roles.of[at] == "text" and roles.lines[at].look == look:
            roles.of[at] = "title"


def _mark_above(roles: Roles) -> None:
    """Headings above titles are categories where titles follow, else they end the issue before them."""
    look = roles.title_look
    titles = roles.at("title")
    if look is None or look.kind != "heading" or not titles:
        return
    higher = [
        at
        for at, line in enumerate(roles.lines)
        if roles.of[at] == "text" and line.look.kind == "heading" and line.look.level < look.level
    ]
    stops = sorted([*higher, *roles.at("category"), *roles.at("recommendations"), len(roles.lines)])
    for at in higher:
        until = next(stop for stop in stops if stop > at)
        holds = any(at < title < until for title in titles)
        level = roles.lines[at].look.level
        roles.of[at] = "category" if holds and level > 0 and at > 0 else "end"


def _mark_unknown(roles: Roles) -> None:
    """Sub-headings that the profile does not name look like those that it does."""
    titles = roles.at("title")
    if roles.label_look is None or not roles.label_look.stands_out or not titles:
        return
    for at in range(titles[0], len(roles.lines)):
        if roles.of[at] in ("recommendations", "end"):
            if roles.of[at] == "recommendations":
                return
            continue
        if roles.of[at] == "text" and roles.lines[at].look == roles.label_look and not _is_alone(roles, at):
            roles.of[at] = "section"


def _is_alone(roles: Roles, at: int) -> bool:
    """Whether it is all that a sub-heading has beneath it: 'None' in bold between 'Next Steps' and the next title."""
    behind = roles.of[at + 1] if at + 1 < len(roles.of) else "end"
    return roles.of[at - 1] == "label" and behind in ("title", "category", "recommendations", "end")
