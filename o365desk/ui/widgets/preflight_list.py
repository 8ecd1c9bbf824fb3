"""The preflight list: per tenant, one line per check with icon, word, sentence and link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from o365desk.domain.preflight import CheckLevel, PreflightCheck
from o365desk.ui.context import UiContext
from o365desk.ui.language import noop, tr, tr_text
from o365desk.ui.operations import TenantPreflight
from o365desk.ui.theme import GRID, Tone
from o365desk.ui.widgets.banner import StatusBadge
from o365desk.ui.widgets.labels import (
    Card,
    CopyButton,
    ElidedLabel,
    IconLabel,
    button,
    line,
    plain_label,
    row,
)

_LOOKS = {
    CheckLevel.OK: (Tone.OK, "ok", noop("OK")),
    CheckLevel.WARNING: (Tone.WARNING, "warning", noop("Limited")),
    CheckLevel.ERROR: (Tone.ERROR, "error", noop("Needs action")),
}


class PreflightList(QWidget):
    """Shows the reports of a connection test."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preflight")
        self.setAccessibleName(tr("Result of the connection test"))
        self._context = context
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)

    def clear(self) -> None:
        """Take all reports away."""
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def show_reports(self, reports: Sequence[TenantPreflight]) -> None:
        """Show what the test found, the tenant in most need first."""
        self.clear()
        order = [CheckLevel.ERROR, CheckLevel.WARNING, CheckLevel.OK]
        for found in sorted(reports, key=lambda one: order.index(one.report.level)):
            self._layout.addWidget(self._tenant(found))

    def _tenant(self, found: TenantPreflight) -> Card:
        report = found.report
        card = Card(margin=GRID + GRID // 2)
        card.setObjectName(f"preflight_{report.tenant_id}")
        tone, icon, word = _LOOKS[report.level]
        badge = StatusBadge(self._context.icons, self._context.theme)
        badge.show_status(tr(word), tone, icon)
        head = row(ElidedLabel(report.tenant_name or report.tenant_id, "strong"), badge)
        head.setStretch(0, 1)
        card.body.addLayout(head)
        card.body.addWidget(line())
        for check in report.checks:
            card.body.addWidget(self._check(check))
        if found.consent_link:
            link = found.consent_link
            copy = CopyButton(
                self._context.icons,
                tr("the admin-consent link for {tenant_name}", tenant_name=report.tenant_name),
                lambda: link,
                "copy_consent_link",
                tr("Copy Consent Link"),
            )
            card.body.addLayout(row(copy, None))
        return card

    def _check(self, check: PreflightCheck) -> QWidget:
        tone, icon, word = _LOOKS[check.level]
        held = QWidget()
        name, sentence = f"{tr_text(check.name)}: {tr(word)}", tr_text(check.sentence)
        held.setAccessibleName(f"{name}. {sentence}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(name, "strong", wrap=True))
        words.addWidget(plain_label(sentence, wrap=True))
        layout = row(spacing=GRID)
        layout.addWidget(
            IconLabel(self._context.icons, self._context.theme, icon, tone), 0, Qt.AlignmentFlag.AlignTop
        )
        layout.addLayout(words, 1)
        if check.link:
            url = check.link
            opener = button(
                tr_text(check.link_label) or tr("Open"),
                "check_link",
                lambda: self._context.open_link(url),
                look="quiet",
                tooltip=url,
                accessible=tr(
                    "{button} for {name}",
                    button=tr_text(check.link_label) or tr("Open the page"),
                    name=tr_text(check.name),
                ),
            )
            layout.addWidget(opener, 0, Qt.AlignmentFlag.AlignTop)
        held.setLayout(layout)
        return held
