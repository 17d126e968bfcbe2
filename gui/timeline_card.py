"""What happened in a case so far: checks, reactions, ticks, one below the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui import theme
from gui.card import Card
from gui.dates import long_day, long_moment
from gui.icons import paint_verdict
from gui.label import Text, line_height
from gui.shown import Shown
from gui.texts import say
from gui.theme import Role, Space
from gui.wishes import Wishes
from logic.history import Case
from logic.timeline import Moment, MomentKind, timeline
from logic.verdict import Verdict

SIGN = 18
"""Pixels of a verdict's sign, and the width of the line's column."""

DOT = 8


class Rail(QWidget):
    """The line at the side of the moments, with the sign of this one on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: Verdict | None = None
        self._first = self._last = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_moment(self, verdict: Verdict | None, *, first: bool, last: bool) -> None:
        """Show a verdict's sign or a dot; the line does not go beyond the first and the last."""
        self._verdict, self._first, self._last = verdict, first, last
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(SIGN), theme.scaled(SIGN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.scheme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.scaled(SIGN)
        middle = QPointF(side / 2, line_height(theme.font(Role.SMALL)) / 2)
        painter.setPen(QPen(QColor(colours.control_edge), 1.5))
        top = middle.y() if self._first else 0.0
        bottom = middle.y() if self._last else float(self.height())
        painter.drawLine(QLineF(middle.x(), top, middle.x(), bottom))
        size = side if self._verdict is not None else theme.scaled(DOT)
        box = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
        if self._verdict is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.card))
            painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
            paint_verdict(painter, self._verdict, box.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.setPen(QPen(QColor(colours.muted), 1.5))
            painter.setBrush(QColor(colours.card))
            painter.drawEllipse(box)


class MomentRow(QWidget):
    """One moment: when, what, and for a check the way to its answer."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.moment: Moment | None = None
        self._rail = Rail(self)
        self._when = Text(role=Role.SMALL, colour="muted", parent=self)
        self.what = Text(parent=self)
        self.here = Text(role=Role.SMALL, colour="muted", parent=self)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        self.button.clicked.connect(lambda: self._choose(wishes))
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, Space.MEDIUM)
        words.setSpacing(0)
        for part in (self._when, self.what, self.here):
            words.addWidget(part)
        words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._rail)
        row.addLayout(words, 1)

    def show_moment(self, moment: Moment, when: str, *, is_here: bool) -> None:
        """Show a moment; `is_here` when it is the check whose answer is on the screen."""
        self.moment = moment
        what = say(moment.text)
        self._when.setText(when)
        self.what.setText(what)
        self.here.setText(self.tr("You are looking at this one"))
        self.here.setVisible(is_here)
        self.button.setText(self.tr("Show this answer"))
        self.button.setAccessibleName(f"{self.button.text()} {when} {what}")
        self.button.setVisible(moment.kind is MomentKind.CHECKED and not is_here)

    def place(self, moment: Moment, *, first: bool, last: bool, again: bool) -> None:
        """Draw the line past it; `again` when it happened together with the one above."""
        self._rail.show_moment(moment.verdict, first=first, last=last)
        self._when.setVisible(not again)

    def _choose(self, wishes: Wishes) -> None:
        if self.moment is not None and self.moment.check_id is not None:
            wishes.check_chosen.emit(self.moment.check_id)


class TimelineCard(Card):
    """The moments of the case that the answer belongs to. Not there while there is only one."""

    def __init__(self, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._shown: Shown | None = None
        self._moments: tuple[Case, tuple[Moment, ...]] | None = None
        self._heading = Text(role=Role.HEADING, parent=self)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, Space.TINY, 0, 0)
        self._list.setSpacing(0)
        self.rows: list[MomentRow] = []
        self.column.addWidget(self._heading)
        self.column.addLayout(self._list)
        self.hide()

    def show_answer(self, shown: Shown) -> None:
        """Show what happened in the case; the check that is shown is named as such."""
        before, self._shown = self._shown, shown
        # While she types, the case and its moments stay the same.
        if before is None or (before.case, before.check) != (shown.case, shown.check):
            self.retranslate()

    def retranslate(self) -> None:
        """Say the texts in the language of the moment."""
        moments = self._told()
        happened = [each for each in moments if each.kind is not MomentKind.LOOK_AGAIN]
        self.setVisible(len(happened) > 1)
        if len(happened) < 2 or self._shown is None:
            return
        self._heading.setText(self.tr("This job so far"))
        while len(self.rows) < len(moments):
            row = MomentRow(self._wishes, self)
            self._list.addWidget(row)
            self.rows.append(row)
        check = self._shown.check.id if self._shown.check is not None else None
        before = ""
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(moments))
            if index < len(moments):
                moment, when = moments[index], _when(moments[index])
                is_here = moment.kind is MomentKind.CHECKED and moment.check_id == check
                row.show_moment(moment, when, is_here=is_here)
                last = index == len(moments) - 1
                row.place(moment, first=index == 0, last=last, again=when == before)
                before = when

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _told(self) -> tuple[Moment, ...]:
        if self._shown is None or self._shown.case is None:
            return ()
        case, rulebook = self._shown.case, self._shown.rulebook
        if any(check.deal.platform not in rulebook.platforms for check in case.checks):
            return ()  # of a service that the rulebook does not know any more
        if self._moments is None or self._moments[0] is not case:
            zone = case.created.astimezone().tzinfo  # that of this computer
            self._moments = (case, timeline(case, rulebook, zone))
        return self._moments[1]


def _when(moment: Moment) -> str:
    if moment.kind is MomentKind.LOOK_AGAIN:
        return long_day(moment.when.date())
    return long_moment(moment.when)
