"""What a storyboard costs: each visual that is made for it, by the table of the operation that makes such ones."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping
from typing import Any, cast

import pictory_spec
from pictory_mock.contract import document
from pictory_mock.core.credits import to_tenths
from pictory_mock.core.job import Charge

from .boxes import shows_presenter
from .facts import told
from .shots import Storyboard
from .visuals import Chosen


def visuals(storyboard: Storyboard, component: str) -> list[Charge]:
    """The charges for the visuals that are made by AI; `component` is the schema of an order for one."""
    return [
        _charge(each, component)
        for shot in storyboard.shots
        for each in shot.visuals
        if each.where == "job" and each.model
    ]


def presenter(storyboard: Storyboard) -> list[Charge]:
    """The charge for the presenter, if one is seen: for each begun part of the video."""
    if not any(shows_presenter(storyboard.request, shot) for shot in storyboard.shots):
        return []
    said, seconds = told("avatar-credits"), storyboard.seconds
    price = to_tenths(said["credits"]) * math.ceil(seconds / said["seconds"])
    return [Charge(price, said["source"], f"{said['source']}, {seconds:g} s of video")]


def _charge(visual: Chosen, component: str) -> Charge:
    table = _table(component, visual.model)
    length = f"{visual.seconds:g}s" if visual.seconds is not None else ""
    purpose = ", ".join(word for word in (table["source"], visual.model, visual.style, length) if word)
    price = to_tenths(table["prices"][visual.model])
    return Charge(round(price * (visual.seconds or 1)), table["source"], purpose)


@functools.cache
def _table(component: str, model: str) -> Mapping[str, Any]:
    """What the contract says of the price of a model."""
    for name in document.api().schema(component)["x-credits"]["as"]:
        operation = pictory_spec.OPERATIONS[name]
        table = document.api().operation(operation.path, operation.method)["x-credits"]
        if model in table["prices"]:
            return cast("Mapping[str, Any]", table)
    raise AssertionError(f"the contract has no price for the model {model}")
