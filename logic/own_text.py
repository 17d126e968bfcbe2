"""What would happen to the text that she is about to send herself: her own reply, judged.

Three things are looked for: words that the service's own filter may stop (it stops them in a
refusal, too), contact details where they must not be exchanged yet, and what the checklist
would find if the client wrote it. A refusal of all this is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from weakref import WeakKeyDictionary

from logic.assessment import Sign
from logic.cues import CueFinder, CueHit
from logic.deal import Deal
from logic.evidence import Range, merged
from logic.filter_words import filter_hits
from logic.fold import Folded, fold
from logic.language import Localised
from logic.message import MAX_JUDGED_LENGTH, Message, Span, one_line
from logic.platforms import Platform
from logic.reading import client_hits, own_hits, read
from logic.rulebook import Rulebook
from logic.turns import Speaker
from logic.verdict import Verdict
from logic.words import Hit

_FACTS = {
    "off_platform_contact": "outside_contact",
    "contact_exchange": "outside_contact",
    "off_platform_payment": "outside_payment",
    "direct_contract": "outside_payment",
}
"""What she herself must not propose, and the fact of the service that says so."""

_MAY_EXCHANGE = frozenset(("allowed", "ordinary"))
"""The states of "outside_contact" in which contact details may stand in a message."""

# An address of the net: with http or www, or with an ending that no sentence begins with; behind
# endings that names of software have (Node.io, ASP.NET) only with something after a slash.
_LINKS = (
    re.compile(r"(?:https?://|(?<![a-z0-9./@-])(?=www\.))(?P<host>[a-z0-9.-]{3,120})[!-~]{0,200}"),
    re.compile(
        r"(?<![a-z0-9@./_%+-])(?P<host>(?:[a-z0-9-]{1,63}\.){1,4}(?:com|jp|info|biz|xyz|site|online"
        r"|shop|link)(?![a-z0-9-])|(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,10}(?=/[a-z0-9@]))"
        r"(?:/[!-~]{0,200})?"
    ),
)
_PHONE = re.compile(r"(?<![\d.,-])(?:\+\d{1,3}[ -]?\(?\d|\(?0\d)(?:[ ()-]{0,2}\d){7,11}(?!\d)")
_MAIL = re.compile(
    r"(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,60} ?(?:@|★|☆|\(at\)|\[at\]|あっとまーく) ?"
    r"(?:[a-z0-9-]{1,60}(?:\.| ?\(dot\) ?)){1,4}[a-z]{2,12}(?![a-z])"
)
# "LINE ID: abc" and "@abc"; an ID of the service's own things (案件ID) gives nothing away.
_HANDLE = re.compile(
    r"(?<![a-z0-9._%+-])@[a-z][a-z0-9._-]{2,40}"
    r"|(?<![a-z一-龥])id ?(?::|=|→|⇒|は|is) ?@?[a-z][a-z0-9._-]{3,40}"
)

_CONTACTS = (
    ("mail", _MAIL),
    ("address_link", _LINKS[0]),
    ("address_link", _LINKS[1]),
    ("phone", _PHONE),
    ("handle", _HANDLE),
)
"""What gives a contact away, by the key of its sentence; what comes first takes its place."""

_LOOSE_SHAPES = frozenset(("#phone", "#id"))
"""Shapes that a client's message may show and a quotation may hold (300-1000字, 案件ID): in her own
text the patterns above say what is a contact detail."""

_LONGEST_QUOTE = 40
"""Characters of her words that a sentence quotes."""

_FINDERS: WeakKeyDictionary[CueFinder, CueFinder] = WeakKeyDictionary()
"""For each rulebook's finder, the one of `_finder`: looking for everything takes twice as long."""


class ProblemKind(StrEnum):
    """What kind of problem it is: stopped by a filter, a contact detail, against the rules."""

    FILTER_WORD = "filter_word"
    CONTACT = "contact"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class OwnTextProblem:
    """One thing to change before she sends it: what, why, and what to write instead.

    `spans` point into her text, in reading order; there is at least one.
    """

    kind: ProblemKind
    text: Localised
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class OwnTextAnswer:
    """All that was found in her text, the weightiest first; nothing for a text that may go out.

    `nothing_found` says what was looked for, for the case that `problems` is empty.
    """

    problems: tuple[OwnTextProblem, ...]
    nothing_found: Localised


def judge_own_text(text: str, deal: Deal, rulebook: Rulebook) -> OwnTextAnswer:
    """Judge what she is about to send in this deal.

    Pure; never raises on text. Of a text longer than `MAX_JUDGED_LENGTH` only that much is read.
    Raises KeyError for a platform id that the rulebook does not have.
    """
    message = Message(text[:MAX_JUDGED_LENGTH])
    platform = rulebook.platforms[deal.platform]
    folded = fold(message.text)
    reading = read(
        folded, rulebook.lexicon, rulebook.labels, rulebook.amounts, rulebook.own_addresses
    )
    said = list(reading.hits)
    if any(turn.speaker is Speaker.QUOTED for turn in reading.turns):
        said = sorted([*client_hits(reading), *own_hits(reading)])
    contacts = _contacts(folded, platform, deal)
    given = [one for ranges in contacts.values() for one in ranges]
    sayings = _Sayings(message, rulebook.texts["own_text"], platform, deal)
    problems = []
    breaches = _breaches(_finder(rulebook).find(reading, said), folded, rulebook, platform, deal)
    for category, ranges in breaches.items():
        # A contact detail that she gives is named once, as what it is.
        if category != "contact_exchange" or not _touch(ranges, given):
            problems.append(sayings.problem(ProblemKind.RULE, category, ranges, _FACTS[category]))
    for key, ranges in contacts.items():
        problems.append(sayings.problem(ProblemKind.CONTACT, key, ranges, "outside_contact"))
    for ranges in _filtered(folded, platform, rulebook, reading.hits):
        problems.append(sayings.problem(ProblemKind.FILTER_WORD, "filter_word", ranges))
    has_limits = platform.has_rules or platform.filter_words
    nothing = rulebook.texts["own_text"]["nothing_found" if has_limits else "nothing_to_break"]
    return OwnTextAnswer(tuple(problems), nothing.fill(**platform.words))


class _Sayings:
    """Puts what was found into sentences; what the service says of a matter is said once."""

    def __init__(
        self, message: Message, texts: Mapping[str, Localised], platform: Platform, deal: Deal
    ) -> None:
        self._message = message
        self._texts = texts
        self._platform = platform
        self._deal = deal
        self._told: set[str] = set()

    def problem(
        self, kind: ProblemKind, key: str, ranges: Iterable[Range], fact: str | None = None
    ) -> OwnTextProblem:
        """The problem that `key` of own_text.toml tells, about these ranges of her text.

        `fact` names what of the service's file says why.
        """
        spans = tuple(self._message.span(*one) for one in merged(ranges))
        quoted = one_line(spans[0].text)
        if len(quoted) > _LONGEST_QUOTE:
            quoted = f"{quoted[:_LONGEST_QUOTE]}…"
        text = self._texts[key].fill(
            note=self._note(fact), **self._platform.words, word=Localised(quoted, quoted)
        )
        return OwnTextProblem(kind, text, spans)

    def _note(self, fact: str | None) -> Localised:
        """What the service says about a matter, with what parts it from the next sentence."""
        if fact is None or fact in self._told:
            return Localised("", "")
        self._told.add(fact)
        note = self._platform.permission(fact, self._deal).note
        return Localised(note.ja, f"{note.en} ")


def _finder(rulebook: Rulebook) -> CueFinder:
    """The cues of the rules that her own text can break, and of no others; made once a rulebook."""
    finder = _FINDERS.get(rulebook.finder)
    if finder is None:
        finder = _FINDERS[rulebook.finder] = CueFinder(
            (rule.id, cue)
            for rule in rulebook.rules.values()
            if rule.category in _FACTS and Sign.BREAKS_RULES in rule.signs
            for cue in rule.cues
        )
    return finder


def _breaches(
    found: Iterable[CueHit],
    folded: Folded,
    rulebook: Rulebook,
    platform: Platform,
    deal: Deal,
) -> dict[str, list[Range]]:
    """What the checklist finds in her words that would break a rule here, by category.

    What only reads like other messages is no reason to tell her off.
    """
    breaches: dict[str, list[Range]] = {}
    for hit in found:
        rule = rulebook.rules[hit.owner]
        if any(_LOOSE_SHAPES & word.groups for word in hit.words):
            continue
        if rule.verdict.verdict(platform, deal) in (None, Verdict.CLEAR):
            continue
        place = folded.origin(hit.words[0].start, hit.words[-1].end)
        breaches.setdefault(rule.category, []).append(place)
    return dict(sorted(breaches.items(), key=lambda item: list(_FACTS).index(item[0])))


def _contacts(folded: Folded, platform: Platform, deal: Deal) -> dict[str, list[Range]]:
    """The contact details in her text, by their key in own_text.toml; none where they may stand."""
    if platform.permission("outside_contact", deal).state in _MAY_EXCHANGE:
        return {}
    found: dict[str, list[Range]] = {}
    for key, pattern in _CONTACTS:
        for match in pattern.finditer(folded.text):
            place = folded.origin(*match.span())
            if key == "address_link" and _is_own(match["host"], platform):
                continue
            if not _touch([place], [one for each in found.values() for one in each]):
                found.setdefault(key, []).append(place)
    return found


def _is_own(host: str, platform: Platform) -> bool:
    host = host.strip(".-")
    return any(host == domain or host.endswith(f".{domain}") for domain in platform.domains)


def _filtered(
    folded: Folded, platform: Platform, rulebook: Rulebook, hits: Sequence[Hit]
) -> Iterator[list[Range]]:
    """The places of each word that the service's filter may stop, a list a word."""
    by_word: dict[str, list[Range]] = {}
    for start, end in filter_hits(folded, platform.filter_words, rulebook.lexicon, hits):
        by_word.setdefault(folded.text[start:end], []).append(folded.origin(start, end))
    yield from by_word.values()


def _touch(ranges: Iterable[Range], others: Iterable[Range]) -> bool:
    others = tuple(others)
    return any(start < end_ and start_ < end for start, end in ranges for start_, end_ in others)
