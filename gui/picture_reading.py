"""The seam for reading the words in a picture. Nothing reads pictures yet.

A later issue writes a `PictureReader` (text recognition that runs on this computer) and hands it
to `gui.pictures.Pictures`. What it reads is offered as text to put into the box, never judged
unseen: the user sees and corrects the words first, as with everything else that is judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from logic.history import PictureData


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of text in a picture, and the rectangle it stands in, in pixels of the picture."""

    text: str
    x: int
    y: int
    width: int
    height: int


class PictureReader(Protocol):
    """Reads the words in a picture, on this computer."""

    def read(self, picture: PictureData) -> Sequence[ReadLine]:
        """Give the lines of text in reading order; none where there is no text.

        Called in a thread: it must touch nothing of the window.
        """
