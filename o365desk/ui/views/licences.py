"""The Licences view."""

from __future__ import annotations

from o365desk.ui.views.base import SoonView


class LicencesView(SoonView):
    """Placeholder."""

    name = "Licences"
