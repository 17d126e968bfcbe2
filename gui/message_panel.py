"""The upper half of the middle: a heading, ways to put a message in, and the message."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.conversation import Conversation
from gui.label import Text
from gui.message_box import MessageBox, local_files
from gui.notice import Kind, Notice
from gui.picture_strip import PictureStrip
from gui.theme import Role, Space
from gui.wrap_button import TALL_ENOUGH

if TYPE_CHECKING:  # not needed for the first paint
    from gui.example_chips import ExampleChips
    from gui.text_files import Refusal
    from logic.message import Message
    from logic.rulebook import Rulebook

OPEN_KEYS = QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_O)


class MessagePanel(QWidget):
    """Where the client's message goes in: by paste, by keyboard, or from a file.

    Pictures go on to `pictures`, which hands them to whoever keeps them.
    """

    example_wanted = Signal(object)  # Localised

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(role=Role.HEADING, parent=self)
        self.open_button = QPushButton(self)
        self.paste_button = QPushButton(self)
        self.conversation = Conversation(self)
        self.notice = Notice(self)
        self.pictures = PictureStrip(self.notice, self)
        self.examples: ExampleChips | None = None
        self._rulebook: Rulebook | None = None
        self._is_stacked = False
        self.open_button.clicked.connect(self._choose_file)
        self.paste_button.clicked.connect(self._paste)
        self.conversation.files_given.connect(self.take_files)
        self.conversation.picture_given.connect(self._take_image)
        self.conversation.edited.connect(self.notice.clear)
        self.conversation.edited.connect(self._show_examples)
        self.conversation.lost.connect(self._offer_lost)

        for button in (self.open_button, self.paste_button):
            button.setMinimumHeight(TALL_ENOUGH)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._heading, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.open_button)
        top.addWidget(self.paste_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._column.addLayout(top)
        self._column.addWidget(self.conversation, 1)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.pictures)
        self.setAcceptDrops(True)
        self.retranslate()

    @property
    def box(self) -> MessageBox:
        """The box the keyboard is in, or was in last."""
        return self.conversation.box

    def offer_examples(self, rulebook: Rulebook) -> None:
        """Take the examples to try; they are offered here where the first screen is not seen."""
        self._rulebook = rulebook
        self._show_examples()

    def set_stacked(self, stacked: bool) -> None:
        """Say whether the answer, and the first screen with it, is behind another tab."""
        self._is_stacked = stacked
        self._show_examples()

    def open_file(self, path: Path) -> None:
        """Take a file the user has chosen."""
        self.take_files([path])

    def take_files(self, files: list[Path]) -> None:
        """Take one text, any number of pictures, or both."""
        from gui.picture_files import is_picture_name

        pictures = [file for file in files if is_picture_name(file)]
        texts = [file for file in files if not is_picture_name(file)]
        if len(texts) > 1:
            self.notice.say(
                Kind.HINT,
                lambda: self.tr("One text at a time, please. Your text here is unchanged."),
            )
            return
        if pictures:
            self.pictures.given.emit(pictures)
        for file in texts:
            self._take_text(file)

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self._heading.setText(self.tr("① Client's message"))
        self.paste_button.setText(self.tr("&Paste"))
        self.paste_button.setToolTip(self.tr("Put in what you copied (Ctrl+V)"))
        self.open_button.setText(self.tr("Open a file"))
        # Not as an underlined letter: in Japanese "(O)" behind it needs room there is not.
        self.open_button.setShortcut(QKeySequence(OPEN_KEYS))
        self.open_button.setToolTip(
            self.tr("Put in a text file, a saved mail (.eml) or a screenshot")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped beside the box, too."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files(local_files(event.mimeData()))

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

    def _take_image(self, image: QImage) -> None:
        self.pictures.given.emit([image])

    def _choose_file(self) -> None:
        """Ask for files in the system's own window; nothing waits for it."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Open a message or a screenshot"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        texts, pictures = "*.txt *.eml *.md *.text", "*.png *.jpg *.jpeg *.webp *.bmp *.gif"
        dialog.setNameFilters(
            [
                self.tr("Messages and screenshots (%1)").replace("%1", f"{texts} {pictures}"),
                self.tr("All files (%1)").replace("%1", "*"),
            ]
        )
        dialog.filesSelected.connect(lambda names: self.take_files([Path(each) for each in names]))
        dialog.open()

    def _take_text(self, file: Path) -> None:
        from gui.text_files import TextFileError, read_text_file

        try:
            text = read_text_file(file)
        except TextFileError as error:
            reason = error.reason
            self.notice.say(Kind.PROBLEM, lambda: self._refusal(reason))
            return
        if len(self.conversation.boxes) > 1:
            self.box.fill(text)  # of a conversation the one message that is being written
        else:
            self.conversation.fill(text)
        self.box.setFocus()

    def _offer_lost(self, message: Message) -> None:
        self.notice.offer(
            Kind.HINT,
            lambda: self.tr("A message was taken out of the conversation."),
            lambda: self.tr("Undo"),
            lambda: self.conversation.bring_back(message),
        )

    def _show_examples(self) -> None:
        wanted = self._is_stacked and self.box.is_empty and len(self.conversation.boxes) == 1
        if wanted and self.examples is None and self._rulebook is not None:
            from gui.example_chips import ExampleChips

            self.examples = ExampleChips(self)
            self.examples.example_wanted.connect(self.example_wanted)
            self.examples.offer(self._rulebook)
            self._column.addWidget(self.examples)
        if self.examples is not None:
            self.examples.setVisible(wanted)

    def _refusal(self, reason: Refusal) -> str:
        from gui.text_files import MAX_FILE_BYTES, Refusal

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
        if reason is Refusal.NO_WORDS:
            return self.tr(
                "There is no text in this mail file. Your text here is unchanged. Open the mail"
                " in your mail program, copy the message and paste it."
            )
        return self.tr(
            "The file could not be opened. Your text here is unchanged. Open the file in"
            " another program, copy the message and paste it."
        )
