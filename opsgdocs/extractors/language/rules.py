"""How minutes ask and promise, as rows of tokens: 'members requested that …', 'the DCC was asked to consider …'.

Each rule has a name, examples, and a row for spaCy's Matcher. The parts of a row that matter have names: 'who' is to
do it, 'verb' is where the task begins. Nothing here needs spaCy.
"""

from dataclasses import dataclass
from typing import Any, Literal

from opsgdocs.extractors.language.words import ASKED, ASKS, PARTY_WORDS, PROMISED, SPOKEN, SUGGESTIONS, TASKS, words

Token = dict[str, Any]
Row = tuple[tuple[str, Token], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of words.

    Attributes:
        name: what `reason` tells.
        kind: who speaks: those who ask, or those who promise.
        row: tokens, each with the name of its part ('' where it does not matter).
        examples: sentences that it reads.
        subject: what stands before the row: 'asker', 'doer', or '' where it does not matter.
        careful: whether the doer must be a party and the verb a task, as the form also tells of the world.
        where: 'opening' a sentence, 'following' another request in it, or anywhere.
    """

    name: str
    kind: Literal["commitment", "request"]
    row: Row
    examples: tuple[str, ...]
    subject: Literal["asker", "doer", ""] = "asker"
    careful: bool = False
    where: Literal["opening", "following", ""] = ""


_PARTY = r"(?:[A-Z][\w&.’'-]*|&|/|\(|\)|-|" + "|".join(sorted(word for word in PARTY_WORDS if word.isalpha())) + ")"


def _words(*listed: str, op: str = "") -> Token:
    return {"LOWER": {"IN": sorted(listed)}} | ({"OP": op} if op else {})


_WHO: Token = {"TEXT": {"REGEX": f"^{_PARTY}$"}, "OP": "+"}
_ADVERB: Token = {
    "LOWER": {"REGEX": r"^(?:\w+ly|also|then|now|further|again|therefore|instead|first|next)$"},
    "OP": "*",
}
VERB: Token = {"TEXT": {"REGEX": "^[a-z]{2,}$"}}
_TASK: Token = {"TEXT": {"IN": sorted(TASKS - {"present"})}}  # 'the members present'
_ANY: Token = {"TEXT": {"REGEX": r"^[^.;:!?]+$"}, "OP": "+"}
_THING: Token = {
    "TEXT": {"REGEX": r"^[\w‘“\"'£%’-]+$"},
    "LOWER": {
        "NOT_IN": sorted(words("to that by and or for as from in at on of whether if why how when what is was be"))
    },
}
_SPOKE = _words(*SPOKEN)

RULES: tuple[Rule, ...] = (
    Rule(
        "asked that somebody do",
        "request",
        (
            ("", _words(*ASKS, *SUGGESTIONS)),
            ("", _words("that")),
            ("who", _WHO),
            ("", _words("should", "must", op="?")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        (
            "Members requested that the DCC report the volume of Alerts.",
            "The OPSG suggested that SECAS should review the terms of reference.",
        ),
    ),
    Rule(
        "asked that somebody do",
        "request",
        (
            ("", _words(*ASKS, *SUGGESTIONS)),
            ("who", _WHO),
            ("", _words("should", "must", op="?")),
            ("", _ADVERB),
            ("verb", _TASK),
        ),
        ("The OPSG requested the DCC provide a breakdown.",),
    ),
    Rule(
        "asked whether somebody could",
        "request",
        (
            ("", _words("asked", "asks", "enquired", "queried")),
            ("", _words("if", "whether")),
            ("who", _WHO),
            ("", _words("could", "can")),
            ("", _ADVERB),
            ("verb", _TASK),
        ),
        ("A member asked if the DCC could provide a breakdown by region.",),
        careful=True,
    ),
    Rule(
        "asked somebody to do",
        "request",
        (
            ("", _words(*ASKS, "invited", "invites", "tasked", "encouraged", "challenged", "reminded")),
            ("", _words("for", op="?")),
            ("who", _WHO),
            ("", {"IS_PUNCT": True, "OP": "?"}),
            ("", _words("to")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("The OPSG asked the DCC to produce technical guidelines.", "Members asked for SECAS to look into this."),
    ),
    Rule(
        "somebody was asked to do",
        "request",
        (
            ("", _words("is", "are", "was", "were", "been")),
            ("", _ADVERB),
            ("", _words(*ASKED)),
            ("", _words("by", op="?")),
            ("asker", _WHO | {"OP": "*"}),
            ("", _words("to")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("The DCC was asked by an OPSG member to consider the variance.", "SECAS were requested to circulate it."),
        subject="doer",
    ),
    Rule(
        "asked that something be done",
        "request",
        (
            ("", _words(*ASKS, *SUGGESTIONS)),
            ("", _words("that")),
            ("what", _ANY),
            ("", _words("should", op="?")),
            ("verb", _words("be")),
            ("", {"LOWER": {"REGEX": r"^(?:\w+(?:ed|n|t|ly)|put|made|done)$"}}),
        ),
        ("The OPSG suggested that a process be put in place.", "Members requested that the plan should be revised."),
    ),
    Rule(
        "asked for something",
        "request",
        (
            ("", _words("requested", "requests", "sought", "seeks")),
            ("verb", _THING),
        ),
        ("The OPSG requested further updates on its performance.", "Members sought assurance on the release."),
    ),
    Rule(
        "asked for something",
        "request",
        (
            ("", _words("asked", "asks", "called", "calls")),
            ("", _words("for")),
            ("verb", _THING),
        ),
        ("Members asked for a breakdown by region.",),
    ),
    Rule(
        "a request was repeated",
        "request",
        (
            ("", _words("reiterated", "repeated", "renewed", "made")),
            ("", _words("the", "its", "their", "a")),
            ("", _words("request", "requests")),
            ("", _words("for")),
            ("verb", _THING),
        ),
        ("The OPSG reiterated the request for the new requirements.",),
    ),
    Rule(
        "something was asked for",
        "request",
        (
            ("what", {"TEXT": {"REGEX": r"^[\w‘’'-]+$"}}),
            ("", _words("was", "were")),
            ("", _ADVERB),
            ("verb", _words("requested", "sought")),
        ),
        ("A further update was requested for the next meeting.",),
        subject="",
    ),
    Rule(
        "asked to have something",
        "request",
        (
            ("", _words("requested", "asked")),
            ("", _words("to")),
            ("verb", _words("have", "see", "receive", "be")),
        ),
        ("The DNO members also requested to have a graph of volumes.", "Members asked to be given the report."),
    ),
    Rule(
        "a suggestion was made",
        "request",
        (
            ("", _words("suggestion", "recommendation", "request", "proposal")),
            ("", _words("made", "raised", op="?")),
            ("", _words("by", "from", op="?")),
            ("asker", _WHO | {"OP": "*"}),
            ("", {"TEXT": {"REGEX": r"^[\w&’'-]+$"}, "OP": "*"}),
            ("", _words("was", "is")),
            ("", _words("that")),
            ("verb", {"TEXT": {"REGEX": r"^\w"}}),
        ),
        ("A suggestion made by OPSG was that the communications include a method of notifying impact.",),
        subject="",
    ),
    Rule(
        "an action on somebody",
        "request",
        (
            ("", _words("action")),
            ("", _words("was", "is", op="?")),
            ("", _words("placed", "taken", "raised", "put", "agreed", op="?")),
            ("", _words("on", "for", "by")),
            ("who", _WHO),
            ("", _words("to")),
            ("verb", VERB),
        ),
        ("An action was placed on SECAS to circulate the slides.",),
        subject="",
    ),
    Rule(
        "agreed to do",
        "commitment",
        (
            ("", _words(*PROMISED)),
            ("", _words("to")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("The DCC agreed to provide the output in March.", "SECAS undertook to check the wording."),
        subject="doer",
    ),
    Rule(
        "took an action",
        "commitment",
        (
            ("", _words("took", "takes", "taken")),
            ("", _words("an", "the", "on")),
            ("", _words("action")),
            ("", _words("to")),
            ("verb", VERB),
        ),
        ("SECAS took an action to publish the paper.",),
        subject="doer",
    ),
    Rule(
        "somebody will need to do",
        "request",
        (
            ("who", _WHO),
            ("", _words("will", "would")),
            ("", _words("need", "have")),
            ("", _words("to")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("The Chair noted that the DCC will need to provide a quarterly review.",),
        subject="",
        careful=True,
    ),
    Rule(
        "said that they would",
        "commitment",
        (
            ("", _SPOKE),
            ("", _words("that", op="?")),
            ("who", {"TEXT": {"REGEX": f"^(?:{_PARTY}|it|they|he|she|we)$"}, "OP": "+"}),
            ("", _words("will", "would", "shall", "'ll", "’ll")),
            ("", _words("be", "able", "happy", "looking", "seeking", "to", op="*")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("The DCC stated that it will perform an audit.", "SECAS said they would look into this."),
        subject="doer",
        careful=True,
    ),
    Rule(
        "somebody will do",
        "commitment",
        (
            ("who", {"TEXT": {"REGEX": f"^(?:{_PARTY}|[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Ww]e|I)$"}, "OP": "+"}),
            ("", _words("will", "shall", "'ll", "’ll")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("SECAS will investigate further.", "The DCC was aware of it and they will also provide an update."),
        subject="doer",
        careful=True,
    ),
    Rule(
        "somebody should do",
        "request",
        (
            ("who", _WHO),
            ("", _words("should", "must")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("The OPSG noted that the DCC should check the reports.",),
        subject="",
        careful=True,
    ),
    Rule(
        "somebody should do",
        "request",
        (
            ("who", _WHO),
            ("", _words("needs", "need", "is", "are", "was", "were", "has", "have")),
            ("", _words("to")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("SECAS needs to confirm the dates.",),
        subject="",
        careful=True,
    ),
    Rule(
        "somebody to do",
        "request",
        (
            ("who", _WHO),
            ("", _words("to")),
            ("", _ADVERB),
            ("verb", VERB),
        ),
        ("SECAS to circulate the slides.",),
        subject="",
        careful=True,
        where="opening",
    ),
    Rule(
        "and that somebody do",
        "request",
        (
            ("", _words("and")),
            ("", _words("that")),
            ("who", _WHO),
            ("", _words("should", "must", op="?")),
            ("", _ADVERB),
            ("verb", _TASK),
        ),
        ("The OPSG asked CSP N to explain, and that the DCC produce a working example.",),
        where="following",
    ),
)
