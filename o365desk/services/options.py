"""Sync options: what can be chosen, what each choice touches, and what follows from a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from datetime import datetime

import msgspec
from msgspec.structs import replace

from o365desk.domain.connection import Connection
from o365desk.domain.errors import AppError
from o365desk.domain.field_rules import FIELD_LABELS, FieldRule, FieldRules
from o365desk.domain.options import NewContacts, OptionCounts, SyncOptions, count_options
from o365desk.domain.phrases import phrase
from o365desk.domain.products import ProductTable
from o365desk.domain.rows import SubscriptionChoice
from o365desk.domain.schedule import SHORTEST_INTERVAL_MINUTES, first_sync_at, next_sync_at
from o365desk.domain.tenant import TenantRecord
from o365desk.domain.user import Presence, User
from o365desk.domain.values import is_guid, utc_now
from o365desk.services.linking import LinkingService
from o365desk.services.scopes import refresh_scopes
from o365desk.store import connections, journal, licences, runs, tenants, users
from o365desk.store.engine import Database, Transaction

_YES = frozenset({"yes", "true", "on", "1"})
_NO = frozenset({"no", "false", "off", "0"})
_FLAGS = frozenset(field.name for field in msgspec.structs.fields(SyncOptions) if field.type is bool)
MOST_BRAKE_COUNT = 10_000
_MOST_DIGITS = 9
_NUMBERS = {
    "interval_minutes": (phrase("a number of minutes"), "60"),
    "brake_percent": (phrase("a number of per cent"), "5"),
    "brake_count": (phrase("a number of contacts"), "5"),
}
"""Option -> what its number is, and an example."""
_RULES = {
    "fill": FieldRule.FILL_BLANKS,
    "office": FieldRule.OFFICE_365_WINS,
    "documented": FieldRule.DOCUMENTED_WINS,
}
"""Words of the command line for field rules."""
_LONGEST_INTERVAL_MINUTES = 7 * 24 * 60


class OptionsService:
    """The sync options of a connection.

    Args:
        database: The store.
        linking: Plans the links anew after a change.
        products: Names and recommends subscriptions.
        clock: The present moment, aware UTC.
    """

    def __init__(
        self,
        database: Database,
        linking: LinkingService,
        products: ProductTable,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._database = database
        self._linking = linking
        self._products = products
        self._clock = clock

    def choices(self, connection_id: int) -> list[SubscriptionChoice]:
        """The subscriptions to tick: those the tenants own or users hold, the recommended ones first.

        Before a tenant was read: the commonest products, without figures.
        """
        with self._database.read() as tx:
            owned = licences.subscription_totals(tx, connection_id)
            holders = self._count(tx, connection_id, SyncOptions()).subscriptions
        if not owned and not holders:
            found = [
                SubscriptionChoice(
                    sku_id=row.sku_id,
                    sku_part_number=row.sku_part_number,
                    product_name=row.product_name,
                    recommended=row.recommended,
                )
                for row in self._products.rows
            ]
        else:
            found = [self._choice(sku_id, owned, holders) for sku_id in {*owned, *holders}]
        return sorted(
            found, key=lambda each: (not each.recommended, -(each.holders or 0), each.product_name.casefold())
        )

    def counts(self, connection_id: int, options: SyncOptions) -> OptionCounts:
        """How many of the stored users each choice takes in or leaves out."""
        with self._database.read() as tx:
            return self._count(tx, connection_id, options)

    def save(
        self,
        connection_id: int,
        options: SyncOptions,
        *,
        now: datetime | None = None,
        actor: str = "technician",
    ) -> Connection:
        """Store the options and apply them to the stored users at once.

        The first time queues a sync for one hour later. Narrowing puts users out of scope; nothing is
        deleted and links stay, so that widening brings all back. Contacts are created by a sync or a
        technician only, never here.

        Args:
            connection_id: Whose options.
            options: All of them as they are to be.
            now: The present moment, aware; by default the clock's.
            actor: Who decides, for the journal (users that come into scope may link).

        Raises:
            NotFoundError: No such connection.
            AppError: A value cannot be used; nothing was stored.
        """
        self._refuse_nonsense(options)
        now = now or self._clock()
        with self._database.write() as tx:
            old = connections.get(tx, connection_id)
            following = old.next_sync_at
            if not old.options_saved:
                following = first_sync_at(now)
            elif options.interval_minutes != old.options.interval_minutes:
                last = next(iter(runs.listing(tx, connection_id, limit=1)), None)
                following = next_sync_at(now, last.started_at if last else None, options.interval_minutes)
            changed = replace(old, options=options, options_saved=True, next_sync_at=following)
            title = phrase(f"Sync options: {old.name}")
            # The first save belongs to connecting; it is nothing to go back to.
            with journal.recording(tx, actor, title) if old.options_saved else nullcontext():
                saved = connections.save(tx, changed)
                for tenant in tenants.listing(tx, connection_id=connection_id):
                    self._apply(tx, tenant, options, actor)
        return saved

    def parse(self, options: SyncOptions, settings: Iterable[str]) -> SyncOptions:
        """Options changed by ``KEY=VALUE`` texts of the command line.

        Keys are the names of the options. Switches take yes or no; ``subscriptions`` takes
        ``recommended`` or SKU ids, part numbers or product names separated by commas; ``new_contacts``
        takes hold or create; ``interval_minutes``, ``brake_percent`` and ``brake_count`` a number.
        ``field_rule`` takes office, documented or fill, and ``field_rule.FIELD`` (a ``ContactField``) the
        same or default.

        Raises:
            AppError: A key or value is not understood (code ``bad_option``).
        """
        changed: dict[str, object] = {}
        for setting in settings:
            key, equals, value = setting.partition("=")
            if not equals:
                raise _bad(setting, phrase("It has no equals sign."), phrase("Write KEY=VALUE."))
            key = key.strip().casefold().replace("-", "_")
            if key.partition(".")[0] in ("field_rule", "field_rules"):
                rules = changed.get("field_rules", options.field_rules)
                assert isinstance(rules, FieldRules)
                changed["field_rules"] = _with_rule(rules, key.partition(".")[2], value.strip())
                continue
            changed[key] = self._value(key, value.strip())
        result = replace(options, **changed)
        self._refuse_nonsense(result)
        return result

    def _value(self, key: str, value: str) -> object:
        word = value.casefold()
        if key in _FLAGS:
            if word in _YES or word in _NO:
                return word in _YES
            raise _bad(f"{key}={value}", phrase("It is a switch."), phrase("Write yes or no."))
        if key == "new_contacts":
            if word in {"hold", "create"}:
                return NewContacts(word)
            raise _bad(f"{key}={value}", "", phrase("Write hold or create."))
        if key in _NUMBERS:
            if value.isdecimal() and len(value) < _MOST_DIGITS:
                return int(value)
            unit, example = _NUMBERS[key]
            raise _bad(f"{key}={value}", f"It is {unit}.", phrase(f"Write for example {example}."))
        if key == "subscriptions":
            if word == "recommended":
                return None
            return tuple(dict.fromkeys(self._sku_id(part) for part in value.split(",") if part.strip()))
        names = [field.name for field in msgspec.structs.fields(SyncOptions)]
        keys = ", ".join("field_rule, field_rule.FIELD" if one == "field_rules" else one for one in names)
        raise _bad(f"{key}={value}", phrase(f"There is no option {key}."), phrase(f"Options are: {keys}."))

    def _sku_id(self, text: str) -> str:
        word = text.strip().casefold()
        if is_guid(word):
            return word
        found = {
            row.sku_id
            for row in self._products.rows
            if word in (row.sku_part_number.casefold(), row.product_name.casefold())
        }
        if len(found) == 1:
            return found.pop()
        raise _bad(
            f"subscriptions={text.strip()}",
            phrase("No product has that part number or name.")
            if not found
            else phrase("Several products are called so."),
            phrase("Give the SKU id."),
        )

    @staticmethod
    def _refuse_nonsense(options: SyncOptions) -> None:
        if not SHORTEST_INTERVAL_MINUTES <= options.interval_minutes <= _LONGEST_INTERVAL_MINUTES:
            raise _bad(
                f"interval_minutes={options.interval_minutes}",
                phrase("Microsoft does not renew its data more often, and a week is the longest."),
                phrase(f"Choose between {SHORTEST_INTERVAL_MINUTES} and {_LONGEST_INTERVAL_MINUTES}."),
            )
        unknown = [name for name in options.field_rules.fields if name not in FIELD_LABELS]
        if unknown:
            raise _bad(f"field_rule.{unknown[0]}", "", phrase(f"Fields are: {', '.join(FIELD_LABELS)}."))
        if not 0 <= options.brake_percent <= 100:
            raise _bad(
                f"brake_percent={options.brake_percent}",
                phrase("It is a share."),
                phrase("Choose between 0 and 100."),
            )
        if not 0 <= options.brake_count <= MOST_BRAKE_COUNT:
            raise _bad(
                f"brake_count={options.brake_count}",
                "",
                phrase(f"Choose between 0 and {MOST_BRAKE_COUNT:,}."),
            )

    def _apply(self, tx: Transaction, tenant: TenantRecord, options: SyncOptions, actor: str) -> None:
        refresh_scopes(tx, tenant.tenant_id, options, self._products.recommended)
        plan = self._linking.plan(tx, tenant, options=options)
        if plan is None:
            return
        if not plan.decides:
            self._linking.apply(tx, plan)
            return
        with journal.recording(tx, actor, phrase(f"Sync options: users of {tenant.name} linked")):
            self._linking.apply(tx, plan)

    def _count(self, tx: Transaction, connection_id: int, options: SyncOptions) -> OptionCounts:
        known = [tenant for tenant in tenants.listing(tx, connection_id=connection_id) if tenant.users]
        present = (user for tenant in known for user in _present(tx, tenant.tenant_id))
        return count_options(present, options, self._products.recommended, len(known))

    def _choice(
        self, sku_id: str, owned: Mapping[str, licences.SubscriptionTotal], holders: Mapping[str, int]
    ) -> SubscriptionChoice:
        total = owned.get(sku_id)
        part = total.sku_part_number if total is not None else ""
        return SubscriptionChoice(
            sku_id=sku_id,
            sku_part_number=part,
            product_name=self._products.name_of(sku_id, part),
            recommended=self._products.is_recommended(sku_id, part),
            holders=holders.get(sku_id, 0),
            tenants=total.tenants if total is not None else 0,
        )


def _present(tx: Transaction, tenant_id: str) -> Sequence[User]:
    return [record.user for record in users.records(tx, tenant_id) if record.presence is Presence.PRESENT]


def _with_rule(rules: FieldRules, field: str, word: str) -> FieldRules:
    """Field rules with one word of the command line: of all fields (``field`` is empty) or of one."""
    setting = f"field_rule{'.' if field else ''}{field}={word}"
    rule = _RULES.get(word.casefold())
    if field and field not in FIELD_LABELS:
        raise _bad(setting, "", phrase(f"Fields are: {', '.join(FIELD_LABELS)}."))
    if rule is None and not (field and word.casefold() == "default"):
        raise _bad(setting, "", f"Write {', '.join(_RULES)}{', or default' if field else ''}.")
    if not field:
        assert rule is not None
        return replace(rules, rule=rule)
    others = {name: one for name, one in rules.fields.items() if name != field}
    return replace(rules, fields=others if rule is None else others | {field: rule})


def _bad(setting: str, message: str, hint: str) -> AppError:
    return AppError(
        f"{setting} is not understood.", message or "Nothing was changed.", hint, code="bad_option"
    )
