from __future__ import annotations

import threading
from pathlib import Path

import pytest

from o365desk.domain.connection import Cloud, ConnectionDraft, ConnectionKind, CredentialKind
from o365desk.graph.credentials import Credential
from o365desk.graph.exceptions import ThrottledError
from o365desk.graph.reader import GraphReader
from o365desk.graph.throttle import BRISK
from o365desk.sandbox.server import SandboxServer
from o365desk.secrets import open_vault
from o365desk.services.graph_access import GraphAccess


def test_connections_of_one_application_share_what_microsoft_told(tmp_path: Path) -> None:
    """A sync is told to wait; neither another connection nor Test connection asks meanwhile."""
    access = GraphAccess(open_vault(tmp_path, None, {"O365DESK_KEY_FILE": str(tmp_path / "key")}))
    with SandboxServer(tmp_path / "cloud", tenants=2, users=3) as cloud:
        partner = cloud.partner
        tenant = partner.tenant_id
        credential = Credential(CredentialKind.SECRET, partner.secret or "")

        def reader(name: str, application_id: str = partner.application_id) -> GraphReader:
            draft = ConnectionDraft(
                name=name,
                kind=ConnectionKind.PARTNER,
                cloud=Cloud.LOCAL,
                tenant_id=tenant,
                application_id=application_id,
                local_url=cloud.base_url,
                ca_file=str(cloud.ca_file),
            )
            return GraphReader(
                access.client(
                    draft, credential, cancel=threading.Event(), on_wait=lambda *_: None, policy=BRISK
                )
            )

        cloud.fault("/organization", status=429, retry_after="3600", times=1)
        with pytest.raises(ThrottledError):
            reader("sync").organization(tenant)
        asked = len(cloud.requests)
        with pytest.raises(ThrottledError):
            reader("another connection").organization(tenant)
        assert len(cloud.requests) == asked
        assert reader("another connection").client.limits.gate.remaining_s(tenant) > 3500.0
        other = reader("another application", "12345678-0000-4000-8000-000000000000")
        assert other.client.limits.gate.remaining_s(tenant) == 0.0
