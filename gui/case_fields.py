"""What she writes on a case herself: its name, the client, a note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gui import theme
from gui.label import Text, line_height
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.history import Case

NOTE_LINES = 4


class CaseFields(QWidget):
    """Three fields. What was changed is told when she leaves a field, or when it goes away."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._case: Case | None = None
        self._labels = [Text(role=Role.SMALL, colour="muted", parent=self) for _ in range(3)]
        self.name, self.client = QLineEdit(self), QLineEdit(self)
        self.note = QPlainTextEdit(self)
        self.note.setTabChangesFocus(True)
        self.note.installEventFilter(self)
        for line in (self.name, self.client):
            line.editingFinished.connect(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.SMALL)
        column.setSpacing(Space.TINY)
        for label, field in zip(self._labels, (self.name, self.client, self.note), strict=True):
            column.addWidget(label)
            column.addWidget(field)
        self._fit_note()
        self.retranslate()

    def show_case(self, case: Case | None) -> None:
        """Show what stands on this case; what is being written on the same one stays."""
        before = self._case
        if before is not None and (case is None or case.id != before.id):
            self._tell_last(before)
            before = None
        self._case = case
        if case is None:
            return
        if before is None or self.name.text() == before.name:
            _set_line(self.name, case.name)
        if before is None or self.client.text() == before.client:
            _set_line(self.client, case.client)
        if self.note.toPlainText() != case.note and (
            before is None or self.note.toPlainText() == before.note
        ):
            self.note.setPlainText(case.note)
        self.name.setPlaceholderText(case.title)

    def finish(self) -> None:
        """Tell what was changed."""
        if self._case is not None:
            self._tell(self._case)

    def _tell_last(self, case: Case) -> None:
        """Tell before they show something else; one from the trash may have been erased."""
        if case.deleted is None:
            self._tell(case)

    def _tell(self, case: Case) -> None:
        name, client = self.name.text().strip(), self.client.text().strip()
        note = self.note.toPlainText().rstrip()
        if name != case.name:
            self._wishes.renamed.emit(case.id, name)
        if client != case.client:
            self._wishes.client_named.emit(case.id, client)
        if note != case.note:
            self._wishes.noted.emit(case.id, note)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        words = (self.tr("Name of this record"), self.tr("Client"), self.tr("Note"))
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        for field, text in zip((self.name, self.client, self.note), words, strict=True):
            field.setAccessibleName(text)
        self.note.setPlaceholderText(self.tr("Promised fee, deadline, what struck you …"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_note()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and event.type() is QEvent.Type.FocusOut:
            self.finish()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        if self._case is not None:
            self._tell_last(self._case)
        super().hideEvent(event)

    def focus_name(self) -> None:
        """Put the keyboard on the name, ready to be written over."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _fit_note(self) -> None:
        step = line_height(theme.font(Role.BODY))
        self.note.setFixedHeight(NOTE_LINES * step + 2 * Space.MEDIUM)


def _set_line(field: QLineEdit, text: str) -> None:
    if field.text() != text:  # setting the same would move the cursor
        field.setText(text)
