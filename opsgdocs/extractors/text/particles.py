"""Small words within people's names: 'Llŷr ap Gwynfor', 'Mair ferch Rhys', 'Ludwig van der Berg', 'Omar al-Rashid'."""

from collections.abc import Sequence

from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late

_PARTICLE = late(
    compiled,
    r"de|der|den|del|della|di|da|dos|das|du|la|le|van|von|zu|zum|zur|ter|ten|te|tot|af|av|bin|bint|ibn|binti|ben|al|el|y|e"
    r"|st|ap|ab|ferch|verch|uch|ó|ní|nic|mac|mc|ua|uí",
)
# 'al-Rashid', 'el-Sayed', 'ad-Din', "d'Arcy"
_JOINED = late(compiled, r"(?:a[ldnrstz]|ash|el|bin|ibn|abd|de|du|d['’])[-‑]?[A-ZÀ-Þ]\S*")


def is_particle(word: str) -> bool:
    """Whether a word in lower case may stand within a name."""
    return _PARTICLE.fullmatch(word.casefold()) is not None


def is_joined_particle(word: str) -> bool:
    """'al-Rashid', 'd'Arcy': a surname that begins with a particle in lower case."""
    return word[:1].islower() and _JOINED.fullmatch(word) is not None


def without_particles(words: Sequence[str]) -> list[str]:
    """The words but for the particles that stand between two capitals: 'Llŷr', 'Gwynfor'."""
    return [word for at, word in enumerate(words) if not _is_within(words, at)]


def _is_within(words: Sequence[str], at: int) -> bool:
    if is_joined_particle(words[at]):
        return at > 0
    after = next((word for word in words[at + 1 :] if not is_particle(word)), "")
    return at > 0 and words[at].islower() and is_particle(words[at]) and words[0][:1].isupper() and after[:1].isupper()
