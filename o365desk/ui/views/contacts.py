"""The Contacts view."""

from __future__ import annotations

from o365desk.ui.views.base import SoonView


class ContactsView(SoonView):
    """Placeholder."""

    name = "Contacts"
