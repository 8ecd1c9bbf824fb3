"""The Organizations view."""

from __future__ import annotations

from o365desk.ui.views.base import SoonView


class OrganizationsView(SoonView):
    """Placeholder."""

    name = "Organizations"
