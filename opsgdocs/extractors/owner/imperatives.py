"""Words that tell a party from a task: 'the large suppliers' are people, 'Circulate the paper' names nobody."""

from collections.abc import Container

from opsgdocs.extractors.text.particles import without_particles
from opsgdocs.kept_patterns import compiled

# Verbs that 'to' follows: 'Respond to comments', 'Talk to the host', 'Engage with the Authority to agree'
VERBS = {
    "respond", "talk", "speak", "write", "reply", "report", "send", "go", "agree", "continue", "try", "look",
    "refer", "add", "move", "return", "link", "present", "forward", "escalate", "apply", "contribute", "submit",
    "check", "attend", "plan", "prepare", "start", "begin", "arrange", "listen", "pass", "give", "subscribe",
    "commit", "adhere", "align", "connect", "convert", "proceed", "switch", "upgrade", "migrate", "relate",
    "revert", "work", "aim", "seek", "ask", "remember", "ensure", "get", "publish", "circulate", "provide",
    "invite", "confirm", "review", "update", "share", "distribute", "issue", "note", "consider", "engage", "liaise",
    "meet", "consult", "discuss", "attempt", "contact", "email", "e-mail", "call", "phone", "chase", "remind",
    "follow", "find", "make", "take", "put", "bring", "raise", "set", "draft", "produce", "investigate", "explore",
    "request", "need", "want", "will", "shall", "should", "must", "obtain", "organise", "organize", "collect",
    "compile", "test", "fix", "tell", "let",
}  # fmt: skip
# Nouns that 'to' follows: 'Changes to the plan', 'Improvements to the tests'
_NOUNS = {
    "change", "improvement", "amendment", "update", "access", "response", "comment", "correction", "revision",
    "addition", "introduction", "contribution", "reference", "invitation", "visit", "approach", "alternative",
    "objection", "answer", "reply", "adjustment", "modification", "extension", "solution", "repair", "attention",
}  # fmt: skip
_JOINTS = {"and", "or", "of", "the", "for", "with", "&", "from", "in", "all", "both", "each", "any", "on", "at"}
PEOPLE = {  # common nouns and adjectives for those who act, in the singular
    "member", "party", "partie", "user", "supplier", "chair", "secretary", "secretariat", "representative",
    "team", "group", "everyone", "everybody", "attendee", "proposer", "lead", "operator", "company", "companie",
    "meeting", "committee", "panel", "board", "officer", "manager", "clerk", "trustee", "director", "industry",
    "customer", "provider", "alternate", "observer", "stakeholder", "author", "presenter", "network", "large",
    "small", "other", "others", "gas", "electricity", "staff", "support", "project", "colleague", "deputy", "vice",
    "participant",
}  # fmt: skip
_BODIES = {"committee", "team", "group", "panel", "board", "staff", "secretariat"}
_COLLECTIVE = {"all", "both", "each", "everyone", "everybody", "members"}
_ARTICLE = compiled(r"(?i)^(?:the|both|each of the|all of the)\s+(?=\S)")
_SPLIT = compiled(r"\s*(?:,?\s+and\s+|,\s*|;\s*|\s+&\s+|\s*/\s*|\s*\+\s*|\n)\s*(?:and\s+)?")
# 'All module leaders', 'Each team manager'; 'All papers' are no people
_ALL_OF = compiled(
    r"(?i)(?:all|each|every|both)\s+(?:[\w-]+\s+){0,2}(?!(?:pap|numb|lett|ord|off|serv|fold|post|regist|matt|answ|oth|err|fact|doct?rin)(?:er|or)s?\b)"
    r"\w+(?:ers?|ors?|ants?|ists?|heads?|staff)"
)
_LONGEST_BODY = 3  # words: 'tech committee'


def is_imperative(head: str, known: Container[str]) -> bool:
    """'Circulate the paper on access' is no party: a verb and its object, with neither article nor known name."""
    if (
        not head.strip()
        or _ARTICLE.match(head)
        or _ALL_OF.fullmatch(head.strip())
        or _is_body(head.split())
        or any(part in known for part in _SPLIT.split(head))
    ):
        return False
    parts = [part for part in _SPLIT.split(head) if not _ARTICLE.match(part)]
    words = [word.strip(",.'\"“”") for part in parts for word in without_particles(part.split())]
    plain = [word for word in words if word.islower() and word not in _JOINTS and word.rstrip("s") not in PEOPLE]
    return bool(plain) or _begins_with_task(head.split())


def _begins_with_task(words: list[str]) -> bool:
    """'Submit RA', 'Ask the Guild', 'Engage with …', and a lone 'Respond' or 'Improvements'; 'Review Group' is one."""
    first = words[0].casefold().strip(",.'\"“”")
    if len(words) == 1:
        return first in VERBS or first.rstrip("s") in _NOUNS
    if len(words) == 2 and words[1].casefold() in _BODIES:
        return False  # 'Work group'
    return first in VERBS and (words[1].islower() or words[1].isupper())


def is_collective(text: str) -> bool:
    """'everyone', 'all members': several people by one word."""
    words = text.casefold().split()
    return bool(words) and words[0] in _COLLECTIVE and all(word.rstrip("s") in PEOPLE for word in words[1:])


def is_person(words: list[str]) -> bool:
    """'the chair', 'suppliers', 'all', 'tech committee': people named by a common noun."""
    plain = [word.casefold().strip(",").rstrip("s") for word in words]
    if plain[0] == "the" and len(words) > 1:
        return plain[1] in PEOPLE or words[1][0].isupper()
    return _is_body(plain) or plain[0] in PEOPLE | _COLLECTIVE


def _is_body(words: list[str]) -> bool:
    """'tech committee', 'drafting group'."""
    plain = [word.casefold() for word in words]
    return plain[-1] in _BODIES and len(plain) <= _LONGEST_BODY and not {plain[0], plain[-2:][0]} & (VERBS | _JOINTS)
