"""The upper half of the middle: a heading, a paste button, the box for the message."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.label import Text
from gui.message_box import MessageBox
from gui.notice import Kind, Notice
from gui.text_files import MAX_FILE_BYTES, Refusal, TextFileError, read_text_file
from gui.theme import Role, Space


class MessagePanel(QWidget):
    """Where the client's message goes in: by paste, by keyboard, or from a text file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(role=Role.HEADING, parent=self)
        self.paste_button = QPushButton(self)
        self.box = MessageBox(self)
        self.notice = Notice(self)
        self.paste_button.clicked.connect(self._paste)
        self.box.files_given.connect(self._take_files)
        self.box.edited.connect(self.notice.clear)

        top = QHBoxLayout()
        top.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.paste_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(top)
        column.addWidget(self.box, 1)
        column.addWidget(self.notice)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._heading.setText(self.tr("① Paste the client's message"))
        self.paste_button.setText(self.tr("Paste"))
        self.paste_button.setToolTip(self.tr("Put in what you copied (Ctrl+V)"))
        self.box.setPlaceholderText(
            self.tr("Paste or type the message you received. You can also drop a text file here.")
        )
        self.box.setAccessibleName(self.tr("The client's message"))
        self.box.setAccessibleDescription(
            self.tr("It is checked while you type. F8 goes to the next marked words.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _paste(self) -> None:
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if copied is None or not self.box.canInsertFromMimeData(copied):
            self.notice.say(
                Kind.HINT,
                lambda: self.tr("There is no text to paste yet. Copy the client's message first."),
            )
            return
        self.box.paste()
        self.box.setFocus()

    def _take_files(self, files: list[Path]) -> None:
        if len(files) != 1:
            self.notice.say(
                Kind.HINT,
                lambda: self.tr("One file at a time, please. Your text here is unchanged."),
            )
            return
        try:
            text = read_text_file(files[0])
        except TextFileError as error:
            reason = error.reason
            self.notice.say(Kind.PROBLEM, lambda: self._refusal(reason))
            return
        self.box.fill(text)
        self.box.setFocus()

    def _refusal(self, reason: Refusal) -> str:
        if reason is Refusal.TOO_LARGE:
            return self.tr(
                "This file is larger than %1 MB, too large for a message. Your text here is"
                " unchanged. Copy the part you want to check and paste it."
            ).replace("%1", str(MAX_FILE_BYTES // 1_000_000))
        if reason is Refusal.NOT_TEXT:
            return self.tr(
                "This file is not a text file that can be read here. Your text here is"
                " unchanged. Open the file, copy the message and paste it."
            )
        return self.tr(
            "The file could not be opened. Your text here is unchanged. Open the file in"
            " another program, copy the message and paste it."
        )
