"""The contact detail: documented and Office 365 values side by side."""

from __future__ import annotations

from o365desk.ui.views.base import SoonView


class ContactDetailView(SoonView):
    """Placeholder."""

    name = "Contact"
    back_to = "Contacts"
