"""Why a tenant is (not) an organization, or a user (not) a contact: the same for window and command line."""

from __future__ import annotations

from o365desk.domain.learned import LearnedFact
from o365desk.domain.matching import EvidencePart
from o365desk.domain.values import Value


class Candidate(Value, frozen=True, kw_only=True):
    """An organization or contact that was compared; ``score`` 0 to 100."""

    id: int
    name: str
    score: float


class Explanation(Value, frozen=True, kw_only=True):
    """What speaks for and against a pair, who else comes near, and why it may or may not decide alone.

    Attributes:
        subject: The tenant's or user's name.
        state: Where it stands at present, one sentence.
        candidate: What it is compared with; None: nothing resembles it.
        parts: For and against; for tenants in points of a logit, for users in points of the score.
        runner_up: The strongest other candidate.
        gap: Points of the score that the candidate is ahead of the runner-up; negative: behind it.
        decides: Whether it may be decided without asking.
        verdict: Why, one sentence.
        scale: What the points mean.
        facts: What technicians taught that played a part.
        candidates: All that are proposed, the best first.
    """

    subject: str
    state: str
    candidate: Candidate | None = None
    parts: tuple[EvidencePart, ...] = ()
    runner_up: Candidate | None = None
    gap: float = 0.0
    decides: bool = False
    verdict: str = ""
    scale: str = ""
    facts: tuple[LearnedFact, ...] = ()
    candidates: tuple[Candidate, ...] = ()
