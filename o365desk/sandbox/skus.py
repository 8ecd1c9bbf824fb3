"""Subscriptions of the estate: real SKU and service plan ids (Microsoft: product names for licensing)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """A service plan inside a SKU."""

    id: str
    name: str
    service: str


@dataclass(frozen=True, slots=True)
class Sku:
    """A product; `units` is the fixed number of a free or trial product, None where seats are bought."""

    id: str
    part_number: str
    title: str
    plans: tuple[Plan, ...]
    units: int | None = None
    trial: bool = False

    @property
    def mailbox(self) -> bool:
        """Whether it brings an Exchange Online mailbox."""
        return any(plan.service == "exchange" and plan is not _FOUNDATION for plan in self.plans)

    @property
    def premium(self) -> bool:
        """Whether it brings Entra ID P1 or P2."""
        return any(plan.name.startswith("AAD_PREMIUM") for plan in self.plans)


_FOUNDATION = Plan("113feb6c-3fe4-4440-bddc-54d774bf0318", "EXCHANGE_S_FOUNDATION", "exchange")
_EXCHANGE_1 = Plan("9aaf7827-d63c-4b61-89c3-182f06f82e5c", "EXCHANGE_S_STANDARD", "exchange")
_EXCHANGE_2 = Plan("efb87545-963c-4e0d-99df-69c6916d9eb0", "EXCHANGE_S_ENTERPRISE", "exchange")
_TEAMS = Plan("57ff2da0-773e-42df-b2af-ffb7a2317929", "TEAMS1", "TeamspaceAPI")
_SHAREPOINT_1 = Plan("c7699d2e-19aa-44de-8edf-1736da088ca1", "SHAREPOINTSTANDARD", "SharePoint")
_SHAREPOINT_2 = Plan("5dbe027f-2339-4123-9542-606e4d348a72", "SHAREPOINTENTERPRISE", "SharePoint")
_OFFICE_BUSINESS = Plan("094e7854-93fc-4d55-b2c0-3ab5369ebdc1", "OFFICE_BUSINESS", "MicrosoftOffice")
_OFFICE = Plan("43de0ff5-c92c-492b-9116-175376d08c38", "OFFICESUBSCRIPTION", "MicrosoftOffice")
_INTUNE = Plan("c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "INTUNE_A", "SCO")
_P1 = Plan("41781fb2-bc02-4b7c-bd55-b576c07bb09d", "AAD_PREMIUM", "AADPremiumService")
_P2 = Plan("eec0eb4f-6444-4f95-aba0-50c24d67f998", "AAD_PREMIUM_P2", "AADPremiumService")
_POWER_BI = Plan("2049e525-b859-401b-b2a0-e0a31c4b1fe4", "BI_AZURE_P0", "PowerBI")
_FLOW = Plan("50e68c76-46c6-4674-81f9-75456511b170", "FLOW_P2_VIRAL", "ProcessSimple")
_VISIO = Plan("663a804f-1c30-4ff0-9915-9db84f0d1cea", "VISIO_CLIENT_SUBSCRIPTION", "MicrosoftOffice")
_PROJECT = Plan("fafd7243-e5c1-4a3a-9e40-495efcb1d3c3", "PROJECT_CLIENT_SUBSCRIPTION", "MicrosoftOffice")

SKUS: dict[str, Sku] = {
    sku.part_number: sku
    for sku in (
        Sku(
            "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46",
            "SPB",
            "Microsoft 365 Business Premium",
            (_EXCHANGE_1, _TEAMS, _SHAREPOINT_1, _OFFICE_BUSINESS, _INTUNE, _P1),
        ),
        Sku(
            "f245ecc8-75af-4f8e-b61f-27d8114de5f3",
            "O365_BUSINESS_PREMIUM",
            "Microsoft 365 Business Standard",
            (_EXCHANGE_1, _TEAMS, _SHAREPOINT_1, _OFFICE_BUSINESS),
        ),
        Sku(
            "3b555118-da6a-4418-894f-7df1e2096870",
            "O365_BUSINESS_ESSENTIALS",
            "Microsoft 365 Business Basic",
            (_EXCHANGE_1, _TEAMS, _SHAREPOINT_1),
        ),
        Sku(
            "6fd2c87f-b296-42f0-b197-1e91e994b900",
            "ENTERPRISEPACK",
            "Office 365 E3",
            (_EXCHANGE_2, _TEAMS, _SHAREPOINT_2, _OFFICE),
        ),
        Sku(
            "05e9a617-0261-4cee-bb44-138d3ef5d965",
            "SPE_E3",
            "Microsoft 365 E3",
            (_EXCHANGE_2, _TEAMS, _SHAREPOINT_2, _OFFICE, _INTUNE, _P1),
        ),
        Sku(
            "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
            "SPE_E5",
            "Microsoft 365 E5",
            (_EXCHANGE_2, _TEAMS, _SHAREPOINT_2, _OFFICE, _INTUNE, _P1, _P2),
        ),
        Sku(
            "4b9405b0-7788-4568-add1-99614e613b69",
            "EXCHANGESTANDARD",
            "Exchange Online (Plan 1)",
            (_EXCHANGE_1,),
        ),
        Sku(
            "a403ebcc-fae0-4ca2-8c8c-7a907fd6c235",
            "POWER_BI_STANDARD",
            "Microsoft Fabric (Free)",
            (_FOUNDATION, _POWER_BI),
            units=1_000_000,
        ),
        Sku(
            "f30db892-07e9-47e9-837c-80727f46fd3d",
            "FLOW_FREE",
            "Microsoft Power Automate Free",
            (_FOUNDATION, _FLOW),
            units=10_000,
        ),
        Sku(
            "710779e8-3d4a-4c88-adb9-386c958d1fdf",
            "TEAMS_EXPLORATORY",
            "Microsoft Teams Exploratory",
            (_TEAMS, _SHAREPOINT_1),
            units=100,
            trial=True,
        ),
        Sku("c5928f49-12ba-48f7-ada3-0d743a3601d5", "VISIOCLIENT", "Visio Plan 2", (_FOUNDATION, _VISIO)),
        Sku(
            "53818b1b-4a27-454b-8896-0dba576410e6",
            "PROJECTPROFESSIONAL",
            "Planner and Project Plan 3",
            (_FOUNDATION, _PROJECT),
        ),
        Sku(
            "078d2b04-f1bd-4111-bbd4-b4b1b354cef4", "AAD_PREMIUM", "Microsoft Entra ID P1", (_FOUNDATION, _P1)
        ),
        Sku(
            "efccb6f7-5641-4e0e-bd10-b4976e1bf68e",
            "EMS",
            "Enterprise Mobility + Security E3",
            (_FOUNDATION, _P1, _INTUNE),
        ),
    )
}
SKU_BY_ID: dict[str, Sku] = {sku.id: sku for sku in SKUS.values()}
