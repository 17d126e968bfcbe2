"""A push button whose words go on in the next line where there is no room for them in one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from gui import theme
from gui.label import lay_out, natural_width

TALL_ENOUGH = 44
"""Pixels a target is high at least, so that every hand can hit it (WCAG 2.2, 2.5.5)."""

_SIDE = 14
_ABOVE = 7


class WrapButton(QPushButton):
    """Looks like a push button that is one of some options, and takes as many lines as it needs.

    Labels from the rulebook are half sentences: at twice the text size they fit in no line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "option")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The text as it is read: an & in it is no mnemonic."""
        return self.text().replace("&&", "&")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        height = lay_out(self.words, self.font(), width - 2 * _SIDE)[1]
        return max(height + 2 * _ABOVE, TALL_ENOUGH)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = natural_width(self.words, self.font()) + 2 * _SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        some_letters = 6 * self.fontMetrics().height()
        return QSize(min(self.sizeHint().width(), some_letters), TALL_ENOUGH)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        colours = theme.scheme()
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
        inner = self.width() - 2 * _SIDE
        layout, height = lay_out(self.words, self.font(), inner)
        left = float(_SIDE)
        if layout.lineCount() == 1:
            left += (inner - layout.lineAt(0).naturalTextWidth()) / 2
        layout.draw(painter, QPointF(left, (self.height() - height) / 2))
