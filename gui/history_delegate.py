"""Paints one line of the history, and lets its name be written anew in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme
from gui.history_lines import lines, row_height
from gui.history_roles import RowTexts, SummaryRole, TextsRole
from gui.icons import paint_bell, paint_pin, paint_verdict
from gui.label import lay_out, line_height
from gui.theme import Role, Space

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QObject

SIGN = 20
"""Side of the verdict's sign at the usual text size, in pixels."""
SMALL_SIGN = 14
"""Side of the other signs at the usual text size, in pixels."""

Index = QModelIndex | QPersistentModelIndex


def beside_sign(width: int) -> int:
    """Give the width that is left for text in a line of this width, in pixels."""
    return width - theme.scaled(SIGN) - 3 * Space.SMALL


def outer_height(texts: RowTexts, width: int) -> int:
    """Give the height of a line of the list in this width, with the air around it."""
    return row_height(texts, beside_sign(width)) + 2 * Space.SMALL


class HistoryDelegate(QStyledItemDelegate):
    """Signs and some lines beside them; only a title may be shortened."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = theme.scheme()
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, option)
        summary, texts = index.data(SummaryRole), index.data(TextsRole)
        sign, small_sign = theme.scaled(SIGN), theme.scaled(SMALL_SIGN)
        top, left = area.top() + Space.SMALL, area.left() + Space.SMALL
        middle = left + sign / 2
        first = line_height(theme.font(Role.STRONG))
        if summary.verdict is not None:
            drop = (first - sign) / 2
            paint_verdict(painter, summary.verdict, QRectF(left, top + drop, sign, sign))
        if texts.pinned:
            under = top + first + (first - small_sign) / 2
            box = QRectF(middle - small_sign / 2, under, small_sign, small_sign)
            paint_pin(painter, QColor(colours.accent), box)
        left += sign + Space.SMALL
        width = beside_sign(area.width())
        for line in lines(texts, width):
            font = theme.font(line.role)
            if line.bell:
                ink = QColor(colours.wait.ink if texts.due else colours.muted)
                drop = (line_height(font) - small_sign) / 2
                box = QRectF(middle - small_sign / 2, top + drop, small_sign, small_sign)
                paint_bell(painter, ink, box)
            painter.setPen(QColor(getattr(colours, line.colour)))
            layout, _height = lay_out(line.text, font, width)
            layout.draw(painter, QPointF(left, top))
            top += line.height
        painter.restore()

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Give the field for a new name."""
        field = QLineEdit(parent)
        theme.font_for(field, Role.STRONG)
        field.setStyleSheet("padding: 0 6px;")  # no higher than the title it stands on
        field.setAccessibleName(self.tr("Name of this case"))
        field.setAccessibleDescription(
            self.tr("Enter keeps the name, Esc does not. Left empty: the start of the message.")
        )
        field.setPlaceholderText(self.tr("Empty: as the message begins"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the case is called now, all of it selected."""
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the new name over."""
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lay the field over the title."""
        area: QRect = option.rect
        left = area.left() + theme.scaled(SIGN) + Space.SMALL + Space.TINY
        height = min(editor.sizeHint().height(), area.height())
        top = area.top() + Space.SMALL + (line_height(editor.font()) - height) // 2
        editor.setGeometry(left, top, area.right() - left - 1, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let Tab keep the name; Qt would go on to rename the next case."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            and isinstance(editor, QWidget)
        ):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    def _paint_back(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, state = theme.scheme(), option.state
        area: QRect = option.rect
        back = QRectF(area).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.selected))
            painter.drawRoundedRect(back, Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(back, Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(back, Space.CONTROL_RADIUS, Space.CONTROL_RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
