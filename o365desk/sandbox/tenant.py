"""Tenants of the estate: who they are, what is special about each, and what they have bought."""

from dataclasses import dataclass, field
from datetime import datetime

from o365desk.sandbox.dice import Dice
from o365desk.sandbox.names import Locale, Names, ascii_fold
from o365desk.sandbox.people import Place, Population
from o365desk.sandbox.roster import Roster, UserCache
from o365desk.sandbox.skus import SKUS, Sku

NO_CONSENT = "no-consent"
CONCEALED = "concealed"
NO_PREMIUM = "no-premium"
NO_MAILBOX_SETTINGS = "no-mailbox-settings"
CONTRACT_ONLY = "contract-only"
DELEGATED_ONLY = "delegated-only"
TRADING_NAME = "trading-name"
UNDOCUMENTED = "undocumented"

SPECIAL: dict[int, str] = {
    1: NO_CONSENT,
    2: CONCEALED,
    3: NO_PREMIUM,
    4: NO_MAILBOX_SETTINGS,
    5: CONTRACT_ONLY,
    6: DELEGATED_ONLY,
    7: TRADING_NAME,
    8: UNDOCUMENTED,
}
"""What is special about customer number N."""
STAND_ALONE = 9000
"""The number of the tenant that is no customer of the partner's and has an application of its own."""

_PACKAGES = (
    ("SPB", "O365_BUSINESS_ESSENTIALS", "EXCHANGESTANDARD", "POWER_BI_STANDARD", "FLOW_FREE"),
    ("SPE_E3", "ENTERPRISEPACK", "VISIOCLIENT", "POWER_BI_STANDARD", "TEAMS_EXPLORATORY"),
    ("SPB", "O365_BUSINESS_PREMIUM", "PROJECTPROFESSIONAL", "FLOW_FREE"),
    ("SPE_E5", "SPE_E3", "VISIOCLIENT", "PROJECTPROFESSIONAL", "POWER_BI_STANDARD"),
    ("O365_BUSINESS_PREMIUM", "O365_BUSINESS_ESSENTIALS", "AAD_PREMIUM", "EMS", "FLOW_FREE"),
)
_NO_PREMIUM_PACKAGE = (
    "O365_BUSINESS_PREMIUM",
    "ENTERPRISEPACK",
    "VISIOCLIENT",
    "POWER_BI_STANDARD",
    "FLOW_FREE",
)
_MODEST = frozenset({9, 11})
"""Customer numbers (of each dozen) that own no Entra ID P1 either, as many small customers do not."""
_LOCALES = ("de", "en", "fr", "es", "pl", "nl", "sv", "ga", "us", "tr", "ja", "vi", "el", "uk", "ar")
_FACTORS = (100, 55, 130, 70, 200, 85, 60, 110, 160, 50, 90, 75, 140, 65, 110)


@dataclass(slots=True)
class Tenant:
    """A tenant with its users.

    Attributes:
        trait: what is special about it, '' for an ordinary one.
        suspended: the one product whose subscription is suspended, if any.
        stale_name: the name it had when the partnership began (contracts never update it).
    """

    id: str
    number: int
    name: str
    stale_name: str
    place: Place
    trait: str
    roster: Roster
    suspended: Sku | None
    created_at: datetime
    domains: tuple[str, ...] = field(default=())

    @property
    def locale(self) -> Locale:
        """Its country."""
        return self.place.locale

    @property
    def premium(self) -> bool:
        """Whether it owns Entra ID P1 or P2."""
        return any(sku.premium for sku in self.place.skus if sku is not self.suspended)

    @property
    def concealed(self) -> bool:
        """Whether its usage reports hide names."""
        return self.trait == CONCEALED


class TenantMaker:
    """Makes the tenants of one estate, each with a name and a domain of its own."""

    def __init__(self, seed: int, names: Names, now: datetime) -> None:
        self._seed = seed
        self._names = names
        self._now = now
        self._cache = UserCache()
        self._taken: set[str] = set()

    def partner(self, users: int) -> Tenant:
        """The partner's own tenant."""
        name = "Fernblick IT Services GmbH"
        return self._make(-1, name, "fernblick-it", self._names.locale("de"), "", users)

    def customer(self, number: int, users: int, alone: bool) -> Tenant:
        """Customer `number`; `users` is the average size of tenants, met exactly when it is `alone`."""
        locale = self._names.locale(_LOCALES[number % len(_LOCALES)])
        dice = Dice(self._seed, "tenant", number)
        name, slug = self._company(locale, dice)
        while slug in self._taken:
            name, slug = self._company(locale, dice)
        size = users if alone else max(4, users * _FACTORS[number % len(_FACTORS)] // 100)
        return self._make(number, name, slug, locale, SPECIAL.get(number, ""), size)

    def company(self, key: object) -> tuple[Locale, str, str]:
        """Locale, name and slug of a company that is no tenant."""
        dice = Dice(self._seed, "company", key)
        locale = self._names.locale(dice.pick(_LOCALES))
        name, slug = self._company(locale, dice)
        while slug in self._taken:  # Not added there: the same key must give the same company again.
            name, slug = self._company(locale, dice)
        return locale, name, slug

    def _company(self, locale: Locale, dice: Dice) -> tuple[str, str]:
        surname, trade, legal = dice.pick(locale.surnames), dice.pick(locale.trades), dice.pick(locale.legal)
        form = dice.below(4)
        if form == 0:
            name = f"{surname} & {dice.pick(locale.surnames)} {trade}"
        elif form == 1:
            name = f"{dice.pick(self._names.work.company_words)} {trade}"
        elif form == 2:
            name = f"{surname} {trade} {dice.pick(locale.cities)[0]}"
        else:
            name = f"{surname} {trade}"
        words = [locale.ascii(word) for word in name.split()]
        return f"{name} {legal}", "-".join(word for word in words[:3] if word.strip("-"))

    def _make(self, number: int, name: str, slug: str, locale: Locale, trait: str, size: int) -> Tenant:
        self._taken.add(slug)
        dice = Dice(self._seed, "tenant", number, "details")
        tenant_id = dice.guid()
        modest = trait == NO_PREMIUM or (number > 0 and number % 12 in _MODEST)
        package = _NO_PREMIUM_PACKAGE if modest else _PACKAGES[max(0, number) % len(_PACKAGES)]
        skus = tuple(SKUS[part] for part in package)
        place = Place(
            seed=self._seed,
            key=f"t{number}",
            tenant_id=tenant_id,
            company=name,
            locale=locale,
            domain=f"{slug}.example",
            initial_domain=f"{ascii_fold(slug).replace('-', '')}.onmicrosoft.com",
            second_domain=f"{slug}-group.example" if dice.chance(40) else None,
            skus=skus,
            hybrid=dice.chance(35),
            now=self._now,
        )
        domains = [place.domain, place.initial_domain]
        if place.second_domain:
            domains.append(place.second_domain)
        stale = (
            f"{name.split()[0]} {dice.pick(('Holding', 'Old', 'Services', 'Group'))}"
            if trait == CONTRACT_ONLY
            else name
        )
        return Tenant(
            id=tenant_id,
            number=number,
            name=name,
            stale_name=stale,
            place=place,
            trait=trait,
            roster=Roster(Population(place, self._names), size, self._cache),
            suspended=SKUS["VISIOCLIENT"] if number % 5 == 3 else None,
            created_at=self._now.replace(year=self._now.year - 2 - dice.below(9)),
            domains=tuple(domains),
        )
