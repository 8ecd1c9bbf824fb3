"""The Matching view."""

from __future__ import annotations

from o365desk.ui.views.base import SoonView


class MatchingView(SoonView):
    """Placeholder."""

    name = "Matching"
