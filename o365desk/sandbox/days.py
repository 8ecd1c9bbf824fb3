"""Plays one day of the estate: people come, go, marry, change their licence. The same day every time."""

from collections.abc import Callable, Iterable
from datetime import datetime

from o365desk.sandbox.dice import Dice
from o365desk.sandbox.estate import Estate
from o365desk.sandbox.people import GUEST, LEFT, MEMBER, UNLICENSED, User, stamp
from o365desk.sandbox.skus import Sku
from o365desk.sandbox.tenant import Tenant

_BUSY = 50
"""Estates with more customers than this have quiet tenants."""
_LARGE = 2000


def play_day(estate: Estate) -> list[str]:
    """Advance the estate by a day; returns a line for each thing that happened, in plain English.

    In the first customer everything happens each day, in the others two things do.
    """
    estate.day += 1
    at = estate.now
    lines: list[str] = []
    for tenant in (*estate.customers, estate.stand_alone):
        dice = Dice(estate.seed, tenant.place.key, "day", estate.day)
        day = _Day(tenant, estate.day, at, dice)
        if len(estate.customers) > _BUSY and tenant.number and dice.chance(70):
            continue
        kinds: Iterable[Callable[[], str | None]] = day.events
        if tenant.number:
            first = dice.below(len(day.events))
            kinds = (
                day.events[first],
                day.events[(first + 1 + dice.below(len(day.events) - 1)) % len(day.events)],
            )
        lines += [f"{tenant.name}: {line}" for event in kinds if (line := event())]
    return lines


def change_users(estate: Estate, every: int) -> int:
    """Give each `every`-th user of each documented tenant a new job title; returns how many got one."""
    changed = 0
    for tenant in estate.documented:
        roster = tenant.roster
        for index in range(0, roster.top, max(1, every)):
            if not roster.is_deleted(index):
                roster.change(roster.at(index), {"jobTitle": f"Title {roster.version + 1}"})
                changed += 1
    return changed


class _Day:
    """What can happen in one tenant."""

    def __init__(self, tenant: Tenant, day: int, at: datetime, dice: Dice) -> None:
        self._tenant = tenant
        self._roster = tenant.roster
        self._day = day
        self._at = at
        self._dice = dice
        self.events = (
            self.hire,
            self.leave,
            self.marry,
            self.promote,
            self.move_licence,
            self.invite,
            self.enable,
            self.disable,
        )

    def hire(self) -> str | None:
        """A new member."""
        user = self._new(MEMBER)
        return f"hired {user.props['displayName']} ({user.name})"

    def invite(self) -> str | None:
        """A new guest."""
        user = self._new(GUEST)
        return f"invited the guest {user.props['displayName']}"

    def leave(self) -> str | None:
        """A member is deleted; it stays in the bin."""
        user = self._find(lambda user: user.kind == MEMBER and user.index > 3)
        if user is None:
            return None
        self._roster.remove(user, self._at)
        return f"deleted {user.props['displayName']} ({user.name})"

    def marry(self) -> str | None:
        """A new surname, with it a new user name and address; the old address stays as an alias."""
        user = self._find(
            lambda user: user.kind == MEMBER and user.index > 0 and bool(user.props.get("mail"))
        )
        if user is None:
            return None
        locale = self._tenant.locale
        surname = self._dice.pick(locale.surnames)
        given = str(user.props["givenName"])
        local = f"{locale.ascii(given)}.{locale.ascii(surname)}"
        domain = self._tenant.place.domain
        if self._roster.top > _LARGE:
            local += str(user.index)  # Nobody else has it; looking would make every user of the tenant.
        elif self._roster.find(f"{local}@{domain}"):
            return None
        if surname == user.props["surname"]:
            return None
        old = user.props["proxyAddresses"]
        assert isinstance(old, list)
        kept = [text.replace("SMTP:", "smtp:", 1) for text in old if not text.startswith("SIP:")]
        before = user.name
        self._roster.change(
            user,
            {
                "surname": surname,
                "displayName": f"{given} {surname}",
                "userPrincipalName": f"{local}@{domain}",
                "mail": f"{local}@{domain}",
                "mailNickname": local,
                "imAddresses": [f"{local}@{domain}"],
                "proxyAddresses": [f"SMTP:{local}@{domain}", *kept, f"SIP:{local}@{domain}"],
            },
        )
        return f"{before} is now {local}@{domain}"

    def promote(self) -> str | None:
        """A new title, department and office."""
        user = self._find(lambda user: user.kind == MEMBER)
        if user is None:
            return None
        title = f"Senior {user.props.get('jobTitle') or 'Manager'}"
        if self._dice.chance(50):
            title = "Head of " + str(user.props["department"])
        self._roster.change(user, {"jobTitle": title, "officeLocation": f"Floor {1 + self._dice.below(9)}"})
        return f"{user.props['displayName']} became {title}"

    def move_licence(self) -> str | None:
        """A member changes from the first product to the second, or the other way round."""
        offered = self._tenant.place.skus
        user = self._find(lambda user: user.kind == MEMBER and bool(user.skus))
        if user is None or len(offered) < 2:
            return None
        held = user.skus
        new = offered[1] if held[0] is offered[0] else offered[0]
        return self._license(user, (new, *held[1:]), f"moved to {new.title}")

    def enable(self) -> str | None:
        """A disabled account comes back."""
        user = self._find(lambda user: user.kind == LEFT and not user.props["accountEnabled"])
        if user is None:
            return None
        self._roster.change(user, {"accountEnabled": True, "showInAddressList": True})
        return f"enabled {user.name} again"

    def disable(self) -> str | None:
        """An account without licence is switched off."""
        user = self._find(
            lambda user: (
                user.kind in (UNLICENSED, MEMBER) and user.index > 3 and bool(user.props["accountEnabled"])
            )
        )
        if user is None:
            return None
        self._roster.change(user, {"accountEnabled": False})
        return f"disabled {user.name}"

    def _license(self, user: User, skus: tuple[Sku, ...], what: str) -> str:
        props = dict(user.props)
        self._roster.population.license(props, skus)
        names = ("assignedLicenses", "assignedPlans", "licenseAssignmentStates")
        self._roster.change(user, {name: props[name] for name in names})
        return f"{user.name} {what}"

    def _new(self, kind: str) -> User:
        user = self._roster.population.user(self._roster.top, kind)
        user.props["createdDateTime"] = stamp(self._at)
        user.props["lastPasswordChangeDateTime"] = stamp(self._at)
        self._roster.add(user)
        return user

    def _find(self, wanted: Callable[[User], bool]) -> User | None:
        """Some living user that fits, if forty looks find one."""
        roster = self._roster
        start = self._dice.below(roster.top)
        for step in range(min(40, roster.top)):
            index = (start + step) % roster.top
            if not roster.is_deleted(index) and wanted(user := roster.at(index)):
                return user
        return None
