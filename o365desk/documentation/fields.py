"""The fields that a column can be mapped to, and the headings by which a column is recognised."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from o365desk.domain.imports import ImportField, ImportKind
from o365desk.domain.phrases import phrase

FIELDS: Mapping[ImportKind, tuple[ImportField, ...]] = {
    ImportKind.ORGANIZATIONS: (
        ImportField(key="name", label=phrase("Name"), required=True),
        ImportField(key="external_id", label=phrase("ID in the other system")),
        ImportField(key="short_name", label=phrase("Short name")),
        ImportField(key="organization_type", label=phrase("Type")),
        ImportField(key="organization_status", label=phrase("Status")),
        ImportField(key="websites", label=phrase("Websites and domains")),
        ImportField(key="phone", label=phrase("Phone")),
        ImportField(key="address_1", label=phrase("Address line 1")),
        ImportField(key="address_2", label=phrase("Address line 2")),
        ImportField(key="city", label=phrase("City")),
        ImportField(key="region", label=phrase("Region or state")),
        ImportField(key="postal_code", label=phrase("Postal code")),
        ImportField(key="country", label=phrase("Country")),
        ImportField(key="notes", label=phrase("Notes")),
    ),
    ImportKind.CONTACTS: (
        ImportField(key="organization", label=phrase("Organization (name or ID)"), required=True),
        ImportField(key="first_name", label=phrase("First name")),
        ImportField(key="last_name", label=phrase("Last name")),
        ImportField(key="name", label=phrase("Full name")),
        ImportField(key="external_id", label=phrase("ID in the other system")),
        ImportField(key="title", label=phrase("Title")),
        ImportField(key="contact_type", label=phrase("Type")),
        ImportField(key="location", label=phrase("Location")),
        ImportField(key="important", label=phrase("Important (yes or no)")),
        ImportField(key="primary_email", label=phrase("Primary e-mail")),
        ImportField(key="other_emails", label=phrase("Other e-mails")),
        ImportField(key="office_phone", label=phrase("Office phone")),
        ImportField(key="mobile_phone", label=phrase("Mobile phone")),
        ImportField(key="home_phone", label=phrase("Home phone")),
        ImportField(key="other_phone", label=phrase("Other phone")),
        ImportField(key="notes", label=phrase("Notes")),
    ),
}

SEVERAL = frozenset({"websites", "other_emails", "notes"})
"""Fields that several columns may be mapped to."""

# Folded headings (see ``fold_heading``) as IT Glue, Hudu, Outlook, plain English and German files have them.
_COMMON: Mapping[str, str] = {
    "external_id": "external id|organization external id|contact external id|id",
    "notes": "notes|quick notes|description|note|comment|comments|notizen|bemerkung|bemerkungen|notiz",
}
_ORGANIZATIONS: Mapping[str, str] = {
    **_COMMON,
    "name": "name|organization|organization name|organisation|company|company name|account|account name|"
    "customer|customer name|client|client name|firma|firmenname|kunde|kundenname|unternehmen|tenant name",
    "short_name": "short name|shortname|nickname|alias|kurzname|kurzbezeichnung|abbreviation",
    "organization_type": "organization type|type|company type|typ|kundentyp|art",
    "organization_status": "organization status|status|company status|kundenstatus",
    "websites": "websites|website|web site|web|url|homepage|domain|domains|primary domain|domain name|"
    "webseite|internetadresse",
    "phone": "phone|phone number|telephone|main phone|telefon|telefonnummer|tel",
    "address_1": "address 1|address line 1|address|street|street address|strasse|adresse|anschrift",
    "address_2": "address 2|address line 2|adresszusatz|suite",
    "city": "city|town|ort|stadt",
    "region": "region|state|state name|region name|province|county|bundesland|kanton",
    "postal_code": "postal code|postcode|post code|zip|zip code|plz|postleitzahl",
    "country": "country|country name|country region|land",
}
_CONTACTS: Mapping[str, str] = {
    **_COMMON,
    "organization": "organization|organization name|organisation|company|company name|account|account name|"
    "customer|customer name|client|client name|firma|firmenname|kunde|kundenname|unternehmen|"
    "organization id|company id",
    "first_name": "first name|firstname|given name|givenname|forename|vorname",
    "last_name": "last name|lastname|surname|family name|nachname|familienname",
    "name": "name|full name|fullname|display name|contact|contact name|anzeigename|ansprechpartner|"
    "vollstandiger name",
    "title": "title|job title|jobtitle|position|role|titel|funktion|berufsbezeichnung|stellenbezeichnung",
    "contact_type": "contact type|contact type name|type|kontakttyp|typ|kontaktart",
    "location": "location|location name|site|office|office location|standort|niederlassung",
    "important": "important|vip|is important|wichtig",
    "primary_email": "primary email|email|e mail|email address|e mail address|mail|email 1|e mail 1|"
    "primary email address|work email|user name|user principal name|e mail adresse|email adresse",
    "other_emails": "other emails|other email|email 2|email 3|e mail 2 address|e mail 3 address|e mail 2|"
    "e mail 3|secondary email|additional emails|alternate email|aliases|weitere e mail adressen|"
    "e mail privat",
    "office_phone": "office phone|phone|phone number|work phone|business phone|telephone|primary phone|"
    "phone 1|telefon|telefonnummer|telefon geschaftlich|tel|durchwahl",
    "mobile_phone": "mobile phone|mobile|mobile number|cell|cell phone|cellphone|mobil|mobiltelefon|handy|"
    "mobilnummer|telefon mobil",
    "home_phone": "home phone|telefon privat|home|private phone",
    "other_phone": "other phone|phone 2|alternate phone|secondary phone",
}
_ALIASES: Mapping[ImportKind, Mapping[str, str]] = {
    ImportKind.ORGANIZATIONS: _ORGANIZATIONS,
    ImportKind.CONTACTS: _CONTACTS,
}


def fold_heading(heading: str) -> str:
    """A heading without case, accents and punctuation: ``"E-Mail_Adresse"`` becomes ``"e mail adresse"``."""
    plain = unicodedata.normalize("NFKD", heading.replace("ß", "ss"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain)  # GivenName
    return " ".join(re.findall(r"[a-z0-9]+", plain.casefold()))


def guess_mapping(headings: Sequence[str], kind: ImportKind) -> dict[str, str]:
    """Which field each heading most likely means; a heading that says nothing is left out.

    Of several headings for one field the one that stands first among the field's names wins:
    ``external_id`` before ``id``, ``primary_email`` before ``email``.

    Args:
        headings: The headings of a file, each one once.
        kind: What the file holds.
    """
    by_folded: dict[str, list[str]] = {}
    for heading in headings:
        by_folded.setdefault(fold_heading(heading), []).append(heading)
    mapping: dict[str, str] = {}
    for field, names in _ALIASES[kind].items():
        for name in names.split("|"):
            found = [heading for heading in by_folded.get(name, []) if heading not in mapping]
            mapping.update(dict.fromkeys(found if field in SEVERAL else found[:1], field))
            if found and field not in SEVERAL:
                break
    return {heading: mapping[heading] for heading in headings if heading in mapping}
