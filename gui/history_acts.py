"""What the user does with cases of the list: by menu, by keys, and for several at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from gui.history_list import HistoryList
from gui.history_menu import Act, acts_for, label, menu
from gui.history_model import HistoryModel
from gui.history_notice import HistoryNotice, Offer, SelectionBar
from gui.wishes import Wishes


class HistoryActs(QObject):
    """Turns what is chosen and asked for into wishes, and offers to undo a deletion.

    `opened` carries the id of a case to show.
    """

    opened = Signal(int)

    def __init__(
        self,
        view: HistoryList,
        model: HistoryModel,
        notice: HistoryNotice,
        bar: SelectionBar,
        wishes: Wishes,
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._wishes = view, model, wishes
        self._notice, self._bar = notice, bar
        self._to_go: list[int] = []
        self._left: list[int] = []
        self._gone: list[int] = []
        view.act_wanted.connect(self.do)
        view.selection_changed.connect(self.show_selection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        bar.act_wanted.connect(self.do)
        bar.cleared.connect(self._clear_selection)
        model.rename_wanted.connect(wishes.renamed)
        model.dataChanged.connect(self.show_selection)
        model.rowsRemoved.connect(self.show_selection)
        model.modelReset.connect(self.show_selection)
        model.removed.connect(self._removed)
        model.restored.connect(self._undone)
        wishes.deleted.connect(self._wished)

    def do(self, act: Act) -> None:
        """Do something with the cases that are selected."""
        ids = [case.id for case in self._view.chosen()]
        if act is Act.DELETE and self._model.query.deleted:
            act = Act.ERASE  # the same key, one step further
        if act is Act.UNDO:
            if self._gone:
                self._wishes.restored.emit(list(self._gone))
        elif not ids:
            return
        elif act in (Act.OPEN, Act.DETAILS):
            self.opened.emit(ids[0])
        elif act is Act.RENAME:
            self._rename()
        elif act in (Act.PIN, Act.UNPIN):
            if self._model.query.deleted:
                return
            for case_id in ids:
                self._wishes.pinned.emit(case_id, act is Act.PIN)
        elif act is Act.DELETE:
            self._wishes.deleted.emit(ids)
        elif act is Act.RESTORE:
            self._wishes.restored.emit(ids)
        elif act is Act.ERASE:
            self._ask_to_erase(ids)

    def show_selection(self) -> None:
        """Offer what can be done with several cases, while several are selected."""
        number = len(self._view.chosen())
        self._bar.show_selection(number, self.offered() if number > 1 else ())

    def offered(self) -> list[Act]:
        """Give what can be done with the selected cases."""
        return acts_for(self._view.chosen(), in_trash=self._model.query.deleted)

    def _open_menu(self, at: QPoint) -> None:
        acts = self.offered()
        if acts:
            made = menu(acts, self.do, self._view)
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.popup(self._view.viewport().mapToGlobal(self._menu_place(at)))

    def _menu_place(self, at: QPoint) -> QPoint:
        """Give where the menu opens: at the pointer, or below the line the keyboard is on."""
        line = self._view.visualRect(self._view.currentIndex())
        return at if self._view.indexAt(at).isValid() else line.bottomLeft()

    def _rename(self) -> None:
        index = self._view.currentIndex()
        if index.isValid() and not self._model.query.deleted:
            self._view.scrollTo(index)
            self._view.edit(index)

    def _clear_selection(self) -> None:
        self._view.clearSelection()
        self._view.setFocus()

    # --- deleting, and taking it back ---

    # Whoever deletes hears the wish before or after this does: both orders must work.

    def _wished(self, ids: list[int]) -> None:
        self._to_go = list(ids)
        self._offer_undo()

    def _removed(self, ids: list[int]) -> None:
        self._left = list(ids)
        self._offer_undo()

    def _offer_undo(self) -> None:
        if not self._to_go or self._to_go != self._left:
            return  # not deleted yet, or erased for good
        self._gone, self._to_go, self._left = self._to_go, [], []
        self._notice.offer(
            lambda: self.tr("%n moved to the trash", "", len(self._gone)),
            Offer(lambda: self.tr("Undo"), lambda: self.do(Act.UNDO)),
            Offer(lambda: self.tr("Close"), self._notice.clear),
        )

    def _undone(self, ids: list[int]) -> None:
        if set(self._gone) & set(ids):
            self._gone = []
            self._notice.clear()

    def _ask_to_erase(self, ids: list[int]) -> None:
        self._notice.offer(
            lambda: self.tr("Erase %n for good? This cannot be undone.", "", len(ids)),
            Offer(lambda: label(Act.ERASE), lambda: self._erase(ids)),
            Offer(lambda: self.tr("Keep"), self._keep),
        )
        self._notice.buttons[1].setFocus()  # an Enter too many must not erase

    def _erase(self, ids: list[int]) -> None:
        self._notice.clear()
        self._gone = [case_id for case_id in self._gone if case_id not in ids]
        self._to_go = []  # deleting them may have failed, and is not what leaves now
        self._view.setFocus()  # what is being written on them is told while they are there
        self._wishes.erased.emit(ids)
        self._left = []

    def _keep(self) -> None:
        self._notice.clear()
        self._view.setFocus()
