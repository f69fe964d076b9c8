"""The fault plans of one account, or of all: set, kept, and chosen from call by call.

Without plans a call costs one look at an empty tuple. With plans each choice is one transaction of the store, so that
of many calls at once exactly as many are hit as the plan says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import asdict, evolve, fields_dict, frozen

import pictory_spec

from .answer_fields import can_be_spoilt, can_happen, nearest
from .faults import (
    ALWAYS,
    KINDS,
    BadFault,
    Fault,
    FaultPlan,
    Match,
    check_fault,
    check_match,
    usual_times,
)
from .figures import echo
from .ids import Draw
from .lifecycle import UnknownName
from .store import Document

if TYPE_CHECKING:
    from .accounts import Account
    from .clock import Clock
    from .store import Store
    from .world import World

_KEPT = "faults"
_NUMBERS = "faults numbered"
_MOST_TARGETS = 1000
"""So many jobs are remembered by one plan."""

_PARAMETERS = frozenset(fields_dict(Fault)) - {"kind"}

Times = int | Literal["always"] | None


@frozen
class Aimed:
    """A call, as far as plans are aimed by it: its operation, the job in its path if any, and all of its target."""

    operation: str
    job: str | None
    target: str


@frozen
class Chosen:
    """The plan that acts on a call, what is drawn for it, and for a stale answer the moment (ms) that it shows."""

    plan: FaultPlan
    draw: Draw
    moment: int | None
    faults: Faults

    @property
    def fault(self) -> Fault:
        """What goes wrong."""
        return self.plan.fault

    def give_back(self) -> None:
        """Note that the plan could not act on this call after all."""
        self.faults.give_back(self.plan.id)


class Faults:
    """The fault plans of one owner: an account, or the world, whose plans are aimed at all accounts."""

    __slots__ = ("_clock", "_owner", "_plans", "_world")

    def __init__(self, world: World, owner: str, clock: Clock) -> None:
        self._world = world
        self._owner = owner
        self._clock = clock
        self._plans = kept_plans(world.store, owner)
        self._mark()

    def __bool__(self) -> bool:
        return bool(self._plans)

    @property
    def plans(self) -> tuple[FaultPlan, ...]:
        """The plans in the order in which they were set, with what has become of them."""
        now = self._clock.now_ms()
        return tuple(evolve(plan, exhausted=plan.exhausted or not _open(plan, now)) for plan in self._plans)

    def add(
        self,
        kind: str,
        *,
        operation: str | None = None,
        job: str | None = None,
        nth: int | None = None,
        every: int | None = None,
        chance: float | None = None,
        within: float | None = None,
        times: Times = None,
        optional: bool = False,
        **parameters: Any,
    ) -> FaultPlan:
        """Have calls go wrong: those of an operation or for a job, all if neither is named.

        `nth` (from the nth on), `every` (k-th), `chance` (0 to 1, drawn from the seed) and `within` (simulated seconds
        from now) narrow that. It acts `times` times: once if that is not said, without end for `every`, `chance`,
        `within` and the kinds `not_visible` and `stale`; "always" is without end too. Of several plans the one
        set first acts. `parameters` are those of the kind; see `Fault`. Raises `UnknownName` and `BadFault`,
        which are `ValueError`s.
        """
        unknown = next((name for name in parameters if name not in _PARAMETERS), None)
        if unknown is not None:
            raise BadFault(f"fault.{unknown}", "is no parameter of any kind of fault")
        return self.set(Match(operation, job, nth, every, chance, within), Fault(kind, **parameters), times, optional)

    def set(self, match: Match, fault: Fault, times: Times = None, optional: bool = False) -> FaultPlan:
        """As `add`."""
        if times is not None and times != ALWAYS and not isinstance(times, int):
            raise BadFault("times", f"must be a whole number or {ALWAYS}, not {echo(times)}")
        check_fault(fault)
        most = usual_times(match, fault) if times is None else None if times == ALWAYS else int(times)
        check_match(match, most)
        _check_operation(match, fault)
        _check_field(match, fault)
        with self._world.store.transaction():
            plan = FaultPlan(self._next_id(), match, fault, most, optional, self._clock.now_ms())
            self._put((*self._plans, plan))
        return plan

    def clear(self) -> None:
        """Forget all plans. Ids are not used again."""
        with self._world.store.transaction():
            for plan in self._plans:
                self._world.store.remove(self._owner, _KEPT, plan.id)
            self._put(())

    def forget(self) -> None:
        """For the core: the store has been cleared."""
        self._put(())

    def choose(self, call: Aimed, account: Account | None) -> Chosen | None:
        """For the core: the plan that acts on a call; all that are aimed at it count it."""
        submitted = self._submitted(call, account)
        with self._world.store.transaction():
            now, chosen, plans = self._clock.now_ms(), None, []
            for plan in self._plans:
                if _aimed(plan, call) and _open(plan, now) and _eligible(plan, call, now, submitted):
                    acts = chosen is None and self._acts(plan)
                    counted = plan.counted(acts)
                    if acts:
                        draw = Draw(self._world.seed, self._owner, "fault", plan.id, plan.seen, "how")
                        chosen = Chosen(counted, draw, _moment(plan, call, now), self)
                        counted = _looked(counted, call)
                    plans.append(counted)
                else:
                    plans.append(_first_look(plan, call, now))
            self._put(tuple(plans))
        return chosen

    def give_back(self, name: str) -> None:
        """For the core: a plan could not act on the call that it was chosen for."""
        with self._world.store.transaction():
            self._put(tuple(plan.given_back() if plan.id == name else plan for plan in self._plans))

    def _acts(self, plan: FaultPlan) -> bool:
        match = plan.match
        if plan.exhausted or plan.seen + 1 < (match.nth or 1):
            return False
        if match.every is not None:
            return (plan.seen + 1) % match.every == 0
        if match.chance is not None:
            draw = Draw(self._world.seed, self._owner, "fault", plan.id, plan.seen)
            return draw.between(0, 1) < match.chance
        return True

    def _submitted(self, call: Aimed, account: Account | None) -> int | None:
        """When the job of a call was submitted (ms), if a plan wants to know."""
        if call.job is None or account is None:
            return None
        if not any(plan.fault.kind == "not_visible" and plan.fault.seconds is not None for plan in self._plans):
            return None
        job = account.jobs.find(call.job)
        return job.course.submitted if job else None

    def _next_id(self) -> str:
        store = self._world.store
        kept = store.get(self._owner, _NUMBERS, _NUMBERS)
        number = 1 if kept is None else int(kept.body["last"]) + 1
        store.put(self._owner, _NUMBERS, Document(_NUMBERS, 0, {"last": number}))
        return f"f{number}" if self._owner else f"all-f{number}"

    def _put(self, plans: tuple[FaultPlan, ...]) -> None:
        """Go on with these plans, and keep those that changed."""
        before = set(map(id, self._plans))
        for place, plan in enumerate(plans):
            if id(plan) not in before:
                self._world.store.put(self._owner, _KEPT, Document(plan.id, place, asdict(plan)))
        self._plans = plans
        self._mark()

    def _mark(self) -> None:
        """Tell the world whether there is anything to look for here."""
        (self._world.troubled.add if self._plans else self._world.troubled.discard)(self._owner)


def kept_plans(store: Store, owner: str) -> tuple[FaultPlan, ...]:
    """The plans that a store keeps of an owner."""
    return tuple(FaultPlan.restored(document.body) for document in store.all(owner, _KEPT))


def _check_operation(match: Match, fault: Fault) -> None:
    operations = pictory_spec.OPERATIONS
    if match.operation is None:
        return
    if match.operation not in operations:
        raise UnknownName("match.operation", match.operation, tuple(operations))
    if not _can(match.operation, fault.kind):
        able = ", ".join(name for name in operations if _can(name, fault.kind))
        raise BadFault("match.operation", f"{fault.kind} cannot happen to {match.operation}, only to {able}")
    if match.job is not None and not operations[match.operation].path_params:
        raise BadFault("match.job", f"{match.operation} is not about one job")


def _check_field(match: Match, fault: Fault) -> None:
    if fault.field is None:
        return
    operations = [operation.id for operation in pictory_spec.OPERATIONS.values() if _may_mean(match, operation)]
    if not can_be_spoilt(fault.field, fault.kind, operations):
        whose = f"no answer of {match.operation}" if match.operation else "no answer"
        offer = ", ".join(nearest(fault.field, fault.kind, operations))
        raise BadFault("fault.field", f"{whose} has such a field that {fault.kind} can spoil; the nearest are {offer}")


def _may_mean(match: Match, operation: pictory_spec.Operation) -> bool:
    if match.operation is not None:
        return operation.id == match.operation
    return match.job is None or bool(operation.path_params)


def _can(operation: str, kind: str) -> bool:
    found = pictory_spec.OPERATIONS[operation]
    if kind == "not_visible":
        return 404 in found.responses and bool(found.path_params)
    if "field" in KINDS[kind].takes:
        return can_happen(kind, operation)
    return kind != "stale" or found.method == "GET"


def _aimed(plan: FaultPlan, call: Aimed) -> bool:
    match = plan.match
    return (
        (match.operation is None or match.operation == call.operation)
        and (match.job is None or match.job == call.job)
        and _can(call.operation, plan.fault.kind)
    )


def _open(plan: FaultPlan, now: int) -> bool:
    return plan.match.within is None or now < plan.set_at + plan.match.within * 1000


def _eligible(plan: FaultPlan, call: Aimed, now: int, submitted: int | None) -> bool:
    """Whether the thing that is asked for is one that the kind can do something to, now."""
    fault = plan.fault
    if fault.kind == "not_visible" and fault.looks is not None:
        return plan.looks.get(call.target, 0) < fault.looks
    if fault.kind == "not_visible" and fault.seconds is not None:
        return submitted is not None and now < submitted + fault.seconds * 1000
    if fault.kind == "stale" and fault.seconds is None:
        return call.target in plan.looks
    return True


def _moment(plan: FaultPlan, call: Aimed, now: int) -> int | None:
    if plan.fault.kind != "stale":
        return None
    seconds = plan.fault.seconds
    return plan.looks[call.target] if seconds is None else now - round(seconds * 1000)


def _looked(plan: FaultPlan, call: Aimed) -> FaultPlan:
    """The plan, having hidden the target of a call once more."""
    if plan.fault.looks is None:
        return plan
    return evolve(plan, looks=_with(plan.looks, call.target, plan.looks.get(call.target, 0) + 1))


def _first_look(plan: FaultPlan, call: Aimed, now: int) -> FaultPlan:
    """The plan, knowing when the target of a call was first looked at if that is what it shows later."""
    wants = plan.fault.kind == "stale" and plan.fault.seconds is None
    if not (wants and _aimed(plan, call) and _open(plan, now)) or call.target in plan.looks:
        return plan
    return evolve(plan, looks=_with(plan.looks, call.target, now))


def _with(looks: Mapping[str, int], target: str, value: int) -> dict[str, int]:
    rest = {name: kept for name, kept in looks.items() if name != target}
    while len(rest) >= _MOST_TARGETS:
        del rest[next(iter(rest))]
    return {**rest, target: value}
