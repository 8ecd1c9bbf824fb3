"""Made-up charities, public and research bodies and their tenants, named as those of several countries are.

Their habits are others than companies': initials, the place in front or behind, the parent before the child,
a second language, a domain that is the name and the state written together. Of each three tenants one has no
organization, while the same kind of body of the next place and another kind of the same place are documented.
"""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass

from o365desk.domain.matching import OrganizationFacts, TenantFacts
from tests.bench.naming import Estate

_ENGLISH_PLACES = (
    "Ashbourne", "Birchwood", "Calverton", "Dunmore", "Elmfield", "Farnley", "Greystoke", "Harwich",
    "Inverloch", "Kestrel Bay", "Lakewood", "Marlow", "Northgate", "Oakham", "Pine Ridge",
    "Quarry Hill", "Redcliff",
    "Silver Lake", "Thornbury", "Upton", "Westmoor", "Yarrow", "Castle Rock", "Cedar Falls", "Clearwater",
)  # fmt: skip
_CONTINENTAL_PLACES = (
    ("Grünau", "Grünau"), ("Rosenheim", "Rosenheim"), ("Lausanne", "Lausanne"), ("Besançon", "Besançon"),
    ("Coimbra", "Coimbra"), ("Girona", "Girona"), ("Uppsala", "Uppsala"), ("Tromsø", "Tromsø"),
    ("Gent", "Ghent"), ("Basel", "Basle"), ("Torino", "Turin"), ("Kraków", "Cracow"), ("Århus", "Aarhus"),
    ("Genève", "Geneva"), ("Leiden", "Leiden"), ("Padova", "Padova"), ("Sevilla", "Seville"),
    ("Brno", "Brno"),
)  # fmt: skip
_STATES = (("mo", "Missouri"), ("oh", "Ohio"), ("mt", "Montana"), ("ny", "New York"), ("wi", "Wisconsin"))
_GOOD_CAUSES = (
    "Hospice", "Food Bank", "Animal Rescue", "Youth Trust", "Literacy Project", "Housing Association",
    "Community Foundation", "Lifeboat Society", "Heritage Trust", "Cancer Care", "Carers Centre",
)  # fmt: skip
_BEFORE = (
    *("",) * 8, "St Mary's ", "St Oswald's ", "Friends of ", "Elsie Garrod's ", "Royal ", "North ",
    "Thackray ", "Greater ",
)  # fmt: skip
_PUBLIC = (
    "City of {}", "Town of {}", "{} County", "{} Township", "{} Police Department", "{} School District",
    "{} County Sheriff's Office", "{} Public Library", "{} Fire Department", "{} Borough Council",
)  # fmt: skip
_SCIENCES = (
    ("Mikrobiologie", "Microbiologie", "Microbiology"),
    ("Neuroinformatik", "Neuroinformatique", "Neuroinformatics"),
    ("Angewandte Mathematik", "Mathématiques Appliquées", "Applied Mathematics"),
    ("Meeresforschung", "Océanographie", "Oceanography"),
    ("Umwelttechnik", "Génie Climatique", "Climate Engineering"),
    ("Politikwissenschaft", "Science Politique", "Political Science"), ("Geologie", "Géologie", "Geology"),
)  # fmt: skip


@dataclass(frozen=True)
class _Body:
    """One body: how it is documented, and the names its tenant may have."""

    documented: str
    short: str
    names: tuple[str, ...]
    website: str


def bodies(seed: int, organizations: int = 500, tenants: int = 360) -> Estate:
    """Make an estate; the same seed gives the same one."""
    dice = random.Random(seed)
    known: dict[str, _Body] = {}
    while len(known) < organizations + tenants // 3:
        body = dice.choice((_charity, _public, _public, _institute))(dice)
        known.setdefault(body.website, body)  # nobody founds the same institute in another language
    every = list(known.values())
    dice.shuffle(every)
    documented, unknown = every[:organizations], every[organizations:]
    chosen = dice.sample(range(organizations), tenants * 2 // 3)
    truth: dict[str, int | None] = {}
    made: list[TenantFacts] = []
    for number in range(tenants):
        place = chosen[number] if number < len(chosen) else None
        tenant_id = f"b{number:04}"
        made.append(
            _tenant(dice, tenant_id, unknown[number - len(chosen)] if place is None else documented[place])
        )
        truth[tenant_id] = None if place is None else place + 1
    shown = [_organization(dice, number, body) for number, body in enumerate(documented, start=1)]
    return Estate(made, shown, truth)


def _charity(dice: random.Random) -> _Body:
    place, cause = dice.choice(_ENGLISH_PLACES), dice.choice(_GOOD_CAUSES)
    name = f"{dice.choice(_BEFORE)}{place} {cause}"
    label = _ascii(name)
    return _Body(
        documented=name,
        short=_initials(name),
        names=(
            name,
            f"The {name}",
            f"{name} CIO",
            f"{name} Ltd",
            f"{name} ({_initials(name)})",
            name.upper(),
            f"{label}.org.uk",
            _initials(name),
        ),
        website=f"{label}.org.uk",
    )


def _public(dice: random.Random) -> _Body:
    place, (code, state) = dice.choice(_ENGLISH_PLACES), dice.choice(_STATES)
    name = dice.choice(_PUBLIC).format(place)
    label = f"{_ascii(name)}{code}"
    documented = f"{name}, {state}"
    return _Body(
        documented=documented,
        short="",
        names=(f"{label}.gov", label, documented, f"{name}, {code.upper()}", f"{name}, {state}"),
        website=f"{label}.gov",
    )


def _institute(dice: random.Random) -> _Body:
    place, english = dice.choice(_CONTINENTAL_PLACES)
    german, french, science = dice.choice(_SCIENCES)
    name = dice.choice((f"Institut für {german} {place}", f"Institut de {french} de {place}"))
    translated = f"Institute of {science} {english}"
    label = _ascii(f"i{science[:3]}{place}")
    return _Body(
        documented=name,
        short=_initials(name),
        names=(
            name,
            translated,
            f"{place} Institute of {science}",
            f"Universität {place} - {name}",
            name.upper(),
            f"{name} e.V.",
        ),
        website=f"{label}.example",
    )


def _organization(dice: random.Random, number: int, body: _Body) -> OrganizationFacts:
    return OrganizationFacts(
        organization_id=number,
        name=body.documented,
        short_name=body.short if dice.random() < 0.3 else "",
        website_domains=(body.website,) if dice.random() < 0.4 else (),
    )


def _tenant(dice: random.Random, tenant_id: str, body: _Body) -> TenantFacts:
    name = dice.choice(body.names)
    return TenantFacts(
        tenant_id=tenant_id,
        display_name=name,
        initial_domain=f"{_ascii(name.removesuffix('.gov'))[:20]}.onmicrosoft.com",
        verified_domains=(body.website,) if dice.random() < 0.5 else (),
    )


def _initials(name: str) -> str:
    small = ("of", "für", "de")
    return "".join(word[0] for word in name.split() if word not in small).upper()


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "".join(char for char in plain if char.isalnum())
