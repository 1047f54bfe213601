"""What a review says of an action beneath its words, where the table of the same minutes lists it without a word.

Action 0901: Xoserve (ER) to provide a ROM.
Update: ER showed partial figures. Carried Forward.      →  an update of the row '0901 | … | Carried Forward'
"""

from collections.abc import Iterable, Iterator

from opsgdocs.document import TextBlock, fold
from opsgdocs.extractors.earlier.topics import treated
from opsgdocs.extractors.reading import Reading
from opsgdocs.extractors.status.statuses import leading_status
from opsgdocs.extractors.text.evidence import cite
from opsgdocs.extractors.text.sentences import sentences
from opsgdocs.kept_patterns import compiled
from opsgdocs.patterns import late
from opsgdocs.records import OutstandingAction

_LABEL = late(compiled, r"(?i)\W*(?:latest\s+|progress\s+)?updates?\s*[:–—-]\s+(?=\S)")
_NOISE = compiled(r"[\W_]+")
_LONGEST_REST = 3  # words behind a status: 'Deferred to October'


def with_updates(actions: Iterable[OutstandingAction], reading: Reading) -> Iterator[OutstandingAction]:
    """The rows, each with what the review of these minutes says of it besides."""
    said = _updates(reading)
    for action in actions:
        known = _NOISE.sub("", "".join(action.updates).casefold())
        fresh = [one for one in said.get(action.id or "", ()) if _NOISE.sub("", one[0].casefold()) not in known]
        yield (
            action.model_copy(
                update={
                    "updates": (*action.updates, *(text for text, _ in fresh)),
                    "evidence": (*action.evidence, *(line for _, block in fresh for line in cite(block))),
                }
            )
            if fresh
            else action
        )


def _updates(reading: Reading) -> dict[str, list[tuple[str, TextBlock]]]:
    """What is labelled as an update beneath an action, by its id."""
    found: dict[str, list[tuple[str, TextBlock]]] = {}
    for told in treated(reading) if reading.rows else ():
        block, label = told.passage.block, _LABEL.match(fold(told.passage.block.text))
        if told.topic and label and not told.opens and (text := _without_status(block, label.end(), reading)):
            found.setdefault(told.topic.action, []).append((text, block))
    return found


def _without_status(block: TextBlock, start: int, reading: Reading) -> str:
    """'SM provided the examples.' of '… Closed.': the row tells its status in a cell of its own."""
    text = fold(block.text)[start:]
    first, end = ([(0, 0), *sentences(text)])[-1]
    last = text[first:end].strip()
    status = leading_status(last, reading.profile)
    is_status = status is not None and len(last[status[1] :].split()) <= _LONGEST_REST
    return " ".join((text[:first] if is_status else text).split())
