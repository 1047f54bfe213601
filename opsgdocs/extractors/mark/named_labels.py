"""Labels that name at once who is to do it: 'TODO Carl: send the list', 'AP Carl:', 'Action by Carl:', '[Carl] send'.

Behind the label and before the colon stands nothing but names that the document knows; 'AI policy: …' names nobody.
What follows says what to do, and not what was said or done: 'Task group: reported'.
"""

import re

from opsgdocs.extractors.mark.marks import Mark
from opsgdocs.extractors.owner.imperatives import VERBS, is_person
from opsgdocs.extractors.owner.owners import Names
from opsgdocs.extractors.owner.people import are_known
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_NAME = r"@?[A-Z][\w.'’-]*"
_NAMES = rf"(?:[Tt]he\s+)?{_NAME}(?:(?:\s+(?:and\s+|&\s+)?|\s*[/,+&]\s*){_NAME}){{0,5}}"
_VERBS = "|".join(sorted(VERBS))
_LABEL = late(
    compiled,
    rf"\W{{0,4}}(?P<word>TODO|[Tt]o[\s-]?[Dd]o|[Tt]odo|AP|AI|ACT|A/P|A/I|Tasks?|TASKS?|Action(?:ed)?\s+(?:by|on|for)|Action:\s+by)"
    rf"(?P<open>\s?[(\[]|\s+)(?P<owner>{_NAMES})(?P<end>[)\]]\s?:?|\s*:|\s+(?=to\s+[a-z])|(?<=[a-z])\s+(?=(?:{_VERBS})\s))\s*(?=\S)",
)
_SLASHED = late(compiled, rf"\W{{0,4}}A\s?/\s?[PI]\s?[:–-]\s*(?P<owner>{_NAMES})(?:\s*:|\s+(?=to\s+[a-z]))\s*(?=\S)")
_BOXED = late(compiled, rf"\W{{0,2}}\[(?P<owner>{_NAMES})\]\s*(?::\s*)?(?:to\s+)?(?=(?P<verb>[A-Za-z-]+)\s)")
_ARROW = late(
    compiled,
    rf"\s*(?:[→➔➜➤⇒►▶⮕»]|>>|[-=]{{1,2}}>)\s*(?P<owner>{_NAMES})\s*(?::|\s[–—-])\s+(?=(?P<verb>[a-z]{{2,}})\s)",
)
# What was said or done, or how somebody was there
_TELLS = late(
    compiled,
    r"(?:\w{2,}ed|said|told|gave|was|were|is|are|has|have|had|took|made|spoke|sent|left|met|felt|thought|will|would|can|could"
    r"|thanks?|yes|no|not|via|by|in|on|at|from|with|for|late|present|absent|here|remote|online|apologies|nothing|none|i|we|it"
    r"|the|this|that)\b",
)
_PARTS_OF_NAMES = frozenset(("task", "tasks", "ai", "ap", "act"))  # 'Task Group: …', 'AI lead: …'
_PARTICIPLES = frozenset(("need", "feed", "proceed", "embed", "seed", "heed", "speed", "exceed", "succeed"))


def labelled_with_name(text: str, names: Names) -> Mark | None:
    """The mark that such a label is; None where the names are unknown or nothing to do stands behind them."""
    for pattern in (_LABEL, _SLASHED, _ARROW, _BOXED):
        found = pattern.match(text)
        if found and _is_task(found, text) and are_known(owner := found["owner"].replace("@", ""), names):
            told = text.startswith("to ", found.end())  # 'A/P: Carl to send it' keeps its words
            return Mark(0, found.start("owner") if told else found.end(), None, owner)
    return None


def tells(text: str) -> bool:
    """Whether a text says what was said or done: 'reported on the fair', 'has left'."""
    first = text.split(maxsplit=1)[0].casefold() if text.split() else ""
    return first not in _PARTICIPLES and _TELLS.match(text.casefold()) is not None


def _is_task(found: "re.Match[str]", text: str) -> bool:
    """Behind a mere bracket a verb that is known; behind a label or an arrow whatever tells nothing past."""
    said = found.groupdict()
    if (said.get("word") or "").casefold() in _PARTS_OF_NAMES and is_person(said["owner"].split()):
        return False
    if "open" not in said and "verb" in said and text.lstrip(" *").startswith("["):
        return str(said["verb"]).casefold() in VERBS
    unclosed = (said.get("open") or "").strip() and said["end"][:1] not in (")", "]")
    return not unclosed and not tells(text[found.end() :])
