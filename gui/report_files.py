"""Writes a report to a file, whole or not at all: PDF by Qt's own writer, or plain text."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import Enum
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QMarginsF,
    QRectF,
    QSaveFile,
    QSizeF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)

from gui.picture_files import PictureError, read_picture
from gui.theme import font_families
from logic.report import Exhibit, Report, as_text

MARGIN_MM = 18
POINTS = 10.0
TITLE_POINTS = 15.0
HEADING_POINTS = 11.5
LINE_HEIGHT = 118.0
"""Per cent of the font's own line: Japanese wants air between lines."""
RESOLUTION = 300
"""Dots an inch. Letters are outlines; it only says how finely they are placed."""
PICTURE_DOTS = 96
"""Dots an inch of a picture that fits on the page so: what is larger is made to fit."""

# In a PDF the table that says what a font's glyphs mean, there the letters of a run of glyphs or
# of one glyph, and there those letters that Qt takes for the usual ones.
_TABLE = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_LETTERS = re.compile(rb"\[[^\]]*\]|(?<=> )<[0-9A-Fa-f]{4}>(?=\s*\n)")
_UNUSUAL = re.compile(rb"<(0009|2[EeFf][0-9A-Fa-f]{2})>")


class ReportFormat(Enum):
    """A kind of file; the value is its suffix."""

    PDF = ".pdf"
    TEXT = ".txt"


class ReportNotSaved(Exception):
    """The file could not be written. What was there before is still there."""


def proposed_name(day: date, format_: ReportFormat) -> str:
    """Propose a name for the file: no word of the client or the message is in it."""
    return f"chotto-matte-report-{day:%Y%m%d}{format_.value}"


def format_of(path: Path) -> ReportFormat:
    """Give the kind of file that a name asks for: PDF when its suffix says so, else text."""
    is_pdf = path.suffix.lower() == ReportFormat.PDF.value
    return ReportFormat.PDF if is_pdf else ReportFormat.TEXT


def named(path: Path, format_: ReportFormat) -> Path:
    """Give `path` with the suffix of its kind of file, added where it has another or none."""
    if path.suffix.lower() == format_.value:
        return path
    return path.with_name(path.name + format_.value)


def save(report: Report, path: Path, format_: ReportFormat) -> None:
    """Write a report to `path`, as PDF or as plain text in UTF-8.

    Raises ReportNotSaved.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ReportNotSaved(file.errorString())
    is_pdf = format_ is ReportFormat.PDF
    data = pdf_of(report) if is_pdf else as_text(report).encode("utf-8")
    if file.write(data) != len(data):
        file.cancelWriting()
    if not file.commit():
        raise ReportNotSaved(file.errorString())


def pdf_of(report: Report) -> bytes:
    """Give the report as PDF: pages of A4, each with its number, the fonts within.

    Its pictures stand at the end, one below the other.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    writer.setResolution(RESOLUTION)
    writer.setTitle(report.title)
    writer.setCreator("chotto-matte")
    document = _document(report, writer)
    page = document.pageSize()
    number_font = _font(POINTS)
    painter = QPainter(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        shown = QRectF(0, number * page.height(), page.width(), page.height())
        painter.setClipRect(shown)
        document.drawContents(painter, shown)
        painter.restore()
        painter.setFont(number_font)
        told = f"{number + 1} / {document.pageCount()}"
        metrics = QFontMetricsF(number_font, writer)
        painter.drawText(
            round((page.width() - metrics.horizontalAdvance(told)) / 2),
            round(page.height() + 2 * metrics.height()),
            told,
        )
    painter.end()
    return _with_usual_letters(bytes(buffer.data().data()))


def _with_usual_letters(pdf: bytes) -> bytes:
    """Let copied text be the letters that were written.

    Fonts draw the radical U+2F24 and the letter 大 by one glyph, and a tab and a space; Qt tells
    readers of the file the first of the two. The tables are plain text, and a letter is replaced
    by one that takes as many digits: nothing in the file moves.
    """

    def usual(code: re.Match[bytes]) -> bytes:
        letter = unicodedata.normalize("NFKC", chr(int(code.group(1), 16))).replace("\t", " ")
        return b"<%04X>" % ord(letter) if len(letter) == 1 else code.group()

    def letters(run: re.Match[bytes]) -> bytes:
        return _UNUSUAL.sub(usual, run.group())

    return _TABLE.sub(lambda table: _LETTERS.sub(letters, table.group()), pdf)


def _document(report: Report, writer: QPdfWriter) -> QTextDocument:
    """The report laid out for the pages of `writer`, the last line left to the number."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(_font(POINTS))
    document.setDocumentMargin(0)
    area = writer.pageLayout().paintRectPixels(RESOLUTION)
    number = 3 * QFontMetricsF(_font(POINTS), writer).height()
    document.setPageSize(QSizeF(area.width(), area.height() - number))
    cursor = QTextCursor(document)
    _add(cursor, report.title, TITLE_POINTS, first=True)
    for section in report.sections:
        _add(cursor, section.heading, HEADING_POINTS)
        for line in section.lines:
            _add(cursor, line, POINTS)
    for number, exhibit in enumerate(report.exhibits):
        _add_picture(cursor, exhibit, f"picture-{number}", is_first=number == 0)
    return document


def _add_picture(cursor: QTextCursor, exhibit: Exhibit, name: str, *, is_first: bool) -> None:
    """Add a picture below its caption, both on one page; the first begins a page of its own."""
    document = cursor.document()
    image = _image_of(exhibit)
    if image is None:
        _add(cursor, exhibit.unreadable, POINTS)
        if is_first:
            _start_page(cursor)
        return
    page, laid_out = document.pageSize(), document.documentLayout()
    end = laid_out.blockBoundingRect(cursor.block()).bottom()
    _add(cursor, exhibit.caption, POINTS)
    caption = cursor.block()
    # A picture stands on the base line of its own: below it there is room for a letter's foot.
    room = 2 * laid_out.blockBoundingRect(caption).height()
    size = QSizeF(image.size()) * (RESOLUTION / PICTURE_DOTS)
    most = QSizeF(page.width(), page.height() - room)
    if size.width() > most.width() or size.height() > most.height():
        size.scale(most, Qt.AspectRatioMode.KeepAspectRatio)
    left = page.height() - end % page.height()
    if is_first or room + size.height() > left:
        _start_page(cursor)
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
    shown = QTextImageFormat()
    shown.setName(name)
    # A document takes sizes in dots of the screen and enlarges them for its device by itself.
    dots = QGuiApplication.primaryScreen().logicalDotsPerInchY() / RESOLUTION
    shown.setWidth(size.width() * dots)
    shown.setHeight(size.height() * dots)
    cursor.insertImage(shown)


def _image_of(exhibit: Exhibit) -> QImage | None:
    """The picture, no finer than can be seen; None where it cannot be read."""
    try:
        return read_picture(exhibit.caption, exhibit.data).image
    except PictureError:
        return None  # the caption says so


def _start_page(cursor: QTextCursor) -> None:
    """Let the block begin a page."""
    block = cursor.blockFormat()
    block.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.setBlockFormat(block)


def _add(cursor: QTextCursor, text: str, points: float, *, first: bool = False) -> None:
    """Add a paragraph; a larger one is a heading, and stands apart from what is above it."""
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    letters.setFont(_font(points, bold=points > POINTS))
    if points > POINTS and not first:
        block.setTopMargin(RESOLUTION / 72 * points * 0.8)
    if first:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(letters)
    else:
        cursor.insertBlock(block, letters)
    cursor.insertText(text, letters)


def _font(points: float, *, bold: bool = False) -> QFont:
    made = QFont(font_families())
    made.setPointSizeF(points)
    made.setBold(bold)
    return made
