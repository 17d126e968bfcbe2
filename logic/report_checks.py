"""The checks of a case as a report shows them: states, answers, messages, numbered rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, tzinfo

from logic.assessment import Finding, SetAside
from logic.deal import Answer
from logic.history.cases import Check
from logic.language import Language, Localised
from logic.masking import Masker
from logic.message import Author, Part, PartMark
from logic.rulebook import Rulebook
from logic.verdict import Verdict
from logic.written import Range, lines_of, quote, write_marked

QUOTED_LINE = "> "
"""What begins each line that she or the client wrote."""

_NAMED = re.compile(r"\{(\w+)\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Replace each `{name}` of a text by its value, which is put in as it is.

    In one go: what the client wrote may hold such a name itself.
    """
    return _NAMED.sub(lambda found: values.get(found[1], found[0]), text)


def time_text(moment: datetime, zone: tzinfo | None) -> str:
    """A time as a report shows it, to the minute and with its zone ("2026-11-25 10:03 +0900")."""
    shown = moment if zone is None else moment.astimezone(zone)
    return f"{shown:%Y-%m-%d %H:%M} {shown:%z}".rstrip()


def texts_of(check: Check) -> list[str]:
    """The texts of a check that the user or the client wrote."""
    return [
        check.message.text,
        *(dismissal.note for dismissal in check.told.dismissals),
        *(one.dismissal.note for one in check.assessment.set_aside),
        *(words for one in check.assessment.set_aside for words in one.dismissal.words),
    ]


class CheckWriter:
    """Writes the checks of one report, in order, and then the rules that they numbered.

    A rule has one number for each different thing it said. A text that stood in an earlier
    check, marked in the same way, is not repeated.
    """

    def __init__(self, rulebook: Rulebook, language: Language, masker: Masker) -> None:
        self._rulebook = rulebook
        self._language = language
        self._masker = masker
        self._numbers: dict[Finding, int] = {}
        self._written: dict[tuple[str, ...], int] = {}

    def lines(self, number: int, check: Check) -> Iterator[str]:
        """The lines of check `number`."""
        yield from self._state(check)
        yield from self._looked_up(check)
        yield self._say("verdict", verdict=check.assessment.headline.text(self._language))
        found = {self._number(finding): finding for finding in _findings(check)}
        for of_rule, finding in found.items():
            yield self._say(
                "found",
                number=str(of_rule),
                title=finding.title.text(self._language),
                verdict=self._verdict(finding.verdict),
            )
        if not found:
            yield self._say("found_nothing")
        for one in check.assessment.set_aside:
            yield from self._set_aside(one, check.message.text)
        if not check.has_text:
            yield self._say("no_text")
            return
        marks = check.message.marks or (PartMark(0, len(check.message.text), Author.CLIENT, None),)
        for mark, part in zip(marks, check.message.parts, strict=True):
            yield from self._part(number, mark, part, found)

    def rules(self) -> Iterator[str]:
        """The lines that tell what each number means."""
        for finding, number in self._numbers.items():
            yield self._say("rule", number=str(number), title=self._text(finding.title))
            if self._text(finding.why):
                yield self._say("why", why=self._text(finding.why))
            for told in finding.told:
                yield self._say("told", told=self._text(told))
            for source in finding.sources:
                yield self._say(
                    "source",
                    title=self._text(source.title),
                    where=source.where,
                    checked=source.checked.isoformat(),
                )

    def _state(self, check: Check) -> Iterator[str]:
        platform, deal = self._rulebook.platforms[check.deal.platform], check.deal
        yield self._say("service", name=self._text(platform.name))
        for name, switch in platform.switches.items():
            answer: Answer = getattr(deal, name)
            yield self._say(
                "answered",
                question=self._text(switch.question),
                answer=self._say(f"answer_{answer.value}"),
            )

    def _looked_up(self, check: Check) -> Iterator[str]:
        platform = self._rulebook.platforms[check.deal.platform]
        for id_, answer in check.told.answers:
            item = self._rulebook.checklist.get(id_)
            question, said = id_, answer.value  # an item of other rules than today's
            if item is not None:
                question = self._text(item.question.fill(**platform.words))
                said = self._text(item.labels[answer])
            yield self._say("looked_up", question=question, answer=said)

    def _set_aside(self, one: SetAside, text: str) -> Iterator[str]:
        """What she set aside, the words of the message (`text`) it was about, and why."""
        finding, dismissal = one.finding, one.dismissal
        ranges = [(span.start, span.end) for span in finding.evidence]
        quoted = [quote(text, each, self._masker) for each in ranges if each[1] <= len(text)]
        yield self._say(
            "set_aside",
            title=self._text(finding.title),
            words=" / ".join(map(_one_line, quoted or map(self._masker.mask, dismissal.words))),
            reason=self._text(self._rulebook.texts["dismissals"][dismissal.reason.value]),
        )
        if dismissal.note.strip():
            yield self._say("set_aside_note", note=_one_line(self._masker.mask(dismissal.note)))

    def _part(
        self, number: int, mark: PartMark, part: Part, found: Mapping[int, Finding]
    ) -> Iterator[str]:
        """Who wrote it and when, and its lines; or where the same stands already."""
        author = self._say(f"from_{part.author.value}")
        if part.day is not None:
            author = self._say("written_on", author=author, day=part.day.isoformat())
        quoted = {
            of_rule: list(_inside(finding, mark.start, mark.end))
            for of_rule, finding in found.items()
        }
        lines = lines_of(write_marked(part.text, quoted, self._masker))
        before = self._written.setdefault((author, *lines), number)
        yield author
        if before != number:
            yield self._say("same_text", number=str(before))
        else:
            yield from (f"{QUOTED_LINE}{line}" for line in lines)

    def _number(self, finding: Finding) -> int:
        """The number of what a finding says, whatever words it says it about."""
        key = replace(finding, evidence=())
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def _verdict(self, verdict: Verdict) -> str:
        return self._text(self._rulebook.verdicts[verdict].headline)

    def _text(self, text: Localised) -> str:
        return text.text(self._language)

    def _say(self, key: str, **values: str) -> str:
        return fill(self._text(self._rulebook.texts["report"][key]), values)


def _one_line(text: str) -> str:
    return " ".join(lines_of(text))


def _findings(check: Check) -> Iterable[Finding]:
    """What the check found, and what it noted as allowed."""
    return (*check.assessment.findings, *check.assessment.noted)


def _inside(finding: Finding, start: int, end: int) -> Iterator[Range]:
    """The evidence of a finding inside a part of the message, as ranges of that part."""
    for span in finding.evidence:
        if span.start < end and start < span.end:
            yield max(span.start, start) - start, min(span.end, end) - start
