from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from o365desk.domain.connection import Cloud, ConnectionKind
from o365desk.domain.preflight import CheckLevel, PreflightCheck, PreflightReport
from o365desk.graph.clouds import cloud_endpoints
from o365desk.graph.links import (
    DEFAULT_PORTAL_TEMPLATES,
    admin_consent_link,
    is_allowed_link,
    report_privacy_link,
)
from o365desk.graph.permissions import PERMISSIONS, is_granted, permissions_for
from o365desk.graph.preflight import preflight
from o365desk.graph.registration import registration_steps
from o365desk.sandbox.server import SandboxServer
from tests.graph.stage import TENANT, Exchange, Stage, grant, jwt
from tests.graph.tools import Connect


def check(report: PreflightReport, name: str) -> PreflightCheck:
    return next(found for found in report.checks if found.name == name)


def test_the_partners_own_tenant_is_green(cloud: SandboxServer, connect: Connect) -> None:
    report = preflight(connect(cloud), cloud.partner.tenant_id, "", partner=True)
    assert report.level is CheckLevel.OK
    names = [found.name for found in report.checks]
    assert names[:2] == ["Sign-in", "Consent"]
    assert {permission.name for permission in PERMISSIONS} <= set(names)
    assert check(report, "Customers").sentence == "12 customers are listed."
    assert report.tenant_name == cloud.estate.tenants[cloud.partner.tenant_id].name


def test_a_tenant_without_consent_is_red_with_the_consent_link(
    cloud: SandboxServer, connect: Connect
) -> None:
    client = connect(cloud)
    application = cloud.partner.application_id
    tenant = next(t for t in cloud.estate.tenants.values() if not cloud.estate.consent(t.id, application))
    report = preflight(client, tenant.id, tenant.name, partner=False)
    assert [(found.name, found.level) for found in report.checks] == [("Consent", CheckLevel.ERROR)]
    assert report.checks[0].link == client.consent_link(tenant.id)
    assert tenant.name in report.checks[0].sentence


def test_missing_permissions_are_amber_or_red(stage: Stage, staged: Connect) -> None:
    stage.sign_in = lambda exchange: grant(exchange, jwt(["User.Read.All", "AuditLog.Read.All"]))
    report = preflight(staged(stage), TENANT, "Contoso Ltd", partner=False)
    assert report.level is CheckLevel.ERROR
    assert check(report, "User.Read.All").level is CheckLevel.OK
    assert check(report, "Organization.Read.All").level is CheckLevel.ERROR
    optional = check(report, "MailboxSettings.Read")
    assert optional.level is CheckLevel.WARNING
    assert "stays empty" in optional.sentence
    assert "adminconsent" in optional.link
    assert "Report privacy" not in [found.name for found in report.checks]


def test_a_token_without_roles_is_a_missing_consent(stage: Stage, staged: Connect) -> None:
    stage.sign_in = lambda exchange: grant(exchange, jwt())
    report = preflight(staged(stage), TENANT, "Contoso Ltd", partner=False)
    assert [found.name for found in report.checks] == ["Sign-in", "Consent"]
    assert report.level is CheckLevel.ERROR
    assert stage.graph_paths == []


def test_a_wrong_secret_is_one_red_line(cloud: SandboxServer, connect: Connect) -> None:
    client = connect(cloud, secret="wrong-secret-canary-value")
    report = preflight(client, cloud.partner.tenant_id, "Partner", partner=True)
    assert [(found.name, found.level) for found in report.checks] == [("Sign-in", CheckLevel.ERROR)]
    assert "Value" in report.checks[0].sentence
    assert "canary" not in report.checks[0].sentence


def test_an_opaque_token_is_probed(stage: Stage, staged: Connect) -> None:
    def play(exchange: Exchange) -> None:
        denied = {"error": {"code": "Authorization_RequestDenied", "message": "Insufficient privileges"}}
        if "/reports/getMailbox" in exchange.path:
            exchange.send(302, Location=f"{stage.url}/download")
        elif "mailboxSettings" in exchange.path:
            exchange.json({"error": {"code": "MailboxNotEnabledForRESTAPI"}}, 404)
        elif "/users" in exchange.path:
            exchange.json({"value": [{"id": "1"}]})
        elif "/admin/" in exchange.path:
            exchange.json(denied, 403)
        elif "userRegistrationDetails" in exchange.path:
            code = "Authentication_RequestFromNonPremiumTenantOrB2CTenant"
            exchange.json({"error": {"code": code}}, 403)
        elif "/domains" in exchange.path:
            exchange.json({}, 500)
        elif "/organization" in exchange.path:
            exchange.json({"value": [{"id": TENANT, "displayName": "Contoso"}]})
        else:
            exchange.json({"value": []})

    stage.play = play
    report = preflight(staged(stage), TENANT, "Contoso Ltd", partner=False)
    levels = {found.name: found.level for found in report.checks}
    assert levels["User.Read.All"] is CheckLevel.OK
    assert levels["Reports.Read.All"] is CheckLevel.OK
    assert levels["MailboxSettings.Read"] is CheckLevel.OK
    assert levels["AuditLog.Read.All"] is CheckLevel.OK
    assert levels["ReportSettings.Read.All"] is CheckLevel.WARNING
    assert levels["Entra ID P1"] is CheckLevel.WARNING
    domains = check(report, "Domain.Read.All")
    assert domains.level is CheckLevel.WARNING
    assert "could not be checked" in domains.sentence
    assert not any("/download" in path for path in stage.graph_paths)


def test_concealed_reports_and_a_missing_p1_are_amber(cloud: SandboxServer, connect: Connect) -> None:
    concealed = next(t for t in cloud.estate.tenants.values() if t.concealed)
    poor = next(t for t in cloud.estate.tenants.values() if not t.premium)
    report = preflight(connect(cloud), concealed.id, concealed.name, partner=False)
    assert check(report, "Report privacy").level is CheckLevel.WARNING
    report = preflight(connect(cloud), poor.id, poor.name, partner=False)
    assert check(report, "Entra ID P1").level is CheckLevel.WARNING


def test_every_link_may_be_opened(cloud: SandboxServer, connect: Connect) -> None:
    for tenant in list(cloud.estate.tenants.values())[:8]:
        for found in preflight(connect(cloud), tenant.id, tenant.name, partner=False).checks:
            assert not found.link or is_allowed_link(found.link)
            assert bool(found.link) == bool(found.link_label)


@pytest.mark.parametrize("cloud_name", [cloud for cloud in Cloud if cloud is not Cloud.LOCAL])
def test_links_and_steps_of_each_cloud_may_be_opened(cloud_name: Cloud) -> None:
    endpoints = cloud_endpoints(cloud_name)
    assert is_allowed_link(admin_consent_link(endpoints, TENANT, TENANT))
    assert is_allowed_link(report_privacy_link(endpoints))
    for template in DEFAULT_PORTAL_TEMPLATES[cloud_name].values():
        assert is_allowed_link(template.format(initial_domain="contoso.onmicrosoft.com", object_id=TENANT))
    for kind in ConnectionKind:
        for step in registration_steps(kind, cloud_name):
            assert step.title
            assert step.text
            assert not step.link or is_allowed_link(step.link)
    host = urlsplit(endpoints.graph).netloc
    assert endpoints.scope == f"https://{host}/.default"


def test_permissions_only_read() -> None:
    for permission in PERMISSIONS:
        assert ".Read" in permission.name
        assert "Write" not in permission.name
    assert len(permissions_for(ConnectionKind.DIRECT)) == len(PERMISSIONS) - 2
    assert is_granted("User.Read.All", frozenset({"Directory.Read.All"}))
    assert not is_granted("Reports.Read.All", frozenset({"Directory.Read.All"}))


def test_steps_name_every_permission_to_copy() -> None:
    copied = {text for step in registration_steps(ConnectionKind.PARTNER, Cloud.LOCAL) for text in step.copy}
    assert {permission.name for permission in PERMISSIONS} <= copied
