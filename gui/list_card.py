"""A heading with sentences below it, and the parts of an answer that are no more than that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from gui.card import Card
from gui.label import Text
from gui.lists import Sentences
from gui.shown import Shown
from gui.theme import Role
from gui.wishes import Wishes
from logic.language import Localised


class ListCard(Card):
    """Sentences under a heading, in `small_print` in two columns. Not there when there are none."""

    def __init__(self, parent: QWidget | None = None, *, small_print: bool = False) -> None:
        super().__init__(parent)
        self._heading = Text(role=Role.HEADING, parent=self)
        self.sentences = (
            Sentences(self, role=Role.SMALL, colour="muted", columns=2)
            if small_print
            else Sentences(self)
        )
        self.column.addWidget(self._heading)
        self.column.addWidget(self.sentences)
        self.hide()

    def show_list(self, heading: str, sentences: Sequence[Localised]) -> None:
        """Show these sentences under this heading."""
        self._heading.setText(heading)
        self.setAccessibleName(heading)
        self.sentences.show_sentences(sentences)
        self.setVisible(bool(sentences))


class ListSection(ListCard):
    """A list that is part of an answer. Subclasses say `heading` and which sentences."""

    def __init__(
        self, _wishes: Wishes, parent: QWidget | None = None, *, small_print: bool = False
    ) -> None:
        super().__init__(parent, small_print=small_print)
        self._shown: Shown | None = None

    def heading(self) -> str:
        """What the list is called, in the language of the moment."""
        raise NotImplementedError

    def sentences_of(self, shown: Shown) -> Sequence[Localised]:
        """The sentences of this answer that belong here."""
        raise NotImplementedError

    def show_answer(self, shown: Shown) -> None:
        """Show this answer's sentences; hide when it has none."""
        self._shown = shown
        self.show_list(self.heading(), self.sentences_of(shown))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown is not None:
            self.show_answer(self._shown)
        super().changeEvent(event)


class MotivesSection(ListSection):
    """Why clients do what was found."""

    def heading(self) -> str:
        return self.tr("Why they do this")

    def sentences_of(self, shown: Shown) -> Sequence[Localised]:
        return shown.assessment.motives


class NormalSection(ListSection):
    """What would make this an ordinary offer."""

    def heading(self) -> str:
        return self.tr("This would be normal")

    def sentences_of(self, shown: Shown) -> Sequence[Localised]:
        return shown.assessment.normal


class NotFoundSection(ListSection):
    """What was checked and not found, in small print."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(wishes, parent, small_print=True)

    def heading(self) -> str:
        return self.tr("Checked and not found")

    def sentences_of(self, shown: Shown) -> Sequence[Localised]:
        return shown.assessment.not_found


class HintsSection(ListSection):
    """Where to look on the service's screen, for what she is not sure about."""

    def heading(self) -> str:
        return self.tr("Where to look")

    def sentences_of(self, shown: Shown) -> Sequence[Localised]:
        return shown.assessment.hints
