"""Texts ready to send to the client, chosen by situation, service, stage and tone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from logic.assessment import Reply, Tone
from logic.deal import Stage
from logic.language import Localised
from logic.platforms import Platform


@dataclass(frozen=True, slots=True)
class ReplyText:
    """One wording, for some services and stages (an empty tuple means all of them)."""

    platforms: tuple[str, ...]
    stages: tuple[Stage, ...]
    text: Localised

    def fits(self, platform: Platform, stage: Stage) -> bool:
        """Whether it is meant for `platform` at `stage`."""
        return (not self.platforms or platform.id in self.platforms) and (
            not self.stages or stage in self.stages
        )


@dataclass(frozen=True, slots=True)
class Situation:
    """What a reply is about (asking for the contract first, asking back, …), in every tone.

    `wordings` holds all tones; of a tone the first wording that fits is taken. The loader makes
    sure that each tone is there and that its last wording fits everywhere.
    """

    id: str
    label: Localised
    wordings: Mapping[Tone, tuple[ReplyText, ...]]

    def write(self, tone: Tone, platform: Platform, stage: Stage) -> Localised:
        """The text as it is sent on `platform` at `stage`."""
        wordings = self.wordings[tone]
        wording = next(wording for wording in wordings if wording.fits(platform, stage))
        return wording.text.fill(**platform.words)


def write_replies(
    situation: Situation,
    first: Tone,
    platform: Platform,
    stage: Stage,
    names: Mapping[str, Localised],
) -> tuple[Reply, ...]:
    """Write one reply a tone: the recommended tone `first`, the others in their usual order.

    `names` are the names of the tones, by their values.
    """
    tones = dict.fromkeys((first, *Tone))
    return tuple(
        Reply(situation.id, names[tone.value], situation.write(tone, platform, stage), tone)
        for tone in tones
    )
