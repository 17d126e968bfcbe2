"""A label for plain running text, with the line height Japanese needs.

QLabel cannot set a line height for plain text and clips words that are wider than itself (an
address, a row of letters without a space). `Text` lays its words out itself; for accessibility
and tests it stays a QLabel, and it never shows anything but plain text.
"""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui import theme
from gui.phrases import kept_together
from gui.theme import Role, Space

WIDEST = 100_000
"""A width no text on a screen reaches: laid out in it, a text takes one line."""
LINE_END = "\u2028"


def line_height(font: QFont) -> int:
    """Give the distance from one line to the next: that of the font, or airier."""
    metrics = QFontMetrics(font)
    size = font.pixelSize()
    if size < 0:
        size = round(font.pointSizeF() * metrics.fontDpi() / 72)
    return max(metrics.height(), round(size * Space.LINE_HEIGHT))


def lay_out(text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
    """Break `text` into lines of at most `width` pixels; give the layout and its height.

    Lines of Japanese break between phrases where there is room for one (gui/phrases.py). The
    rest is Qt's, which keeps to the rules of where a line may break (UAX #14: no 。 or ー begins
    a line). The text of the layout holds joiners: it is for painting only.
    """
    room = width // max(QFontInfo(font).pixelSize(), 1)
    layout = QTextLayout(kept_together(text, room).replace("\n", LINE_END), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step = line_height(font)
    y = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return layout, y


def natural_width(text: str, font: QFont) -> int:
    """Give the width the longest line would take without being broken."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0) + 1


class Text(QLabel):
    """Plain text in one of the roles of the theme; `colour` names a colour of the scheme."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        colour: str = "text",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._colour = colour
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        theme.font_for(self, role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        if text == self.text():
            return
        self._heights.clear()
        super().setText(text)
        self.updateGeometry()

    def set_colour(self, colour: str) -> None:
        """Take another colour, by its name in the scheme (also of a tone: "wait.ink")."""
        self._colour = colour
        self.update()

    def colour(self) -> QColor:
        """Give the colour the text has at this moment."""
        return QColor(attrgetter(self._colour)(theme.scheme()))

    def hasHeightForWidth(self) -> bool:
        return True

    def font_for(self, _width: int) -> QFont:
        """Give the font to use in this width."""
        return self.font()

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        if inner not in self._heights:
            self._heights[inner] = lay_out(self.text(), self.font_for(inner), inner)[1]
        return self._heights[inner] + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        wanted = min(natural_width(self.text(), self.font()), 36 * line_height(self.font()))
        return QSize(wanted, self.heightForWidth(wanted))

    def minimumSizeHint(self) -> QSize:
        step = line_height(self.font())
        shortest = natural_width(self.text(), self.font())
        return QSize(min(shortest, 3 * step), step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.colour())
        area = self.contentsRect()
        layout, _height = lay_out(self.text(), self.font_for(area.width()), area.width())
        layout.draw(painter, QPointF(area.topLeft()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)


class Headline(Text):
    """A text that rather gets a little smaller than break a word at the end of the line."""

    def font_for(self, width: int) -> QFont:
        font = QFont(self.font())
        for size in (1.0, 0.9, 0.8, 0.74):
            font.setPointSizeF(self.font().pointSizeF() * size)
            if natural_width(self.text(), font) <= width:
                return font
        return self.font()
