"""The style sheet of the standard controls, filled in from `theme.Scheme`.

A control says what it is through its dynamic property `kind`; cards and texts paint themselves
(label.py, card.py).
"""

from __future__ import annotations

from gui import theme
from gui.theme import Role, Scheme, Space

CHIP_RADIUS = 9
"""Half the height of a chip's text at the usual text size, in pixels: its ends are round."""
INDICATOR = 16
"""Side of the square of a check box at the usual text size, in pixels, without its edge."""


def stylesheet(colours: Scheme) -> str:
    """Give the application's style sheet in these colours."""
    c, r = colours, Space.CONTROL_RADIUS
    small = f"font-size: {theme.points(Role.SMALL)}pt"
    # A radius of more than half the height would be drawn as none.
    chip, dot = 4 + theme.scaled(CHIP_RADIUS), theme.scaled(INDICATOR)
    return f"""
QMainWindow, QWidget[kind="page"] {{ background: {c.window}; }}
QWidget[kind="side"] {{ background: {c.side}; border: none; }}
QWidget[kind="side"][place="left"] {{ border-right: 1px solid {c.edge}; }}
QWidget[kind="side"][place="bottom"] {{ border-top: 1px solid {c.edge}; }}
QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"] {{
    background: transparent; border: none; }}
QScrollArea[kind="reading"] {{ border: 2px solid transparent; border-radius: {r}px; }}
QScrollArea[kind="reading"]:focus {{ border-color: {c.focus}; }}
QToolTip {{ background: {c.card}; color: {c.text}; border: 1px solid {c.control_edge};
    padding: 4px 6px; }}

QPushButton {{ background: {c.card}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: {r}px; padding: 6px 13px; font-weight: 600; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.selected}; }}
QPushButton:focus {{ border: 2px solid {c.focus}; padding: 5px 12px; }}
QPushButton:disabled {{ color: {c.muted}; background: {c.window}; }}

QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent};
    border: 1px solid {c.accent}; padding: 10px 20px; min-height: 22px; }}
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
QPushButton[kind="segment"][stacked="true"] {{ border-left-width: 1px; border-radius: {r}px; }}
QPushButton[kind="segment"]:checked {{ background: {c.chosen}; color: {c.on_chosen};
    border-color: {c.chosen}; }}
QPushButton[kind="segment"]:focus {{ border: 3px solid {c.focus}; padding: 3px 7px 3px 6px; }}
QPushButton[kind="segment"][place="first"]:focus {{ padding-left: 7px; }}
QPushButton[kind="segment"][scale="small"] {{ padding: 2px 8px; {small}; }}
QPushButton[kind="segment"][scale="small"]:focus {{ border-width: 2px;
    padding: 1px 7px 1px 6px; }}
QPushButton[kind="segment"][place="first"][scale="small"]:focus {{ padding-left: 7px; }}

QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 4px; color: {c.accent}; padding: 1px 2px 1px 0; font-weight: 400;
    {small}; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; color: {c.accent_strong}; }}
QPushButton[kind="link"]:focus {{ border-color: {c.focus}; }}

QPushButton[kind="chip"] {{ border-color: {c.control_edge}; border-radius: {chip}px;
    padding: 3px 11px; font-weight: 500; {small}; }}
QPushButton[kind="chip"]:checked {{ background: {c.selected}; border: 2px solid {c.accent};
    padding: 2px 10px; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {c.focus}; padding: 2px 10px; }}
QPushButton[kind="chip"]:checked:focus {{ border-width: 3px; padding: 1px 9px; }}

QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent;
    font-weight: 500; }}
QPushButton[kind="quiet"]:hover {{ background: {c.hover}; }}
QPushButton[kind="quiet"]:pressed, QPushButton[kind="quiet"]:checked {{
    background: {c.selected}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {c.focus}; }}
QPushButton[kind="quiet"]:disabled {{ background: transparent; }}
QPushButton[kind="quiet"][scale="small"] {{ padding: 2px 8px; {small}; }}
QPushButton[kind="quiet"][scale="small"]:focus {{ padding: 1px 7px; }}

QPushButton[kind="topic"] {{ background: transparent; border: 2px solid transparent;
    border-left: 3px solid transparent; padding: 7px 10px; font-weight: 500; text-align: left; }}
QPushButton[kind="topic"]:hover {{ background: {c.hover}; }}
QPushButton[kind="topic"]:checked {{ background: {c.selected}; border-left-color: {c.accent};
    }}
QPushButton[kind="topic"]:focus {{ border: 2px solid {c.focus}; padding-left: 11px; }}

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

QPlainTextEdit, QTextEdit {{ background: {c.card}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: {Space.RADIUS}px; padding: 6px; selection-background-color: {c.accent};
    selection-color: {c.on_accent}; placeholder-text-color: {c.muted}; }}
QPlainTextEdit[kind="reply"] {{ border-color: {c.control_edge}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {c.focus}; padding: 5px; }}

QLineEdit, QDateEdit {{ background: {c.card}; color: {c.text};
    border: 1px solid {c.control_edge}; border-radius: {r}px; padding: 5px 9px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
    placeholder-text-color: {c.muted}; }}
QLineEdit:focus, QDateEdit:focus {{ border: 2px solid {c.focus}; padding: 4px 8px; }}
QDateEdit::drop-down, QDateEdit::up-button, QDateEdit::down-button {{ border: none;
    background: transparent; width: 22px; }}
QLineEdit:disabled, QDateEdit:disabled {{ background: {c.window}; color: {c.muted}; }}
QLineEdit[readOnly="true"] {{ background: {c.sunken}; border-color: {c.edge}; }}
QLineEdit[readOnly="true"]:focus {{ border-color: {c.focus}; }}

QCheckBox, QRadioButton {{ color: {c.text}; spacing: 8px; padding: 3px;
    border: 2px solid transparent; border-radius: {r}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {c.focus}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.muted}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {dot}px; height: {dot}px;
    background: {c.card}; border: 2px solid {c.control_edge}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {dot // 2 + 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ background: {c.hover}; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {c.accent};
    border-color: {c.accent}; }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 {c.accent}, stop: 0.54 {c.accent}, stop: 0.6 {c.card},
    stop: 1 {c.card}); }}
QCheckBox::indicator:disabled {{ border-color: {c.edge}; }}

QMenu {{ background: {c.card}; color: {c.text}; border: 1px solid {c.control_edge};
    padding: 4px; }}
QMenu::item {{ background: transparent; padding: 6px 20px 6px 12px; border-radius: 4px;
    border: 1px solid transparent; }}
QMenu::item:selected {{ background: {c.selected}; color: {c.text};
    border-color: {c.focus}; }}
QMenu::item:disabled {{ color: {c.muted}; }}
QMenu::separator {{ height: 1px; background: {c.edge}; margin: 4px 8px; }}

QSlider {{ min-height: 28px; border: 2px solid transparent; border-radius: {r}px; }}
QSlider:focus {{ border-color: {c.focus}; }}
QSlider::groove:horizontal {{ height: 4px; background: {c.control_edge}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {c.accent}; border: 3px solid {c.card};
    width: 14px; height: 14px; margin: -8px 0; border-radius: 10px; }}

QProgressBar {{ background: {c.sunken}; border: 1px solid {c.control_edge}; border-radius: 5px;
    min-height: 8px; max-height: 8px; text-align: center; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}

QCalendarWidget QAbstractItemView {{ background: {c.card}; color: {c.text};
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; outline: none; }}
QCalendarWidget QToolButton {{ background: {c.card}; color: {c.text}; padding: 4px 8px;
    border: 1px solid transparent; border-radius: {r}px; font-weight: 600; }}
QCalendarWidget QToolButton:hover {{ background: {c.hover}; }}
QCalendarWidget QToolButton:focus {{ border-color: {c.focus}; }}

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
