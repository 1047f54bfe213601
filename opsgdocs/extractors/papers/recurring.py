"""Sub-headings that the profile does not name and no print sets off: a short line of its own in every issue.

'Issue 3: Late alerts', 'Why it matters', 'Alerts come late.', 'Status', …
"""

from collections import defaultdict

from opsgdocs.document import ListItem
from opsgdocs.extractors.papers.labels import plain_form
from opsgdocs.extractors.papers.roles import Roles
from opsgdocs.extractors.papers.typed import is_typed

_LONGEST = 60  # characters
_FEWEST = 2  # issues in which it comes
_SENTENCE_END = (".", ";", ",", "?", "!")


def mark_recurring(roles: Roles) -> None:
    """Lines alike in at least half of the issues are sections, where known sub-headings are plain lines too."""
    titles = roles.at("title")
    if roles.label_look is None or roles.label_look.stands_out or not titles:
        return
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(titles[0] + 1, len(roles.lines)):
        if _may_lead(roles, at):
            places[plain_form(roles.lines[at].text)].append(at)
    often = {word for word, found in places.items() if len(found) >= max(_FEWEST, len(titles) / 2)}
    for at in sorted(at for word in often for at in places[word]):
        if roles.of[at - 1] != "section":  # 'High' beneath 'Severity' recurs as well
            roles.of[at] = "section"


def _may_lead(roles: Roles, at: int) -> bool:
    """A line of its own with text beneath it, which is not itself all that a sub-heading says."""
    line = roles.lines[at]
    if roles.of[at] != "text" or line.passage is None or line.cells or isinstance(line.passage.block, ListItem):
        return False
    if not 0 < len(line.text) <= _LONGEST or line.text.endswith(_SENTENCE_END) or is_typed(line.passage):
        return False
    return roles.of[at - 1] != "label" and roles.of[at + 1 : at + 2] == ["text"]
