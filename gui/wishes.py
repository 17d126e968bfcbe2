"""What the user asks for on the answer side: one place where the sections tell and others hear.

A section never acts itself, and knows nobody who does: a new one needs a signal here at most.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Signals only. Each carries what its comment says."""

    finding_chosen = Signal(object, object)  # Finding, Span: show these words in the message
    dismissed = Signal(object)  # Dismissal: this finding is wrong
    dismissal_undone = Signal(object)  # Dismissal: it was right after all
    answered = Signal(str, object)  # id of a checklist item, Answer or None (taken back)
    checklist_wanted = Signal(str)  # id of an item to show; "" for the checklist as a whole
    reply_copied = Signal(str)  # the reply as it was copied, probably to be sent
    outcome_recorded = Signal(object)  # Outcome: how the client reacted
    outcomes_wanted = Signal()  # show the reactions
    look_again_set = Signal(object)  # date or None: the day to look at the case again
    check_chosen = Signal(int)  # id of an earlier check of the case to show
    already_wanted = Signal(str)  # id of an act: open its tick list; "" for the list of acts
    ticked = Signal(str, object, bool)  # id of an act, step: Localised, done or not
    report_wanted = Signal()  # open the report's preview
    example_wanted = Signal(object)  # Localised: fill the box with this example
    renamed = Signal(int, str)  # id of a case, its new name
    client_named = Signal(int, str)  # id of a case, the client's name
    noted = Signal(int, str)  # id of a case, the note
    pinned = Signal(int, bool)  # id of a case, pinned or not
    deleted = Signal(list)  # ids of cases to delete (they can come back)
    restored = Signal(list)  # ids of deleted cases to bring back
    erased = Signal(list)  # ids of deleted cases to erase for good
    sheet_wanted = Signal(str)  # name of a sheet: "settings", "help", ...
