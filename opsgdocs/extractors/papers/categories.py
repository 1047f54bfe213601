"""Categories that no profile names, by where they stand: right above a title, or above the tables of issues.

'Watching Brief' alone between the last line of one issue and 'Issue 5: Missing certificates'.
"""

from collections import Counter
from collections.abc import Sequence

from opsgdocs.document import ListItem
from opsgdocs.extractors.papers.drafts import number_and_title
from opsgdocs.extractors.papers.labels import names_kind, plain_form
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
    plain = [at for at in found if not roles.lines[at].look.stands_out]
    if plain and not _begins_with(roles, plain, titles[0]):
        found = [at for at in found if at not in plain]
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


def _begins_with(roles: Roles, plain: Sequence[int], first: int) -> bool:
    """Whether the first issue has a category: a plain line above a later one may be the last of the issue before."""
    at = plain[0]
    if at != first - 1 or any(char.isdigit() for char in roles.lines[at].text):
        return False
    return len(plain) > 1 or any(role == "purpose" for role in roles.of[:at])


def _over_title(roles: Roles, title: int) -> int | None:
    """The line right above a title, where it is not the last line of the issue before."""
    at = title - 1
    if at < 0 or at in roles.front or roles.of[at] not in ("text", "section", "end") or not _is_short(roles, at):
        return None
    look = roles.lines[at].look
    if look.stands_out:
        return at if look != roles.title_look else None
    return at if at == 0 or roles.of[at - 1] not in ("label", "section") else None


def _is_short(roles: Roles, at: int) -> bool:
    line = roles.lines[at]
    if line.passage is None or line.cells or is_typed(line.passage) or line.passage.start > 0:
        return False
    plain_item = isinstance(line.passage.block, ListItem) and not line.look.stands_out
    return not plain_item and 0 < len(line.text) <= _LONGEST and not line.text.endswith(_SENTENCE_END)


def _over_table(roles: Roles, title: int) -> int | None:
    """The heading above the table that holds a title, where nothing but a sentence or two stands between."""
    at, sentences = title - 1, 0
    while at >= 0 and roles.lines[at].in_table and roles.of[at] in ("number", "category"):
        at -= 1
    while at >= 0 and roles.of[at] in ("text", "end", "section") and sentences <= _SENTENCES and at not in roles.front:
        if roles.lines[at].look.stands_out:
            return at
        sentences, at = sentences + 1, at - 1
    return None
