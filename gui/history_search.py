"""The field that looks for cases while somebody types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from gui import theme
from gui.theme import Space

PAUSE_MS = 120
"""What is typed is looked for once so much time has passed without another letter."""

GLASS = 14
"""Side of the magnifying glass at the usual text size, in pixels."""


class SearchField(QLineEdit):
    """Tells what to look for: `wanted` once the typing pauses, at once by Enter or when cleared.

    `list_wanted`: the keyboard shall go down to the list.
    """

    wanted = Signal(str)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._wait_or_tell)
        self._make_room()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        self.setPlaceholderText(self.tr("Search saved checks"))
        self.setToolTip(self.tr("Search messages, names, clients and notes (Ctrl+F)"))
        self.setAccessibleName(self.tr("Search saved checks"))
        self.setAccessibleDescription(
            self.tr("Looks in messages, names, clients and notes. Down goes to the list.")
        )

    def event(self, event: QEvent) -> bool:
        # Esc empties the field first; only an empty one leaves it to whoever else waits for it.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear by Esc, go to the list by the arrow down or Enter."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Down:
            self._tell()
            self.list_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.scaled(GLASS)
        box = QRectF(Space.SMALL + 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.scheme().muted), max(1.5, side / 9)))
        ring = box.adjusted(side * 0.08, side * 0.08, -side * 0.28, -side * 0.28)
        painter.drawEllipse(ring)
        start = ring.center() + QPointF(ring.width(), ring.height()) * 0.36
        painter.drawLine(start, box.bottomRight() - QPointF(side, side) * 0.06)
        painter.end()

    def _make_room(self) -> None:
        self.setTextMargins(theme.scaled(GLASS) + Space.SMALL - 3, 0, 0, 0)

    def _wait_or_tell(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.wanted.emit(text)
