"""The side-by-side pane: a tenant's fields, an organization's fields, and why they would match."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from o365desk.domain.explaining import Explanation
from o365desk.domain.matching import MatchRow
from o365desk.domain.tenant import MatchState
from o365desk.ui.context import UiContext
from o365desk.ui.language import tr, tr_text
from o365desk.ui.text import search_key
from o365desk.ui.theme import GRID
from o365desk.ui.views.history_links import of_tenant
from o365desk.ui.widgets.customer_band import CustomerBand
from o365desk.ui.widgets.diff_label import DiffLabel, differing
from o365desk.ui.widgets.evidence import BESIDE_EM, EvidenceList, facts_grid, lead_of
from o365desk.ui.widgets.flow import SideBySide
from o365desk.ui.widgets.labels import Card, button, plain_label, row, scroll

Comparison = list[tuple[str, str, str]]


class MatchPane(QWidget):
    """What the technician looks at before deciding.

    Signals:
        candidate_chosen: (organization id) Another candidate should be compared.
        tenant_opened: (tenant id) Show the tenant's users.
        organization_opened: (organization id) Show the organization's contacts.
    """

    candidate_chosen = Signal(int)
    tenant_opened = Signal(str)
    organization_opened = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("match_pane")
        self.setAccessibleName(tr("Side by side"))
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, GRID, 0, 0)
        self.band = CustomerBand(context.theme)
        self._outer.addWidget(self.band)
        self._body: QWidget | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """No row is chosen."""
        self.band.show_customer("")
        label = plain_label(tr("Choose a tenant to see both sides."), "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._replace(label)

    def show_pair(
        self, match: MatchRow, organization_id: int | None, comparison: Comparison, why: Explanation
    ) -> None:
        """Show a tenant beside its organization, or beside the candidate ``organization_id``, and why."""
        compared = "" if why.candidate is None or organization_id is None else why.candidate.name
        self.band.show_customer(match.organization_name or compared)
        fields = Card()
        fields.body.addLayout(self._fields(match, organization_id, comparison))
        fields.body.addStretch(1)
        reasons = self._why(match, organization_id, why)
        body = SideBySide(fields, reasons, least_em=BESIDE_EM, shares=(3, 2))
        body.setContentsMargins(0, 0, GRID // 2, 0)
        self._replace(scroll(body, "match_pane_scroll"))

    def _replace(self, widget: QWidget) -> None:
        if self._body is not None:
            self._outer.removeWidget(self._body)
            self._body.deleteLater()
        self._body = widget
        self._outer.addWidget(widget, 1)

    def _fields(self, match: MatchRow, organization_id: int | None, comparison: Comparison) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._heading(grid, match, organization_id)
        for number, (label, left, right) in enumerate(comparison, start=1):
            caption = tr_text(label)
            grid.addWidget(plain_label(caption, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            differs = organization_id is not None and label != "Id" and _differ(label, left, right)
            for place, side, text, other in (
                (1, tr("Tenant"), left, right),
                (2, tr("Organization"), right, left),
            ):
                marks = differing(text, other) if differs else ()
                value = DiffLabel(self._context.theme, text or "–", marks, muted=not text)
                value.setAccessibleName(f"{caption}, {side}: {text or tr('blank')}")
                grid.addWidget(value, number, place, Qt.AlignmentFlag.AlignTop)
        return grid

    def _heading(self, grid: QGridLayout, match: MatchRow, organization_id: int | None) -> None:
        tenant_id = match.tenant.tenant_id
        users = button(
            tr("Users"),
            "pane_users",
            lambda: self.tenant_opened.emit(tenant_id),
            look="quiet",
            tooltip=tr("Show this tenant's users and their contacts"),
        )
        history = button(
            tr("History"),
            "pane_history",
            lambda: self._context.state.open_view("History", of_tenant(tenant_id, match.tenant.name)),
            look="quiet",
            tooltip=tr("What was decided about this tenant and its users, and what syncs found changed (H)"),
        )
        grid.addLayout(row(plain_label(tr("Tenant"), "heading"), users, history, None), 0, 1)
        right = row(plain_label(tr("Organization"), "heading"))
        if organization_id is not None:
            contacts = button(
                tr("Contacts"),
                "pane_contacts",
                lambda: self.organization_opened.emit(organization_id),
                look="quiet",
                tooltip=tr("Show this organization's contacts"),
            )
            right.addWidget(contacts)
        right.addStretch(1)
        grid.addLayout(right, 0, 2)

    def _why(self, match: MatchRow, organization_id: int | None, one: Explanation) -> Card:
        card = Card()
        matched = match.state is MatchState.MATCHED
        if matched:
            card.body.addWidget(
                plain_label(
                    tr("Matched to {organization_name}", organization_name=match.organization_name),
                    "heading",
                    wrap=True,
                )
            )
            card.body.addWidget(
                plain_label(
                    tr("Because: {match_rule}.", match_rule=tr_text(match.tenant.match_rule.value)),
                    "muted",
                    wrap=True,
                )
            )
        elif match.tenant.match_note:
            text = tr("Ignored: {match_note}", match_note=match.tenant.match_note)
            card.body.addWidget(plain_label(text, "strong", wrap=True, name="ignored_because"))
        if not matched and one.candidate is None:
            self._no_candidate(card, match)
        if one.parts:
            self._score(card, one)
        if one.candidate is not None and one.verdict and (one.parts or one.facts) and not matched:
            card.body.addWidget(plain_label(tr_text(one.verdict), wrap=True, name="why_verdict"))
        if one.facts:
            card.body.addSpacing(GRID // 2)
            card.body.addWidget(plain_label(tr("What was learned"), "strong"))
            card.body.addLayout(facts_grid(self._context, one.facts))
        if not matched and len(match.suggestions) > 1:
            self._candidates(card, match, organization_id)
        card.body.addStretch(1)
        return card

    def _no_candidate(self, card: Card, match: MatchRow) -> None:
        ignored = match.state is MatchState.IGNORED
        title = tr("Ignored") if ignored else tr("No suggestion")
        text = (
            tr("This tenant does not count as unmatched. Revert Match (R) brings it back.")
            if ignored
            else tr(
                "No organization resembles this tenant. Match it by hand (M) or create an organization (C)."
            )
        )
        card.body.addWidget(plain_label(title, "heading"))
        card.body.addWidget(plain_label(text, "muted", wrap=True))

    def _score(self, card: Card, one: Explanation) -> None:
        assert one.candidate is not None
        heading = f"{one.candidate.name}: {one.candidate.score:.0f} %"
        card.body.addWidget(plain_label(heading, "heading", wrap=True))
        card.body.addWidget(plain_label(lead_of(one), "muted", wrap=True, name="why_gap"))
        card.body.addWidget(EvidenceList(self._context, one.parts))

    def _candidates(self, card: Card, match: MatchRow, organization_id: int | None) -> None:
        card.body.addSpacing(GRID)
        card.body.addWidget(plain_label(tr("Candidates (1 to 9 compares)"), "strong"))
        for number, one in enumerate(match.suggestions[:9], start=1):
            target = one.suggestion.organization_id
            choose = button(
                f"{number}   {one.organization_name}   {one.suggestion.score:.0f} %".replace("&", "&&"),
                f"candidate_{number}",
                partial(self.candidate_chosen.emit, target),
                look="quiet",
                accessible=tr("Compare with {organization_name}", organization_name=one.organization_name),
            )
            choose.setEnabled(target != organization_id)
            card.body.addLayout(row(choose, None))


def _differ(label: str, left: str, right: str) -> bool:
    """Whether both sides say something, and nothing of it is the same. A country's code is its name."""
    if label == "Country":
        left, right = _country(left), _country(right)
    mine = {search_key(part.strip()) for part in left.split(",")}
    theirs = {search_key(part.strip()) for part in right.split(",")}
    return bool(left and right) and not mine & theirs


def _country(text: str) -> str:
    """A country's English name, of its code of two letters too."""
    known = QLocale.codeToTerritory(text) if len(text) == 2 else QLocale.Country.AnyTerritory
    return text if known == QLocale.Country.AnyTerritory else QLocale.territoryToString(known)
