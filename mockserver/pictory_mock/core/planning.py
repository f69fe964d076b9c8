"""Setting plans: for the jobs to come of an account or of a whole world, or for one job that is running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .figures import echo
from .lifecycle import LONGEST_JOB, OUTCOMES, Aim, Outcome, Plan, UnknownName

if TYPE_CHECKING:
    from .accounts import Account
    from .rules import Rules


class Planning:
    """What is to happen to jobs: plans for those to come, or for one that is running."""

    __slots__ = ("_account",)

    def __init__(self, account: Account) -> None:
        self._account = account

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans of this account for jobs to come, in the order in which they were set."""
        return self._account.own_plans()

    def set(
        self,
        *,
        operation: str | None = None,
        kind: str | None = None,
        job: str | None = None,
        seconds: float | None = None,
        outcome: Outcome = "completed",
        error_code: str | None = None,
        error_message: str | None = None,
    ) -> Plan:
        """Plan the jobs of one operation, of one kind, or one running job. Exactly one of the three is named.

        `seconds` is the simulated time from the submit to the end (None: as usual). Raises `UnknownName` for a name
        that is not there, `ValueError` for a plan that makes no sense.
        """
        aims: dict[Aim, str | None] = {"operation": operation, "kind": kind, "job": job}
        named = [(aim, name) for aim, name in aims.items() if name is not None]
        if len(named) != 1:
            raise ValueError(f"a plan is aimed at exactly one of operation, kind and job, not at {len(named)}")
        plan = Plan(*named[0], seconds, outcome, error_code, error_message)
        self.apply(plan)
        return plan

    def apply(self, plan: Plan) -> None:
        """Set a plan; see `set`."""
        check_plan(plan, self._account.world.rules)
        if plan.aim == "job":
            self._account.jobs.replan(plan)
        else:
            self._account.set_plans(with_plan(self._account.own_plans(), plan))

    def clear(self) -> None:
        """Forget the plans for jobs to come; they go as usual again."""
        self._account.set_plans(())


def with_plan(plans: tuple[Plan, ...], plan: Plan) -> tuple[Plan, ...]:
    """The plans with one more, in place of the one aimed at the same, if any."""
    return (*(old for old in plans if (old.aim, old.name) != (plan.aim, plan.name)), plan)


def check_plan(plan: Plan, rules: Rules) -> None:
    """Raise `UnknownName` or `ValueError` if the plan cannot be meant."""
    if plan.aim == "operation" and plan.name not in rules.jobs:
        raise UnknownName("match.operation", plan.name, tuple(rules.jobs))
    if plan.aim == "kind" and plan.name not in rules.kinds:
        raise UnknownName("match.kind", plan.name, rules.kinds)
    if plan.outcome not in OUTCOMES:
        raise UnknownName("outcome", plan.outcome, OUTCOMES)
    if plan.outcome != "failed" and (plan.error_code or plan.error_message):
        raise ValueError(f"outcome: a job that is to be {plan.outcome} has no error code or message")
    if plan.seconds is not None and not 0 <= plan.seconds <= LONGEST_JOB:
        raise ValueError(f"seconds: a job takes 0 to {LONGEST_JOB} seconds, not {echo(plan.seconds)}")
