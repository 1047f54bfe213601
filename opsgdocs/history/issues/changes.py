"""What differs between two papers in one issue: sentence by sentence, figure by figure.

'overall, there are about 70,000 such cases' → 'overall, there are about 64,000 such cases': a figure, 70,000 → 64,000
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from opsgdocs.history.issues.figures import same_figure
from opsgdocs.history.issues.sentences import Sentence, sections_of, sentences_of
from opsgdocs.records import Evidence, Issue, IssueChange

_ALIKE = 0.5  # share of words in common from which a sentence counts as altered, not as replaced
_LONG = 400  # words; to compare the order of more takes too long
_MOST_PAIRS = 4_000  # sentences compared with sentences of one section; what is longer is told as added and removed


class _Pair(NamedTuple):
    before: Sentence
    after: Sentence


def changes_of(before: Issue, after: Issue) -> tuple[IssueChange, ...]:
    """The changes of all sections, in the order of the later paper; titles and categories are not looked at."""
    mine, theirs = sections_of(before), sections_of(after)
    names = [*theirs, *(name for name in mine if name not in theirs)]
    found = (change for name in names for change in _in_section(name, mine.get(name, ""), theirs.get(name, "")))
    return tuple(_with_evidence(change, before, after) for change in found)


def in_words(changes: Sequence[IssueChange]) -> str:
    """'1 figure and 2 sentences changed, 1 sentence added'."""
    times = Counter(change.change for change in changes)
    altered = (_counted(times["figure"], "figure"), _counted(times["changed"], "sentence"))
    parts = (
        f"{' and '.join(filter(None, altered))} changed" if any(altered) else "",
        f"{_counted(times['added'], 'sentence')} added" if times["added"] else "",
        f"{_counted(times['removed'], 'sentence')} removed" if times["removed"] else "",
    )
    return ", ".join(filter(None, parts))


def _in_section(section: str, before: str, after: str) -> list[IssueChange]:
    if before == after:
        return []
    old, new = _without_common(sentences_of(before), sentences_of(after))
    pairs = _replaced(_pairs(old, new), old, new)
    changes = [(_place(pair.after, new), change) for pair in pairs for change in _compare(section, pair)]
    paired_old, paired_new = {id(pair.before) for pair in pairs}, {id(pair.after) for pair in pairs}
    changes += [
        (index, IssueChange(section=section, change="added", after=sentence.text))
        for index, sentence in enumerate(new)
        if id(sentence) not in paired_new
    ]
    gone = [sentence for sentence in old if id(sentence) not in paired_old]
    ordered = [change for _, change in sorted(changes, key=lambda entry: entry[0])]
    return ordered + [IssueChange(section=section, change="removed", before=sentence.text) for sentence in gone]


def _place(sentence: Sentence, among: Sequence[Sentence]) -> int:
    return next(index for index, other in enumerate(among) if other is sentence)


def _without_common(old: Iterable[Sentence], new: Iterable[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences that only one of the two has; each as its own object, as one may stand there twice."""
    mine, theirs = [_copied(sentence) for sentence in old], [_copied(sentence) for sentence in new]
    common = Counter(sentence.words for sentence in mine) & Counter(sentence.words for sentence in theirs)
    mine, theirs = _less(mine, common), _less(theirs, common)
    theirs, mine = _unless_joined(theirs, mine)
    return _unless_joined(mine, theirs)


def _unless_joined(whole: list[Sentence], parts: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Without each sentence that is sentences of the other paper, which follow each other, on one line."""
    kept = []
    for sentence in whole:
        found = _joined(sentence, parts)
        if found:
            del parts[found]
        else:
            kept.append(sentence)
    return kept, parts


def _joined(whole: Sentence, parts: Sequence[Sentence]) -> slice | None:
    for start, first in enumerate(parts):
        words, end = first.words, start + 1
        while end < len(parts) and len(words) < len(whole.words) and words == whole.words[: len(words)]:
            words, end = words + parts[end].words, end + 1
        if words == whole.words and end - start > 1:
            return slice(start, end)
    return None


def _copied(sentence: Sentence) -> Sentence:
    return Sentence(sentence.text, sentence.words, sentence.shape, sentence.figures)


def _less(sentences: Iterable[Sentence], common: Counter[tuple[str, ...]]) -> list[Sentence]:
    left, rest = Counter(common), []
    for sentence in sentences:
        if left[sentence.words]:
            left[sentence.words] -= 1
        else:
            rest.append(sentence)
    return rest


def _pairs(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[_Pair]:
    """Sentences of one shape first, in their order; then those most alike."""
    pairs = _of_one_shape(old, new)
    taken = {id(sentence) for pair in pairs for sentence in pair}
    mine = [sentence for sentence in old if id(sentence) not in taken]
    theirs = [sentence for sentence in new if id(sentence) not in taken]
    if len(mine) * len(theirs) > _MOST_PAIRS:
        return pairs
    return pairs + _most_alike(mine, theirs)


def _replaced(pairs: list[_Pair], old: Sequence[Sentence], new: Sequence[Sentence]) -> list[_Pair]:
    """One sentence in the place of one other is that sentence changed, however little it has of it."""
    paired = {id(sentence) for pair in pairs for sentence in pair}
    gone = [sentence for sentence in old if id(sentence) not in paired]
    come = [sentence for sentence in new if id(sentence) not in paired]
    alone = len(gone) == len(come) == 1
    return [*pairs, _Pair(gone[0], come[0])] if alone else pairs


def _of_one_shape(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[_Pair]:
    waiting: dict[tuple[str, ...], list[Sentence]] = {}
    for sentence in old:
        if sentence.figures:
            waiting.setdefault(sentence.shape, []).append(sentence)
    return [_Pair(waiting[one.shape].pop(0), one) for one in new if one.figures and waiting.get(one.shape)]


def _most_alike(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[_Pair]:
    ranked = sorted((-likeness, after, before) for after, before, likeness in _likenesses(old, new))
    pairs, taken_old, taken_new = [], set(), set()
    for _, after, before in ranked:
        if before not in taken_old and after not in taken_new:
            pairs.append(_Pair(old[before], new[after]))
            taken_old.add(before)
            taken_new.add(after)
    return pairs


def _likenesses(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[tuple[int, int, float]]:
    for at, after in enumerate(new):
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(after.words)
        for place, before in enumerate(old):
            matcher.set_seq1(before.words)
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
                is_long = max(len(before.words), len(after.words)) > _LONG
                likeness = matcher.quick_ratio() if is_long else matcher.ratio()
                if likeness >= _ALIKE:
                    yield at, place, likeness


def _compare(section: str, pair: _Pair) -> Iterator[IssueChange]:
    before, after = pair
    if before.shape != after.shape:
        yield IssueChange(section=section, change="changed", before=before.text, after=after.text)
        return
    figures = zip(before.figures, after.figures, strict=True)
    altered = [(old, new) for old, new in figures if same_figure(old) != same_figure(new)]
    if not altered:  # 'about 9,000' became 'more than 9,000'
        yield IssueChange(section=section, change="changed", before=before.text, after=after.text)
    for old, new in altered:
        yield IssueChange(section=section, change="figure", before=old, after=new, sentence=after.text)


def _with_evidence(change: IssueChange, before: Issue, after: Issue) -> IssueChange:
    text = change.sentence or change.after or change.before or ""
    found = _passage(text, before if change.change == "removed" else after)
    return change.model_copy(update={"evidence": found}) if found else change


def _passage(text: str, issue: Issue) -> tuple[Evidence, ...]:
    """The passage of the issue that has the sentence in it."""
    plain = " ".join(text.split())
    for passage in issue.evidence:
        if plain in passage.text or plain in " ".join(passage.text.split()):
            return (passage,)
    return ()


def _counted(number: int, noun: str) -> str:
    """'2 sentences', '' for none."""
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""
