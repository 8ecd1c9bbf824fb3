"""The Import view: organizations and contacts from CSV."""

from __future__ import annotations

from o365desk.ui.views.base import SoonView


class ImportView(SoonView):
    """Placeholder."""

    name = "Import"
    back_to = "Organizations"
