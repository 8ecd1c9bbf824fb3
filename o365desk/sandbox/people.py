"""One tenant's people: each user follows from the seed, the tenant and its number in the tenant."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from o365desk.sandbox.dice import Dice
from o365desk.sandbox.names import Locale, Names, ascii_fold
from o365desk.sandbox.skus import SKU_BY_ID, Sku

Props = dict[str, object]

MEMBER, GUEST, SHARED, ROOM, EQUIPMENT = "member", "guest", "shared", "room", "equipment"
LEFT, LEFT_LICENSED, UNLICENSED, SERVICE, NAMESAKE = (
    "left",
    "left_licensed",
    "unlicensed",
    "service",
    "namesake",
)
PEOPLE = frozenset((MEMBER, LEFT, LEFT_LICENSED, UNLICENSED, NAMESAKE))
"""Kinds that are human beings of the tenant itself."""

# The first users of every tenant, so that the smallest one has something of each kind.
_FIRST = (
    *(MEMBER,) * 6,
    SHARED,
    GUEST,
    ROOM,
    LEFT,
    MEMBER,
    LEFT_LICENSED,
    UNLICENSED,
    SERVICE,
    NAMESAKE,
    MEMBER,
)
_SHARES = (
    *(MEMBER,) * 68,
    *(GUEST,) * 10,
    *(SHARED,) * 6,
    *(ROOM,) * 2,
    EQUIPMENT,
    *(LEFT,) * 4,
    *(LEFT_LICENSED,) * 3,
    *(UNLICENSED,) * 4,
    *(SERVICE,) * 2,
)


@dataclass(slots=True)
class User:
    """A user: its number in the tenant, its kind, and its Graph properties (absent keys are null)."""

    index: int
    kind: str
    props: Props

    @property
    def id(self) -> str:
        """The object id."""
        return str(self.props["id"])

    @property
    def name(self) -> str:
        """The user principal name."""
        return str(self.props["userPrincipalName"])

    @property
    def skus(self) -> list[Sku]:
        """The assigned products."""
        held = self.props["assignedLicenses"]
        assert isinstance(held, list)
        return [SKU_BY_ID[item["skuId"]] for item in held]

    @property
    def purpose(self) -> str | None:
        """The mailbox's userPurpose; None without an Exchange Online mailbox."""
        if self.kind in (SHARED, ROOM, EQUIPMENT):
            return self.kind
        return "user" if any(sku.mailbox for sku in self.skus) else None


@dataclass(frozen=True, slots=True)
class Place:
    """What a tenant's people have in common."""

    seed: int
    key: str
    tenant_id: str
    company: str
    locale: Locale
    domain: str
    initial_domain: str
    second_domain: str | None
    skus: tuple[Sku, ...]
    hybrid: bool
    now: datetime


def stamp(at: datetime) -> str:
    """A time as Graph writes it, to the second."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


class Population:
    """Makes users by number."""

    def __init__(self, place: Place, names: Names) -> None:
        self.place = place
        self._names = names
        self._locales = (place.locale, *(locale for locale in names.locales if locale is not place.locale))
        self._mask = Dice(place.seed, place.key, "mask").below(1 << 48)
        self._plans: dict[tuple[str, ...], list[Props]] = {}
        place_dice = Dice(place.seed, place.key, "address")
        self._addresses = [
            (
                place_dice.pick(place.locale.cities),
                f"{place_dice.pick(place.locale.streets)} {2 + place_dice.below(90)}",
            )
            for _ in range(2)
        ]

    def kind(self, index: int) -> str:
        """The kind of the user with this number; cheap."""
        if index < len(_FIRST):
            return _FIRST[index]
        return Dice(self.place.seed, self.place.key, index, "kind").pick(_SHARES)

    def skus(self, index: int, kind: str) -> tuple[Sku, ...]:
        """The products which the user with this number holds at first; cheap."""
        if kind not in (MEMBER, LEFT_LICENSED, NAMESAKE):
            return ()
        offered = self.place.skus
        dice = Dice(self.place.seed, self.place.key, index, "sku")
        held = [offered[0] if dice.chance(70) or len(offered) < 2 else offered[1]]
        held += [sku for sku in offered[2:] if dice.chance(25 if sku.units else 12)]
        return tuple(held)

    def guid(self, index: int) -> str:
        """The object id; `index_of` finds the number again."""
        head = Dice(self.place.seed, self.place.key, index, "id").below(1 << 64)
        text = f"{head:016x}"
        tail = (index * 0x5DEECE66D + self._mask) % (1 << 48)
        return f"{text[:8]}-{text[8:12]}-4{text[12:15]}-a{text[13:16]}-{tail:012x}"

    def index_of(self, guid: str) -> int | None:
        """The number of the user with this object id, if it is one of this tenant's."""
        try:
            tail = int(guid[24:], 16)
        except ValueError:
            return None
        index = (tail - self._mask) * pow(0x5DEECE66D, -1, 1 << 48) % (1 << 48)
        return index if self.guid(index) == guid.lower() else None

    def user(self, index: int, kind: str | None = None) -> User:
        """Make the user with this number as it is on its first day; `kind` overrides its own kind."""
        kind = kind or self.kind(index)
        dice = Dice(self.place.seed, self.place.key, index, "user")
        props: Props = {"id": self.guid(index), "userType": "Member", "accountEnabled": True}
        props["createdDateTime"] = stamp(
            self.place.now - timedelta(days=30 + dice.below(2500), seconds=dice.below(86400))
        )
        props["lastPasswordChangeDateTime"] = stamp(
            self.place.now - timedelta(days=dice.below(30), minutes=dice.below(1440))
        )
        props["businessPhones"] = []
        props["otherMails"] = []
        props["proxyAddresses"] = []
        if kind in PEOPLE:
            self._person(props, index, kind, dice)
        elif kind == GUEST:
            self._guest(props, index, dice)
        else:
            self._thing(props, index, kind)
        self.license(props, self.skus(index, kind))
        return User(index, kind, props)

    def person_name(self, index: int) -> tuple[Locale, str, str, str]:
        """Locale, given name, surname and a number ('' or '2', '3' ...) that makes the address unique."""
        if self.kind(index) == NAMESAKE:
            locale, given, surname, _ = self.person_name(3)
            return locale, given, surname, "-2"
        dice = Dice(self.place.seed, self.place.key, index, "tongue")
        locale = (
            self._locales[0] if dice.chance(78) else self._locales[1 + dice.below(len(self._locales) - 1)]
        )
        # A step without a factor in common with the number of pairs visits each pair before any comes twice.
        pairs = locale.pairs
        start = Dice(self.place.seed, self.place.key, locale.code).below(pairs)
        again, position = divmod(index, pairs)
        position = (start + position * _step(pairs)) % pairs
        given_index, surname_index = (
            position % (pairs // len(locale.surnames)),
            position // (pairs // len(locale.surnames)),
        )
        return (
            locale,
            locale.given(given_index),
            locale.surnames[surname_index],
            str(again + 1) if again else "",
        )

    def license(self, props: Props, skus: tuple[Sku, ...]) -> None:
        """Give the user exactly these products."""
        props["assignedLicenses"] = [{"disabledPlans": [], "skuId": sku.id} for sku in skus]
        key = tuple(sku.id for sku in skus)
        plans = self._plans.get(key)
        assigned_at = stamp(self.place.now - timedelta(days=400))
        if plans is None:
            found = {plan.id: plan for sku in skus for plan in sku.plans}
            plans = [
                {
                    "assignedDateTime": assigned_at,
                    "capabilityStatus": "Enabled",
                    "service": plan.service,
                    "servicePlanId": plan.id,
                }
                for plan in found.values()
            ]
            self._plans[key] = plans
        props["assignedPlans"] = plans
        props["licenseAssignmentStates"] = [
            {
                "assignedByGroup": None,
                "disabledPlans": [],
                "error": "None",
                "lastUpdatedDateTime": assigned_at,
                "skuId": sku.id,
                "state": "Active",
            }
            for sku in skus
        ]

    def address(self, props: Props, local: str, aliases: tuple[str, ...] = ()) -> None:
        """Give the user its mail addresses: the primary one, its aliases and the initial domain's."""
        place = self.place
        domain = place.domain
        mail = f"{local}@{domain}"
        extra = [f"smtp:{alias}" for alias in aliases]
        props["mail"] = mail
        props["mailNickname"] = local
        props["proxyAddresses"] = [f"SMTP:{mail}", f"smtp:{local}@{place.initial_domain}", *extra]

    def _person(self, props: Props, index: int, kind: str, dice: Dice) -> None:
        place = self.place
        locale, given, surname, again = self.person_name(index)
        local = f"{locale.ascii(given)}.{locale.ascii(surname)}{again}"
        shown = f"{given} {surname}"
        if locale.native and dice.chance(15):
            shown = f"{locale.native[surname]} {locale.native[given]}"
        elif dice.chance(5):
            shown = f"{surname}, {given}"
        department = dice.pick(self._names.work.departments)
        (city, state, postal), street = self._addresses[0 if dice.chance(75) else 1]
        props.update(
            displayName=shown,
            givenName=given,
            surname=surname,
            userPrincipalName=f"{local}@{place.domain}",
            department=department,
            jobTitle=dice.pick(self._names.work.titles[department]) if dice.chance(85) else None,
            companyName=place.company if dice.chance(60) else None,
            officeLocation=f"{city} {1 + dice.below(4)}.{dice.below(30):02d}" if dice.chance(60) else None,
            businessPhones=[place.locale.phone.format(dice.below(1000))] if dice.chance(75) else [],
            mobilePhone=place.locale.mobile.format(dice.below(100)) if dice.chance(55) else None,
            faxNumber=place.locale.phone.format(999) if dice.chance(5) else None,
            streetAddress=street,
            city=city,
            state=state,
            postalCode=postal,
            country=place.locale.country,
            usageLocation=place.locale.region,
            preferredLanguage=place.locale.language if dice.chance(60) else None,
            employeeId=f"{1000 + index}" if dice.chance(40) else None,
            employeeType="Employee" if dice.chance(30) else None,
            showInAddressList=True,
        )
        if kind in (LEFT, LEFT_LICENSED):
            props.update(accountEnabled=False, showInAddressList=False)
        if place.hybrid:
            self._on_premises(props, locale, given, surname, index)
        if kind == UNLICENSED:
            props["mailNickname"] = local
            return
        self._mail_user(props, index, local, f"{locale.ascii(surname)}.{locale.ascii(given)}{again}", dice)

    def _mail_user(self, props: Props, index: int, local: str, turned: str, dice: Dice) -> None:
        """Addresses of an employee; `turned` is the address with the surname first."""
        place = self.place
        aliases = [f"{turned}@{place.domain}"]
        if place.second_domain and dice.chance(50):
            aliases.append(f"{local}@{place.second_domain}")
        self.address(props, local, tuple(aliases) if dice.chance(35) or index == 1 else ())
        addresses = props["proxyAddresses"]
        assert isinstance(addresses, list)
        addresses.append(f"SIP:{local}@{place.domain}")
        props["imAddresses"] = [f"{local}@{place.domain}"]
        if dice.chance(6) and index > 2:  # Signs in with the initial domain, is written to at the real one.
            props["userPrincipalName"] = f"{local}@{place.initial_domain}"

    def _on_premises(self, props: Props, locale: Locale, given: str, surname: str, index: int) -> None:
        anchor = Dice(self.place.seed, self.place.key, index, "anchor").below(1 << 64)
        netbios = self.place.domain.split(".")[0][:15]
        account = f"{locale.ascii(given)[:1]}{locale.ascii(surname)}"[:16] + str(index)
        props.update(
            onPremisesSyncEnabled=True,
            onPremisesImmutableId=f"{anchor:016x}==",
            onPremisesLastSyncDateTime=stamp(self.place.now - timedelta(minutes=20)),
            onPremisesSamAccountName=account,
            onPremisesDomainName=f"{netbios}.local",
            onPremisesUserPrincipalName=props["userPrincipalName"],
            onPremisesDistinguishedName=f"CN={given} {surname},OU=Staff,DC={netbios},DC=local",
            onPremisesSecurityIdentifier=f"S-1-5-21-1004336348-1177238915-682003330-{1000 + index}",
        )

    def _guest(self, props: Props, index: int, dice: Dice) -> None:
        locale = self._names.locales[dice.below(len(self._names.locales))]
        given, surname = locale.given(dice.below(40)), dice.pick(locale.surnames)
        outside = dice.pick(self._names.work.outside)
        local = f"{locale.ascii(given)}.{locale.ascii(surname)}{index}"
        accepted = dice.chance(85)
        props.update(
            displayName=f"{given} {surname}" if dice.chance(70) else local,
            givenName=given if dice.chance(40) else None,
            surname=surname if dice.chance(40) else None,
            userPrincipalName=f"{local}_{outside}#EXT#@{self.place.initial_domain}",
            mail=f"{local}@{outside}",
            otherMails=[f"{local}@{outside}"],
            proxyAddresses=[f"SMTP:{local}@{outside}"],
            userType="Guest",
            externalUserState="Accepted" if accepted else "PendingAcceptance",
            externalUserStateChangeDateTime=props["createdDateTime"],
            creationType="Invitation",
        )

    def _thing(self, props: Props, index: int, kind: str) -> None:
        work = self._names.work
        names = {SHARED: work.shared, ROOM: work.rooms, EQUIPMENT: work.equipment, SERVICE: work.services}[
            kind
        ]
        shown = names[index % len(names)]
        local = ascii_fold(shown.replace(" ", "-")) + ("" if index < len(_FIRST) else f"-{index}")
        props.update(
            displayName=shown if index < len(_FIRST) else f"{shown} {index}",
            userPrincipalName=f"{local}@{self.place.domain}",
            accountEnabled=kind == SERVICE,
            usageLocation=None if kind == SERVICE else self.place.locale.region,
        )
        if kind == SERVICE:
            props["userPrincipalName"] = f"{local}@{self.place.initial_domain}"
        else:
            self.address(props, local)


def _step(pairs: int) -> int:
    """A step near the golden section which shares no factor with `pairs`."""
    step = max(1, int(pairs * 0.618))
    while _common(step, pairs) != 1:
        step += 1
    return step


def _common(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a
