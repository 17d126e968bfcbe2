"""The style sheet of the standard controls, filled in from `theme.Scheme`.

A control says what it is through its dynamic property `kind`; cards and texts paint themselves
(label.py, card.py).
"""

from __future__ import annotations

from gui.theme import BODY_POINTS, Role, Scheme, Space

SMALL_POINTS = round(BODY_POINTS * Role.SMALL.value[0], 1)


def stylesheet(colours: Scheme) -> str:
    """Give the application's style sheet in these colours."""
    c, r = colours, Space.CONTROL_RADIUS
    return f"""
QMainWindow, QWidget[kind="page"] {{ background: {c.window}; }}
QWidget[kind="side"] {{ background: {c.side}; border: none; }}
QWidget[kind="side"][place="left"] {{ border-right: 1px solid {c.edge}; }}
QWidget[kind="side"][place="bottom"] {{ border-top: 1px solid {c.edge}; }}
QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"] {{
    background: transparent; border: none; }}
QToolTip {{ background: {c.card}; color: {c.text}; border: 1px solid {c.control_edge};
    padding: 4px 6px; }}

QPushButton {{ background: {c.card}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: {r}px; padding: 6px 13px; font-weight: 600; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.selected}; }}
QPushButton:focus {{ border: 2px solid {c.focus}; padding: 5px 12px; }}
QPushButton:disabled {{ color: {c.muted}; background: {c.window}; }}

QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent};
    border: 1px solid {c.accent}; padding: 10px 20px; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{
    background: {c.accent_strong}; border-color: {c.accent_strong}; }}
QPushButton[kind="primary"]:focus {{ border: 3px solid {c.text}; padding: 8px 18px; }}
QPushButton[kind="primary"]:disabled {{ background: {c.sunken}; color: {c.muted};
    border-color: {c.edge}; }}
QPushButton[kind="primary"][done="true"] {{ background: {c.clear.fill}; color: {c.clear.ink};
    border: 1px solid {c.clear.edge}; }}
QPushButton[kind="primary"][done="true"]:focus {{ border: 3px solid {c.focus}; }}

QPushButton[kind="option"] {{ border-color: {c.control_edge}; font-weight: 500; }}
QPushButton[kind="option"]:checked {{ background: {c.selected}; border-color: {c.accent}; }}
QPushButton[kind="option"]:focus {{ border-color: {c.focus}; }}

QPushButton[kind="segment"] {{ border: 1px solid {c.control_edge}; border-radius: 0;
    border-left-width: 0; padding: 5px 9px; font-weight: 500; }}
QPushButton[kind="segment"][place="first"] {{ border-left-width: 1px;
    border-top-left-radius: {r}px; border-bottom-left-radius: {r}px; }}
QPushButton[kind="segment"][place="last"] {{
    border-top-right-radius: {r}px; border-bottom-right-radius: {r}px; }}
QPushButton[kind="segment"]:checked {{ background: {c.chosen}; color: {c.on_chosen};
    border-color: {c.chosen}; }}
QPushButton[kind="segment"]:focus {{ border: 3px solid {c.focus}; padding: 3px 7px 3px 6px; }}
QPushButton[kind="segment"][place="first"]:focus {{ padding-left: 7px; }}
QPushButton[kind="segment"][scale="small"] {{ padding: 2px 8px; font-size: {SMALL_POINTS}pt; }}
QPushButton[kind="segment"][scale="small"]:focus {{ border-width: 2px;
    padding: 1px 7px 1px 6px; }}
QPushButton[kind="segment"][place="first"][scale="small"]:focus {{ padding-left: 7px; }}

QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 4px; color: {c.accent}; padding: 1px 2px 1px 0; font-weight: 400;
    font-size: {SMALL_POINTS}pt; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; color: {c.accent_strong}; }}
QPushButton[kind="link"]:focus {{ border-color: {c.focus}; }}

QComboBox {{ combobox-popup: 0; background: {c.card}; color: {c.text};
    border: 1px solid {c.control_edge}; border-radius: {r}px; padding: 5px 10px; }}
QComboBox:focus {{ border: 2px solid {c.focus}; padding: 4px 9px; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {c.card}; color: {c.text};
    border: 1px solid {c.control_edge}; selection-background-color: {c.selected};
    selection-color: {c.text}; outline: none; padding: 4px; border-radius: 0; }}
QComboBox QAbstractItemView:focus {{ border: 1px solid {c.control_edge}; }}
QComboBox QAbstractItemView::item {{ padding: 4px 8px; border: none; border-radius: 4px; }}
QComboBox QAbstractItemView::item:selected {{ background: {c.selected}; color: {c.text}; }}

QPlainTextEdit {{ background: {c.card}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: {Space.RADIUS}px; padding: 6px; selection-background-color: {c.accent};
    selection-color: {c.on_accent}; placeholder-text-color: {c.muted}; }}
QPlainTextEdit:focus {{ border: 2px solid {c.focus}; padding: 5px; }}

QListView {{ background: transparent; border: 2px solid transparent; border-radius: {r}px;
    outline: none; }}
QListView:focus {{ border-color: {c.focus}; }}

QScrollBar:vertical {{ background: transparent; width: {Space.SCROLL_BAR}px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {c.control_edge}; border-radius: 4px;
    min-height: 32px; }}
QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {c.edge}; }}

QTabWidget::pane {{ border: none; }}
QTabBar {{ background: {c.side}; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; padding: 9px 18px;
    border: 2px solid transparent; border-bottom: 3px solid transparent; font-weight: 600; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ border: 2px solid {c.focus}; }}
"""
