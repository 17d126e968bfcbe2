"""Every state of the whole window, by name, and the acts of a user that lead there.

Independent of pytest: the tests go through them, and so do the screenshots (tests/shots/take.py).
Each act begins with a window that was just opened on an empty history.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.help_pages import Topic
from gui.main_window import MainWindow
from logic.verdict import Verdict
from tests.gui import acts
from tests.gui.states_judged import (
    caution,
    checklist,
    clear,
    conversation,
    copied,
    dismissed,
    dismissing,
    first,
    long_text,
    noted,
    nothing_to_check,
    own_reply,
    picture,
    right_to_left,
    sources,
    stop,
    wait,
    where_to_look,
)
from tests.gui.states_kept import (
    already_menu,
    case_fields,
    changed,
    crashed,
    deleted,
    draft_offer,
    empty_trash,
    failure,
    filters,
    help_on,
    look_again,
    narrow,
    nothing_found,
    report,
    report_with_pictures,
    saved,
    search,
    selection,
    settings,
    several,
    tick_list,
    timeline,
    trash,
    vanished,
)


@dataclass(frozen=True, slots=True)
class State:
    """One thing to see: its name, how a user gets there, and the verdict she then has before her.

    verdict: None where nothing was judged.
    """

    name: str
    act: Callable[[MainWindow], None]
    verdict: Verdict | None = None


STATES: tuple[State, ...] = (
    State("first", first),
    State("clear", clear, Verdict.CLEAR),
    State("noted", noted, Verdict.CLEAR),
    State("caution", caution, Verdict.CAUTION),
    State("wait", wait, Verdict.WAIT),
    State("stop", stop, Verdict.STOP),
    State("long-text", long_text, Verdict.STOP),
    State("right-to-left", right_to_left, Verdict.WAIT),
    State("where-to-look", where_to_look, Verdict.WAIT),
    State("sources", sources, Verdict.STOP),
    State("conversation", conversation, Verdict.WAIT),
    State("picture", picture, Verdict.WAIT),
    State("nothing-to-check", nothing_to_check),
    State("dismissing", dismissing, Verdict.STOP),
    State("dismissed", dismissed, Verdict.STOP),
    State("checklist", checklist, Verdict.WAIT),
    State("copied", copied, Verdict.WAIT),
    State("own-reply", own_reply, Verdict.WAIT),
    State("saved", saved, Verdict.WAIT),
    State("changed", changed, Verdict.WAIT),
    State("case-fields", case_fields, Verdict.WAIT),
    State("vanished", vanished, Verdict.WAIT),
    State("look-again", look_again, Verdict.WAIT),
    State("timeline", timeline, Verdict.WAIT),
    State("already-menu", already_menu, Verdict.WAIT),
    State("tick-list", tick_list, Verdict.WAIT),
    State("several", several, Verdict.STOP),
    State("search", search, Verdict.STOP),
    State("nothing-found", nothing_found, Verdict.STOP),
    State("filters", filters, Verdict.STOP),
    State("selection", selection, Verdict.STOP),
    State("deleted", deleted),
    State("trash", trash),
    State("empty-trash", empty_trash),
    State("draft-offer", draft_offer, Verdict.WAIT),
    State("settings", settings, Verdict.WAIT),
    *(State(f"help-{topic.value}", help_on(topic)) for topic in Topic),
    State("report", report, Verdict.WAIT),
    State("report-pictures", report_with_pictures, Verdict.WAIT),
    State("failure", failure, Verdict.WAIT),
    State("crashed", crashed, Verdict.WAIT),
    State("narrow", narrow, Verdict.WAIT),
)


def state_named(name: str) -> State:
    """Give a state by its name. Raises StopIteration when there is none of that name."""
    return next(state for state in STATES if state.name == name)


def bring(window: MainWindow, state: State) -> None:
    """Bring a fresh window into a state. Raises AssertionError when it shows another verdict."""
    state.act(window)
    acts.settle()
    assessment = acts.checker(window).assessment
    shown = assessment.verdict if assessment else None
    assert shown is state.verdict, f"{state.name}: the window shows {shown}"
