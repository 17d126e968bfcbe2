"""Texts ready to send to the client, chosen by service and stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from logic.assessment import Reply
from logic.deal import Stage
from logic.language import Localised
from logic.platforms import Platform


@dataclass(frozen=True, slots=True)
class ReplyText:
    """One wording, for some services and stages (an empty tuple means all of them)."""

    platforms: tuple[str, ...]
    stages: tuple[Stage, ...]
    text: Localised


@dataclass(frozen=True, slots=True)
class ReplyTemplate:
    """One ready reply: what it is for, and its wordings; the first that fits is taken."""

    id: str
    label: Localised
    wordings: tuple[ReplyText, ...]

    def write(self, platform: Platform, stage: Stage) -> Reply:
        """The reply as it is sent on `platform` at `stage`.

        The loader makes sure that the last wording fits everywhere.
        """
        wording = next(wording for wording in self.wordings if _fits(wording, platform, stage))
        text = wording.text.fill(**platform.words)
        return Reply(self.id, self.label, text)


def write_replies(
    templates: Sequence[ReplyTemplate], platform: Platform, stage: Stage
) -> tuple[Reply, ...]:
    """Write each template, the recommended one first."""
    return tuple(template.write(platform, stage) for template in templates)


def _fits(wording: ReplyText, platform: Platform, stage: Stage) -> bool:
    return (not wording.platforms or platform.id in wording.platforms) and (
        not wording.stages or stage in wording.stages
    )
