"""The report before it is written: what will be in it, what is hidden, then where to save it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from gui import texts
from gui.check_box import CheckBox
from gui.flow import FlowLayout
from gui.label import Text
from gui.mask_choice import MaskChoice
from gui.notice import Kind, Notice
from gui.report_files import (
    ReportFormat,
    ReportNotSaved,
    format_of,
    named,
    proposed_name,
    save,
)
from gui.report_preview import ReportPreview
from gui.segmented import Segmented
from gui.sheets import Sheet
from gui.theme import Role, Space
from logic.history import Case
from logic.language import Language
from logic.report import Report, as_text, texts_of_case, write_report
from logic.rulebook import Rulebook

PAUSE_MS = 250
"""The preview follows the name field when the user pauses."""


class ReportSheet(Sheet):
    """Shows the report of a case and saves it. Nothing is written before the user says so."""

    def __init__(
        self,
        rulebook: Rulebook,
        picture_bytes: Callable[[int], bytes | None] = lambda _id: None,
        parent: QWidget | None = None,
    ) -> None:
        """`picture_bytes` gives the file of a kept picture by its id; None where there is none."""
        super().__init__(parent)
        self._rulebook = rulebook
        self._picture_bytes = picture_bytes
        self._files: Mapping[int, bytes] = {}
        self._case: Case | None = None
        self._report: Report | None = None
        self._about = Text(parent=self)
        self.languages = Segmented(tuple(Language), self)
        self.languages.chosen.connect(self._write)
        self.masks = MaskChoice(self)
        self.masks.changed.connect(self._write_soon)
        self.pictures = CheckBox(self)
        self.pictures.clicked.connect(self._write)
        self.unmasked = Text(role=Role.SMALL, parent=self)
        self._heading = Text(role=Role.HEADING, parent=self)
        self.preview = ReportPreview(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._write)
        self.notice = Notice(self)
        self.column.addWidget(self.notice)
        self.column.addWidget(self._about)
        self.column.addWidget(self.languages)
        self.column.addWidget(self.masks)
        self.column.addWidget(self.pictures)
        self.column.addWidget(self.unmasked)
        self.column.addWidget(self._heading)
        self.column.addWidget(self.preview, 1)
        self.pictures.hide()
        self.unmasked.hide()
        self._add_bar()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Report")

    def show_case(self, case: Case) -> None:
        """Show the report of this case, with nothing hidden yet, and with its pictures."""
        self._case = case
        read = {picture.id: self._picture_bytes(picture.id) for picture in case.pictures}
        self._files = {id_: data for id_, data in read.items() if data is not None}
        self.pictures.setChecked(bool(self._files))
        self.pictures.setVisible(bool(self._files))
        self.notice.clear()
        self.languages.set_value(texts.language())
        self.masks.look_through(texts_of_case(case))
        self._write()

    def save_to(self, path: Path, format_: ReportFormat | None = None) -> bool:
        """Write the report as it is shown, over what is there. Says how it went.

        format_: what to write; None: PDF or text, by the suffix.
        """
        self._write_now()
        if self._report is None:
            return False
        try:
            save(self._report, path, format_ or format_of(path))
        except ReportNotSaved as error:
            self.notice.say(
                Kind.PROBLEM,
                lambda: self.tr(
                    "The report could not be saved there. Nothing was changed; please choose"
                    " another folder."
                ),
                details=str(error),
            )
            self.area.reveal(self.notice)
            return False
        self.notice.offer(
            Kind.DONE,
            lambda: self.tr("Saved: %1").replace("%1", path.name),
            lambda: self.tr("Open the folder"),
            lambda: self._open(path.parent),
        )
        self.area.reveal(self.notice)
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self._about.setText(
            self.tr(
                "This is all the report will say. Nothing is written until you save it. What the"
                " client wrote, and how to reach them, is the proof: hide only what is yours."
            )
        )
        self.languages.set_labels(
            [texts.own_name(each) for each in Language], self.tr("Language of the report")
        )
        self.pictures.setText(self.tr("Put the pictures into the PDF"))
        self.unmasked.setText(texts.say(self._rulebook.texts["report"]["pictures_unmasked"]))
        self.pictures.setAccessibleDescription(self.unmasked.text())
        self._heading.setText(self.tr("Preview"))
        self.preview.setAccessibleName(self.tr("Preview of the report"))
        self.pdf.setText(self.tr("Save as PDF"))
        self.text.setText(self.tr("Save as text"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the report"))

    # --- its parts ---

    def _add_bar(self) -> None:
        """What saves stays in sight, however long the preview is."""
        self.pdf, self.text, self.copy = (QPushButton(self) for _ in range(3))
        self.pdf.setProperty("kind", "primary")
        self.pdf.clicked.connect(lambda: self._ask_where(ReportFormat.PDF))
        self.text.clicked.connect(lambda: self._ask_where(ReportFormat.TEXT))
        self.copy.clicked.connect(self._copy)
        row = FlowLayout()
        for button in (self.pdf, self.text, self.copy):
            row.addWidget(button)
        bar = QWidget(self)
        bar.setProperty("kind", "side")
        bar.setProperty("place", "bottom")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setLayout(row)
        bar.setMinimumWidth(1)  # its side margins are what is left over: they may always shrink
        self._bar = bar
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.addWidget(bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.column.contentsMargins().left()
        self._bar.setContentsMargins(side, Space.SMALL, side, Space.SMALL)

    # --- what the user does ---

    def _write_soon(self) -> None:
        self.notice.clear()
        self._pause.start()

    def _write_now(self) -> None:
        """Nothing is saved that was not shown."""
        if self._pause.isActive():
            self._write()

    def _write(self) -> None:
        self._pause.stop()
        self.unmasked.setVisible(self.pictures.isChecked())
        case = self._case
        self._report = None
        if case is None:
            return
        unknown = {check.deal.platform for check in case.checks} - set(self._rulebook.platforms)
        if unknown:
            self.preview.show_text(
                self.tr("The rules of today do not know this service, so there is no report.")
            )
        else:
            self._report = write_report(
                case,
                self._rulebook,
                self.languages.value,
                self.masks.chosen,
                self.masks.names,
                datetime.now().astimezone().tzinfo,
                self._files if self.pictures.isChecked() else {},
            )
            self.preview.show_text(as_text(self._report))
        for button in (self.pdf, self.text, self.copy):
            button.setEnabled(self._report is not None)

    def _ask_where(self, format_: ReportFormat) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = {
            ReportFormat.PDF: self.tr("PDF files (*.pdf)"),
            ReportFormat.TEXT: self.tr("Text files (*.txt)"),
        }
        proposed = Path(folder) / proposed_name(date.today(), format_)
        dialog = QFileDialog(self, self.tr("Save the report"), folder, kinds[format_])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before it overwrites
        dialog.setDefaultSuffix(format_.value.removeprefix("."))
        dialog.selectFile(str(proposed))
        dialog.fileSelected.connect(lambda chosen: self._save_as(Path(chosen), format_))
        dialog.open()

    def _save_as(self, chosen: Path, format_: ReportFormat) -> None:
        """Save there, by a name that says what kind of file it is: "田中様.株" says nothing."""
        path = named(chosen, format_)
        if path == chosen or not path.exists():
            self.save_to(path, format_)
            return

        def replace() -> None:
            self.save_to(path, format_)

        # The dialog asked about another name.
        self.notice.offer(
            Kind.HINT,
            lambda: self.tr("There is already a file “%1”.").replace("%1", path.name),
            lambda: self.tr("Replace it"),
            replace,
        )
        self.area.reveal(self.notice)

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.notice.say(
                Kind.HINT,
                lambda: self.tr("The folder did not open. It is %1.").replace("%1", str(folder)),
            )

    def _copy(self) -> None:
        self._write_now()
        if self._report is None:
            return
        QGuiApplication.clipboard().setText(as_text(self._report))
        self.notice.say(Kind.DONE, lambda: self.tr("The report was copied as text."))
        self.area.reveal(self.notice)
