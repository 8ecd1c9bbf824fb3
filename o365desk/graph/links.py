"""Addresses that a technician opens: consent, app registration, portals; and which may be opened at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlencode, urlsplit

from o365desk.domain.connection import Cloud
from o365desk.graph.clouds import CloudEndpoints, cloud_endpoints
from o365desk.graph.errors import Fix

PREMIUM_HELP = "https://learn.microsoft.com/entra/fundamentals/licensing"
GDAP_HELP = "https://learn.microsoft.com/partner-center/customers/gdap-least-privileged-roles-by-task"

_ALLOWED_HOSTS = frozenset(
    {
        "login.microsoftonline.com", "login.microsoftonline.us", "login.chinacloudapi.cn",
        "login.partner.microsoftonline.cn", "entra.microsoft.com", "entra.microsoft.us",
        "entra.microsoftonline.cn", "portal.azure.com", "portal.azure.us", "portal.azure.cn",
        "admin.microsoft.com", "admin.cloud.microsoft", "admin.exchange.microsoft.com",
        "admin.teams.microsoft.com", "portal.office.com", "portal.office365.us", "portal.apps.mil",
        "portal.partner.microsoftonline.cn", "partner.microsoft.com", "lighthouse.microsoft.com",
        "intune.microsoft.com", "security.microsoft.com", "login.microsoft.com", "microsoft.com",
        "www.microsoft.com", "learn.microsoft.com", "aka.ms",
    }
)  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x20\x7f\\]")

DEFAULT_PORTAL_TEMPLATES: Mapping[Cloud, Mapping[str, str]] = {
    # No official page documents these; CIPP's portals.json (2026) and sync code use the same forms.
    Cloud.GLOBAL: {
        "user_list": "https://admin.cloud.microsoft/?delegatedOrg={initial_domain}#/users",
        "user": "https://entra.microsoft.com/{initial_domain}/#view/Microsoft_AAD_UsersAndTenants/"
        "UserProfileMenuBlade/~/overview/userId/{object_id}/hidePreviewBanner~/true",
        "tenant": "https://admin.cloud.microsoft/?delegatedOrg={initial_domain}",
        "exchange": "https://admin.cloud.microsoft/exchange?delegatedOrg={initial_domain}",
        "entra": "https://entra.microsoft.com/{initial_domain}",
    },
    Cloud.GCC_HIGH: {
        "user_list": "https://portal.office365.us/Adminportal/Home#/users",
        "user": "https://entra.microsoft.us/{initial_domain}/#view/Microsoft_AAD_UsersAndTenants/"
        "UserProfileMenuBlade/~/overview/userId/{object_id}",
        "tenant": "https://portal.office365.us/Adminportal/Home",
        "entra": "https://entra.microsoft.us/{initial_domain}",
    },
    Cloud.DOD: {
        "user_list": "https://portal.apps.mil/Adminportal/Home#/users",
        "user": "https://entra.microsoft.us/{initial_domain}/#view/Microsoft_AAD_UsersAndTenants/"
        "UserProfileMenuBlade/~/overview/userId/{object_id}",
        "tenant": "https://portal.apps.mil/Adminportal/Home",
        "entra": "https://entra.microsoft.us/{initial_domain}",
    },
    Cloud.CHINA: {
        "user_list": "https://portal.partner.microsoftonline.cn/Adminportal/Home#/users",
        "user": "https://entra.microsoftonline.cn/{initial_domain}/#view/Microsoft_AAD_UsersAndTenants/"
        "UserProfileMenuBlade/~/overview/userId/{object_id}",
        "tenant": "https://portal.partner.microsoftonline.cn/Adminportal/Home",
        "entra": "https://entra.microsoftonline.cn/{initial_domain}",
    },
}
"""Portal link templates per cloud: what it leads to -> template with {initial_domain}, {object_id}, {upn},
{tenant_id}. A local cloud has no portals and uses the global ones."""


def portal_templates(cloud: Cloud) -> Mapping[str, str]:
    """The default portal link templates of a cloud."""
    return DEFAULT_PORTAL_TEMPLATES.get(cloud, DEFAULT_PORTAL_TEMPLATES[Cloud.GLOBAL])


def admin_consent_link(endpoints: CloudEndpoints, tenant_id: str, application_id: str) -> str:
    """The page on which an administrator of a tenant grants what the app registration asks for.

    The v1 form without ``redirect_uri`` is used: the v2 form insists on a redirect URI that the
    registration knows. When the registration has none, Microsoft shows AADSTS500113 *after* the consent was
    stored, which does no harm; the registration steps add a redirect URI so that it does not happen.

    Args:
        endpoints: The connection's cloud.
        tenant_id: Whose administrator is asked.
        application_id: Application (client) ID.
    """
    query = urlencode({"client_id": application_id})
    return f"{endpoints.login}/{quote(tenant_id, safe='')}/adminconsent?{query}"


def _portal(endpoints: CloudEndpoints) -> str:
    return cloud_endpoints(Cloud.GLOBAL).entra if endpoints.is_local else endpoints.entra


def new_registration_link(endpoints: CloudEndpoints) -> str:
    """The list of app registrations, with its New registration button."""
    return f"{_portal(endpoints)}/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade"


def app_permissions_link(endpoints: CloudEndpoints, application_id: str) -> str:
    """API permissions of an app registration."""
    return _app_blade(endpoints, application_id, "CallAnAPI")


def app_credentials_link(endpoints: CloudEndpoints, application_id: str) -> str:
    """Certificates & secrets of an app registration."""
    return _app_blade(endpoints, application_id, "Credentials")


def app_overview_link(endpoints: CloudEndpoints, application_id: str) -> str:
    """Overview of an app registration, with its IDs."""
    return _app_blade(endpoints, application_id, "Overview")


def fix_links(endpoints: CloudEndpoints, tenant_id: str, application_id: str) -> dict[Fix, str]:
    """Where each fix is done, for a tenant and an app registration."""
    return {
        Fix.CONSENT: admin_consent_link(endpoints, tenant_id, application_id),
        Fix.CREDENTIALS: app_credentials_link(endpoints, application_id),
        Fix.PERMISSIONS: app_permissions_link(endpoints, application_id),
        Fix.OVERVIEW: app_overview_link(endpoints, application_id),
    }


def _app_blade(endpoints: CloudEndpoints, application_id: str, page: str) -> str:
    app = quote(application_id, safe="")
    return (
        f"{_portal(endpoints)}/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/{page}/appId/{app}"
    )


def report_privacy_link(endpoints: CloudEndpoints) -> str:
    """Where the switch that hides names in reports is: Org settings > Services > Reports."""
    admin = cloud_endpoints(Cloud.GLOBAL).admin if endpoints.is_local else endpoints.admin
    return f"{admin}/Adminportal/Home#/Settings/Services/:/Settings/L1/Reports"


def sign_in_error_link(endpoints: CloudEndpoints, number: int) -> str:
    """Microsoft's own page on an AADSTS code."""
    login = cloud_endpoints(Cloud.GLOBAL).login if endpoints.is_local else endpoints.login
    return f"{login}/error?code={number}"


def is_allowed_link(url: str) -> bool:
    """Whether a link may be opened in the browser: https, a Microsoft host of the list, nothing odd.

    Judged on the text that is handed to the opener. Links of a local cloud (consent pages) are loopback
    addresses and are allowed too.
    """
    if _CONTROL.search(url):
        return False
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme != "https" or "@" in parts.netloc:
        return False
    if parts.hostname in {"127.0.0.1", "localhost", "::1"}:
        return True
    return port in (None, 443) and parts.hostname in _ALLOWED_HOSTS
