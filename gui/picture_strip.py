"""Pictures kept as evidence: small beside the text, large on a click, and what to do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui.card import Card
from gui.label import Text
from gui.theme import Role, Space

if TYPE_CHECKING:  # not needed for the first paint
    from gui.check_question import CheckQuestion
    from gui.flow import FlowLayout
    from gui.notice import Notice
    from gui.picture_thumb import PictureThumb
    from gui.picture_view import PictureView
    from logic.checklist import CheckItem
    from logic.deal import Answer
    from logic.platforms import Platform


class PictureStrip(Card):
    """Hidden while there are no pictures; made when the first one comes.

    `given` hands on what was dropped, opened or pasted; `notice` is where to say what came of it.
    """

    given = Signal(list)  # of Path (files) and QImage (copied pictures)
    remove_wanted = Signal(int)  # the key `add_picture` gave
    answered = Signal(str, object)  # id of a checklist item, Answer or None

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.MEDIUM)
        self.notice = notice
        self.thumbs: dict[int, PictureThumb] = {}
        self.question: CheckQuestion | None = None
        self.view: PictureView | None = None
        self._flow: FlowLayout | None = None
        self._hint: Text | None = None
        self._item: tuple[CheckItem, Platform] | None = None
        self._answer: Answer | None = None
        self._made = 0
        self.hide()

    def add_picture(self, name: str, image: QPixmap) -> int:
        """Show one more picture; gives the key it is known by here."""
        if self._flow is None:
            self._flow = self._make_parts()
        from gui.picture_thumb import PictureThumb

        self._made += 1
        key = self._made
        thumb = PictureThumb(name, image, self)
        thumb.toggled.connect(lambda shown: self._enlarge(key, shown))
        thumb.remove.clicked.connect(lambda: self.remove_wanted.emit(key))
        self.thumbs[key] = thumb
        self._flow.addWidget(thumb)
        thumb.show()
        self.show()
        return key

    def remove_picture(self, key: int) -> None:
        """Show a picture no more."""
        thumb = self.thumbs.pop(key)
        thumb.set_large(False)
        assert self._flow is not None
        self._flow.removeWidget(thumb)
        thumb.hide()
        thumb.deleteLater()
        self.setVisible(bool(self.thumbs))

    def clear(self) -> None:
        """Show none."""
        for key in list(self.thumbs):
            self.remove_picture(key)

    def ask(self, item: CheckItem, platform: Platform, answer: Answer | None) -> None:
        """Ask this beside the pictures, with the answer given so far."""
        self._item, self._answer = (item, platform), answer
        if self.question is not None:
            self.question.ask(item, platform, answer)
            self.question.show()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.setAccessibleName(self.tr("Pictures of this check"))
        if self._hint is not None:
            self._hint.setText(
                self.tr(
                    "A picture is kept as proof; its words are not read. Type or paste the words"
                    " that worry you into the box above: they are checked."
                )
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim the Escape key while a picture is shown large: it makes it small again."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        large = self._large
        if large is not None and self._closes(event):
            large.set_large(False)
            large.button.setFocus()
        else:
            super().keyPressEvent(event)

    def _closes(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self._large is not None

    @property
    def _large(self) -> PictureThumb | None:
        return next((thumb for thumb in self.thumbs.values() if thumb.is_large), None)

    def _enlarge(self, key: int, shown: bool) -> None:
        from gui.picture_view import PictureView

        if self.view is None:
            self.view = PictureView(self)
            self.column.insertWidget(1, self.view)
            if self.question is not None:
                self.question.raise_()  # Tab goes through children in this order
        if shown:
            for other, thumb in self.thumbs.items():
                if other != key:
                    thumb.set_large(False)
            self.view.show_picture(self.thumbs[key].name, self.thumbs[key].image)
        self.view.setVisible(self._large is not None)

    def _make_parts(self) -> FlowLayout:
        from gui.check_question import CheckQuestion
        from gui.flow import FlowLayout

        shelf = QWidget(self)
        flow = FlowLayout(shelf)
        self.question = CheckQuestion(self)
        self.question.answered.connect(self.answered)
        self._hint = Text(role=Role.SMALL, colour="muted", parent=self)
        for part in (shelf, self.question, self._hint):
            self.column.addWidget(part)
        self.question.setVisible(self._item is not None)
        if self._item is not None:
            self.question.ask(*self._item, self._answer)
        self.retranslate()
        return flow

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())
