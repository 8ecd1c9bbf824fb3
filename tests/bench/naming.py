"""Made-up organizations and their tenants, named as companies of several countries really name themselves.

Organizations are documented by people: with or without legal form, with remarks, short names and websites.
Tenants are named by whoever bought the first licence: a brand, initials, a domain, a slip of the pen. Of each
three tenants one has no organization; near names (the same family, the same trade in the next town) stand
beside the right ones.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

from o365desk.domain.matching import OrganizationFacts, TenantFacts


@dataclass(frozen=True)
class Country:
    """How one country's companies are named; ``forms`` stand behind the name."""

    ending: str
    families: tuple[str, ...]
    trades: tuple[str, ...]
    places: tuple[str, ...]
    forms: tuple[str, ...]
    and_word: str
    sons: str


COUNTRIES = (
    Country(
        "de",
        ("Müller", "Schäfer", "Krüger", "Brandt", "Vogelsang", "Hölscher", "Winkler", "Dietz", "Ostermann"),
        (
            "Maschinenbau",
            "Elektrotechnik",
            "Spedition",
            "Steuerberatung",
            "Dachdeckerei",
            "Autohaus",
            "Optik",
        ),
        ("Kassel", "Lübeck", "Köln", "Ulm", "Passau", "Münster", "Görlitz"),
        ("GmbH", "GmbH & Co. KG", "AG", "e.K.", "OHG", "UG (haftungsbeschränkt)"),
        "&",
        "Söhne",
    ),
    Country(
        "co.uk",
        (
            "Ashworth",
            "Pemberton",
            "O'Neill",
            "MacKenzie",
            "Whitfield",
            "Garside",
            "Lloyd",
            "Fairbairn",
            "Thwaite",
        ),
        ("Plumbing", "Joinery", "Solicitors", "Estate Agents", "Motors", "Dental Practice", "Engineering"),
        ("Leeds", "Bristol", "Stoke", "Ripon", "Swansea", "Perth", "Truro"),
        ("Ltd", "Limited", "LLP", "PLC", ""),
        "&",
        "Sons",
    ),
    Country(
        "com",
        (
            "Harrison",
            "Delgado",
            "Nguyen",
            "Kowalski",
            "Whitaker",
            "Sullivan",
            "Becker",
            "Ortega",
            "Lindqvist",
        ),
        (
            "Roofing",
            "Law Group",
            "Family Dentistry",
            "Logistics",
            "Realty",
            "Landscaping",
            "Wealth Management",
        ),
        ("Boise", "Tulsa", "Savannah", "Duluth", "Reno", "Macon", "Fresno"),
        ("LLC", "Inc.", "Corp.", "P.C.", "L.P.", ""),
        "and",
        "Bros.",
    ),
    Country(
        "fr",
        ("Lefèvre", "Garnier", "Béranger", "Castelnau", "Duchêne", "Morvan", "Peyrot", "Thibault", "Vasseur"),
        (
            "Menuiserie",
            "Plomberie",
            "Transports",
            "Boulangerie",
            "Cabinet Comptable",
            "Électricité",
            "Imprimerie",
        ),
        ("Nîmes", "Angers", "Brest", "Dijon", "Pau", "Reims", "Orléans"),
        ("SARL", "SAS", "SA", "EURL", "S.C.P."),
        "et",
        "Fils",
    ),
    Country(
        "nl",
        (
            "van Dijk",
            "de Groot",
            "Hoekstra",
            "Verhoeven",
            "Bakker",
            "Zijlstra",
            "ter Horst",
            "Kuipers",
            "Molenaar",
        ),
        (
            "Installatietechniek",
            "Bouwbedrijf",
            "Notarissen",
            "Fysiotherapie",
            "Groothandel",
            "Makelaardij",
            "Metaal",
        ),
        ("Zwolle", "Breda", "Delft", "Assen", "Venlo", "Hoorn", "Goes"),
        ("B.V.", "N.V.", "VOF", "Holding B.V."),
        "en",
        "Zonen",
    ),
    Country(
        "es",
        (
            "Ibáñez",
            "Cifuentes",
            "Arriaga",
            "Peñalver",
            "Zubiri",
            "Montalbán",
            "Quintana",
            "Sotomayor",
            "Echeverría",
        ),
        ("Construcciones", "Gestoría", "Transportes", "Clínica Dental", "Asesores", "Muebles", "Informática"),
        ("Jaén", "León", "Cádiz", "Vigo", "Murcia", "Lugo", "Soria"),
        ("S.L.", "S.A.", "S.L.U.", "S.C."),
        "y",
        "Hijos",
    ),
    Country(
        "it",
        (
            "Ferrari",
            "Colombo",
            "Marchetti",
            "Bellini",
            "D'Angelo",
            "Santoro",
            "Galli",
            "Pellegrini",
            "Rinaldi",
        ),
        ("Costruzioni", "Trasporti", "Studio Legale", "Officina", "Arredamenti", "Farmacia", "Impianti"),
        ("Modena", "Forlì", "Lecce", "Cuneo", "Udine", "Rieti", "Trento"),
        ("S.r.l.", "S.p.A.", "S.n.c.", "S.a.s."),
        "e",
        "Figli",
    ),
    Country(
        "pl",
        ("Wiśniewski", "Zieliński", "Mazur", "Dąbrowski", "Łukasik", "Pawlak", "Górski", "Sikora", "Wrona"),
        ("Transport", "Budownictwo", "Księgowość", "Stolarnia", "Piekarnia", "Elektronika", "Meble"),
        ("Opole", "Łódź", "Radom", "Gdynia", "Kielce", "Płock", "Toruń"),
        ("sp. z o.o.", "S.A.", "sp. k.", "sp. j."),
        "i",
        "Synowie",
    ),
    Country(
        "se",
        ("Lindström", "Åkerman", "Nyqvist", "Hellström", "Öberg", "Sandell", "Wikander", "Björk", "Forsberg"),
        ("Bygg", "Måleri", "Redovisning", "Fastigheter", "Åkeri", "Tandvård", "Plåtslageri"),
        ("Växjö", "Luleå", "Malmö", "Falun", "Visby", "Borås", "Ystad"),
        ("AB", "HB", "Aktiebolag"),
        "och",
        "Söner",
    ),
)


@dataclass(frozen=True)
class Estate:
    """Both sides and the truth: tenant id -> organization id, or None."""

    tenants: list[TenantFacts]
    organizations: list[OrganizationFacts]
    truth: dict[str, int | None]


@dataclass(frozen=True)
class _Firm:
    country: Country
    core: str
    short: str
    form: str
    website: str

    @property
    def full(self) -> str:
        return f"{self.core} {self.form}".strip()


def estate(seed: int, organizations: int = 900, tenants: int = 600) -> Estate:
    """Make an estate; the same seed gives the same one."""
    dice = random.Random(seed)
    firms = _firms(dice, organizations + tenants // 2)
    documented, unknown = firms[:organizations], firms[organizations:]
    shown = [_organization(dice, number, firm) for number, firm in enumerate(documented, start=1)]
    taken = {_words(firm.core) for firm in firms}
    made: list[TenantFacts] = []
    truth: dict[str, int | None] = {}
    chosen = dice.sample(range(organizations), tenants * 2 // 3)
    for place in range(tenants):
        known = place < len(chosen)
        firm = documented[chosen[place]] if known else unknown[place - len(chosen)]
        tenant_id = f"t{place:05}"
        made.append(_tenant(dice, tenant_id, firm, taken))
        truth[tenant_id] = chosen[place] + 1 if known else None
    return Estate(made, shown, truth)


def _firms(dice: random.Random, count: int) -> list[_Firm]:
    found: dict[str, _Firm] = {}
    sites: set[str] = set()
    while len(found) < count:
        country = dice.choice(COUNTRIES)
        core = _core(dice, country)
        # Nobody founds "Måleri Björk" beside "Björk Måleri".
        key = _words(core)
        if key not in found:
            short = "".join(word[0] for word in core.replace("&", "").split()).upper()
            site = _site(dice, core, country, sites)
            sites.add(site)
            found[key] = _Firm(country, core, short, dice.choice(country.forms), site)
    firms = list(found.values())
    dice.shuffle(firms)
    return firms


def _site(dice: random.Random, core: str, country: Country, taken: set[str]) -> str:
    """A domain of its own: the first words, else more of them, else with a sign of the country."""
    words = core.split()
    shortest = dice.choice((1, 2, 2, 3))
    wishes = [_ascii("".join(words[:size])) for size in range(shortest, len(words) + 1)]
    wishes += [f"{_ascii(core)}-{country.ending.split('.')[0]}", f"{_ascii(core)}{len(taken)}"]
    return next(site for wish in wishes if (site := f"{wish}.{country.ending}") not in taken)


def _core(dice: random.Random, country: Country) -> str:
    one, two = dice.sample(country.families, 2)
    trade, place = dice.choice(country.trades), dice.choice(country.places)
    return dice.choice(
        (
            f"{one} {trade}",
            f"{trade} {one}",
            f"{one} {country.and_word} {two}",
            f"{one} {country.and_word} {two} {trade}",
            f"{one} {country.and_word} {country.sons} {trade}",
            f"{place} {trade}",
            f"{trade} {one} {place}",
            f"{one} {two} {trade} {place}",
        )
    )


def _organization(dice: random.Random, number: int, firm: _Firm) -> OrganizationFacts:
    name = dice.choice((firm.full, firm.full, firm.core, f"{firm.core} ({dice.choice(firm.country.places)})"))
    return OrganizationFacts(
        organization_id=number,
        name=name,
        short_name=firm.short if dice.random() < 0.15 else "",
        website_domains=(firm.website,) if dice.random() < 0.5 else (),
    )


def _words(core: str) -> str:
    return " ".join(sorted(core.split()))


def _tenant(dice: random.Random, tenant_id: str, firm: _Firm, taken: Container[str]) -> TenantFacts:
    form = dice.choice(firm.country.forms)
    words = firm.core.split()
    short = " ".join(words[:-1])
    name = dice.choice(
        (
            firm.full,
            firm.full,
            firm.core,
            f"{firm.core} {form}".strip(),
            firm.core.upper(),
            _plain(firm.core),
            firm.website,
            f"{firm.short} {words[-1]}",
            short if len(words) > 2 and _words(short) not in taken else firm.full,
            _slip(dice, firm.core),
            f"{firm.core} Group",
            f"{dice.choice(('Nova', 'Avanta', 'Korvex'))} t/a {firm.core}",
            f"The {firm.core} Company" if firm.country.ending in ("com", "co.uk") else firm.core,
        )
    )
    initial = _ascii("".join(words))[: dice.choice((8, 12, 20))]
    return TenantFacts(
        tenant_id=tenant_id,
        display_name=name,
        initial_domain=f"{initial}.onmicrosoft.com",
        verified_domains=(firm.website,) if dice.random() < 0.6 else (),
    )


def _slip(dice: random.Random, text: str) -> str:
    at = dice.randrange(1, len(text) - 1)
    return text[:at] + text[at + 1 :]


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _ascii(text: str) -> str:
    return "".join(char for char in _plain(text).lower() if char.isalnum())
