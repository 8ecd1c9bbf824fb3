<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
 <context>
  <name>o365desk</name>
  <message>
   <source>
Decision {redo_closed_by} is about the same records, so Ctrl+Shift+Z passes it over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>
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

QLabel[look="title"] { font-size: 20px; font-weight: 600; color: $text; }
QLabel[look="heading"] { font-size: 15px; font-weight: 600; color: $text; }
QLabel[look="strong"] { font-weight: 600; color: $text; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="problem"] { color: $error; }
QLabel[look="number"] { font-size: 18px; font-weight: 600; color: $text; }

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
QFrame[look="badge"] QLabel { font-weight: 600; font-size: 12px; }
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

QScrollArea, QScrollArea &gt; QWidget &gt; QWidget#scroll_body { background: transparent; border: none; }
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
</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> (the latest {shown})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> And {value} more, listed in History.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> And {value} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> Ctrl+Z undoes the import.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> Its first sync is queued for one hour from now; Start Manual Sync begins at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> Left as it is: {value}{more}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> Score {score} %.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> The damaged database is kept as {aside}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> by {actor}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> by {undone_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> on {format_time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> {rows} left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>"{title}" cannot be redone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>"{title}" is not undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>"{title}" was undone before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;About o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Another Way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Back Up Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Cancel Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Cancel Test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Change Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Changes ({changes})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Changes ({lines} of {changes})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Collectors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Collectors ({collectors})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Delete the synced data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Disconnect…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Documented wins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;E-mail addresses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Edit Credentials…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Find</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;First Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;First name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Follow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Guests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Important</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Interval of new connections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keep Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keep names, mail addresses and domains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keep sync logs for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keep syncing when the window is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keep the synced data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keyboard Shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Last name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Lines ({lines})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Logs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Mailbox usage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Manage (a tenant's user list)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Matching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Mobile phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;New Connection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Notify me when a sync ends and another window is in front</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Office phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Partner sign-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Pause Scheduled Syncs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Region</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Repeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Restore This Backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Resume Scheduled Syncs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Save As…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Save and Continue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Short name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Show o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Start Manual Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Sync and Apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Tenant ID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Test Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Unlicensed users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Websites</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;{word} the Rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>(leave out)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>(no heading)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>+ and − change it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, about {format_duration} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, in the partner's own tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, linked by {rule}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, tenant </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {errors}. Mend the file, or leave those rows out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {left_alone} left alone. {left_alone_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 to 9</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1. Documentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1. Open this page on any device:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>12 hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>15 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2. Connect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2. Enter this code and sign in as the service account:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>3. Sync options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>30 minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>4 hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>4. Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>5. Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>6. Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>7. See both sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>8. Tidy up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;p style="white-space: pre-wrap"&gt;{html}&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A code works on any device, also where this computer's browser is signed in as somebody else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A connection named "{name}" exists already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A contact belongs to one user; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A fault inside o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A line has more than {longest_line} characters. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A plan compares users with the contacts of their organization: match a tenant first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A plan compares what a connection reads.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A service account of the partner signs in once; needs GDAP in each customer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A stored secret is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sync reads the tenants and their users. Contacts are created or written only when you apply the plan, unless the sync options say “at once”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sync that would mark more contacts of an organization as left stops before it writes anything, shows the list and asks. The larger limit counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A value from Office 365 is written where nothing is documented. What is documented stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A value is longer than {csv} characters, or a quotation mark is never closed ({error}). Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A whole list that comes back empty is more often a fault than a company without users. If it is right, applying marks them as gone and their contacts as left; contacts are never deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A zip file for whoever helps you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept All at or Above a Score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept All…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept Suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept every clear suggestion at or above a score; first see what would happen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept suggestions of at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept the suggested organization for each tenant. Every suggestion says why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept {matchs}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Access</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Actions for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Active</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Active seats nobody holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a first line such as: organization,first_name,last_name,email</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Addresses are seen in process lists and histories. Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All Organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All connections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All {lines} organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All {seats} Tenants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Allow offline_access for the application, then sign in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also take in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An empty list is always asked about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>And {value} more could not be applied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>And {value} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another task has been writing for a minute; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another window or command has been writing {where} for too long; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another window or command has this profile open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another worker was faster, or it was paused. Nothing was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Appearance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Appl&amp;ication (client) ID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Application (ce&amp;rtificate)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Application (s&amp;ecret)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applied: {join}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply the plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply the safe part at o&amp;nce</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply to Chosen Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply to This One</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply to {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply to {plain_action}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applying creates a contact for each of these users. Look for doubles first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applying marks these contacts as left. They stay documented and can be linked again; if the users come back, so do their links.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applying {join}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applying: {done} of {organizations} done…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archive Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As above ({self})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the &amp;system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask where secrets are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asking Microsoft…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least 15 minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least {shortest} characters; several words are good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most 1 MiB is stored. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back &amp;up once a day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back it up with the server's own tools, such as pg_dump.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to Sync Options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to where this page belongs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to {back_to} (Alt+Left)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back up the profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backed up and checked: {made}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because {why}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because: {match_rule}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beginning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both first and last name are written differently, but may be the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brake</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring the search index up to date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Browse for the product names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Browse for the {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>But al&amp;ways up to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>But:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;loud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CA certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CA certificate &amp;file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV files (*.csv *.txt);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV files (*.csv);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel the sync, then disconnect again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel what runs and leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelling…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Candidate {value}{value_2}: {contact_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Candidates (1 to 9 compares)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Candidates of the chosen user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot be applied yet. {note}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate &amp;file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate (PEM with key)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate and private key do not belong together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate with private key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change Match…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change nothing (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change secret, certificate or name; matches are kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk and the rights of the folder, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk, then enter the secret again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk; what was stored before is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the file's rights, and that no other program holds it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the folder and the free space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the folder, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the permissions of the folder and the disk, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the tenant ID and the network between here and Microsoft.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the tenant ID of the connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>China (21Vianet)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose File…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose Sync Options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a CSV file with a heading row.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a CSV file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder that you may write, with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a line to see both sides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a longer one; several words are good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a tenant to see both sides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder for it with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name, or edit that connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name, or edit that one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another one: o365desk backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another place, or close the program that has the file open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the PEM file with the certificate of the CA; the sandbox writes one at its start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the contact this user is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the organization to match to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the sync options first: Integrations &gt; Choose Sync Options.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what is synced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose which users to take in. o365desk reads tenants, users, licences and mailboxes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whose link stays, or revert a link first. If both users are right, these are no duplicates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear All Filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the log pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the search box, close a pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Client secret</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close it (and end running syncs and workers), then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the other o365desk, or try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close this message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Collector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Collectors of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare with {organization_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparing contacts and organizations…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparing users with contacts…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Condition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conflict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conflicts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect Microsoft 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect Microsoft 365 (Ctrl+N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect to Microsoft 365 and sync; the figures of all tenants appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connection &amp;name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connection whose plan is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Consumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact t&amp;ype</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts &gt; Enter opens a contact: documented and Office 365 values side by side, differences marked. A field that you edit is yours until you release it; a pinned contact (P) is never touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts linked to a Microsoft 365 user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts of one organization are compared with each other by address, phone number and name, organizations by name, website, phone number and address. What looks the same is listed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts of which fields would be written, field by field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts: pin or unpin, so that syncs and plans leave them as documented</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Convert a .pfx file with: openssl pkcs12 -in file.pfx -nodes -out file.pem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy All Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy Consent Link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy for Support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the lines shown as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the selected rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy {what} to the clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Coun&amp;try</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count the overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create &amp;Anyway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create Organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create a contact for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Creating another organization would make a duplicate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Daily backups kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Database damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decide in Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions made after that moment are lost; what Microsoft knows is read again with the next sync. The damaged database is kept beside it, nothing is deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions teach: a match or link that is reverted or passed over is not proposed again, and a tenant's own domains speak for the organization it was matched to by hand. The opposite decision takes a fact back. What is deleted here (Delete key) is forgotten at once; Ctrl+Z brings it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions, the latest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details of the fault</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differences in: {value}. Nothing was kept on the server; the profile is as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Direct: one tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disconnect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disconnect {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disconnect {name}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disconnecting here does not take the app's rights away. Delete the app registration in the Microsoft Entra admin center, and its enterprise application in each customer tenant that consented. Application ID: {application_id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do again what you undid last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not count it as unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do this undone decision again, as far as it still stands as the undo left it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Document another one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Document the user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Documented</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the CSV file from Microsoft's page on licensing service plans and choose it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicate?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicates lists contacts and organizations that are likely documented twice, with reasons. Choose which one stays and whose values survive; addresses, numbers, links and notes of the others are kept. N says that they are not the same. Ctrl+Z takes either back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicates: merge, not duplicates, keep the other one, open, keep the first…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E&amp;xchange admin center</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail ({label})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each backup is opened and checked before an older one goes; the last good one always stays. To restore one, quit and run: o365desk restore</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each decision, import and sync is listed here with what it changed, and can be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each of the contacts is linked to a user of its own: {named}. A contact has one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each row needs an id of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each run leaves its figures and its log here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit Credentials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit Organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit the documented values (F2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit the organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Encoding: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter accepts, Escape closes. Ctrl+Z takes all of it back at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter ignores, with or without a reason. Escape closes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter it again: Integrations, Edit Credentials.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter it as https://127.0.0.1:PORT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter takes the marked line, Escape closes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc back to all kinds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Esc close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every connection of this process to {where} has been in use for a minute; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every contact with its organization and its Microsoft 365 user.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every decision with what it changed; undo and redo any of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every key of the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every subscription with active, consumed and unused seats.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every sync also creates contacts that resemble nobody documented, and writes fields by the rules below. Conflicts and possible duplicates are held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every tenant is matched or ignored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every tenant with its organization, state and rule.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every user of the plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every {interval_minutes} minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything works in {tenants}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Except for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export as CSV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export contacts, matches or licences as a CSV file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export {key}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Field by field: from → to; for a new contact, what would be documented</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Field for column {heading}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields of linked contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields: {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File &gt; Import… takes organizations and contacts from CSV files. You can do it later, too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File &gt; New Connection… guides you through the app registration in Microsoft Entra. Test Connection says for each tenant what works and what is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill &amp;blanks only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter Column…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter a column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter a table by a column; a right click on a heading or a cell does it, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter “{plain_action}”…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filters in force</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find &amp;Anything…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a contact…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a decision…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a fact…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a licence, tenant…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a name, address, number…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a tenant…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a user, licence, tenant…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a user…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a value…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find an organization…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find anything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find anything…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find anything…   {keys}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First and last name are equal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First and last name are equal; one has a further first name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First and last name are swapped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First rows of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fitting: {some}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For every user something would change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget the chosen facts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some space and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some space, or choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give every edited field back to the field rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the id or the whole name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the id: {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the passphrase, put the key file back, or log in as the user who made the vault.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the {credential_kind} as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to Integrations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to Matching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the search box of this view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the tenant that is matched to this organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HTTP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HTTP status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HTTP {http_status}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held for your decision: {join}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held: a documented contact resembles the user; decide in the review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held: the evidence contradicts itself; decide in the review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide the contact from the lists; it stays documented, under Archived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold for &amp;review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Holders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Holders of a ticked subscription are taken in. Tick only what you actively manage.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Holders of the licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Holders of {product_name} in {tenant_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many records it changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to register the app</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If &amp;Redone Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If &amp;Undone Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If the organizations are one customer, merge these first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore With Reason…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore it and say why, or change the reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore {chosen} tenants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignored: {match_note}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignored: {note}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import Contacts…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import Organizations…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import from CSV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import organizations first: contacts name theirs. Blanks never overwrite.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import organizations or contacts from a CSV file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import your documentation from CSV, or create contacts from Microsoft 365 users.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import your documentation from CSV, or create organizations from tenants in Matching.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In each the first name shown stays. Every merge is a decision of its own that Undo takes back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In grace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indexing… {left} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Info and above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Integrations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Integrations &gt; Actions &gt; Plan shows what would be created, linked and written, field by field, and what is held and why. Click a number to see just those; Apply writes one organization, all, or chosen users, and Undo takes it back. Sync Options &gt; Preview does so for options that are not saved yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is Not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It changed {changes} records.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It did not let go of it for {timeout_s} seconds; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has version {version}; this o365desk knows {schema_version} as the newest. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {value} MB; at most {value_2} MB are read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds bytes that are no text in UTF-8, UTF-16 or Windows-1252. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds the program's log, the last sync runs with their lines, versions, settings and what the check finds. Secrets, tokens and the database are not in it. MANIFEST.txt inside lists every file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is being synced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not matched to an organization, or its options link no contacts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It looks like postgresql+psycopg://user@server:5432/o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It names {id}; nothing of it was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It needs at least {shortest_passphrase} characters. Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It needs: {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It signed in to {home}, the connection is for {tenant_id}. Nothing was kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes PostgreSQL 12 or newer and a database made with ENCODING 'UTF8' TEMPLATE template0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes two or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes your own decisions; those of others and of syncs go by their number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was made with the key of its {words}; the {words_2} was tried and holds another. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was removed by another window or command.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was removed with its connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was removed, perhaps by an undo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was set to use a {credential_kind}, but none was given.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was undone by an older version, which kept nothing for a redo. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It works. {tenants} of {reports} with limits; see below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its address is not an https address of this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its backups are the server's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its backups are the server's. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its first line must hold the headings {value}. The names known before were kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its folder must exist and you must be able to write to it; {key_file_variable} names the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its headings are: {value}. Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its key ({words}) is not there. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its log says why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its synced data was deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its synced data, matches and links were kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its users were not read whole the last time, so a contact could be doubled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>J, K, arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep in Memory Only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the link of {user_principal_name}, {where}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the newest line in sight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the newest of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this one ({place})
{name}
Number {id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep your documentation in step with Microsoft 365. Nothing is written to Microsoft, and nothing in your documentation changes unseen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep {name}, {details}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeps an MSP's documentation in step with Microsoft 365. It only reads from Microsoft.

Qt for Python {version__}. MIT licence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>L&amp;ocations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last backup: {age}, {format_size}. {whole}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last si&amp;gn-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last sign-in of licensed users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last sign-in: {part}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last syncs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learned: {sentence} {taught}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Least level shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Least level shown in the log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Least score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it out: it is asked for, or read with --password-stdin, and kept in the secret store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out the rows with &amp;errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the user out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave this contact as documented, whatever a sync or plan would write (P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left, archived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left, kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left, marked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let an empty database be made for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let an empty database be made for this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it be the one that stays, or unpin it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the field rules write this field again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the next one stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licences of every tenant appear here after a sync with the option Licences.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licensed users by MFA registration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licensed users by last sign-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Likely the Same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Limited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} has {cells}; at most {most_columns} are read. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link To takes one user and one contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link To…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link a user first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link to the best candidate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link to {contact_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link {display_name} to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link {display_name} to this contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link {name} to {contact}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link, update</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked by their address only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked by their address only; never across customers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked to a Microsoft 365 user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked users that are gone from the tenant; their contacts stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List Again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List its tenants with: o365desk tenants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk duplicates list --dismissed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk facts list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them: o365desk backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lo&amp;cation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load holders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load stopped plans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the guide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the integrations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the sync logs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the sync options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load what can be undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load what was learned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading contacts…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading licences…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading organizations…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading tenants…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the contact…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the history…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Local &amp;address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Local cloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log in to your desktop session, unlock the password store, and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log lines of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at that line in a text editor; a quotation mark inside a value must be doubled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the database itself: o365desk check.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the list, then let it pass (Sync and Apply; on the command line: sync --confirm).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for a backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for backups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for due syncs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for faults of the profile with: o365desk check. Then try again, and report this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for one in this machine's own backups and name it: o365desk restore FILE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>M&amp;FA registration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>M, N, S, O, 1 to 9</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MFA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MFA of licensed users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MFA: {part}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make no further request until resumed; what is under way is stored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make one of the tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Manage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Manage in Microsoft's portals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Map a column to {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark as Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match Tenants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match To…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match as suggested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match the tenant first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match this connection's tenants to organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match to another one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match to…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match {chosen} tenants to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match {name} to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match {tenants}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matched to {organization_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching and users under review: pick a candidate, which A then takes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching lists tenants with suggestions and their reasons: A accepts, M searches an organization, C creates one, I ignores. Ctrl+Z takes any decision back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching was cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching: accept all at or above a score, after a preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching: accept, match to, create organization, ignore, revert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching: ignore and say why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mend the rows, or import without them (--skip-errors).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge into the one that stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge it, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge {name}, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge {requests} groups?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft &amp;Entra</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft 365 tenants matched to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft 365 user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft 365 users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft 365 worldwide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft gave no refresh token: the permission offline_access is refused, or a policy of the partner's tenant forbids to stay signed in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft takes RSA only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft's product &amp;names (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft's request id: {request_id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft's request-id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mobile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Monthly backups kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than one organization fits {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than one user is called {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move between servers with the server's own tools (pg_dump).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move in a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move it into the server's database with: o365desk database move URL. Or choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N&amp;otes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name it by its tenant ID, a domain, or its display name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name one by its ID: {ids}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the PEM file with certificate and private key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the file in the environment variable {key_file_variable} and start again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the right file in {key_file_variable}, or a new name: the file is made then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names that come with o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs Entra ID P1 in the tenant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needs action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New Connection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New Organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New Organization…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New contacts that wait for review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Newer ones cannot be used: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next Lifecycle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step: {hint}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next sync {format_ago}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No Microsoft 365 user is linked to this contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No Office 365 user is linked to this contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No collector has ended in this run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No connection lists it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No connection yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact is archived. The review of users that have left archives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact is likely documented twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact is pinned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact would be created.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contacts yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No decision fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No errors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No fact holds this text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No field is written by itself, not even a blank one. Differences are marked, to take over by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No field would be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No file chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No licence fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No licences yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No line at this level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No line matches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No linked user has left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No organization fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No organization is likely documented twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No organization resembles this tenant. Match it by hand (M) or create an organization (C).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No organization was chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No organizations yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No other candidate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No paid seats were read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No port of this computer could be opened ({value}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scheduled syncs of any connection until resumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scheduled syncs until resumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No suggestion reaches that score.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No sync has run yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No sync is running.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No sync yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No tenant is ignored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No tenant is matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No tenant is matched yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No tenant was read yet; after the first sync each choice shows how many users it touches.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No tenants yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No user fits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No user is in conflict.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No user is out of scope.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No user resembles a contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No user resembles another documented contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No user waits for a contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No user would be linked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No users to compare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No users.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No value differs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No. {id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has signed in for {connection}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has signed in yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody holds this licence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody said of anything that it is no duplicate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody signed in with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody signed in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not Duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not Enabled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not up to date. {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing changes for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing fits “{text}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing fits. Type less.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is in conflict.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is likely documented twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is likely documented twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of it was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing that can be shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to apply: no contact would change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to do: its changes are seen here when it has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to {word}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed; o365desk waits for your answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was decided yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was forgotten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was learned yet. Accept, choose or revert in Matching and Contacts, and it stands here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was linked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was read yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was taken over for {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing would be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing: the others hold nothing that is not there already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now choose the file with the contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OK</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Object ID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of its lin&amp;ked contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the least sure pair, 0 to 100. A warning sign: something speaks against it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of {example} linked contacts, {min} may go without asking.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office 365 &amp;wins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office 365 values are not edited here: they come with each sync.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office 365 wins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Older runs and their lines are deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One PEM file with the certificate and its private key. It is read once and stored encrypted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One more tenant waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One of them is gone: {next}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One value differs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only contacts of one organization are compared and merged. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the first name is equal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open &amp;Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open &amp;Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Edit Credentials and enter the secret or certificate again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Help Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Integrations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Page…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a contact: documented and Office 365 values side by side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open one from Contacts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the contact review at this user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the contact, the user or the licence (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the log of {connection_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the one that stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the page for step {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the page that the line under the cursor names as its next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the tenant portal's user list in the browser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {contact_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {contact}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {host}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {host}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening the profile…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opens a second window on a made-up Microsoft cloud; no account is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Optional</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organizations of the plan, with counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organizations, contacts, tenants, Microsoft 365 users, licences and sync log lines.

Any part of a name, an address or a log line, several words in any order,
or the digits of a phone number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Origin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Otherwise each is replaced by an invented one, the same throughout; ids stay real.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out of scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;lan…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;ostal code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PEM files are text that begins with -----BEGIN.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paid seats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pairs that are no duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partner sign-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partner: all customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Past runs of this connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pin (P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pin: leave this contact as documented (P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pinned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pinned contacts are left as documented by syncs and plans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pinned contacts are left as documented by syncs and plans; again: unpin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pinned. Unpin (P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pinned: no sync and no plan touches this contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Placeholders: {initial_domain} {tenant_id} {object_id} {upn}. Blank uses the default shown in grey. Only https addresses are opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan: apply to the chosen users, open the contact, decide in the review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Please note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Portal links</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Possible Duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Possible duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Sign In… and sign in as the service account.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview of Edited Options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview says what would be restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Primary Email</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress per tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put back a copy of the file, or enter the secret of each connection again (Edit Credentials).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it back from a copy, or write it anew with: o365desk database use URL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the right key back, or change the environment variable {key_file_variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Queued</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read the tenants again that failed, were held or could not be read whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read the whole file and list what is wrong; nothing is stored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read this tenant now and let the plan pass, unless it has become worse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recommended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo This</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register an app in Microsoft Entra, paste its IDs and secret, test the connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Register the app and enter its credentials (Ctrl+N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rehearsing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the columns that are not needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the connection; you choose what happens to its data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the filter: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repair the store, or name a key file in {key_file_variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report this, and use the older o365desk meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Required</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore it with the server's own tools, such as pg_restore.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore the backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore the entry '{service}' / '{profile}', or remove the file vault.json from the data folder and enter the credentials again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result of the connection test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Retry Failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Retry {tenants}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert Link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert that link first, or choose another contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert the link first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows with errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule for {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Runs of connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;hared, room and equipment mailboxes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;ync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SKU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save Support &amp;Bundle…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save Support Bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save logs, versions and settings for whoever helps you, without secrets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the support bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the sync options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what it would do; nothing is written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say: chmod 600 '{path}', and consider its key known to who could read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scanners, programs, administrative accounts; linked by their address only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scheduled syncs again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scheduled syncs go on. The icon in the tray brings the window back and quits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search everything ({keys})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search lines…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search organizations, contacts, tenants, users, licences and log lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search subscriptions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the log…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Searching…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seats assigned to somebody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seats that can be used: bought and in grace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Secret &amp;value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Secret vault</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See both sides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See what these options would do to the contacts, before they are saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select all rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ser&amp;vice accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Service acco&amp;unt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show All Organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show Only {plain_action}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all {kind_words} that fit…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show its contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show its tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only rows where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only rows whose column contains, is, or is one of something</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the log pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the progress pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the backups in the file manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the contact's documented and Office 365 values side by side (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the documented and the Office 365 values side by side (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show this organization's contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show this tenant's users and their contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Si&amp;gn In Again…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Si&amp;gn In…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign In in the &amp;Browser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in again under Edit Credentials (command line: connection edit … --sign-in delegated).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in and check consent, permissions, report privacy and licence; nothing is stored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in as the service account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in with a code instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in with it first: Sign In… in the window, or connection edit --sign-in delegated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in with the service account of the partner's own tenant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign-in blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signing in and asking Microsoft…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signs in once; o365desk keeps the sign-in encrypted. In each customer it needs the GDAP roles Directory Readers and Reports Reader (Global Reader does not open reports of single users). Mailbox types are not readable this way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size, quota, items, last activity, from Microsoft's usage report.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split it into several files, each with the headings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start &amp;Manual Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start Manual Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start Manual Sync (F5) reads the tenants. The panes below show progress and log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the newer o365desk, or use another data folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the sandbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the sign-in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Started by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starting the sandbox: a made-up Microsoft cloud on this computer…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stays: {sentences}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Still held: {join}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop after this organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the run; what was read stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop the sync; what was read stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped Before Writing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped: {value} of {wanted} organizations were not applied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Store the choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Store the choices and sync now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Store the connection and go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Store the settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stored in the secret store of this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subscription</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subscriptions whose holders are taken in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subscriptions with active, consumed and unused seats.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suggested Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Superseded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync &amp;Options…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync Logs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync Options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync Options: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync Options…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync every connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync every connection now, one after the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync log lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync of {connection_name} did not finish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync of {connection_name}: {outcome}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync the tenant, then apply again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncing {connection_name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncing {names}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncing...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncs only make links; contacts are created and written when you apply.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncs only make sure links. Creating contacts and writing fields waits until you apply the plan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take Over All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back your latest decision; it works across restarts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this decision back, as far as nobody changed it since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take {label} of {side}: {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Takes in {in_scope} of {users} in {tenants}, leaves out {left} ({subscription_not_chosen} of them by subscription). Leaving out never deletes anything.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taught by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taught by a technician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taught by {taught_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Technicians</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenant ID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenant whose plan was stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenant {tenant_id} was asked, {tenant_id_2} answered. Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenants appear here after the first sync. Connect Microsoft 365 and start a manual sync.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenants by access</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenants by match state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenants done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenants to match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Test the connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is too long for a secret.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The account signed in to another tenant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The answer for {client} came from another tenant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The application proves itself &amp;by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The application signs in as itself, with a certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The application signs in as itself, with a secret.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup could not be copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup could not be restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup could not be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup of {format_time} was restored.{aside}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The browser did not come back within {value} minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The certificate file cannot be read: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The changes to the options of {name} are not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The chosen decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The code has run out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The columns of {name} are not mapped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection was not removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact is linked to {name} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact stays in the lists, marked as left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact to link to no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact was not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact's organization no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy is not what was copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy of {source} says: {problem}. It was not kept; older backups are untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The credential of {name} is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The credentials of this profile are encrypted under a passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The credentials of {name} were saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The database could not be brought to this version of o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The database is busy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The database on the server is not empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The details are in the log. Nothing that was saved before is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full: {name} was not written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk with the profile gives errors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The download of Microsoft's page “Product names and service plan identifiers for licensing”. It names every subscription; without it, rare ones show their part number. Used from the next start on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file holds no usable certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file holds no usable private key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first is the primary one; separate with commas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first line of the file must name the columns. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first name is equal, and they share one of their last names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first {most} of {found}; type to narrow. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key does not open the secret vault.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file can be read by others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file holds no key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file was not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key in the operating system's store is not o365desk's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last name is equal, and one first name is a short form of the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last name is equal, and one first name is an initial.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last name is equal, and one is called by a further first name of the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The linked contact, or the best candidate with its score; +n: so many more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list of users arrived, the list of deleted users did not, so nobody was marked as gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The local cloud cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The local cloud's CA file cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log line in full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The matched tenants have no users.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The most likely organization with its score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal but for accents, hyphens or blanks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal but for spellings of one letter (ö and oe, ss and ß).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal but for the small words before the last name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal, but one says junior or senior.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names differ by a letter or two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names have nothing in common.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The newest good backup</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next sync applies what is not held by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next sync reads both again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The operating system's store cannot be reached.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The operating system's store did not keep the key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The operating system's store does not answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The options are as you edited them and are not saved. Save them to apply this plan.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The options of {name} were saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The organization it is matched to, or why it is ignored; click to choose one by typing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The organization was not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The partner's service account has not signed in. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The passphrase is too short.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password does not belong into the address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plan of {name} was not applied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The private key is locked with a passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The private key is not an RSA key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile could not be brought to this version of o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile is busy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile is not open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile's database is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile's folder cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile's note of its database cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sandbox did not start. {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sandbox is ready: a partner with 12 made-up customers, and documentation to match against. Next: Start Manual Sync on “Sandbox partner” (F5 syncs both), then open Matching.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sandbox opens in a window of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sandbox window could not be started. Try: o365desk --sandbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The score of the suggestion that was decided about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret store holds no sign-in of the service account; what was read before is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault cannot be read or written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault is in use by another o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault needs its key file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault was replaced meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault was written by a newer o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret was not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secrets of this profile are encrypted under a key file, and none is named. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secrets of this profile are encrypted under a key in it, but {name}. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings were not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings were saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sign-in cannot be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sign-in for {door} was refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sign-in in the browser cannot begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The stored credential is deleted and syncs end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The suggestions from before were kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The support bundle was not written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The support bundle was saved: {path} ({size}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sync of {connection_name} ended after {took}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sync of {name} is under way or waiting already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sync was not started.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tenant {tenant_id} is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tenant's address becomes a location of its organization.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tenants of the next sync appear here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The token that came belongs to another tenant; it was thrown away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two are not the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two values differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The user has left; the contact stays as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The user {user_principal_name} is linked to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault does not open with it. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window goes to the tray; its icon brings it back, and quits. File &gt; Quit (Ctrl+Q) always ends the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {kind} of connection {connection_id} was changed outside o365desk or belongs to another connection. It was not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup that can be restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup {source}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no connection named "{name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no connection yet. File &gt; New Connection makes one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no fact {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no field {field} to {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no field {key} to choose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no journal entry {entry_id}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no organization {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no pair {unknown}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no sync run {run_id}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no tenant "{text}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no user {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to apply for {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is one with the name {name} already (id {same}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These contacts are of different organizations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are not the same; do not list them together again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They may be duplicates after all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This address is not one of Microsoft's portals and was not opened: {url}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This backup cannot be restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no password store that o365desk may use. Choose a passphrase; credentials are stored encrypted under it, and it is asked for at each start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This connection links no contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This connection no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This contact no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database cannot hold a profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database is no o365desk profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database was written by a newer o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This desktop shows no tray icons: o365desk syncs while its window is open. For syncs without a window run: o365desk worker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is no o365desk profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is a fault in o365desk, not in your data; what was saved before is kept. You can go on working. The log has it too: {log_file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no address of a PostgreSQL database.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no address of a database.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not a table of product names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This location no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This machine's secret store holds none; nothing that was read before is touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This may be documented already:

</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This organization no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile folder belongs to another database.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile folder holds a profile already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile is being synced already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile lives in a database server.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile lives in a database server; its backups are the server's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile lives on a server already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile was written by a newer o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This tenant does not count as unmatched. Revert Match (R) brings it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This tenant is being synced already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This user no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This value survives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This {word} no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick all subscriptions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick no subscription</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick the subscriptions you manage. Each choice shows how many users it takes in or leaves out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick, or open the side-by-side pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Today's backup was not taken. {error}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Took</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try Again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try It on the Sandbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again, or sign in with a code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two users cannot be linked to one contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a contact's name or address…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type an organization's name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type at least {least} letters or digits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the organization's name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>US Government DoD</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>US Government GCC High</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo This</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo brings everything back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the applied plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone {format_time}{who}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone: {title}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock the password store and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unpin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unpin one of them first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Up to {limit:,} pass without asking.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Up to {limit:,} pass without asking; Sync Options sets the limit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update o365desk on this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update o365desk, or choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update {contact}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use a &amp;Code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the account of your own tenant that is in the security group of your GDAP relationships. Its roles there: Directory Readers and Reports Reader. Sign in with MFA, or customers that ask for it will refuse.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User or Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User {wanted} is linked to none of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users and contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users are linked to contacts. Off: tenants and licences only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users by subscription</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users for whom a contact would be created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users in scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users of matched tenants by link state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users of one tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users of the plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that a complete list no longer has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that are present in the tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that have left: keep the contact, mark it as left, archive it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that the sync options leave out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that were not there before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that were read and hold it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that would be linked to a documented contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users the plan is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users to review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users under review: accept, link to, create contact, ignore, revert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users whose contact is right as it is, and ignored ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users whose sign-in is &amp;blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Values to keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version and licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait for it to end, or cancel it there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting for you. The code is good for another {value}:{value_2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits for the sync under way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warnings and errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Website</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weekly backups kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Welcome to o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a merge keeps besides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a sync says appears here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a sync writes into contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What applying would create, link and write, before anything is written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What applying would write into contacts, before anything is written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is listed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What o365desk has learned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the decision changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the plan does with the chosen user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the vault gave back is not what was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to do from connecting to the overlay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was learned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What would be matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What would be restored or left alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed for the connection is not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whatever the rule: a blank value never overwrites, further e-mail addresses are added and never removed, a field that a technician edited is theirs until released, and a pinned contact is not touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the two differ, the value from Office 365 replaces the documented one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>While o365desk runs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who signs in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose link stays?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why? For instance: no contract, our own tenant…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows reserves the name {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With Office 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With Unused Seats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would Be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would Become</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write a verified copy now; it is kept for good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write all licences as CSV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write every Office 365 value shown here into the contact; blanks never overwrite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the plan for the selected users only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write this plan for {name}; Undo takes it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write “{office}” into the contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written: {rule}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You have documentation as CSV? Import organizations and contacts first, so that tenants find their match.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your browser shows Microsoft's sign-in page. Sign in there as the service account; this window goes on by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zip files (*.zip)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a technician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accepted suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ahead of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alias</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>aliases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all matched or ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>all permission names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>application</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>archived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>auto</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blocked user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>china</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>choose the sync options first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>command line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>conflict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>conflict{} to decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>connect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contact{} created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contact{} held for review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contact{} linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>create</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>created from Office 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>created from the user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>creates {contacts}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>credentials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deadline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>debug</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decision {id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delegated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delegated admin customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delegated admin customer and contract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deleted users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deleted, restorable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>direct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>documented wins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dod</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>domain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>domains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>edited by a technician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>edited by a technician, theirs until released</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>edited by {who}, {format_ago} – not overwritten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>entered by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>equal name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>equipment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>equipment mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every {interval_minutes} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fill blanks only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first and last name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gcc-high</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>global</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in a moment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {amount}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>info</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is not empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is one of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>just now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>leaves out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licensed shared mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licensed, no sign-in for 90 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licensed, sign-in blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>links {users}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>listed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>local</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>log line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>longer ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox nearly full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox of a function</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox usage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>manual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>many linked contacts would be marked as left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>marked as left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matched by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more contacts would be created than users were read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more seats used than bought</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>muted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no MFA registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no address documented</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no user changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not available</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not blank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not blank, and only blanks are filled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>o365desk - Sandbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>o365desk keeps syncing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>o365desk keeps the key in the secret store instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>o365desk signs in as an app that you register. All its permissions only read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>o365desk {version__}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of a newer o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ok</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>organization created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>out of scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>own tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>partial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>partner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>permissions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pinned contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>possible duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>present</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>proxy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>queued</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>readable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>renewals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>request id {request_id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>request-id {request_id}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>room mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rule: {rule}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scheduled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>score {score} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>secret</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>service account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shared mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shared, room or equipment mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>silence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>subscription not chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>succeeded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>takes in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>technician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tenant{} matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the admin-consent link for {tenant_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the application ID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the contact is pinned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the lines shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the list of users came back empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the rule is: documented wins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the user name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this line for support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this very value was written before and taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undone before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlicensed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlicensed user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unused seats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>update</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>user name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>very likely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting for Microsoft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waits {format_duration} for Microsoft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 30 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 7 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 90 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>writes fields of {contacts}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{address}. No other candidate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{address}. {gap} points ahead of the next candidate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{amount} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{applied_plans} undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at} UTC</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{backups}, {format_size} in all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{bad} in need of attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{connection_name}: listing tenants, {took}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{connection_name}: paused. Resume goes on where it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{connection_name}: {done} of {tenants} done, {took}{left}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{connection_name}: {outcome} in {took}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{contacts} created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{contacts} updated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{dock} Pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{done} of {tenants} done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fields} released: the field rules apply again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{figures} go, with matches and links. Organizations and contacts stay; this cannot be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{figures} stay, with every match and link. A later connection to the same tenants takes over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} has version {version}; this o365desk knows {schema_version} as the newest. The file was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is a database of something else. It was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is in use. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is unchanged: {getattr}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file}: {error}. It was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{findings} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{folder} belongs to {known}; {wanted} was asked for. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{folder} belongs to {remembered}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{format_time} ({format_age} old)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{format_time} by {actor_text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{format_time}, {format_age} old</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{found} in {tenants}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{found} tenants are named "{text}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fresh}: {problem}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{groups} chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{groups} settled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind}: {created} created, {updated} updated, {unchanged} unchanged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{labels} is mapped twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label} phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label}, Office 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label}, documented</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label}: from {value} to {after}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label}: {value} stays, {sentences}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{limit} Stopped {format_ago}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{many} pinned: syncs and plans leave {value} as documented.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{many} unpinned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{message}. Ctrl+Z brings it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{message}. Ctrl+Z undoes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{minutes} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{model} of {model_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{more}Down goes to the list, Space ticks, Enter applies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{named} is {state}: {problem}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names} resembles {organization_name} ({score} %).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be read at line {line}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be used like this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} failed ({name__}); it may be locked. Nothing was overwritten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has a line that is too long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has left; {value} stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no headings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no tenant {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has too many columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is disconnected. {kept} Remove the app registration in the Microsoft Entra admin center too (application ID {application_id}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is held: a conflict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is held: a possible duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not a CSV file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not a PEM file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not due.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is out of scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is reported as deleted and is not among the deleted users.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is synced as soon as the sync of {busy} has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is synced as soon as the sync under way has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is too long for a certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} lacks the column {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} returned something else for '{service}'. Nothing was overwritten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} took it but did not give it back. No secret was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not imported: {errors} of {rows} rows have errors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, line {line}: the {columns} {fault}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, of {tenant_name}{state}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}.svg</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: another tenant answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: it is not certain who was deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: matches, links and synced data stay</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>{n} Matches</source>
   <extracomment>for one: {n} Match</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} Tenants</source>
   <extracomment>for one: {n} Tenant</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} applied plans</source>
   <extracomment>for one: {n} applied plan</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} backups</source>
   <extracomment>for one: {n} backup</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts</source>
   <extracomment>for one: {n} contact</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} errors</source>
   <extracomment>for one: {n} error</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} fields</source>
   <extracomment>for one: {n} field</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} groups</source>
   <extracomment>for one: {n} group</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} organizations</source>
   <extracomment>for one: {n} organization</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records</source>
   <extracomment>for one: {n} record</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows</source>
   <extracomment>for one: {n} row</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} seats</source>
   <extracomment>for one: {n} seat</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} tenants</source>
   <extracomment>for one: {n} tenant</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} users</source>
   <extracomment>for one: {n} user</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} values</source>
   <extracomment>for one: {n} value</extracomment>
   <translation type="unfinished">
    <numerusform />
    <numerusform />
   </translation>
  </message>
  <message>
   <source>{office_source}, read {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{organizations} cannot be applied yet; the list marks {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{origin}, changed {source}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{others} for an answer too. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} cannot be read; it was kept as {name}. Connections, matches and contacts are not touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} does not hold what was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} has format {version}, this o365desk knows {format_version}. It was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} has the mode {stat}. It was not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} should hold 64 hexadecimal digits. It was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}: {value}. A file that was there before is untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}: {value}. No secret was stored or changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}: {value}. What it held is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{pending} tenants and organizations are not indexed yet…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{profile}: {error}. The database that was there is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{repeats} more since; see the log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reporter}: absent users were not judged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} of {key} exported to {path}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} read ({encoding}): {good} can be imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{said} Ctrl+Z undoes {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{said}; {doubtful} doubtful left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{score} %: {how_sure} the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{self}.csv</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{setting} is not understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{source}, read {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{table}_filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{target}: {error}. Older backups are untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenant_name}, read {format_ago}{how}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants_complete} of {tenants} complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants_unmatched} unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants} and {users} in scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants} chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants} of {reports} cannot be read yet; see below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants} would be matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants}, {users} in matched tenants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tenants}: {seats} consumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{text}
And {more} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{text} and leave {left} alone, changed since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{text}: all is so already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{tip}. Click to show only these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}, filtered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: choices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: something went wrong inside o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: something went wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{unmatched} unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{used} of {bought}, {unused} unused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{users} chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{users} linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{users} read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{values} taken over from Office 365. Ctrl+Z undoes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value}  Accept (A) links this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value}  press {value_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} and {parts}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} cannot be used like this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} h {value_2} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} has been writing {where} for too long; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} holds no backup. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} holds {passed} backups, none of them good. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} is at it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} min {value_2} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} more tenants wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value}. Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} cannot be read ({cause}). The file was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} holds another profile. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} holds tables of something else. It was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} is PostgreSQL {value} with the encoding {encoding}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} is read-only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} is unchanged: {getattr}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words}. Click to change it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{word} would {verb} {records}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{word}, {points} points: {text}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“Contacts” is switched off in the sync options: only tenants and licences are read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↑ ↓ move   Enter open   {back}</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
