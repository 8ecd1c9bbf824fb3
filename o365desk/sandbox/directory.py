"""A tenant's own facts: organization, domains, products, subscriptions, the bin; and the partner's lists."""

import re
from datetime import datetime, timedelta

from o365desk.sandbox.activity import plan_info
from o365desk.sandbox.answers import Answer, Call, GraphError, bad_request, encode, not_found
from o365desk.sandbox.dice import Dice
from o365desk.sandbox.estate import Estate
from o365desk.sandbox.fields import ORGANIZATION, pick, project, user_names
from o365desk.sandbox.paging import Seal
from o365desk.sandbox.people import Props, stamp
from o365desk.sandbox.skus import Sku
from o365desk.sandbox.tenant import Tenant
from o365desk.sandbox.users import page_size

_ROLES = (
    "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",  # Directory Readers
    "4a5d8f65-41da-4de4-8968-e035b65339cf",  # Reports Reader
)


class Directory:
    """Answers for one tenant; made new for each request."""

    def __init__(
        self, estate: Estate, tenant: Tenant, roles: frozenset[str], url: str, seal: Seal, now: datetime
    ) -> None:
        self._estate = estate
        self._tenant = tenant
        self._roles = roles
        self._url = url
        self._seal = seal
        self._now = now

    def organizations(self, call: Call) -> Answer:
        """`GET /organization`."""
        return self._many(call, "organization", [self._organization()])

    def organization(self, call: Call, key: str) -> Answer:
        """`GET /organization/{id}`."""
        if key.lower() != self._tenant.id:
            raise not_found(key)
        row = pick(self._organization(), call.options.get("$select"), "organization")
        return Answer(200, encode({"@odata.context": f"{self._url}/$metadata#organization/$entity", **row}))

    def domains(self, call: Call) -> Answer:
        """`GET /domains`."""
        return self._many(call, "domains", [self._domain(name) for name in self._tenant.domains], "domain")

    def domain(self, call: Call, key: str) -> Answer:
        """`GET /domains/{name}`."""
        if key.lower() not in self._tenant.domains:
            raise not_found(key)
        row = pick(self._domain(key.lower()), call.options.get("$select"), "domain")
        return Answer(200, encode({"@odata.context": f"{self._url}/$metadata#domains/$entity", **row}))

    def skus(self, call: Call) -> Answer:
        """`GET /subscribedSkus`, which takes `$select` only."""
        for name in call.options:
            if name.startswith("$") and name != "$select":
                raise bad_request(f"Query option '{name}' is not supported for resource 'SubscribedSku'.")
        rows = [self._sku(sku) for sku in self._tenant.place.skus]
        return self._many(call, "subscribedSkus", rows, "subscribedSku")

    def subscriptions(self, call: Call) -> Answer:
        """`GET /directory/subscriptions`."""
        rows = [self._subscription(sku) for sku in self._tenant.place.skus]
        return self._many(call, "directory/subscriptions", rows, "companySubscription")

    def deleted_users(self, call: Call) -> Answer:
        """`GET /directory/deletedItems/microsoft.graph.user`."""
        names = user_names(call.options.get("$select"), many=True)
        if "$select" not in call.options:
            names = (*names, "deletedDateTime")
        top = page_size(call.options.get("$top"), 999)
        start = self._start(call, "deleted")
        found = self._tenant.roster.deleted()
        rows = [
            project({**user.props, "deletedDateTime": stamp(at)}, names)
            for user, at in found[start : start + top]
        ]
        return self._paged(
            call, "directory/deletedItems/microsoft.graph.user", rows, start + top, len(found), "deleted"
        )

    def contracts(self, call: Call) -> Answer:
        """`GET /contracts`: copies made when the partnership began."""
        rows: list[Props] = []
        if self._tenant is self._estate.partner:
            rows = [self._contract(tenant) for tenant in self._estate.contracts()]
        rows = self._filtered(call, rows, ("customerId", "defaultDomainName", "displayName"))
        top, start = page_size(call.options.get("$top"), 999), self._start(call, "contracts")
        page = [pick(row, call.options.get("$select"), "contract") for row in rows[start : start + top]]
        return self._paged(call, "contracts", page, start + top, len(rows), "contracts")

    def delegated_customers(self, call: Call) -> Answer:
        """`GET /tenantRelationships/delegatedAdminCustomers`."""
        rows: list[Props] = [
            {"id": tenant.id, "tenantId": tenant.id, "displayName": tenant.name}
            for tenant in self._delegated()
        ]
        return self._partner_page(call, rows, "delegatedAdminCustomers", "delegatedAdminCustomer")

    def delegated_relationships(self, call: Call) -> Answer:
        """`GET /tenantRelationships/delegatedAdminRelationships`."""
        rows = [self._relationship(tenant) for tenant in self._delegated()]
        rows = self._filtered(call, rows, ("status",))
        return self._partner_page(call, rows, "delegatedAdminRelationships", "delegatedAdminRelationship")

    def tenant_information(self, key: str) -> Answer:
        """`findTenantInformationByTenantId` and `...ByDomainName`."""
        tenant = self._estate.tenant(key)
        if tenant is None:
            raise not_found(key)
        row = {
            "@odata.context": f"{self._url}/$metadata#microsoft.graph.tenantInformation",
            "tenantId": tenant.id,
            "federationBrandName": None,
            "displayName": tenant.name,
            "defaultDomainName": tenant.place.domain,
        }
        return Answer(200, encode(row))

    def report_settings(self) -> Answer:
        """`GET /admin/reportSettings`, in the form of the documentation's sample."""
        body = {
            "@odata.context": f"{self._url}/$metadata#admin/reportSettings/$entity",
            "displayConcealedNames": self._tenant.concealed,
        }
        return Answer(200, encode(body))

    def _organization(self) -> Props:
        tenant = self._tenant
        full = bool(self._roles & {"Organization.Read.All", "Directory.Read.All"})
        city, state, postal = tenant.locale.cities[0]
        verified = [
            {
                "capabilities": "Email, OfficeCommunicationsOnline",
                "isDefault": name == tenant.place.domain,
                "isInitial": name == tenant.place.initial_domain,
                "name": name,
                "type": "Managed",
            }
            for name in tenant.domains
        ]
        values: Props = {"id": tenant.id, "displayName": tenant.name, "verifiedDomains": verified}
        if full:
            values.update(
                assignedPlans=[],
                provisionedPlans=[],
                businessPhones=[tenant.locale.phone.format(0)],
                city=city,
                state=state,
                postalCode=postal,
                street=f"{tenant.locale.streets[0]} 1",
                country=tenant.locale.country,
                countryLetterCode=tenant.locale.region,
                createdDateTime=stamp(tenant.created_at),
                defaultUsageLocation=tenant.locale.region,
                mobileDeviceManagementAuthority="intune" if tenant.premium else "unknown",
                onPremisesSyncEnabled=True if tenant.place.hybrid else None,
                onPremisesLastSyncDateTime=stamp(self._now - timedelta(minutes=20))
                if tenant.place.hybrid
                else None,
                preferredLanguage=tenant.locale.language.partition("-")[0],
                technicalNotificationMails=[f"it@{tenant.place.domain}"],
                tenantType="AAD",
            )
        many = {"assignedPlans", "provisionedPlans", "businessPhones", "marketingNotificationEmails"} | {
            name for name in ORGANIZATION if name.endswith(("Mails", "Phones"))
        }
        return {name: values.get(name, [] if name in many else None) for name in ORGANIZATION}

    def _domain(self, name: str) -> Props:
        initial = name == self._tenant.place.initial_domain
        return {
            "id": name,
            "authenticationType": "Managed",
            "availabilityStatus": None,
            "isAdminManaged": True,
            "isDefault": name == self._tenant.place.domain,
            "isInitial": initial,
            "isRoot": True,
            "isVerified": True,
            "supportedServices": ["Email", "OfficeCommunicationsOnline"],
            "passwordValidityPeriodInDays": 2147483647,
            "passwordNotificationWindowInDays": 14,
            "state": None,
        }

    def _sku(self, sku: Sku) -> Props:
        used = self._tenant.roster.sku_counts().get(sku.id, 0)
        suspended = sku is self._tenant.suspended
        seats = self._seats(sku)
        return {
            "accountName": self._tenant.place.initial_domain.partition(".")[0],
            "accountId": self._tenant.id,
            "appliesTo": "User",
            "capabilityStatus": "Suspended" if suspended else "Enabled",
            "consumedUnits": used,
            "id": f"{self._tenant.id}_{sku.id}",
            "prepaidUnits": {
                "enabled": 0 if suspended else seats,
                "suspended": seats if suspended else 0,
                "warning": 0,
                "lockedOut": 0,
            },
            "servicePlans": [plan_info(plan) for plan in sku.plans],
            "skuId": sku.id,
            "skuPartNumber": sku.part_number,
            "subscriptionIds": [self._subscription_id(sku)],
        }

    def _seats(self, sku: Sku) -> int:
        """Seats bought: as many as the first day used and some spare ones; later days do not buy."""
        if sku.units is not None:
            return sku.units
        tenant = self._tenant
        spare = Dice(tenant.place.seed, tenant.place.key, sku.id, "spare").below(5)
        return tenant.roster.first_sku_counts().get(sku.id, 0) + spare

    def _subscription_id(self, sku: Sku) -> str:
        return Dice(self._tenant.place.seed, self._tenant.place.key, sku.id, "subscription").guid()

    def _subscription(self, sku: Sku) -> Props:
        suspended = sku is self._tenant.suspended
        dice = Dice(self._tenant.place.seed, self._tenant.place.key, sku.id, "terms")
        return {
            "createdDateTime": stamp(self._tenant.created_at),
            "commerceSubscriptionId": dice.guid(),
            "id": self._subscription_id(sku),
            "isTrial": sku.trial,
            "nextLifecycleDateTime": stamp(self._now + timedelta(days=10 + dice.below(340))),
            "ownerId": None,
            "ownerTenantId": self._estate.partner.id if self._tenant is not self._estate.partner else None,
            "ownerType": None,
            "serviceStatus": [plan_info(plan) for plan in sku.plans],
            "skuId": sku.id,
            "skuPartNumber": sku.part_number,
            "status": "Suspended" if suspended else "Enabled",
            "totalLicenses": self._seats(sku),
        }

    def _contract(self, tenant: Tenant) -> Props:
        return {
            "id": Dice(tenant.place.seed, tenant.place.key, "contract").guid(),
            "deletedDateTime": None,
            "contractType": "ResellerPartner",
            "customerId": tenant.id,
            "defaultDomainName": tenant.place.initial_domain,
            "displayName": tenant.stale_name,
        }

    def _relationship(self, tenant: Tenant) -> Props:
        dice = Dice(tenant.place.seed, tenant.place.key, "relationship")
        soon = dice.chance(20)  # some end within weeks, and nobody extends them
        begun = self._now - timedelta(days=(680 if soon else 30) + dice.below(45 if soon else 300))
        return {
            "id": f"{dice.guid()}-{dice.guid()}",
            "displayName": f"{self._estate.partner.name} {tenant.number}",
            "duration": "P730D",
            "status": "active",
            "autoExtendDuration": "P180D" if not soon and dice.chance(70) else "PT0S",
            "createdDateTime": stamp(begun - timedelta(days=2)),
            "lastModifiedDateTime": stamp(begun),
            "activatedDateTime": stamp(begun),
            "endDateTime": stamp(begun + timedelta(days=730)),
            "customer": {"tenantId": tenant.id, "displayName": tenant.name},
            "accessDetails": {"unifiedRoles": [{"roleDefinitionId": role} for role in _ROLES]},
        }

    def _delegated(self) -> list[Tenant]:
        return self._estate.delegated() if self._tenant is self._estate.partner else []

    def _partner_page(self, call: Call, rows: list[Props], name: str, type_name: str) -> Answer:
        if "$skip" in call.options:
            raise bad_request("'$skip' is not supported by the service.", "BadRequest")
        top, start = page_size(call.options.get("$top"), 300), self._start(call, name)
        page = [pick(row, call.options.get("$select"), type_name) for row in rows[start : start + top]]
        return self._paged(call, f"tenantRelationships/{name}", page, start + top, len(rows), name)

    def _start(self, call: Call, kind: str) -> int:
        if "$skiptoken" not in call.options:
            return 0
        content = self._seal.open(call.options["$skiptoken"])
        if content[0] != kind or content[1] != self._tenant.id:
            raise bad_request("Parameter 'SkipToken' is invalid.", "Directory_ExpiredPageToken")
        return int(str(content[2]))

    def _paged(self, call: Call, path: str, rows: list[Props], after: int, total: int, kind: str) -> Answer:
        body: Props = {"@odata.context": f"{self._url}/$metadata#{path}"}
        if after < total:
            kept = "".join(
                f"{part}&"
                for part in call.query.split("&")
                if part and "$skiptoken=" not in part.replace("%24", "$")
            )
            body["@odata.nextLink"] = (
                f"{self._url}/{path}?{kept}$skiptoken={self._seal.close([kind, self._tenant.id, after])}"
            )
        body["value"] = rows
        return Answer(200, encode(body))

    def _filtered(self, call: Call, rows: list[Props], names: tuple[str, ...]) -> list[Props]:
        text = call.options.get("$filter")
        if text is None:
            return rows
        found = re.fullmatch(r"\s*(\w+)\s+eq\s+'?([^']*)'?\s*", text)
        if found is None or found[1] not in names:
            raise bad_request("Unsupported or invalid query filter clause specified.")
        return [row for row in rows if str(row[found[1]]).lower() == found[2].lower()]

    def _many(self, call: Call, path: str, rows: list[Props], type_name: str = "organization") -> Answer:
        if "$skip" in call.options or "$top" in call.options:
            raise bad_request("The query option is not supported for this resource.")
        select = call.options.get("$select")
        picked = [pick(row, select, type_name) for row in rows]
        context = f"{self._url}/$metadata#{path}" + (f"({select})" if select else "")
        return Answer(200, encode({"@odata.context": context, "value": picked}))


def no_cast() -> GraphError:
    """400 for `/directory/deletedItems` without a cast."""
    return bad_request(
        "The requested resource type is not supported: cast to microsoft.graph.user.", "Request_BadRequest"
    )
