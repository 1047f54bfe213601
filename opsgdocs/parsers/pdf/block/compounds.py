"""Words whose parts a hyphen may join, and words that only begin like them.

post-                   post-                 time-           time-
implementation          poned                 out             table
"""

import re

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

SURELY = frozenset("cross mid multi non quasi self ultra".split())  # noqa: SIM905
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
)
OFTEN = frozenset(  # before a word that the document knows too
    "co double ex full half high inter long low near one over part post pre re semi short single sub third "  # noqa: SIM905
    "three time two under user well work year".split()
)
PARTICLES = frozenset("by down in off on out over to up".split())  # noqa: SIM905  (sign-off, time-out, end-to-end)
ONE_WORD = {  # what of the words that begin so is one word for all that
    "back": r"bone|dat|drop|ed|er|fill|ground|ing|lash|log|space|stop|track|ward",
    "double": r"[dst]",
    "end": r"ang|eav|ed|ing|less|ors|ow|point|ur",
    "full": r"er|est|ness|y",
    "half": r"way",
    "hard": r"en|er|est|ly|ness|ship|ware|wood",
    "high": r"er|est|land|light|ly|ness|way",
    "long": r"er|est|evity|hand|ing|itud",
    "low": r"er|est|ing|land|ly",
    "mid": r"dl|get|night|st|way|wife",
    "near": r"by|er|est|ly",
    "over": r"a|bo|came|charg|come|do|due|flow|haul|head|hear|lap|lay|load|look|ly|night|paid|pay|r[aiu]|saw|se|sho|"
    r"sight|sp|t|view|w",
    "part": r"ak|ed|ial|ic|ie|ing|is|it|ly|ner|ook|y",
    "post": r"a[gl]|cod|ed|er|grad|hum|ing|man|mark|mort|on|pon|s|u",
    "pre": r"am|c(?!on|he)|d(?:ic|eces|om)|f(?:ac|ect|er|ix)|gn|hi|j|l[iu]|mi(?:er|se|um)|occ|par|pond|rog|"
    r"s(?!ale|cre|ea|et|ub)|t(?:en|ex|ty)|v(?!al|et)",
    "semi": r"c|n",
    "short": r"ag|com|cut|en|er|est|fall|hand|ly|list|ness",
    "single": r"[dst]|ton",
    "sub": r"ject|jug|junct|lim|merg|mi|ord|po|s(?!am|ect|et|yst)|t(?!ot|op|yp|ask|ea)|ur|v",
    "third": r"ly",
    "time": r"ful|ke|le|li|ly|pi|r|s|ta",
    "under": r"cut|g|l|mi|neath|perf|pin|sc|sid|st|ta|to|va|w",
    "user": r"s",
    "well": r"be|ing|n|s",
    "work": r"[aeis]|book|bench|day|f|group|l|man|men|pl|s",
    "year": r"book|ly|ning",
}
NO_COMPOUND = frozenset("ab any every here in on some there through up where with".split())  # noqa: SIM905  (with-out)
END_OF_WORD = late(
    compiled,
    r"[a-z]{0,4}(?:tion|sion|cian|cial|tial|ment|ness|ship|ance|ence|anc|enc|able|ible|ably|ibly|ity|ties|ous|ive|ively|"
    r"ize|ise|ized|ised|ate|ated|ates|ally|cal|ical|ing|ings|ly|lly|ed|er|ers|or|ors|al|ic|ics|ture|ary|ory|ery)s?",
)


def is_usual(left: str, right: str) -> bool:
    """Whether words, in small letters, that begin with `left` are often compounds, and one that goes on so is one."""
    if left in SURELY or left in NUMBERS:
        return not (left in NUMBERS and right.startswith("teen")) and not _is_one_word(left, right)
    return left in ONE_WORD and not _is_one_word(left, right)


def has_particle(left: str, right: str) -> bool:
    """Whether `right` is a small word as a compound's second part is: 'sign-off'; not 'with-out'."""
    return right in PARTICLES and len(left) > 2 and left not in NO_COMPOUND


def _is_one_word(left: str, right: str) -> bool:
    found = ONE_WORD.get(left)
    return found is not None and re.match(found, right) is not None
