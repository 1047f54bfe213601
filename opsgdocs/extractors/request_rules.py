"""How minutes ask and promise, as rows of tokens: 'members requested that …', 'the DCC was asked to consider …'.

Each rule has a name, examples, and a row for spaCy's Matcher. The parts of a row that matter have names: 'who' is to
do it, 'verb' is where the task begins. Nothing here needs spaCy.
"""

from dataclasses import dataclass
from typing import Any, Literal

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


# Lower-case words that a party's name may hold: 'the Large Supplier members', 'each of the CSPs'
PARTY_WORDS = frozenset(
    """the a an all both each every any of and & / ( ) member members representative representatives party parties user users
    supplier suppliers operator operators chair chairman secretary secretariat team group committee board panel everyone
    clerk councillor trustees colleagues attendees participants provider providers company companies""".split()
)
SUGGESTIONS = frozenset(
    "suggested suggests suggest recommended recommends recommend proposed proposes propose advised".split()
)
"""Who suggests need not ask for anything: a suggestion counts where the committee makes it."""
VOTES = frozenset("approve endorse agree accept note support reject ratify vote adopt".split())
"""What committees and boards are asked for in papers."""
SPOKEN = frozenset(
    """said says noted notes stated states confirmed confirms advised advises explained explains reported reports added adds
    highlighted mentioned commented informed clarified agreed agrees felt considered believed thought emphasised stressed
    pointed raised acknowledged accepted reiterated indicated promised replied responded assured determined decided""".split()
)
CUES = (
    SPOKEN
    | SUGGESTIONS
    | frozenset("asked requested invited urged tasked instructed directed undertook resolved".split())
)
PRONOUNS = frozenset(["it", "they", "he", "she", "we", "i", "who"])
# What the doer does where something is to come of it; 'the fix will resolve', 'the release will deploy' are none
TASKS = frozenset(
    """add address advise amend analyse analyze arrange ask assess assist bring build calculate carry chase check
    circulate clarify clear collate collect compare compile complete conduct confirm consider consult contact convene coordinate
    correct create define deliver describe determine develop discuss distribute document draft draw engage enquire ensure
    escalate establish evaluate examine explain explore extend feed fill finalise finalize find fix follow forward gather get
    give hold identify implement include incorporate inform inquire inspect institute introduce invite investigate invoice issue
    launch let liaise list log look make meet modify monitor notify obtain organise organize outline perform pick place
    plan post prepare present produce propose provide publish pursue put query raise record reissue remind remove reply report
    request research resolve respond return revert review revise revisit run schedule seek send set share simplify
    solicit speak submit summarise summarize supply table take talk test trial undertake update upload validate verify visit
    work write""".split()
)
# Not what anybody asks for: 'members were asked to note the update'
IDLE = frozenset(
    """note be have agree disagree differ see do the a an this that these those may might can could will would should shall must
    where when which who whether if what how why is are was were has had in of on at for with to and or not no its their
    more any some also as from by been being it they""".split()
)

_PARTY = r"(?:[A-Z][\w&.’'-]*|&|/|\(|\)|-|" + "|".join(sorted(word for word in PARTY_WORDS if word.isalpha())) + ")"
_ASKS = (
    "ask asks asked request requests requested urge urges urged instruct instructed direct directed mandated".split()
)
_ASKED = "asked requested invited urged tasked instructed directed encouraged mandated challenged".split()
_PROMISED = "agreed undertook committed offered volunteered promised pledged agrees undertakes commits offers".split()


def _words(*words: str, op: str = "") -> Token:
    return {"LOWER": {"IN": list(words)}} | ({"OP": op} if op else {})


_WHO: Token = {"TEXT": {"REGEX": f"^{_PARTY}$"}, "OP": "+"}
_ADVERB: Token = {
    "LOWER": {"REGEX": r"^(?:\w+ly|also|then|now|further|again|therefore|instead|first|next)$"},
    "OP": "*",
}
VERB: Token = {"TEXT": {"REGEX": "^[a-z]{2,}$"}}
_TASK: Token = {"TEXT": {"IN": sorted(TASKS - {"present"})}}  # 'asked the members present …'
_ANY: Token = {"TEXT": {"REGEX": r"^[^.;:!?]+$"}, "OP": "+"}
_THING: Token = {"TEXT": {"REGEX": r"^[\w‘“\"'£%’-]+$"}, "LOWER": {"NOT_IN": ["to", "that", "by", "and", "or", "for", "as",
    "from", "in", "at", "on", "of", "whether", "if", "why", "how", "when", "what", "is", "was", "be"]}}  # fmt: skip
_SPOKE = _words(*sorted(SPOKEN))

RULES: tuple[Rule, ...] = (
    Rule(
        "asked that somebody do",
        "request",
        (
            ("", _words(*_ASKS, *sorted(SUGGESTIONS))),
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
            ("", _words(*_ASKS, *sorted(SUGGESTIONS))),
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
            ("", _words(*_ASKS, "invited", "invites", "tasked", "encouraged", "challenged", "reminded")),
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
            ("", _words(*_ASKED)),
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
            ("", _words(*_ASKS, *sorted(SUGGESTIONS))),
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
            ("", _words(*_PROMISED)),
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
