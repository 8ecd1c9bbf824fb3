"""Mailbox types: a question per mailbox, twenty to a request, several requests at once in a large tenant."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from datetime import timedelta

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.sync import CollectorKind
from o365desk.domain.user import MailboxPurpose, User
from o365desk.graph.exceptions import NotAvailableError
from o365desk.services.reading import PURPOSE_AGE, REFUSED_AGE, Reading
from o365desk.services.tenant_result import TenantResult
from o365desk.store import users
from o365desk.store.engine import Transaction

AT_ONCE = 8
"""Requests of one tenant at once."""
SLICE = 100
"""Mailboxes asked for by one thread, twenty to a request; up to so many need no second thread."""

Found = dict[str, MailboxPurpose]


class PurposeReading:
    """Reads the mailbox types of one run's tenants, of users that may be shared mailboxes only.

    Args:
        reading: The run.
        lanes: Where requests run beside each other. What runs there waits for nothing else of it.
    """

    def __init__(self, reading: Reading, lanes: Executor) -> None:
        self._run = reading
        self._lanes = lanes

    def due(self, tenant_id: str) -> bool:
        """Whether mailbox types may be asked: a refusal is believed for a day."""
        return self._run.due(tenant_id, CollectorKind.MAILBOX_PURPOSE, timedelta(0), REFUSED_AGE)

    def ahead(self, result: TenantResult, page: Sequence[User]) -> None:
        """A page of a first listing is stored: its mailboxes are asked for while the next one is read."""
        result.to_ask += [user.object_id for user in page if _is_likely(user)]
        while len(result.to_ask) >= SLICE and self._has_room(result):
            some, result.to_ask = result.to_ask[:SLICE], result.to_ask[SLICE:]
            self._submit(result, some)

    def read(self, result: TenantResult) -> int:
        """Ask for the mailbox types of those that were not asked lately.

        Returns:
            How many were told.

        Raises:
            NotAvailableError: Every mailbox was refused: Exchange answers so where MailboxSettings.Read is
                missing, too.
        """
        tenant_id, now, run = result.tenant_id, self._run.clock(), self._run
        wanted = self._wanted(result)
        error = self._ask(result, [each for each in wanted if each not in result.asked])
        found: Found = {}
        for answer in result.answers:
            if answer.exception() is None:
                found |= answer.result()
        result.answers.clear()
        result.count(CollectorKind.MAILBOX_PURPOSE, len(found))
        first = result.first
        if first is not None:
            told = {key: purpose for key, purpose in found.items() if purpose is not MailboxPurpose.UNKNOWN}
            first.answers |= told
        elif found:
            result.later(lambda tx: _save(tx, run, tenant_id, found), len(found))
        if error is not None:
            raise error
        if wanted and not found:
            raise self._refused(tenant_id, len(wanted))
        silent = set(wanted) - set(found)
        if first is not None:
            first.answers |= dict.fromkeys(silent)
        elif silent:
            result.later(lambda tx: users.stamp_purposes(tx, tenant_id, silent, now), len(silent))
        return len(found)

    def _wanted(self, result: TenantResult) -> list[str]:
        """Users to ask for: asked of the store for all tenants at once, again where users changed."""
        run = self._run
        if result.users_unchanged:
            return run.known.to_ask.get(result.tenant_id, [])
        if result.first is not None:
            likely = [user for user in result.first.users.values() if _is_likely(user)]
            likely.sort(key=lambda user: (user.account_enabled is not False, user.object_id))
            return [user.object_id for user in likely]
        now = run.clock()
        with run.database.read() as tx:
            stale = now if run.full else now - PURPOSE_AGE
            return users.purpose_candidates(tx, result.tenant_id, stale, likely=True)

    def _ask(self, result: TenantResult, rest: Sequence[str]) -> BaseException | None:
        """Ask for the rest; gives the first thing that went wrong, once nothing is under way any more."""
        if not result.answers and len(rest) <= SLICE:
            if rest:
                self._submit(result, rest, inline=True)
        else:
            for at in range(0, len(rest), SLICE):
                while not self._has_room(result):
                    wait(result.answers, return_when=FIRST_COMPLETED)
                if result.stopping.is_set() or _fault(result.answers) is not None:
                    break
                self._submit(result, rest[at : at + SLICE])
        wait(result.answers)
        return _fault(result.answers)

    def _submit(self, result: TenantResult, some: Sequence[str], *, inline: bool = False) -> None:
        result.asked.update(some)
        if not inline:
            result.answers.append(self._lanes.submit(self._slice, result.tenant_id, some))
            return
        answer: Future[Found] = Future()
        try:
            answer.set_result(self._slice(result.tenant_id, some))
        except AppError as error:
            answer.set_exception(error)
        result.answers.append(answer)

    def _slice(self, tenant_id: str, some: Sequence[str]) -> Found:
        found: Found = {}
        for answer in self._run.reader.mailbox_purposes(tenant_id, some):
            found |= answer
        return found

    @staticmethod
    def _has_room(result: TenantResult) -> bool:
        return sum(not answer.done() for answer in result.answers) < AT_ONCE

    def _refused(self, tenant_id: str, count: int) -> NotAvailableError:
        return NotAvailableError(
            phrase(f"{self._run.reporter.name(tenant_id)} refused: mailbox types."),
            phrase(
                f"None of {count} mailboxes could be asked: the permission MailboxSettings.Read is "
                f"not consented "
                "there, or an access policy excludes the application."
            ),
            phrase("Consent to MailboxSettings.Read."),
            link=self._run.reader.client.consent_link(tenant_id),
            code="mailbox_settings",
        )


def _is_likely(user: User) -> bool:
    """As ``users.purpose_candidates`` has it: a mail address, and blocked or without a licence."""
    return (
        bool(user.mail) and user.user_type != "Guest" and (user.account_enabled is False or not user.sku_ids)
    )


def _fault(answers: Sequence[Future[Found]]) -> BaseException | None:
    """The first thing that went wrong so far."""
    return next((fault for each in answers if each.done() and (fault := each.exception()) is not None), None)


def _save(tx: Transaction, run: Reading, tenant_id: str, found: Found) -> None:
    users.save_purposes(tx, tenant_id, found, run.clock(), run.judge)
