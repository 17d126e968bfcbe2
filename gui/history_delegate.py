"""Paints one line of the history: sign of the verdict, title, when and where, the reaction."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.history_lines import lines
from gui.history_roles import SummaryRole
from gui.icons import paint_verdict
from gui.label import lay_out, line_height
from gui.theme import Role, Space

SIGN = 20


class HistoryDelegate(QStyledItemDelegate):
    """A sign and some lines beside it; only a title may be shortened."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # The option knows no width here; the list knows its own.
        width = self._view.viewport().width() - 2 * self._view.spacing()
        height = sum(line.height for line in lines(index, _beside_sign(width)))
        return QSize(width, height + 2 * Space.SMALL)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = theme.scheme()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        back = QRectF(area).adjusted(1, 1, -1, -1)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(back, Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(back, Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)

        summary = index.data(SummaryRole)
        top, left = area.top() + Space.SMALL, area.left() + Space.SMALL
        if summary.verdict is not None:
            drop = (line_height(theme.font(Role.STRONG)) - SIGN) / 2
            paint_verdict(painter, summary.verdict, QRectF(left, top + drop, SIGN, SIGN))
        left += SIGN + Space.SMALL
        width = _beside_sign(area.width())
        for line in lines(index, width):
            painter.setPen(QColor(getattr(colours, line.colour)))
            layout, _height = lay_out(line.text, theme.font(line.role), width)
            layout.draw(painter, QPointF(left, top))
            top += line.height
        painter.restore()


def _beside_sign(width: int) -> int:
    """The width that is left for text in a line of this width."""
    return width - SIGN - 3 * Space.SMALL
