"""A case as a report for the service's desk or an adviser: the record, no more and no less.

What only sorts the user's own list (pinned, the day to look again) is no part of it. Nothing is
judged here: verdicts and reasons stand as they were given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from hashlib import sha256
from types import MappingProxyType

from logic.history.cases import Case, Picture
from logic.language import Language, Localised
from logic.masking import Mask, Masker
from logic.report_checks import QUOTED_LINE, CheckWriter, fill, texts_of, time_text
from logic.rulebook import Rulebook
from logic.written import lines_of

_MISSING = ("job_post", "profile", "deal", "talk", "outside", "payment")

_HEADING = "■ "

_NO_PICTURES: Mapping[int, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a report; a line holds no line end."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A picture that a report shows where it can: the bytes of its file, as they are kept.

    caption: its line in the report. unreadable: what to say in its place where it cannot be drawn.
    """

    caption: str
    unreadable: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language. The last section holds `digest`, of the text above its heading.

    That text holds the digest of each picture in `exhibits`, so it covers them as well.
    """

    title: str
    sections: tuple[Section, ...]
    digest: str
    exhibits: tuple[Exhibit, ...] = ()


def write_report(
    case: Case,
    rulebook: Rulebook,
    language: Language,
    masks: Collection[Mask],
    names: Sequence[str] = (),
    zone: tzinfo | None = None,
    pictures: Mapping[int, bytes] = _NO_PICTURES,
) -> Report:
    """Write the report of a case, with the kinds of personal data in `masks` masked.

    `names` are the names that Mask.NAME masks. Times are shown in `zone`; None: as recorded.
    `pictures` are the files of the pictures to include, by their ids: nothing in them is masked.
    A picture that is not among them is named only.
    Pure: the same case gives the same report. Raises KeyError for a service that the rulebook
    does not have.
    """
    masker = Masker(masks, names, texts_of_case(case))
    writer = _Writer(case, rulebook, language, masker, zone, pictures)
    title = writer.say("title")
    sections = tuple(section for section in writer.sections() if section.lines)
    digest = digest_of(as_lines(title, sections))
    last = Section(writer.say("heading_digest"), (writer.say("digest"), digest))
    return Report(title, (*sections, last), digest, tuple(writer.exhibits()))


def as_text(report: Report) -> str:
    """Give the report as plain text, each line ended by a line feed."""
    return as_lines(report.title, report.sections)


def as_lines(title: str, sections: Sequence[Section]) -> str:
    """A title and sections as plain text."""
    lines = [title]
    for section in sections:
        lines += ["", f"{_HEADING}{section.heading}", *section.lines]
    return "".join(f"{line}\n" for line in lines)


def digest_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal digits."""
    return sha256(text.encode("utf-8")).hexdigest()


def is_unchanged(text: str) -> bool:
    """Whether a report saved as plain text is still what its digest was computed from.

    Line ends may have been changed to those of Windows.
    """
    above, heading, below = text.replace("\r\n", "\n").rpartition(f"\n{_HEADING}")
    words = below.split()
    return bool(heading and words) and digest_of(above) == words[-1]


def texts_of_case(case: Case) -> list[str]:
    """All texts of a case that the user or the client wrote: where personal data can stand.

    For a preview of what each mask would find.
    """
    return [
        *(case.name, case.client, case.note),
        *(picture.name for picture in case.pictures),
        *(text for check in case.checks for text in texts_of(check)),
    ]


class _Writer:
    """Writes the sections of one report."""

    def __init__(
        self,
        case: Case,
        rulebook: Rulebook,
        language: Language,
        masker: Masker,
        zone: tzinfo | None,
        files: Mapping[int, bytes],
    ) -> None:
        self._case = case
        self._rulebook = rulebook
        self._language = language
        self._mask = masker.mask
        self._zone = zone
        self._files = files
        self._checks = CheckWriter(rulebook, language, masker)

    def say(self, key: str, **values: str) -> str:
        """A sentence of report.toml with these values, each put in as it is."""
        text = self._rulebook.texts["report"][key]
        return fill(text.text(self._language), values)

    def sections(self) -> Iterator[Section]:
        """All sections but the digest, in order; some may be empty."""
        yield Section(self.say("heading_about"), tuple(self._about()))
        for number, check in enumerate(self._case.checks, start=1):
            heading = self.say("heading_check", number=str(number), when=self._time(check.created))
            yield Section(heading, tuple(self._checks.lines(number, check)))
        yield Section(self.say("heading_rules"), tuple(self._checks.rules()))
        yield Section(self.say("heading_reactions"), tuple(self._reactions()))
        yield Section(self.say("heading_done"), tuple(self._done()))
        note = lines_of(self._mask(self._case.note)) if self._case.note.strip() else []
        yield Section(self.say("heading_note"), tuple(f"{QUOTED_LINE}{line}" for line in note))
        yield Section(self.say("heading_pictures"), tuple(self._pictures()))
        missing = tuple(self.say(f"missing_{name}") for name in _MISSING)
        yield Section(self.say("heading_missing"), tuple(f"□ {one}" for one in missing))
        yield Section(self.say("heading_version"), tuple(self._versions()))

    def exhibits(self) -> Iterator[Exhibit]:
        """The pictures to show, in order."""
        for picture in self._case.pictures:
            if picture.id in self._files:
                unreadable = self.say("picture_unreadable", name=self._line(picture.name))
                yield Exhibit(self._picture(picture), unreadable, self._files[picture.id])

    def _about(self) -> Iterator[str]:
        case = self._case
        if case.name.strip():
            yield self.say("case_name", name=self._line(case.name))
        if case.client.strip():
            yield self.say("client", name=self._line(case.client))
        yield self.say("first_checked", when=self._time(case.created))
        yield self.say("last_changed", when=self._time(case.changed))

    def _reactions(self) -> Iterator[str]:
        for reaction in self._case.reactions:
            if reaction.outcome is None:
                said = self.say("taken_back")
            else:
                advice = self._rulebook.outcomes[reaction.outcome]
                said = advice.label.text(self._language)
            yield self.say("reaction", when=self._time(reaction.recorded), reaction=said)

    def _done(self) -> Iterator[str]:
        for tick in self._case.ticks:
            act = self._rulebook.acts.get(tick.act)
            label = act.label if act else Localised(tick.act, tick.act)
            yield self.say(
                "done",
                when=self._time(tick.done),
                act=label.text(self._language),
                step=tick.step.text(self._language),
            )

    def _pictures(self) -> Iterator[str]:
        for picture in self._case.pictures:
            yield self._picture(picture)
            if picture.id in self._files:
                digest = sha256(self._files[picture.id]).hexdigest()
                yield self.say("picture_digest", digest=digest)

    def _picture(self, picture: Picture) -> str:
        return self.say(
            "picture",
            name=self._line(picture.name),
            width=str(picture.width),
            height=str(picture.height),
            length=str(picture.length),
            when=self._time(picture.added),
        )

    def _versions(self) -> Iterator[str]:
        for number, check in enumerate(self._case.checks, start=1):
            version = check.assessment.rules_version
            yield self.say("version", number=str(number), version=version)

    def _line(self, text: str) -> str:
        return " ".join(lines_of(self._mask(text)))

    def _time(self, moment: datetime) -> str:
        return time_text(moment, self._zone)
