"""The calls below `/_mock/faults`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.core.faults import Fault, Match

from .bodies import body

if TYPE_CHECKING:
    from pictory_mock.core.faults_aim import Faults

    from .scope import Scope


def list_faults(target: Scope) -> Any:
    """The plans of an account, or those for all."""
    return {"faults": [plan.to_dict() for plan in _faults(target).plans]}


def add_fault(target: Scope) -> Any:
    """Have calls go wrong."""
    wanted = body("FaultRequest")
    match, fault = Match(**wanted.get("match", {})), Fault(**wanted["fault"])
    return _faults(target).set(match, fault, wanted.get("times"), wanted.get("optional", False)).to_dict()


def clear_faults(target: Scope) -> Any:
    """Forget the plans."""
    _faults(target).clear()
    return list_faults(target)


def _faults(target: Scope) -> Faults:
    return target.world.faults if target.account is None else target.account.faults
