"""What says who may read an action, or how things are with it: '(CONFIDENTIAL)', '[Redacted – RED]'.

Such words name nobody. Colours are markings in capitals or beside another word; 'White' and 'Green' are people as well.
"""

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_WORD = (
    r"(?i:(?:strictly\s+|highly\s+)?confidential|redacted|restricted|unrestricted|private|sensitive|secret|embargoed"
    r"|classified|unclassified|tlp|(?:commercially|market|politically)[\s-]sensitive|commercial(?:ly)?[\s-]in[\s-]confidence"
    r"|in[\s-]confidence|official|not\s+for\s+publication|exempt|urgent|priority|carried\s+(?:forward|over)"
    r"|re-?opened|revised|amended|updated)"
)
_COLOUR = r"(?:RED|AMBER(?:\+STRICT)?|GREEN|WHITE|CLEAR|BLACK)"
_BESIDE = rf"(?i:{_COLOUR}|high|medium|low|[1-5])"  # of no meaning alone
_JOINT = r"(?:\s*[–—:;,/|+-]\s*|\s+(?:(?i:and|as|in)\s+)?)"
_MARKING = late(
    compiled,
    rf"[\s(\[*]*(?:{_COLOUR}|(?:{_BESIDE}{_JOINT})?{_WORD})(?:{_JOINT}(?:{_WORD}|{_BESIDE}))*[\s)\]*.]*",
)
_BRACKETED = late(compiled, r"\s*[(\[](?P<marking>[^()\[\]]{2,50})[)\]]")


def is_marking(text: str) -> bool:
    """Whether a text is nothing but such words: 'Redacted – Red', 'TLP:AMBER', 'CONFIDENTIAL'; not 'Cllr White'."""
    return bool(text.strip()) and _MARKING.fullmatch(text) is not None


def without_markings(text: str) -> str:
    """'DCC [RED]' and '(CONFIDENTIAL) DCC' without what stands in brackets; the text itself where none is a marking."""
    if "(" not in text and "[" not in text:
        return text
    return _BRACKETED.sub(lambda found: "" if is_marking(found["marking"]) else found[0], text)
