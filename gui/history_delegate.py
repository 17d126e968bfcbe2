"""Paints one line of the history: sign of the verdict, title, when and where."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import theme
from gui.history_roles import SummaryRole, WhatRole, WhenRole
from gui.icons import paint_verdict
from gui.label import line_height
from gui.theme import Role, Space

SIGN = 20


class HistoryDelegate(QStyledItemDelegate):
    """Three lines and a sign; texts too long for the list end in an ellipsis."""

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = line_height(theme.font(Role.STRONG)) + 2 * line_height(theme.font(Role.SMALL))
        return QSize(120, height + 2 * Space.SMALL)

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
        title_height = line_height(theme.font(Role.STRONG))
        if summary.verdict is not None:
            box = QRectF(left, top + (title_height - SIGN) / 2, SIGN, SIGN)
            paint_verdict(painter, summary.verdict, box)
        left += SIGN + Space.SMALL
        width = area.right() - Space.SMALL - left
        self._line(
            painter, QRect(left, top, width, title_height), index.data(), Role.STRONG, "text"
        )
        step = line_height(theme.font(Role.SMALL))
        for row, role in enumerate((WhenRole, WhatRole)):
            line = QRect(left, top + title_height + row * step, width, step)
            self._line(painter, line, index.data(role), Role.SMALL, "muted")
        painter.restore()

    def _line(self, painter: QPainter, area: QRect, text: str, role: Role, colour: str) -> None:
        font = theme.font(role)
        painter.setFont(font)
        painter.setPen(QColor(getattr(theme.scheme(), colour)))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
