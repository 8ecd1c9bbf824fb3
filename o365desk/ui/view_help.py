"""Help for each view: what it is for, and what to do next. The keys come from the view itself."""

from __future__ import annotations

from o365desk.ui.language import noop

VIEW_HELP: dict[str, tuple[str, str]] = {
    "Overview": (
        noop("All customers at once: tenants, links, sign-ins, MFA, findings, paid seats, the last syncs."),
        noop("Click any part of a picture: the list behind it opens."),
    ),
    "Integrations": (
        noop("The connections to Microsoft 365, with the state of each."),
        noop("Start a sync (F5), choose what to sync, or look at the plan, all under Actions of a card."),
    ),
    "Matching": (
        noop("Which tenant is which organization. Nothing is read into a contact before that is decided."),
        noop("Go through the unmatched ones; the pane below shows both sides and the reasons."),
    ),
    "Organizations": (
        noop("The documented customers, with their tenants and contacts."),
        noop("Enter shows an organization's contacts; import or create what is missing."),
    ),
    "Contacts": (
        noop("The documented people, and the review of Microsoft 365 users against them."),
        noop("Enter opens a contact with both sides; Review Users lists who waits for a decision."),
    ),
    "Duplicates": (
        noop("Contacts and organizations that are likely documented twice, with reasons."),
        noop("Choose which one stays and whose values survive, then merge; or say that they differ."),
    ),
    "Licences": (
        noop("Every subscription of every tenant with active, consumed and unused seats."),
        noop("Choose a line to see who holds it; With Unused Seats lists what could be returned."),
    ),
    "Sync Logs": (
        noop("What each sync did: its figures, its lines, and how each kind of data ended for each tenant."),
        noop("Follow the next step of a warning; its page opens from the line."),
    ),
    "History": (
        noop("Every decision, import and applied plan, and what syncs found changed in Microsoft 365."),
        noop("Undo or redo a decision; Everything shows all by time. H on a tenant or user shows its own."),
    ),
    "Settings": (
        noop("Looks, language, what happens in the background, backups, links, what was learned."),
        noop("Settings hold for this profile on this computer."),
    ),
    "Connect": (
        noop("Connects Microsoft 365: as a partner for all customers, or directly to one tenant."),
        noop("Follow the steps on the right, paste IDs and secret, then test the connection."),
    ),
    "Sync Options": (
        noop("What this connection reads, whose users become contacts, and what a sync may write."),
        noop("Preview shows what the choices would do before they are saved."),
    ),
    "Import": (
        noop("Takes organizations and contacts from CSV files."),
        noop("Choose a file, check the columns, read the errors, import. Undo takes it back."),
    ),
    "Contact": (
        noop("Documented and Office 365 values of a contact side by side, differences marked."),
        noop("Take over single values or all; edit (F2); pin what no sync shall touch."),
    ),
    "Findings": (
        noop("What deserves a look across all tenants: unused licences, missing MFA, full mailboxes."),
        noop("Enter opens the user or the licence; the filter narrows to one kind."),
    ),
    "Plan": (
        noop("What applying would create, link and write, and what is held and why."),
        noop("Click a number to see just those; Apply writes it in one step that Undo takes back."),
    ),
}
"""View name -> (what it is for, what to do)."""
