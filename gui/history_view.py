"""A list in which every line is as high as its texts need, and which is quick all the same.

QListView lays out every line anew whenever one is added, by asking for each height. This one
keeps the heights (history_heights.py), so that a list of 100,000 is as quick as one of ten.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from gui.history_delegate import HistoryDelegate, outer_height
from gui.history_heights import RowHeights
from gui.history_model import HistoryModel

GAP = 1
"""Pixels between two lines."""

STEP = 40
"""Pixels that a turn of the wheel or a click on an arrow moves, at least."""

AT_ONCE = 1_000
"""Lines that are measured in one go when the width changes: some 10 ms of work."""

Index = QModelIndex | QPersistentModelIndex


class HistoryView(QListView):
    """Shows the lines of a HistoryModel: where each stands, and what of them is painted."""

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = model
        self._heights = RowHeights()
        self._measured_for = (0, "")
        self._anchor = QPersistentModelIndex()
        self._anchor_gap = 0
        self._measured = 0
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(0)
        self._stale.timeout.connect(self._measure_on)
        self.setModel(model)
        self.setItemDelegate(HistoryDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)
        model.rowsMoved.connect(self._move)
        model.dataChanged.connect(self._change)
        model.modelReset.connect(self._measure_all)
        model.rowsAboutToBeMoved.connect(self._hold_on_to_another)
        self._measure_all()

    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row) - GAP)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._heights.at(point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self._cases.index(row)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        area, height, bar = (
            self.visualRect(index),
            self.viewport().height(),
            self.verticalScrollBar(),
        )
        if not area.isValid():
            return
        hints = QAbstractItemView.ScrollHint
        if hint is hints.PositionAtCenter:
            bar.setValue(bar.value() + area.center().y() - height // 2)
        elif area.top() < 0 or hint is hints.PositionAtTop:
            bar.setValue(bar.value() + area.top())
        elif area.bottom() >= height or hint is hints.PositionAtBottom:
            bar.setValue(bar.value() + min(area.bottom() + 1 - height, area.top()))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area = rect.normalized().translated(0, self.verticalOffset())
        first = self._heights.at(max(area.top(), 0))
        last = self._heights.at(min(area.bottom(), self._heights.whole - 1))
        chosen = QItemSelection()
        if first is not None and last is not None:
            chosen.select(self._cases.index(first), self._cases.index(last))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, view = QRegion(), self.viewport().rect()
        for at in range(selection.count()):
            span = selection.at(at)
            top = self.visualRect(span.topLeft()).top()
            bottom = self.visualRect(span.bottomRight()).bottom()
            region += QRect(0, top, view.width(), bottom - top + 1).intersected(view)
        return region

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        _modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        moves = QAbstractItemView.CursorAction
        rows, row = len(self._heights), self.currentIndex().row()
        if not rows:
            return QModelIndex()
        if action in (moves.MovePageDown, moves.MovePageUp):
            down = action is moves.MovePageDown
            way = self.viewport().height() * (1 if down else -1)
            at = self._heights.at(self._heights.top(max(row, 0)) + way)
            row = at if at is not None else (rows - 1 if down else 0)
        else:
            steps = {
                moves.MoveUp: -1,
                moves.MovePrevious: -1,
                moves.MoveDown: 1,
                moves.MoveNext: 1,
                moves.MoveHome: -rows,
                moves.MoveEnd: rows,
            }
            row += steps.get(action, 0)
        return self._cases.index(min(max(row, 0), rows - 1))

    def doItemsLayout(self) -> None:
        self._measure_if_other_width()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        self._measure_if_other_width()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(STEP)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._heights.whole - height))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        self._hold_on()
        self.viewport().scroll(0, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual = option.state & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        hovered = -1
        if self.viewport().underMouse():
            hovered = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row()
        offset, painted = self.verticalOffset(), event.rect()
        row = self._heights.at(max(painted.top() + offset, 0))
        while row is not None and row < len(self._heights):
            index = self._cases.index(row)
            area = self.visualRect(index)
            if area.top() > painted.bottom():
                break
            state = usual
            if self.selectionModel().isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == hovered:
                state |= QStyle.StateFlag.State_MouseOver
            if self.hasFocus() and index == self.currentIndex():
                state |= QStyle.StateFlag.State_HasFocus
            option.rect, option.state = area, state
            self.itemDelegate().paint(painter, option, index)
            row += 1
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measured_for = (0, "")
            self.scheduleDelayedItemsLayout()

    # --- keeping the heights ---

    def _measure(self, first: int, last: int) -> list[int]:
        width = self.viewport().width()
        return [outer_height(self._cases.texts(row), width) + GAP for row in range(first, last + 1)]

    def _measure_all(self) -> None:
        self._measured_for = (self.viewport().width(), self.font().toString())
        self._stale.stop()
        self._heights.replace_all(self._measure(0, self._cases.rowCount() - 1))
        self._settle()

    def _measure_if_other_width(self) -> None:
        """Break the lines anew in another width: those in sight now, the others bit by bit."""
        if self._measured_for == (self.viewport().width(), self.font().toString()):
            return
        if len(self._heights) <= AT_ONCE:
            self._measure_all()
            return
        self._measured_for = (self.viewport().width(), self.font().toString())
        seen = max(self._anchor.row(), 0)
        self._put_heights(seen, min(seen + AT_ONCE, len(self._heights)) - 1)
        self._measured = 0
        self._stale.start()

    def _measure_on(self) -> None:
        last = min(self._measured + AT_ONCE, len(self._heights)) - 1
        self._put_heights(self._measured, last)
        self._measured = last + 1
        if self._measured < len(self._heights):
            self._stale.start()

    def _put_heights(self, first: int, last: int) -> None:
        for row, height in enumerate(self._measure(first, last), first):
            self._heights.put(row, height)
        self._settle()

    def _insert(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.insert(first, self._measure(first, last))
        self._measured += (last - first + 1) * (first < self._measured)
        self._settle()

    def _remove(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.remove(first, last)
        self._measured = min(self._measured, first)
        self._settle()

    def _move(self, _from: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int) -> None:
        to_row = row - 1 if row > start else row
        self._heights.move(start, to_row)
        self._measured = min(self._measured, start, to_row)
        self._settle()

    def _change(self, first: QModelIndex, last: QModelIndex) -> None:
        self._put_heights(first.row(), last.row())

    def _settle(self) -> None:
        """Let what was at the top of the view stay there, whatever changed above it."""
        anchor, gap = QPersistentModelIndex(self._anchor), self._anchor_gap
        at_top = self.verticalOffset() == 0
        self.updateGeometries()
        if anchor.isValid() and not at_top:
            self.verticalScrollBar().setValue(self._heights.top(anchor.row()) + gap)
        self._hold_on()
        self.updateEditorGeometries()
        self.viewport().update()

    def _hold_on(self) -> None:
        index = self.indexAt(QPoint(0, 0))
        self._anchor = QPersistentModelIndex(index)
        self._anchor_gap = -self.visualRect(index).top() if index.isValid() else 0

    def _hold_on_to_another(self, _from: QModelIndex, start: int, *_rest: object) -> None:
        """A line that moves away must not take the view with it."""
        if self._anchor.row() == start and start + 1 < len(self._heights):
            self._anchor = QPersistentModelIndex(self._cases.index(start + 1))
            self._anchor_gap = 0
