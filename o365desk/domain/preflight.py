"""Preflight: what Test connection found, per tenant."""

from __future__ import annotations

from enum import StrEnum

from o365desk.domain.values import Value


class CheckLevel(StrEnum):
    """Green, amber, red."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


class PreflightCheck(Value, frozen=True, kw_only=True):
    """One line of the preflight list: a level, one sentence, one link."""

    name: str
    level: CheckLevel
    sentence: str
    link: str = ""
    link_label: str = ""


class PreflightReport(Value, frozen=True, kw_only=True):
    """The checks of one tenant."""

    tenant_id: str
    tenant_name: str
    checks: tuple[PreflightCheck, ...]

    @property
    def level(self) -> CheckLevel:
        """The worst level of all checks."""
        order = [CheckLevel.OK, CheckLevel.WARNING, CheckLevel.ERROR]
        return max((check.level for check in self.checks), key=order.index, default=CheckLevel.OK)


class Permission(Value, frozen=True, kw_only=True):
    """A permission of Microsoft Graph that o365desk asks for; all are read-only."""

    name: str
    id: str
    """The app role's GUID in the Graph service principal (application permission)."""
    scope_id: str = ""
    """The delegated permission's GUID; empty when it serves the application's own sign-in only."""
    feature: str
    """What it serves, in words of the screen."""
    required: bool = False
    partner_only: bool = False
    """Needed in the partner's own tenant only."""
