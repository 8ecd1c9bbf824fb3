"""The style sheet, made from a scheme's colours. Widgets choose a look by their ``look`` property."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from o365desk.ui.theme import Tokens

_SHEET = """
QToolTip { background: $raised; color: $text; border: 1px solid $control_border; padding: 4px 6px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { background: $border; width: 1px; height: 5px; }
QMainWindow::separator:hover { background: $accent; }

QMenuBar { background: $sidebar; border-bottom: 1px solid $border; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; color: $text; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; color: $text; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QStatusBar { background: $sidebar; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }

QWidget#side { background: $sidebar; border-right: 1px solid $border; }
QPushButton[look="find"] { background: $surface; color: $muted; border-color: $control_border;
    padding: 5px 8px; text-align: left; }
QPushButton[look="find"]:focus { border: 2px solid $accent; padding: 4px 7px; }
QListWidget#sidebar { background: $sidebar; border: none; border-radius: 0; padding: 8px; outline: none; }
QListWidget#sidebar::item { padding: 8px 10px; margin: 1px 0; border-radius: 6px; color: $text;
    border: 1px solid transparent; }
QListWidget#sidebar::item:hover { background: $raised; }
QListWidget#sidebar::item:selected { background: $selection; color: $text; }
QListWidget#sidebar::item:selected:focus { border: 1px solid $accent; }

QLabel[look="title"] { font-size: $title_size; font-weight: 600; color: $text; }
QLabel[look="heading"] { font-size: $heading_size; font-weight: 600; color: $text; }
QLabel[look="strong"] { font-weight: 600; color: $text; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="problem"] { color: $error; }
QLabel[look="number"] { font-size: $number_size; font-weight: 600; color: $text; }

QPushButton { background: $surface; color: $text; border: 1px solid $control_border; border-radius: 6px;
    padding: 6px 14px; min-height: 18px; }
QPushButton:hover { background: $raised; border-color: $text; }
QPushButton:pressed { background: $selection; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $disabled; border-color: $border; background: $window; }
QPushButton[look="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $border; color: $muted; border-color: $border; }
QPushButton[look="danger"] { color: $error; border-color: $error; }
QPushButton[look="figure"] {
    background: transparent; border: none; padding: 0; font-weight: 600; text-align: left; min-height: 0;
}
QPushButton[look="figure"]:hover { color: $accent; text-decoration: underline; }
QPushButton[look="figure"]:focus { background: $selection; color: $accent; text-decoration: underline; }
QPushButton[look="quiet"] {
    background: transparent; border-color: transparent; color: $accent; padding: 3px 8px; }
QPushButton[look="quiet"]:hover { background: $accent_soft; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; padding: 2px 7px; }
QPushButton[look="quiet"]:disabled { color: $disabled; }
QPushButton[look="segment"] { border-radius: 6px; padding: 5px 12px; border-color: $border; }
QPushButton[look="segment"]:checked { background: $accent_soft; border-color: $accent; }
QPushButton[look="segment"]:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton[look="tile"] { border-radius: 8px; padding: 0; border-color: $border; text-align: left; }
QPushButton[look="tile"]:hover { border-color: $control_border; }
QPushButton[look="tile"]:checked { background: $accent_soft; border-color: $accent; }
QPushButton[look="tile"]:focus { border: 2px solid $accent; }
QPushButton::menu-indicator { subcontrol-position: right center; right: 6px; }
QToolButton { background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px;
    padding: 5px; }
QToolButton:hover { background: $raised; border-color: $border; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton[popupMode="2"] { padding-right: 18px; border-color: $control_border; }
QToolButton[popupMode="2"]:focus { border-color: $accent; }
QToolButton::menu-indicator { subcontrol-position: right center; right: 4px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox { background: $surface; color: $text;
    border: 1px solid $control_border; border-radius: 6px; padding: 5px 8px; min-height: 20px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {
    border: 2px solid $accent; padding: 4px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: $disabled; background: $window;
    border-color: $border; }
QLineEdit:read-only { background: $raised; }
QLineEdit[problem="true"] { border: 2px solid $error; padding: 4px 7px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border;
    selection-background-color: $selection; selection-color: $text; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-origin: padding;
    subcontrol-position: right center; }
QComboBox::down-arrow { image: url($down_icon); width: 14px; height: 14px; }
QSpinBox { padding-right: 24px; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; background: transparent; margin: 0;
    padding: 0 0 0 8px; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 22px;
    subcontrol-origin: border; margin-right: 2px; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url($up_icon); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url($down_icon); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QTableView::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid $control_border; background: $surface; }
QCheckBox::indicator, QTableView::indicator, QListView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url($check_icon); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url($dot_icon); }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; width: 12px;
    height: 12px; }

QFrame[look="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame#find_box, QFrame#filter_editor { border: 1px solid $control_border; }
QFrame[look="well"] { background: $raised; border: 1px solid $border; border-radius: 6px; }
QFrame[look="line"] { background: $border; max-height: 1px; min-height: 1px; border: none; }
QFrame[look="banner"] { border-radius: 8px; border: 1px solid $border; background: $surface; }
QFrame[look="banner"][tone="info"] { background: $accent_soft; border-color: $accent; }
QFrame[look="banner"][tone="ok"] { background: $ok_soft; border-color: $ok; }
QFrame[look="banner"][tone="warning"] { background: $warning_soft; border-color: $warning; }
QFrame[look="banner"][tone="error"] { background: $error_soft; border-color: $error; }
QFrame[look="badge"] { border-radius: 11px; border: 1px solid $border; background: $raised; }
QFrame[look="badge"][tone="info"] { background: $accent_soft; border-color: $accent_soft; }
QFrame[look="badge"][tone="ok"] { background: $ok_soft; border-color: $ok_soft; }
QFrame[look="badge"][tone="warning"] { background: $warning_soft; border-color: $warning_soft; }
QFrame[look="badge"][tone="error"] { background: $error_soft; border-color: $error_soft; }
QFrame[look="badge"] QLabel { font-weight: 600; }
QFrame[look="badge"][tone="info"] QLabel { color: $accent; }
QFrame[look="badge"][tone="ok"] QLabel { color: $ok; }
QFrame[look="badge"][tone="warning"] QLabel { color: $warning; }
QFrame[look="badge"][tone="error"] QLabel { color: $error; }

QListWidget#filter_values::item { padding: 4px 6px; }
QFrame[look="filters"] { background: $surface; border: none; border-bottom: 1px solid $border;
    border-top-left-radius: 8px; border-top-right-radius: 8px; }
QFrame[look="chip"] { background: $accent_soft; border: 1px solid $accent; border-radius: 12px; }
QFrame[look="chip"] QPushButton { background: transparent; border: 1px solid transparent; border-radius: 10px;
    padding: 1px 2px 1px 8px; color: $text; }
QFrame[look="chip"] QToolButton { padding: 2px; margin: 1px; border-radius: 9px; }
QFrame[look="chip"] QPushButton:hover, QFrame[look="chip"] QToolButton:hover { background: $selection; }
QFrame[look="chip"] QPushButton:focus, QFrame[look="chip"] QToolButton:focus { border: 1px solid $accent; }

QScrollArea, QScrollArea > QWidget > QWidget#scroll_body { background: transparent; border: none; }
QTableView, QTreeView, QListView {
    background: $surface; alternate-background-color: $alternate; color: $text;
    border: 1px solid $border; border-radius: 8px; gridline-color: $border; outline: none;
    selection-background-color: $selection; selection-color: $text; }
QTableView:focus, QTreeView:focus { border: 1px solid $accent; }
QTableView::item { padding: 0 8px; border: none; }
QTableView::item:selected { background: $selection; color: $text; }
QTableView::item:focus { border: 1px solid $accent; }
QHeaderView {
    background: $surface; border: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 6px 8px; font-weight: 600; }
QHeaderView::section:hover { color: $text; background: $raised; }
QTableCornerButton::section { background: $surface; border: none; }

QDockWidget { color: $text; titlebar-close-icon: url($close_icon); }
QDockWidget::title { background: $sidebar; padding: 6px 10px; border-top: 1px solid $border; }
QTabBar::tab { background: $sidebar; color: $muted; padding: 6px 14px; border: none; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; }

QProgressBar { background: $border; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control_border; border-radius: 4px; margin: 2px; min-height: 28px;
    min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: $border; }
QSplitter::handle:hover { background: $accent; }
"""


_SIZES = {"title": 1.6, "heading": 1.2, "number": 1.45}
"""How much larger than the system's text."""


def style_sheet(tokens: Tokens, icons: Path, scheme: str, font: QFont) -> str:
    """The whole style sheet in a scheme's colours, with text as large as the system wants it.

    Args:
        tokens: The colours.
        icons: Folder of the icons; a style sheet cannot tint, so ``style/`` holds its few in both schemes.
        scheme: ``light`` or ``dark``, the ending of those files.
        font: The application's.
    """
    values = {name: str(getattr(tokens, name)) for name in tokens.__dataclass_fields__}
    for name in ("down", "up", "close", "check", "dot"):
        values[f"{name}_icon"] = f'"{(icons / "style" / f"{name}-{scheme}.svg").as_posix()}"'
    size, unit = (font.pointSizeF(), "pt") if font.pointSizeF() > 0 else (float(font.pixelSize()), "px")
    values |= {f"{name}_size": f"{size * factor:.1f}{unit}" for name, factor in _SIZES.items()}
    return Template(_SHEET).substitute(values)
