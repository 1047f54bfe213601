"""Who is to do it: the words before 'to', or the cell of an owner column.

'The DCC, with the support of the CSPs, to provide …' → DCC; 'CSP N and C&S to provide …' → CSP N, CSP C&S.
"""

import re
from dataclasses import dataclass
from functools import cache

from opsgdocs.document import fold
from opsgdocs.profile import Profile

Owners = tuple[str, ...]

_LONGEST_HEAD = 110  # characters from the beginning of the action to the verb
# What parts the owner from the task: 'X to do', 'X will do', 'X is asked to do'; 'A note to be written' names nobody,
# and neither does 'Respond to the consultation'
_TO = (
    r"[,;]?\s+(?:to|will|shall|should|must|(?:is|are|was|were)\s+(?:asked|requested|required|invited|actioned)\s+to"
    r"|agreed\s+to|need(?:s)?\s+to)(?:\s*:\s*$|\s+)(?!be\s+\w+(?:ed|en|de|ne|nt|ut)\b|(?:the|an?|this|that|these|those|any|its|their|our)\s)"
)
_BEFORE_TO = re.compile(_TO)
_BEFORE_TASK = re.compile(rf"{_TO}|\s*[:–—]\s+(?:to\s+)?|\s+-\s+(?:to\s+)?")  # also 'X: do', 'X – do'
_LABELLED = re.compile(
    r"(?i)[\s(\[–—-]*\b(?:action\s+)?(?:owner|owners|responsible|assigned to|action on|lead)\s*[:–-]\s*"
    r"(?P<owner>[^.;\n)\]]{2,80})[)\].;]*"
)
_LEADING = re.compile(r"\((?P<owner>[A-Z][^()]{1,60})\)\s+(?=[A-Z])")  # '(Osborn, Peterson) Write down …'
_TRAILING = re.compile(r"[(\[](?P<owner>[A-Z][^()\[\]]{0,50})[)\]]\s*\.?\s*$")
_OPENING = re.compile(r"(?i)^(?:by|before|following|after|at|in|on|within|prior to|ahead of|once|when|as)\b[^,]*,\s*")
_SPLIT = re.compile(r"\s*(?:,?\s+and\s+|,\s*|;\s*|\s+&\s+|\s*/\s*|\s*\+\s*|\n)\s*(?:and\s+)?")
_FORMER = re.compile(r"(?i)\s*[(\[]\s*(?:was|were|formerly|previously|from)\b[^)\]]*[)\]]")
_ARTICLE = re.compile(r"(?i)^(?:the|both|each of the|all of the)\s+(?=\S)")
_TASK_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|noted|agreed|provided|confirmed|that|which)\b")
# 'A note to be prepared' names nobody
_NO_PARTY = {"a", "an", "any", "this", "that", "these", "those", "further", "no", "it", "there"}
# Verbs that 'to' follows: 'Respond to comments', 'Talk to the host'
_VERBS = {
    "respond", "talk", "speak", "write", "reply", "report", "send", "go", "agree", "continue", "try", "look",
    "refer", "add", "move", "return", "link", "present", "forward", "escalate", "apply", "contribute", "submit",
    "check", "attend", "plan", "prepare", "start", "begin", "arrange", "listen", "pass", "give", "subscribe",
    "commit", "adhere", "align", "connect", "convert", "proceed", "switch", "upgrade", "migrate", "relate",
    "revert", "work", "aim", "seek", "ask", "remember", "ensure", "get", "publish", "circulate", "provide",
    "invite", "confirm", "review", "update", "share", "distribute", "issue", "note", "consider",
}  # fmt: skip
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SENTENCE_END = re.compile(r"[.!?]\s")
_JOINTS = {"and", "or", "of", "the", "for", "with", "&", "from", "in", "all", "both", "each", "any", "on", "at"}
_PEOPLE = {  # common nouns and adjectives for those who act, in the singular
    "member", "party", "partie", "user", "supplier", "chair", "secretary", "secretariat", "representative",
    "team", "group", "everyone", "attendee", "proposer", "lead", "operator", "company", "companie", "meeting",
    "committee", "panel", "board", "officer", "manager", "clerk", "trustee", "director", "industry", "customer",
    "provider", "alternate", "observer", "stakeholder", "author", "presenter", "network", "large", "small",
    "other", "others", "gas", "electricity", "staff", "support", "project", "colleague", "deputy", "vice",
}  # fmt: skip
# Nobody is called so: what stands in an owner column for 'none'
_NOBODY = {"", "-", "–", "—", "n/a", "na", "tbc", "tbd", "none", "?"}


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
    labelled = _LABELLED.search(text)
    if labelled:
        return split_owners(labelled["owner"], profile, names)
    head = _head(text, _BEFORE_TASK)
    if head and not _is_imperative(head, names):
        return split_owners(_without_support(head, profile), profile, names)
    leading = _LEADING.match(text)
    if leading and _is_party(leading["owner"]):
        return split_owners(leading["owner"], profile, names)
    trailing = _TRAILING.search(text)
    if trailing and _is_party(trailing["owner"]) and not any(char.isdigit() for char in trailing["owner"]):
        return split_owners(trailing["owner"], profile, names)
    return ()


def is_party(text: str) -> bool:
    """Whether a text in brackets or a margin names a party, and is no remark such as 'withdrawn during the meeting'."""
    return bool(text.strip()) and text.strip()[0].isupper() and _is_party(text)


def subject_of(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """Who the sentence says is to do it, in so many words: 'CSPs to clarify …', never what stands before a colon."""
    head = _head(text, _BEFORE_TO)
    owners = split_owners(_without_support(head, profile), profile, names) if head else ()
    return owners if all(_is_name(owner, head, names) for owner in owners) else ()


def _is_name(owner: str, head: str, names: Names) -> bool:
    """No verb at the head of a sentence, as in 'Respond to comments': an article, capitals or a known party tell."""
    words = owner.split()
    capitals = sum(char.isupper() for char in words[0]) > 1 or any(word[:1].isupper() for word in words[1:])
    return capitals or owner in names.parties or _ARTICLE.match(head) is not None


def _is_imperative(head: str, names: Names) -> bool:
    """'Circulate the paper on access' is no party: a verb and its object, with neither article nor known name."""
    bare = _without_brackets(head)
    if _ARTICLE.match(bare) or any(part in names.parties for part in _SPLIT.split(bare)):
        return False
    parts = [part for part in _SPLIT.split(bare) if not _ARTICLE.match(part)]
    words = [word.strip(",.'\"“”") for part in parts for word in part.split()]
    plain = [word for word in words if word.islower() and word not in _JOINTS and word.rstrip("s") not in _PEOPLE]
    return bool(plain) or (len(words) == 1 and words[0].casefold() in _VERBS)


def _without_brackets(text: str) -> str:
    return _BRACKETS.sub("", text)


def _head(text: str, pattern: "re.Pattern[str]") -> str:
    first_line = _OPENING.sub("", fold(text.split("\n", 1)[0]).strip())
    verb = pattern.search(first_line, 1)
    head = first_line[: verb.start()] if verb and verb.start() <= _LONGEST_HEAD else ""
    return head if head and _is_party(head) else ""


def split_owners(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """The parties of an owner cell or of the words before the verb, shared heads expanded."""
    text = _without_support(_FORMER.sub("", text.replace("\t", " ")), profile).strip(" .,:;–-")
    if text.casefold() in _NOBODY:  # 'N/A' holds a stroke and is no two owners
        return ()
    if ";" in text:  # a name that holds a comma is parted from the next by a semicolon
        parts = [_ARTICLE.sub("", part.strip(" .:–-")) for part in text.split(";")]
        return tuple(dict.fromkeys(part for part in parts if part.casefold() not in _NOBODY))
    return _named(text, profile, names)


def _named(text: str, profile: Profile, names: Names) -> Owners:
    whole = _ARTICLE.sub("", text)
    if whole in names.parties and not _is_list_of(whole, names):
        return (whole,)
    parts = [_ARTICLE.sub("", part).strip(" .,:;") for part in _separators(profile.actions.separators).split(text)]
    parts = _share_words([part for part in parts if part.casefold() not in _NOBODY], names)
    aliases = dict(profile.owners)
    return tuple(dict.fromkeys(aliases.get(part, part) for part in parts))


@cache
def _separators(words: tuple[str, ...]) -> "re.Pattern[str]":
    """What parts owners: the usual, or what the profile says; a line break does in any case."""
    if not words:
        return _SPLIT
    ways = (rf"\s+{re.escape(word)}\s+" if word.isalpha() else rf"\s*{re.escape(word)}\s*" for word in words)
    return re.compile(rf"(?:{'|'.join(ways)}|\s*\n\s*)")


def _is_list_of(text: str, names: Names) -> bool:
    parts = _SPLIT.split(text)
    return len(parts) > 1 and all(_ARTICLE.sub("", part) in names.parties for part in parts)


def _is_party(head: str) -> bool:
    """A party is a short noun phrase with a capital in it, and no sentence."""
    words = head.split()
    if words[0].casefold() in _NO_PARTY or (words[0].islower() and not _is_person(words)):
        return False
    if len(words) > 14 or "to" in words or _TASK_VERB.search(head) or _SENTENCE_END.search(head):
        return False
    capital = any(word.strip("(,'\"“")[:1].isupper() for word in words[:4])
    return capital or _is_person(words)


def _is_person(words: list[str]) -> bool:
    """'the chair', 'suppliers', 'all': people named by a common noun."""
    plain = [word.casefold().strip(",").rstrip("s") for word in words]
    if plain[0] == "the" and len(words) > 1:
        return plain[1] in _PEOPLE or words[1][0].isupper()
    return plain[0] in _PEOPLE | {"all", "both", "each"}


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
        elif head and (names.are_said(f"{head} {part}") or re.fullmatch(r"[A-Z]|\d{1,2}", part)):
            shared.append(f"{head} {part}")
        elif tail and names.are_said(f"{part} {tail}") | names.are_said(f"{part} {tail.removesuffix('s')}"):
            shared.append(f"{part} {tail}")
        else:
            shared.append(part)
    return shared


@cache
def _support(words: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(rf"(?i),?\s*\(?\b(?:{'|'.join(map(re.escape, words))})\b")
