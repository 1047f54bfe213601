"""Who is to do it: the words before 'to', or the cell of an owner column.

'The DCC, with the support of the CSPs, to provide …' → DCC; 'CSP N and C&S to provide …' → CSP N, CSP C&S.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from opsgdocs.document import fold
from opsgdocs.extractors.action.imperatives import VERBS, is_imperative, is_person
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

Owners = tuple[str, ...]

_LONGEST_HEAD = 110  # characters from the beginning of the action to the verb
# What parts the owner from the task: 'X to do', 'X will do', 'X is asked to do'; 'A note to be written' names nobody,
# and neither does 'Respond to the consultation'
_TO = (
    r"[,;]?\s+(?:(?:(?:are\s+)?(?:each|both|all|jointly|together)\s+)?to|(?:will|shall|should|must),?|(?:(?:is|are|was|were)\s+)?(?:asked|requested|required|invited|actioned)\s+to"
    r"|agreed\s+to|needs?\s+to|ha(?:s|ve)\s+to|(?:would|could|can)\s+you|please)(?:\s*:\s*$|\s+)(?!(?:not\s+)?be\s+\w+(?:ed|en|de|ne|nt|ut)\b|(?:the|an?|this|that|these|those|any|its|their|our)\s)"
)
_BEFORE_TO = re.compile(_TO)
_BEFORE_TASK = re.compile(rf"{_TO}|\s*[:–—]\s+(?:to\s+)?|\s+-\s+(?:to\s+)?")  # also 'X: do', 'X – do'
# 'WC, write letter', 'ND+MH, ask the guild'
_COMMANDED = re.compile(r"(?P<owner>[A-Z]{2,4}(?:\s*[/+&]\s*[A-Z]{2,4})*),\s+(?P<verb>[a-z]+)\b")
_LABELS = ("owner", "responsible", "assigned to", "action on", "lead")  # one of which stands in `_LABELLED`
_LABELLED = late(
    re.compile,
    r"(?i)[\s(\[–—-]*\b(?:action\s+)?(?:owner|owners|responsible|assigned to|action on|lead)\s*[:–-]\s*"
    r"(?P<owner>[^.;\n)\]]{2,80})[)\].;]*",
)
_LEADING = late(
    re.compile, r"(?:\(|\[)(?P<owner>[A-Z][^()\[\]]{1,60})[)\]]\s+(?=[A-Z])"
)  # '(Osborn, Peterson) Write down …'
_TRAILING = re.compile(r"[(\[](?P<owner>[A-Z][^()\[\]]{0,50})[)\]]\s*\.?\s*$")
_OPENING = re.compile(r"(?i)^(?:by|before|following|after|at|in|on|within|prior to|ahead of|once|when|as)\b[^,]*,\s*")
# 'The DCC, by 3 March, to provide'
_ASIDE = re.compile(r"(?i),\s*(?:by|before|within|no later than|on|at|in|after|following|prior to|ahead of)\b[^,]*$")
_TOPIC = re.compile(r"^.*\s[–—-]\s+")  # 'Library fines – the General Manager will …'
_TOLD = re.compile(r"\s[a-z]+ed\b")  # 'Board accepted the recommendation of …' is what was, and names nobody
_VERB_FIRST = re.compile(r"(?i)(?:to|for)\s")
_ON = re.compile(r"^(?:[Oo]n|[Ff]or)\s+(?:the\s+)?(?=[A-Z])")  # 'ACTION: on MW to …'
# What an owner is to do, in a cell: 'DCC to lead with SECAS' is the DCC's
_TASK_IN_CELL = late(re.compile, r"(?<=\w)\s+(?:to\s+[a-z]\w+|leads|leading)\b[^,;\n]*")
_LEADS = re.compile(r"(?i)^lead\s*[:–-]\s*|\s*[(\[]\s*(?:joint\s+)?lead(?:ing)?\s*[)\]]|(?<=\w)\s+lead$")
_HELPS = re.compile(r"(?i)^support(?:ed by|ing)?\s*[:–-]|[(\[]\s*support(?:ing)?\s*[)\]]")
_ONE_NAME = re.compile(r"[A-Z][\w'’-]+,\s*(?:[A-Z]\.\s?){1,3}")  # 'Smith, J.'
_JOINTLY = r",?\s+(?:together|along|jointly|in conjunction)\s+with\s+|,?\s+as\s+well\s+as\s+"
_SPLIT = re.compile(rf"\s*(?:{_JOINTLY}|,?\s+and\s+|,\s*|;\s*|\s+&\s+|\s*/\s*|\s*\+\s*|\n)\s*(?:and\s+)?")
_LETTER = re.compile(r"[A-Z]|\d{1,2}")
_LETTERS = re.compile(r"[A-Z](?:&[A-Z])+")
_FORMER = re.compile(r"(?i)\s*[(\[]\s*(?:was|were|formerly|previously|from)\b[^)\]]*[)\]]")
_ARTICLE = re.compile(r"(?i)^(?:the|both|each of the|all of the)\s+(?=\S)")
_TASK_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|noted|agreed|provided|confirmed|that|which)\b")
# 'A note to be prepared' names nobody
_NO_PARTY = {"a", "an", "any", "this", "that", "these", "those", "further", "no", "it", "there"}
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SENTENCE_END = re.compile(r"[.!?]\s")
_INITIALS = re.compile(r"\b[A-Z]\.(?=\s?[A-Z])")  # 'F. Akeroyd' is no end of a sentence
# 'P. Peterson tag the release': a name with its initials, and at once what to do
_INITIALLED = re.compile(r"(?P<owner>(?:[A-Z]\.\s?){1,3}[A-Z][\w'’-]+)(?=\s+[a-z]{2,}\s)")
# Nobody is called so: what stands in an owner column for 'none'
_NOBODY = {"", "-", "–", "—", "n/a", "na", "tbc", "tbd", "none", "?", "unassigned", "nobody", "i", "we"}


@dataclass(frozen=True, slots=True)
class Names:
    """What the document tells of names: `parties` are affiliations and owner cells, `text` is all its prose."""

    parties: frozenset[str] = frozenset()
    text: str = ""

    def are_said(self, phrase: str) -> bool:
        """Whether the document uses the phrase as a whole: 'CSP C&S'."""
        return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", self.text) is not None


def owners_in_text(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """The owners that the text of an action names, without 'The'; none where it names nobody.

    `names` tells a shared head ('CSP N and C&S') from a name of its own ('SEC Panel and DCC').
    """
    labelled = _LABELLED.search(text) if may_hold(text, _LABELS) else None
    if labelled:
        return split_owners(labelled["owner"], profile, names)
    head = _head(text, _BEFORE_TASK)
    if head and not is_imperative(_without_brackets(head), names.parties):
        return split_owners(_without_tasks(_without_support(head, profile)), profile, names)
    leading = _LEADING.match(text)
    if leading and _is_party(leading["owner"]):
        return split_owners(leading["owner"], profile, names)
    trailing = _TRAILING.search(text)
    if trailing and _is_party(trailing["owner"]) and not any(char.isdigit() for char in trailing["owner"]):
        return split_owners(trailing["owner"], profile, names)
    return split_owners(_called_upon(text), profile, names)


def _called_upon(text: str) -> str:
    """Who is told at once what to do: 'P. Peterson tag the release', 'WC, write letter'."""
    if initialled := _INITIALLED.match(text):
        return str(initialled["owner"])
    commanded = _COMMANDED.match(text)
    return str(commanded["owner"]) if commanded and commanded["verb"] in VERBS else ""


def is_party(text: str) -> bool:
    """Whether a text in brackets or a margin names a party, and is no remark such as 'withdrawn during the meeting'."""
    return bool(text.strip()) and text.strip()[0].isupper() and _is_party(text)


def subject_of(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """Who the sentence says is to do it, in so many words: 'CSPs to clarify …', never what stands before a colon."""
    head = _TOPIC.sub("", _head(text, _BEFORE_TO))
    if not head or ":" in head or _TOLD.search(head) or _VERB_FIRST.match(head):
        return ()
    if is_imperative(_without_brackets(head), names.parties):
        return ()
    owners = split_owners(_without_tasks(_without_support(head, profile)), profile, names)
    return owners if all(_is_name(owner, head, names) for owner in owners) else ()


def _is_name(owner: str, head: str, names: Names) -> bool:
    """No verb at the head of a sentence, as in 'Respond to comments': an article, capitals or a known party tell."""
    words = owner.split()
    capitals = sum(char.isupper() for char in words[0]) > 1 or any(word[:1].isupper() for word in words[1:])
    return capitals or owner in names.parties or _ARTICLE.match(head) is not None


def _without_tasks(head: str) -> str:
    """'WC, write letter' is WC's, 'The DCC, by 3 March,' the DCC's."""
    parts = _ASIDE.sub("", head).split(", ")
    return ", ".join(part for part in parts if part.split(" ", 1)[0] not in VERBS)


def _without_brackets(text: str) -> str:
    return _BRACKETS.sub("", text)


def _head(text: str, pattern: "re.Pattern[str]") -> str:
    first_line = _ON.sub("", _OPENING.sub("", fold(text.split("\n", 1)[0]).strip()), count=1)
    verb = pattern.search(first_line, 1)
    head = first_line[: verb.start()] if verb and verb.start() <= _LONGEST_HEAD else ""
    return head if head and _is_party(head) else ""


def split_owners(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """The parties of an owner cell or of the words before the verb, shared heads expanded."""
    text = _TASK_IN_CELL.sub("", _FORMER.sub("", text.replace("\t", " ")))
    text = _without_support(text, profile).strip(" .,:;–-")
    if text.casefold() in _NOBODY:  # 'N/A' holds a stroke and is no two owners
        return ()
    if ";" in text:  # a name that holds a comma is parted from the next by a semicolon
        return _given_out(_leading(part.strip(" .:–-") for part in text.split(";")), profile)
    return (f"{text}.",) if _ONE_NAME.fullmatch(f"{text}.") else _named(text, profile, names)


def _named(text: str, profile: Profile, names: Names) -> Owners:
    whole = _ARTICLE.sub("", text)
    if whole in names.parties and not _is_list_of(whole, names):
        return _given_out((whole,), profile)
    parts = _leading(_separators(profile.actions.separators).split(text))
    parts = _share_words([part for part in parts if part.casefold() not in _NOBODY], names)
    return _given_out(parts, profile)


def _leading(parts: Iterable[str]) -> list[str]:
    """The parties without what they do in it: 'DCC (lead)' is the DCC, 'SECAS (support)' only helps."""
    return [_LEADS.sub("", _ARTICLE.sub("", part)).strip(" .,:;") for part in parts if not _HELPS.search(part)]


def _given_out(parts: Iterable[str], profile: Profile) -> Owners:
    """Names as the profile gives them out; one may stand for several: Both = "DCC; SECAS"."""
    names = {name.casefold(): meant for name, meant in profile.owners}
    meant = (one for part in parts for one in names.get(part.casefold(), part).split(";"))
    return tuple(dict.fromkeys(one.strip() for one in meant if one.strip().casefold() not in _NOBODY))


@cache
def _separators(words: tuple[str, ...]) -> "re.Pattern[str]":
    """What parts owners: the usual, or what the profile says; a line break does in any case."""
    if not words:
        return _SPLIT
    ways = (rf"\s+{re.escape(word)}\s+" if word.isalpha() else rf"\s*{re.escape(word)}\s*" for word in words)
    return re.compile(rf"(?:{_JOINTLY}|{'|'.join(ways)}|\s*\n\s*)")


def _is_list_of(text: str, names: Names) -> bool:
    parts = _SPLIT.split(text)
    return len(parts) > 1 and all(_ARTICLE.sub("", part) in names.parties for part in parts)


def _is_party(head: str) -> bool:
    """A party is a short noun phrase with a capital in it, and no sentence."""
    words = head.split()
    if words[0].casefold() in _NO_PARTY or (words[0].islower() and not is_person(words)):
        return False
    if len(words) > 14 or "to" in words or _TASK_VERB.search(head) or _SENTENCE_END.search(_INITIALS.sub("", head)):
        return False
    capital = any(word.strip("(,'\"“")[:1].isupper() for word in words[:4])
    return capital or is_person(words)


def _without_support(text: str, profile: Profile) -> str:
    """'The DCC, with the support of the CSPs,' is the DCC."""
    match = _support(profile.actions.support).search(text)
    return text[: match.start()] if match else text


def _share_words(parts: list[str], names: Names) -> list[str]:
    """'CSP N', 'C&S' → 'CSP N', 'CSP C&S'; 'Large', 'Small Suppliers' → 'Large Suppliers', 'Small Suppliers'."""
    shared: list[str] = []
    for index, part in enumerate(parts):
        head = shared[-1].rsplit(" ", 1)[0] if shared and " " in shared[-1] else ""
        tail = parts[-1].split(" ", 1)[1] if index < len(parts) - 1 and " " in parts[-1] else ""
        if " " in part or part in names.parties:
            shared.append(part)
        elif head and (names.are_said(f"{head} {part}") or _is_letter_like(part, shared[-1])):
            shared.append(f"{head} {part}")
        elif tail and names.are_said(f"{part} {tail}") | names.are_said(f"{part} {tail.removesuffix('s')}"):
            shared.append(f"{part} {tail}")
        else:
            shared.append(part)
    return shared


def _is_letter_like(part: str, before: str) -> bool:
    """'N' and '2' are no names; beside 'CSP N', neither is 'C&S'."""
    return bool(_LETTER.fullmatch(part) or (_LETTERS.fullmatch(part) and _LETTER.fullmatch(before.rsplit(" ", 1)[1])))


@cache
def _support(words: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(rf"(?i),?\s*\(?\b(?:{'|'.join(map(re.escape, words))})\b")
