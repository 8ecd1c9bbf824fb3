"""A made-up staff list of several countries, with the truth: which contact is which user.

Names are common ones of each country; the documentation has the dirt of real ones. Nothing here knows the
rules.
"""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, field

from o365desk.domain.organization import Contact, ContactEmail, ContactPhone
from o365desk.domain.user import User, UserRecord

SKU = "6fd2c87f-b296-42f0-b197-1e91e994b900"
DOMAIN = "contoso.example"
_GIVEN = {
    "en": "James John Robert Michael William David Richard Thomas Charles Christopher Daniel Matthew "
    "Anthony Mark Steven Andrew Joshua Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica "
    "Sarah Karen Nancy Margaret Betty Sandra Ashley Emily Kimberly Donna Michelle Carol Amanda "
    "Melissa Deborah Stephanie",
    "de": "Hans Peter Wolfgang Klaus Jürgen Dieter Manfred Uwe Günter Andreas Thomas Michael Stefan Frank "
    "Matthias Martin Ursula Renate Monika Helga Sabine Petra Susanne Andrea Claudia Katrin Anke Jörg "
    "Björn Heike",
    "fr": "Jean Pierre Michel Philippe Alain Nicolas Christophe Frédéric Stéphane Sébastien Marie Nathalie "
    "Isabelle Sylvie Catherine Françoise Valérie Céline Aurélie Émilie Jean-Pierre Marie-Claire",
    "es": "Antonio José Manuel Francisco Juan David Javier Carlos Miguel María Carmen Ana Isabel Laura "
    "Cristina Marta Dolores Lucía Pilar Concepción",
    "nl": "Jan Johannes Hendrik Willem Cornelis Pieter Gerrit Anna Maria Johanna Elisabeth Wilhelmina Sanne "
    "Daan",
    "it": "Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Anna Giulia Chiara Francesca "
    "Paola",
    "pl": "Jan Andrzej Piotr Krzysztof Stanisław Tomasz Paweł Anna Maria Katarzyna Małgorzata Agnieszka "
    "Łucja",
    "sv": "Erik Lars Karl Anders Johan Per Nils Björn Åsa Anna Eva Maria Karin Kristina Lena Malin Sören",
}
_LAST = {
    "en": "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee "
    "Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright O'Neil MacDonald "
    "Lloyd- Jones",
    "de": "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer "
    "Richter Klein Wolf Schröder Neumann Schwarz Groß Krüger Weiß Köhler",
    "fr": "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefèvre "
    "Michel Garcia David Bertrand Roux Lefebvre",
    "es": "García_López Rodríguez_Pérez González_Ruiz Fernández_Gil López_Díaz Martínez_Vega Sánchez_Cruz "
    "Gómez Martín Jiménez Núñez Muñoz",
    "nl": "de_Jong Jansen de_Vries van_den_Berg van_Dijk Bakker Janssen Visser Smit Meijer de_Boer "
    "van_der_Meer",
    "it": "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco De_Luca D'Angelo",
    "pl": "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak",
    "sv": "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Östberg",
}
_SHORT = {
    "James": "Jim", "Robert": "Bob", "Michael": "Mike", "William": "Bill", "Richard": "Dick", "Thomas": "Tom",
    "Elizabeth": "Liz", "Margaret": "Peggy", "Deborah": "Debbie", "Francisco": "Paco", "José": "Pepe",
    "Giuseppe": "Beppe", "Hendrik": "Henk", "Willem": "Wim", "Małgorzata": "Gosia", "Katarzyna": "Kasia",
    "Lars": "Lasse", "Wolfgang": "Wolf", "Matthias": "Matze", "Frédéric": "Fred", "Stefan": "Steffen",
}  # fmt: skip
_ASCII = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "Ö": "Oe", "Å": "Aa", "ł": "l", "Ł": "L"}
)


@dataclass
class Staff:
    """Users, contacts, and contact id -> user id where there is one."""

    users: list[UserRecord] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    truth: dict[int, int] = field(default_factory=dict)


def _local(given: str, surname: str) -> str:
    plain = unicodedata.normalize("NFKD", f"{given}.{surname}".translate(_ASCII)).casefold()
    return "".join(char for char in plain if char.isascii() and (char.isalnum() or char in ".-"))


def _documented(dice: random.Random, given: str, surname: str) -> tuple[str, str]:
    """How somebody wrote the name down: seven in ten as it is."""
    way = dice.random()
    if way < 0.70:
        return given, surname
    if way < 0.76:
        return _SHORT.get(given, given), surname
    if way < 0.81:
        return given.translate(_ASCII), surname.translate(_ASCII)
    if way < 0.85:
        return f"{given[0]}.", surname
    if way < 0.88:
        return surname, given
    if way < 0.91:
        return "", f"{surname}, {given}"
    if way < 0.94:
        return f"{given} {dice.choice('ABM')}.", surname
    if way < 0.97:
        return given, surname.split()[-1]
    return given, dice.choice([name.replace("_", " ") for names in _LAST.values() for name in names.split()])


def staff(seed: int, size: int = 400) -> Staff:
    """An organization of ``size`` users, 85 in 100 documented, with strangers and former staff among them.

    Of the documented half have no address, or one that Microsoft does not know; several people share each
    common name; some have the office's number, some their own. A former member of the staff with the name of
    a present one has an address of the tenant's: without anything nobody could tell the two apart.
    """
    dice = random.Random(seed)
    made = Staff()
    strangers: list[tuple[int, str, str]] = []
    number = 10_000
    for user_id in range(1, size + 1):
        country = dice.choice(list(_GIVEN))
        given = dice.choice(_GIVEN[country].split())
        surname = dice.choice(_LAST[country].split()).replace("_", " ")
        mail = f"{_local(given, surname)}{user_id}@{DOMAIN}"
        own = f"+44 20 7946 {user_id:04d}"
        phone = dice.choice((own, own, "+44 20 7946 0999", ""))
        person = User(
            object_id=f"o{user_id}",
            user_principal_name=mail,
            display_name=f"{given} {surname}",
            given_name=given,
            surname=surname,
            mail=mail,
            aliases=(mail, f"{user_id}@{DOMAIN}"),
            business_phone=phone,
            account_enabled=True,
            sku_ids=(SKU,),
        )
        made.users.append(UserRecord(id=user_id, tenant_id="t", user=person))
        if dice.random() < 0.85:
            number += 1
            made.contacts.append(_contact(dice, number, given, surname, mail, own if phone == own else ""))
            made.truth[number] = user_id
        if dice.random() < 0.15:  # Somebody who never was in this tenant, or left before it was read.
            number += 1
            other = dice.choice(_GIVEN[country].split())
            strangers.append((number, other, surname))
    names = {(one.user.given_name, one.user.surname) for one in made.users}
    for number, given, surname in strangers:
        namesake = (given, surname) in names
        former = f"{_local(given, surname)}@{DOMAIN}" if namesake or dice.random() < 0.5 else ""
        phone = f"+44 20 7946 {number % 10_000:04d}" if dice.random() < 0.5 else ""
        first, last = (given, surname) if namesake else _documented(dice, given, surname)
        made.contacts.append(_record(number, first, last, former, phone))
    return made


def _contact(dice: random.Random, number: int, given: str, surname: str, mail: str, phone: str) -> Contact:
    first, last = _documented(dice, given, surname)
    other = f"{_local(given, surname)}@gmail.example" if dice.random() < 0.5 else ""
    address = mail if dice.random() < 0.5 else other
    return _record(number, first, last, address, phone if dice.random() < 0.6 else "")


def _record(number: int, first: str, last: str, mail: str, phone: str) -> Contact:
    return Contact(
        organization_id=1,
        id=number,
        first_name=first,
        last_name=last,
        emails=(ContactEmail(value=mail),) if mail else (),
        phones=(ContactPhone(value=phone),) if phone else (),
    )
