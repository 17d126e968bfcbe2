"""The window is on the screen with all of its frame, at the first start and at every later one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMargins, QRect

from gui.placing import USUAL_FRAME, fitted, keep_on_screen
from tests.gui.conftest import OpenWindow

SCREEN = QRect(0, 0, 1280, 800)
FRAME = QMargins(1, 30, 1, 6)
PLACES = st.integers(-3000, 3000)
SIZES = st.integers(1, 4000)


@given(PLACES, PLACES, SIZES, SIZES)
def test_wherever_it_was_the_window_and_its_frame_are_on_the_screen(
    left: int, top: int, width: int, height: int
) -> None:
    fits = fitted(QRect(left, top, width, height), FRAME, SCREEN)
    assert SCREEN.contains(fits.marginsAdded(FRAME))
    assert fits.width() == min(width, 1278)
    assert fits.height() == min(height, 764)


def test_a_window_that_fits_stays_where_it_is() -> None:
    there = QRect(100, 60, 1000, 700)
    assert fitted(there, FRAME, SCREEN) == there


def test_a_second_screen_to_the_left_is_a_screen_too() -> None:
    there, left_screen = QRect(-1800, 60, 1000, 700), QRect(-1920, 0, 1920, 1080)
    assert fitted(there, FRAME, left_screen) == there


def test_the_first_start_leaves_room_for_the_frame(open_window: OpenWindow) -> None:
    """The test's screen is smaller than the window would like to be, as many a laptop's is."""
    window = open_window(keep_size=True)
    room = window.screen().availableGeometry().marginsRemoved(USUAL_FRAME)
    assert window.width() <= room.width()
    assert window.height() <= room.height()


def test_a_window_closed_on_a_larger_screen_comes_back_on_this_one(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    window.setGeometry(700, 500, 1900, 1000)
    window = open_window(keep_size=True)
    assert window.screen().availableGeometry().contains(window.geometry())


def test_once_the_frame_is_known_the_bottom_line_is_brought_into_sight(
    open_window: OpenWindow,
) -> None:
    window = open_window()
    window.setGeometry(300, 400, 780, 780)
    keep_on_screen(window)
    screen = window.screen().availableGeometry()
    assert screen.contains(window.frameGeometry())
    footer = window.footer
    assert screen.contains(QRect(footer.mapToGlobal(footer.rect().topLeft()), footer.size()))
