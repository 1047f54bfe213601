"""Who is to do it: the words before 'to', or the cell of an owner column.

'The DCC, with the support of the CSPs, to provide …' → DCC; 'CSP N and C&S to provide …' → CSP N, CSP C&S.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from opsgdocs.extractors.owner.behind import named_behind
from opsgdocs.extractors.owner.capitals import quieted
from opsgdocs.extractors.owner.heads import BEFORE_TASK, BEFORE_TO, head_of_action, heads_behind, is_short_party
from opsgdocs.extractors.owner.imperatives import VERBS, is_imperative, is_person
from opsgdocs.extractors.owner.initials import parted_initials
from opsgdocs.extractors.owner.markings import is_marking, without_markings
from opsgdocs.extractors.owner.shared_names import share_words
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late, may_hold
from opsgdocs.profile import Profile

Owners = tuple[str, ...]

# 'WC, write letter', 'ND+MH, ask the guild'
_COMMANDED = compiled(r"(?P<owner>[A-Z]{2,4}(?:\s*[/+&]\s*[A-Z]{2,4})*),\s+(?P<verb>[a-z]+)\b")
_LABELS = ("owner", "responsible", "assigned to", "action on", "lead")  # one of which stands in `_LABELLED`
_LABELLED = late(
    compiled,
    r"(?i)[\s(\[–—-]*\b(?:action\s+)?(?:owner|owners|responsible|assigned to|action on|lead)\s*[:–-]\s*"
    r"(?P<owner>[^.;\n)\]]{2,80})[)\].;]*",
)
_LEADING = late(
    compiled, r"(?:\(|\[)(?P<owner>[A-Z][^()\[\]]{1,60})[)\]]\s+(?=[A-Z])"
)  # '(Osborn, Peterson) Write down …'
# 'The DCC, by 3 March, to provide', 'SECAS, as secretariat, to write', 'the DCC and, if needed, SECAS'
_ASIDE = compiled(
    r",\s*(?![A-Z]{2,4}\b)(?i:by|before|within|no later than|on|at|in|after|following|prior to|ahead of|if|when|where"
    r"|as(?!\s+well\b)|once|through|via|acting|using)\b[^,]*(?:,\s*|$)|,?\s+(?i:on behalf of)\b.*$"
)
# 'with the DCC's help', 'with some support from the DCC'
_HELPED = late(
    compiled,
    r"(?i),?\s*\(?\bwith\s+(?:[\w&'’.-]+\s+){1,5}?(?:help|support|assistance|input|advice|guidance|agreement|co-?operation)\b",
)
_OR_FAILING = compiled(r"\s*\(\s*or,?\s+(?:failing\s+[^,()]+,\s*)?([^()]+)\)")  # 'the Chair (or, failing him, SECAS)'
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Rev|Prof)\.?"
_COUPLE = compiled(rf"\b({_TITLE})\s+(?:&|and)\s+(?={_TITLE}\s+[A-Z])")  # 'Mr and Mrs Field' are one owner
_POST = compiled(
    r"\b(?P<post>(?:Heads?|Directors?|Managers?|Chairs?|Leads?)\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w-]+)\s+(?:and|&)\s+(?P<other>[A-Z][a-z]+)\b"
    r"(?!\s+[A-Z])"
)
_CAPITALS = compiled(r"[A-Z][A-Z&]{1,7}")
_JOINED = "\x00"
_TOPIC = compiled(r"^.*\s[–—-]\s+")  # 'Library fines – the General Manager will …'
_TOLD = compiled(r"\s[a-z]+ed\b")  # 'Board accepted the recommendation of …' is what was, and names nobody
_VERB_FIRST = compiled(r"(?i)(?:to|for)\s")
# What an owner is to do, in a cell: 'DCC to lead with SECAS' is the DCC's
_TASK_IN_CELL = late(compiled, r"(?<=\w)\s+(?:to\s+[a-z]\w+|leads|leading)\b[^,;\n]*")
_LEADS = compiled(r"(?i)^lead\s*[:–-]\s*|\s*[(\[]\s*(?:joint\s+)?lead(?:ing)?\s*[)\]]|(?<=\w)\s+lead$")
_HELPS = compiled(r"(?i)^support(?:ed by|ing)?\s*[:–-]|[(\[]\s*support(?:ing)?\s*[)\]]")
_ONE_NAME = compiled(r"[A-Z][\w'’-]+,\s*(?:[A-Z]\.\s?){1,3}")  # 'Smith, J.'
_JOINTLY = (
    r",?\s+(?:together|along|jointly|in conjunction|in partnership|in collaboration|working)\s+with\s+"
    r"|,?\s+as\s+well\s+as\s+|(?:,|(?<=[A-Z]{2}))\s+with\s+(?=(?:the\s+)?[A-Z])"
)
_SPLIT = compiled(
    rf"\s*(?:{_JOINTLY}|,?\s+and\s*/\s*or\s+|,?\s+(?:and|or)\s+|,\s*|;\s*|\s+&\s+|\s*/\s*|\s*\+\s*|\n)\s*(?:(?:and|or)\s+)?"
    r"(?![^()]*\))"
)
_FORMER = compiled(r"(?i)\s*[(\[]\s*(?:was|were|formerly|previously|from)\b[^)\]]*[)\]]")
_ARTICLE = compiled(
    r"(?i)^(?:both\s+(?:of\s+)?the|the|both|(?:either|each|all)\s+of\s+the|either(?:\s+the)?|its|their)\s+(?=\S)"
)
_BRACKETS = compiled(r"\s*\([^)]*\)")
# 'P. Peterson tag the release': a name with its initials, and at once what to do
_INITIALLED = compiled(r"(?P<owner>(?:[A-Z]\.\s?){1,3}[A-Z][\w'’-]+)(?=\s+[a-z]{2,}\s)")
# Nobody is called so: what stands in an owner column for 'none'
_NOBODY = {
    "", "-", "–", "—", "n/a", "na", "tbc", "tbd", "tba", "none", "?", "unassigned", "nobody", "i", "we", "vacant",
    "not assigned", "to be confirmed", "to be agreed", "to be decided", "to be determined", "to be assigned",
    "not known", "unknown", "post vacant", "not allocated",
    "complete", "completed", "closed", "done", "ongoing", "on-going", "in progress", "outstanding", "on hold",
}  # fmt: skip
_UNSURE = compiled(r"(?i)\s*(?:[(\[]\s*(?:tb[acd]|to be (?:confirmed|agreed)|\?+)\s*[)\]]|\?+)\s*$")
# As in: AB (CD to assist) | DCC (with SECAS) | DCC on behalf of the CSPs | DCC cc SECAS
_ASIDE_IN_CELL = compiled(
    r"(?i)\s*[(\[](?:(?:with|on behalf of|for)\s[^()\[\]]*|[^()\[\]]*\bto\s+(?:assist|support|help)\b[^()\[\]]*)[)\]]"
    r"|\s+on\s+behalf\s+of\s.*|\s+cc:?\s.*"
)
_THEN = compiled(r"(?i),?\s+(?:then|now)\s+(?=(?-i:[A-Z]))|\s+(?:→|->|=>|⇒|⟶|➔)\s+")
_NOW_ASIDE = compiled(r"(?i)\s*[(\[]\s*now\s+(?=(?-i:[A-Z]))([^()\[\]]{2,60})[)\]]")  # 'DCC (now SECAS)'


@dataclass(frozen=True, slots=True)
class Names:
    """What the document tells of names: `parties` are affiliations and owner cells, `text` is all its prose.

    `people` are those on the list of attendance, `initials` those that the text explains: 'Petra Holm [PH]'.
    """

    parties: frozenset[str] = frozenset()
    text: str = ""
    people: frozenset[str] = frozenset()
    initials: frozenset[str] = frozenset()

    def are_said(self, phrase: str) -> bool:
        """Whether the document uses the phrase as a whole: 'CSP C&S'."""
        return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", self.text) is not None


def owners_in_text(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """The owners that the text of an action names, without 'The'; none where it names nobody.

    `names` tells a shared head ('CSP N and C&S') from a name of its own ('SEC Panel and DCC').
    """
    text = without_markings(quieted(text)).lstrip(" :–—-")
    labelled = _LABELLED.search(text) if may_hold(text, _LABELS) else None
    if labelled:
        return split_owners(labelled["owner"], profile, names)
    head = head_of_action(text, BEFORE_TASK)
    if head and not is_imperative(_bare(head, profile), names.parties):
        return _with_others(split_owners(_alone(head, profile), profile, names), text, profile, names)
    leading = _LEADING.match(text)
    if leading and is_short_party(leading["owner"]):
        return split_owners(leading["owner"], profile, names)
    if behind := named_behind(text, lambda named: _are_known(named, profile, names)):
        return split_owners(behind, profile, names)
    return split_owners(_called_upon(text), profile, names)


def _are_known(named: str, profile: Profile, names: Names) -> bool:
    """Whether all names are parties that the document knows, written in capitals, or people: 'the Chair'."""
    known = {name.casefold() for name in names.parties} | {name.casefold() for name, _ in profile.owners}
    parts = [_ARTICLE.sub("", part) for part in _SPLIT.split(named)]
    return all(part.casefold() in known or _CAPITALS.fullmatch(part) or is_person(part.split()) for part in parts)


def _called_upon(text: str) -> str:
    """Who is told at once what to do: 'P. Peterson tag the release', 'WC, write letter'."""
    if initialled := _INITIALLED.match(text):
        return str(initialled["owner"])
    commanded = _COMMANDED.match(text)
    return str(commanded["owner"]) if commanded and commanded["verb"] in VERBS else ""


def is_party(text: str) -> bool:
    """Whether a text in brackets or a margin names a party, and is no remark such as 'withdrawn during the meeting'."""
    return bool(text.strip()) and text.strip()[0].isupper() and is_short_party(text) and not is_marking(text)


def subject_of(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """Who the sentence says is to do it, in so many words: 'CSPs to clarify …', never what stands before a colon."""
    text = quieted(text)
    head = _TOPIC.sub("", head_of_action(text, BEFORE_TO))
    if not head or ":" in head or _TOLD.search(head) or _VERB_FIRST.match(head):
        return ()
    if is_imperative(_bare(head, profile), names.parties):
        return ()
    owners = split_owners(_alone(head, profile), profile, names)
    return owners if all(_is_name(owner, head, names) for owner in owners) else ()


def _is_name(owner: str, head: str, names: Names) -> bool:
    """No verb at the head of a sentence, as in 'Respond to comments': an article, capitals or a known party tell."""
    words = owner.split()
    capitals = sum(char.isupper() for char in words[0]) > 1 or any(word[:1].isupper() for word in words[1:])
    return capitals or owner in names.parties or _ARTICLE.match(head) is not None


def _with_others(owners: Owners, text: str, profile: Profile, names: Names) -> Owners:
    """'The DCC must report; SECAS to publish': both have something to do."""
    others = (split_owners(head, profile, names) for head in heads_behind(text))
    known = (one for found in others for one in found if _is_name(one, one, names))
    return tuple(dict.fromkeys([*owners, *known]))


@lru_cache(maxsize=1 << 8)  # a head is asked whether it commands, then for its names
def _alone(head: str, profile: Profile) -> str:
    """The head without who only helps and what is said aside: 'WC, write letter' is WC's."""
    parts = _ASIDE.sub(" ", _without_support(_OR_FAILING.sub(r" or \1", head), profile)).split(", ")
    return ", ".join(part for part in parts if part.split(" ", 1)[0] not in VERBS)


def _bare(head: str, profile: Profile) -> str:
    """Nothing but the names of a head: 'Clerk in conjunction with the Chair' → 'Clerk, Chair'."""
    return ", ".join(_SPLIT.split(_BRACKETS.sub("", _alone(head, profile))))


@lru_cache(maxsize=1 << 8)  # the same few parties, row after row
def split_owners(text: str, profile: Profile, names: Names = Names()) -> Owners:
    """The parties of an owner cell or of the words before the verb, shared heads expanded."""
    text = _ASIDE_IN_CELL.sub("", _FORMER.sub("", without_markings(text.replace("\t", " "))))
    text = _TASK_IN_CELL.sub("", _UNSURE.sub("", _THEN.sub(", ", _NOW_ASIDE.sub(r" now \1", text))))
    text = _without_support(text, profile).strip(" .,:;–-")
    if text.casefold() in _NOBODY or is_marking(text):  # 'N/A' holds a stroke and is no two owners
        return ()
    if ";" in text:  # a name that holds a comma is parted from the next by a semicolon
        return _given_out(_leading(part.strip(" .:–-") for part in text.split(";")), profile)
    return (f"{text}.",) if _ONE_NAME.fullmatch(f"{text}.") else _named(text, profile, names)


def _named(text: str, profile: Profile, names: Names) -> Owners:
    whole = _ARTICLE.sub("", text)
    if parted := parted_initials(whole, names.initials | names.parties, names.people):
        return _given_out(parted, profile)
    if whole in names.parties and not _is_list_of(whole, names):
        return _given_out((whole,), profile)
    text = _POST.sub(lambda post: _as_one(post, names), _COUPLE.sub(rf"\1{_JOINED}", text))
    parts = _leading(_separators(profile.actions.separators).split(text))
    parts = [part.replace(_JOINED, " and ") for part in parts if part.casefold() not in _NOBODY]
    return _given_out(share_words(parts, names.parties, names.are_said), profile)


def _as_one(post: "re.Match[str]", names: Names) -> str:
    """'Head of Legal and Compliance' is one owner; 'Head of Legal and Secretary' are two."""
    other = post["other"] in names.parties or is_person([post["other"]])
    return post[0] if other else f"{post['post']}{_JOINED}{post['other']}"


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
    return compiled(rf"(?:{_JOINTLY}|{'|'.join(ways)}|\s*\n\s*)")


def _is_list_of(text: str, names: Names) -> bool:
    parts = _SPLIT.split(text)
    return len(parts) > 1 and all(_ARTICLE.sub("", part) in names.parties for part in parts)


def _without_support(text: str, profile: Profile) -> str:
    """'The DCC, with the support of the CSPs,' is the DCC, and so is 'the DCC, with SECAS's help,'."""
    match = _support(profile.actions.support).search(text) or _HELPED.search(text)
    return text[: match.start()] if match else text


@cache
def _support(words: tuple[str, ...]) -> "re.Pattern[str]":
    return compiled(rf"(?i),?\s*\(?\b(?:{'|'.join(map(re.escape, words))})\b")
