"""A folded text read: its turns, sentences, clauses, words, and what the words say of others.

Marks are painted: a word like ません lays "negated" over the characters it reaches, inside its
clause. A cue then only asks whether its words stand on a painted place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from logic.amounts import Amount, AmountGroup, Compare, amount_hits, find_amounts, sums_compared
from logic.fold import Folded
from logic.links import OwnAddresses, lookalike_hits
from logic.message import PartMark
from logic.shapes import find_shapes, long_quotes
from logic.turns import Speaker, SpeakerLabels, Turn, label_length, read_turns
from logic.words import Hit, Lexicon, Mark, Scope

# A sentence ends at 。 ! ? and their rows, at a full stop before a space, at an empty line.
_ABBREVIATED = "".join(
    rf"(?<![ (]{short})"
    for short in ("mr", "mrs", "ms", "dr", "vs", "inc", "ltd", "approx", r"e\.g", r"i\.e", r"p\.s")
)
_SENTENCE_END = re.compile(rf"[。!?…♪☆★]+[」』)]*|{_ABBREVIATED}\.(?=[ \n]|$)|\n[ \n]*\n|;(?= )")
# A clause ends where a predicate does: at a line's end, at 、 after a conjunction, at ", but".
_CLAUSE_END = re.compile(
    r"\n"
    r"|(?:ので|から|けど|けれど|けれども|ですが|ますが|したが|せんが|のに|ため|ければ|たら|なら|"
    r"ますし|ですし|って|して|いて|んで|れて|きて|ます|です|ました|せん|うえ|上で|あと|後)、"
    r"|(?:ですが|ますが|ませんが|ましたが|ますので|ですので|ませんので)(?!、)"
    r"|,? (?:but|however|although|because|so that|so|then|instead|otherwise) "
)


QUOTED = "quoted"
"""The mark of what stands in quotation marks, longer than a name."""

_SUM_MARKS = {Compare.FALLS: "sum_falls", Compare.RISES: "sum_rises"}

OWN_MARKS = (QUOTED, *_SUM_MARKS.values())
"""The marks that no word lays: a cue may ask for them like for any other."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one text. All positions are in `folded.text`."""

    folded: Folded
    turns: Sequence[Turn]
    sentence_starts: Sequence[int]
    clause_starts: Sequence[int]
    hits: Sequence[Hit]
    painted: dict[str, bytearray]
    sums: Mapping[tuple[int, int], Amount]

    def sentence_at(self, position: int) -> int:
        """The number of the sentence that holds `position`."""
        return bisect_right(self.sentence_starts, position)

    def sentence_bounds(self, position: int) -> tuple[int, int]:
        """Where the sentence that holds `position` begins and ends."""
        at = self.sentence_at(position)
        ends = len(self.folded.text)
        return (
            self.sentence_starts[at - 1],
            self.sentence_starts[at] if at < len(self.sentence_starts) else ends,
        )

    def has(self, feature: str, hit: Hit) -> bool:
        """Whether `feature` is painted on any character of `hit`."""
        paint = self.painted.get(feature)
        return paint is not None and paint.find(1, hit.start, hit.end) >= 0

    def marks_on(self, hit: Hit) -> frozenset[str]:
        """The features painted on any character of `hit`."""
        return frozenset(
            feature
            for feature, paint in self.painted.items()
            if paint.find(1, hit.start, hit.end) >= 0
        )


def read(
    folded: Folded,
    lexicon: Lexicon,
    labels: SpeakerLabels,
    amounts: Sequence[AmountGroup] = (),
    own_addresses: OwnAddresses | None = None,
    marks: Sequence[PartMark] = (),
) -> Reading:
    """Read a folded text. Linear in its length; never raises on text.

    `marks` tell who wrote which part of it, where the user said so.
    """
    turns = read_turns(folded, labels, marks)
    turn_starts = [turn.start for turn in turns]
    sentences = sorted(
        {0, *turn_starts, *(found.end() for found in _SENTENCE_END.finditer(folded.text))}
    )
    clauses = sorted({*sentences, *(found.end() for found in _CLAUSE_END.finditer(folded.text))})
    sums = find_amounts(folded) if amounts else []
    hits = sorted(
        [
            *lexicon.find(folded),
            *find_shapes(folded),
            *lookalike_hits(folded, own_addresses),
            *amount_hits(sums, amounts),
        ],
        key=lambda hit: (hit.start, -hit.end),
    )
    by_place = {(one.start, one.end): one for one in sums}
    reading = Reading(folded, turns, sentences, clauses, hits, {}, by_place)
    _paint_marks(reading, lexicon)
    _paint_sums(reading, sums)
    quotes = long_quotes(folded)
    if quotes:
        paint = reading.painted.setdefault(QUOTED, bytearray(len(folded.text)))
        for start, end in quotes:
            paint[start:end] = b"\1" * (end - start)
    return reading


def _paint_marks(reading: Reading, lexicon: Lexicon) -> None:
    length = len(reading.folded.text)
    turn_starts = [turn.start for turn in reading.turns]
    bounds_of = {
        Scope.CLAUSE: reading.clause_starts,
        Scope.LINE: sorted({*reading.sentence_starts, *_line_starts(reading.folded.text)}),
        Scope.SENTENCE: reading.sentence_starts,
        Scope.TURN: turn_starts,
        Scope.MESSAGE: [0],
    }
    # To give in, the client must have been answered: before that, one word of his takes nothing
    # back that he asked for elsewhere in his message.
    answers_from = min(
        (turn.end for turn in reading.turns if turn.speaker is Speaker.FREELANCER), default=length
    )
    whole_scopes: set[tuple[Mark, int]] = set()
    for hit in reading.hits:
        for mark in lexicon.marks(hit.groups):
            scope = mark.scope
            if scope is Scope.MESSAGE and hit.start < answers_from:
                scope = Scope.SENTENCE
            first, last = _scope_around(hit, bounds_of[scope], length)
            if mark.whole and (mark, first) in whole_scopes:
                continue
            start, end = first, last
            if mark.whole:
                whole_scopes.add((mark, first))
            else:
                start = max(first, hit.start - mark.before)
                end = max(hit.end, min(last, hit.end + mark.after))
            paint = reading.painted.setdefault(mark.feature, bytearray(length))
            paint[start:end] = b"\1" * (end - start)


def _line_starts(text: str) -> Iterator[int]:
    at = text.find("\n")
    while at >= 0:
        yield at + 1
        at = text.find("\n", at + 1)


def _paint_sums(reading: Reading, sums: Sequence[Amount]) -> None:
    """Mark the sentences in which a sum is followed by a lower one, or by a higher one.

    Not those in which both happen: "7,000円 → 5,000円（税込5,500円）" is left to the cues.
    """
    length = len(reading.folded.text)
    seen: dict[int, set[Compare]] = {}
    for change, start, end in sums_compared(sums, reading.folded.text):
        for number in range(reading.sentence_at(start), reading.sentence_at(end - 1) + 1):
            seen.setdefault(number, set()).add(change)
    for number, changes in seen.items():
        if len(changes) == 1:
            start, end = reading.sentence_bounds(reading.sentence_starts[number - 1])
            paint = reading.painted.setdefault(_SUM_MARKS[changes.pop()], bytearray(length))
            paint[start:end] = b"\1" * (end - start)


def _scope_around(hit: Hit, bounds: Sequence[int], length: int) -> tuple[int, int]:
    """The clause, sentence or turn around a word; one that spans several ends with the last."""
    first = bounds[bisect_right(bounds, hit.start) - 1]
    following = bisect_right(bounds, hit.end - 1)
    return first, bounds[following] if following < len(bounds) else length


def sentences_holding(
    reading: Reading, ranges: Iterable[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """The sentences that hold these ranges of the original text, as ranges of it, in order.

    Without the space around them, and without the label of who speaks.
    """
    wanted = sorted(ranges)
    folded, turn_starts = reading.folded, {turn.start for turn in reading.turns}
    found: list[tuple[int, int]] = []
    for start, end in pairwise((*reading.sentence_starts, len(folded.text))):
        said = folded.text[start:end]
        start += len(said) - len(said.lstrip())
        if start in turn_starts:
            start += label_length(folded.text, start, end)
        if start >= end or not said.strip():
            continue
        first, last = folded.origin(start, start + len(folded.text[start:end].rstrip()))
        if any(first < end_ and start_ < last for start_, end_ in wanted):
            found.append((first, last))
    return tuple(found)


def client_hits(reading: Reading) -> list[Hit]:
    """The words that the client says, in order; quotations and own words are left out."""
    return _hits_of(reading, Speaker.CLIENT)


def own_hits(reading: Reading) -> list[Hit]:
    """The words that the freelancer says, in order."""
    return _hits_of(reading, Speaker.FREELANCER)


def _hits_of(reading: Reading, speaker: Speaker) -> list[Hit]:
    speakers = {turn.speaker for turn in reading.turns}
    if speakers == {speaker}:
        return list(reading.hits)
    if speaker not in speakers:
        return []
    starts = [turn.start for turn in reading.turns]
    return [
        hit
        for hit in reading.hits
        if reading.turns[bisect_right(starts, hit.start) - 1].speaker is speaker
    ]
