"""Categories that no profile names, by where they stand: right above a title, or above the tables of issues.

'Watching Brief' alone between the last line of one issue and 'Issue 5: Missing certificates'.
"""

from collections import Counter
from collections.abc import Sequence

from opsgdocs.document import ListItem
from opsgdocs.extractors.papers.drafts import number_and_title
from opsgdocs.extractors.papers.labels import names_kind, plain_form, printed_form
from opsgdocs.extractors.papers.looks import Look
from opsgdocs.extractors.papers.roles import Roles
from opsgdocs.extractors.papers.typed import is_typed
from opsgdocs.profile import PaperWords

_LONGEST = 80  # characters
_SENTENCES = 2  # between a category and the table beneath it
_SENTENCE_END = (".", ";", ",", "?", "!")


def mark_categories(roles: Roles, words: PaperWords) -> None:
    """Lines above titles that are their categories."""
    _part_empty_titles(roles)
    titles = roles.at("title")
    above = [_over_table(roles, at) if roles.lines[at].in_table else _over_title(roles, at) for at in titles]
    found = [at for at in above if at is not None and not names_kind(roles.lines[at].text, words)]
    first = found[0] if found and found[0] < titles[0] else None
    if first is not None and not _is_likely(roles, first, found):
        found = found[1:]
    if first is None or first not in found:  # a plain line above a later issue may be the last of the one before
        found = [at for at in found if roles.lines[at].look.stands_out]
    counts = Counter(plain_form(roles.lines[at].text) for at in roles.at("section"))
    for at in found:
        if roles.of[at] != "section" or counts[plain_form(roles.lines[at].text)] == 1:
            roles.of[at] = "category"


def _part_empty_titles(roles: Roles) -> None:
    """Where categories are printed as titles are, one has a title right beneath it; so begins the first of them."""
    titles = [at for at in roles.at("title") if not roles.lines[at].in_table]
    empty = [at for at in titles if at + 1 in titles and number_and_title(roles.lines[at])[0] is None]
    if empty and empty[0] == titles[0] and len(empty) < len(titles) / 2 + 1:
        for at in empty:
            roles.of[at] = "category"


def _is_likely(roles: Roles, first: int, found: Sequence[int]) -> bool:
    """Whether what stands above the first issue is a category, not the last line of the paper's own front."""
    line = roles.lines[first]
    if line.look.kind == "heading":
        return True
    if any(char.isdigit() for char in printed_form(line.text)):
        return False
    return len(found) > 1 or "purpose" in roles.of[:first]


def _over_title(roles: Roles, title: int) -> int | None:
    """The line right above a title, where it is not the last line of the issue before."""
    at = title - 1
    heading = _heading_over(roles, at)
    if heading is not None:
        return heading
    if at < 0 or at in roles.front or roles.of[at] not in ("text", "section", "end") or not _is_short(roles, at):
        return None
    look = roles.lines[at].look
    if look.stands_out:
        is_value = at > 0 and roles.of[at - 1] == "label" and not _is_printed_so(roles, look)
        return at if look != roles.title_look and not is_value else None
    return at if at == 0 or roles.of[at - 1] not in ("label", "section") else None


def _is_printed_so(roles: Roles, look: Look) -> bool:
    """Whether it is a heading, or looks like another category: 'Closed' in bold beneath 'Next Steps' does not."""
    return look.kind == "heading" or any(roles.lines[at].look == look for at in roles.at("category"))


def _heading_over(roles: Roles, at: int) -> int | None:
    """A heading over titles that are none, though it may have a sentence beneath it."""
    if any(look and look.kind == "heading" for look in (roles.title_look, roles.label_look)):
        return None
    above = _standing_over(roles, at)
    line = roles.lines[above] if above is not None else None
    return above if line and line.look.kind == "heading" and line.label is None else None


def _is_short(roles: Roles, at: int) -> bool:
    line = roles.lines[at]
    if line.passage is None or line.cells or is_typed(line.passage) or line.passage.start > 0:
        return False
    plain_item = isinstance(line.passage.block, ListItem) and not line.look.stands_out
    return not plain_item and 0 < len(line.text) <= _LONGEST and not line.text.endswith(_SENTENCE_END)


def _over_table(roles: Roles, title: int) -> int | None:
    """The heading above the table that holds a title, where nothing but a sentence or two stands between."""
    at = title - 1
    while at >= 0 and roles.lines[at].in_table and roles.of[at] in ("number", "category"):
        at -= 1
    return _standing_over(roles, at)


def _standing_over(roles: Roles, at: int) -> int | None:
    """The nearest line upwards that stands out, where only a sentence or two stand beneath it."""
    sentences = 0
    while at >= 0 and roles.of[at] in ("text", "end", "section") and sentences <= _SENTENCES and at not in roles.front:
        if roles.lines[at].look.stands_out:
            return at
        sentences, at = sentences + 1, at - 1
    return None
