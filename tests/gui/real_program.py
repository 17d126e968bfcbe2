"""The program as it is started, which tells twenty times a second what is seen and where.

Started by `real.py` as a process of its own. It adds nothing to the window and does nothing in
it: a stranger's eye has to find the words and the buttons, too. One line of JSON each time.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from gui import app
from gui.scroll_page import ScrollPage
from logic.outcomes import Outcome

if TYPE_CHECKING:
    from gui.main_window import MainWindow

EVERY_MS = 50
ENOUGH = 100
"""Pixels: of what is taller, half of so many are enough to click on."""
NOTCH = 60
"""Pixels that a notch of the wheel rolls a page; a hand turns it `MOST_NOTCHES` at once."""
MOST_NOTCHES = 12
WHEEL_UP, WHEEL_DOWN = 4, 5
"""Buttons of the mouse, as X numbers them."""


class Teller(QObject):
    """Looks at the window by a timer and prints what is seen."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._application, self._window = application, window
        timer = QTimer(self)
        timer.timeout.connect(self._tell)
        timer.start(EVERY_MS)

    def _tell(self) -> None:
        dialog = self._application.activeModalWidget()
        seen: dict[str, object] = {
            "ready": self._window.desk is not None,
            "active": self._window.isActiveWindow(),
            "window": int(self._window.winId()),
            "frame": self._pixels(self._window.frameGeometry()),
            "dialog": dialog is not None and dialog.isActiveWindow(),
            "clipboard": self._application.clipboard().text(),
        }
        places: dict[str, object] = {}
        if self._window.desk is not None:
            seen |= self._message_seen() | self._answer_seen() | self._rest_seen()
            places = {name: self._place(part) for name, part in self._parts().items()}
            places["mark"] = self._mark_place()
            places["row"] = self._row_place()
        print(json.dumps(seen | {"places": places}), flush=True)

    # --- what is seen ---

    def _message_seen(self) -> dict[str, object]:
        box = self._window.check.message.box
        return {
            "text": box.text,
            "preedit": _preedit(self._application.focusWidget()),
            "marked": [box.text[mark.span.start : mark.span.end] for mark in box.marked],
            "cursor": box.textCursor().position(),
            "selected": box.textCursor().selectedText(),
            "typing": box.hasFocus(),
            "deal": {name: row.answer for name, row in self._window.check.deal.rows.items()},
            "service": self._window.check.deal.services.currentData(),
            "notice": self._window.check.draft_offer.sentence,
            "button": self._window.check.check_button.text(),
        }

    def _answer_seen(self) -> dict[str, object]:
        answer = self._window.answer.answer
        if answer is None or not answer.isVisibleTo(self._window.answer):
            return {"verdict": "", "reply": "", "copy_says": "", "own_problem": False}
        return {
            "verdict": answer.verdict.headline.text(),
            "reply": answer.reply.reply.text(),
            "copy_says": answer.reply.copy_button.text(),
            "own_problem": answer.reply.note.isVisible(),
            "look_again": answer.head.look_again.text(),
        }

    def _rest_seen(self) -> dict[str, object]:
        from gui.already_sheet import AlreadySheet
        from gui.report_sheet import ReportSheet

        window, sheet = self._window, self._window.sheets.shown
        report = sheet if isinstance(sheet, ReportSheet) else None
        return {
            "tabs": window.panes.is_narrow,
            "rows": window.history.list.model().rowCount(),
            "searched": window.history.tools.search.text(),
            "sheet": sheet.title() if sheet is not None else "",
            "ticked": [row.box.isChecked() for row in sheet.ticks.rows]
            if isinstance(sheet, AlreadySheet)
            else [],
            "preview": report.preview.toPlainText() if report is not None else "",
            "told": report.notice.sentence if report is not None else "",
        }

    # --- where it is ---

    def _parts(self) -> dict[str, QWidget | None]:
        from gui.already_sheet import AlreadySheet  # late, as the window does
        from gui.report_sheet import ReportSheet

        window = self._window
        answer, sheet, deal = window.answer.answer, window.sheets.shown, window.check.deal
        parts: dict[str, QWidget | None] = {
            "box": window.check.message.box,
            "welcome": window.answer.welcome,
            "new": window.history.new_button,
            "services": deal.services,
            "tabs": window.panes.tabs.tabBar() if window.panes.tabs is not None else None,
        }
        for name, row in deal.rows.items():
            for value in ("yes", "no"):
                parts[f"{name}_{value}"] = row.answers.button(type(row.answer)(value))
        if answer is not None:
            reply, cards = answer.reply, answer.findings.cards
            parts |= {
                "finding": cards[0] if cards else None,
                "quote": cards[0].quotes[0] if cards and cards[0].quotes else None,
                "reply": reply.reply,
                "reset": reply.reset,
                "copy": reply.copy_button,
                "vanished": answer.outcome.button(Outcome.VANISHED),
                "in_3_days": answer.outcome.look_again.buttons[3],
                "registered": answer.already.buttons["registered_there"],
                "report": answer.head.report_button,
            }
        if isinstance(sheet, AlreadySheet):
            parts["first_tick"] = sheet.ticks.rows[0].box
        elif isinstance(sheet, ReportSheet):
            parts |= {"save_text": sheet.text, "save_pdf": sheet.pdf}
        return parts

    def _place(self, part: QWidget | None) -> dict[str, object] | None:
        """Where to click; or how to roll, and where, until it can be seen; None: not there."""
        if part is None or not part.isVisible():
            return None
        seen = part.visibleRegion().boundingRect()
        if seen.height() * 2 > min(part.height(), ENOUGH) and seen.width() > 0:
            return {"at": self._on_screen(part, seen.center())}
        page = part.parentWidget()
        while page is not None and not isinstance(page, ScrollPage):
            page = page.parentWidget()
        if page is None:
            return None
        view = page.viewport()
        away = part.mapTo(page, part.rect().center()).y() - view.rect().center().y()
        return {
            "roll": WHEEL_UP if away < 0 else WHEEL_DOWN,
            "times": min(max(1, abs(away) // NOTCH), MOST_NOTCHES),
            "over": self._on_screen(view, QPoint(view.width() - 6, view.height() // 2)),
        }

    def _mark_place(self) -> dict[str, object] | None:
        """The first marked words: between their first two letters."""
        box = self._window.check.message.box
        if not box.marked or not box.isVisible():
            return None
        cursor = box.textCursor()
        cursor.setPosition(box.marked[0].start + 1)
        return {"at": self._on_screen(box.viewport(), box.cursorRect(cursor).center())}

    def _row_place(self) -> dict[str, object] | None:
        """The first line of the saved checks."""
        view = self._window.history.list
        if not view.isVisible() or view.model().rowCount() == 0:
            return None
        row = view.visualRect(view.model().index(0, 0))
        return {"at": self._on_screen(view.viewport(), row.center())}

    def _on_screen(self, part: QWidget, point: QPoint) -> list[int]:
        at, ratio = part.mapToGlobal(point), self._window.devicePixelRatioF()
        return [round(at.x() * ratio), round(at.y() * ratio)]

    def _pixels(self, area: QRect) -> list[int]:
        """Left, top, width and height on the screen."""
        ratio = self._window.devicePixelRatioF()
        return [round(n * ratio) for n in (area.x(), area.y(), area.width(), area.height())]


def _preedit(part: QWidget | None) -> str:
    """What is being composed in this part; of a line of text Qt does not tell it."""
    if not isinstance(part, QPlainTextEdit):
        return ""
    return part.textCursor().block().layout().preeditAreaText()


def main() -> int:
    """Start as the launcher does; give the exit status."""
    start = app.start

    def start_and_tell(argv: list[str]) -> tuple[QApplication, MainWindow]:
        application, window = start(argv)
        Teller(application, window)
        return application, window

    app.start = start_and_tell
    return app.run([])


if __name__ == "__main__":
    sys.exit(main())
