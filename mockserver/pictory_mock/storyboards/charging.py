"""What a storyboard costs: each visual that is made for it by AI, and its presenter; and minutes of the quota."""

from __future__ import annotations

import math
from collections.abc import Iterable

from pictory_mock.contract import document
from pictory_mock.core.credits import to_tenths
from pictory_mock.core.job import Charge

from . import prices, voices
from .boxes import shows_presenter
from .facts import told
from .shots import Storyboard
from .visuals import Chosen


def visuals(storyboard: Storyboard) -> list[Charge]:
    """The charges for the visuals that are made by AI, one each."""
    made = (each for shot in storyboard.shots for each in shot.visuals if each.where == "job" and each.model)
    return [_charge(each) for each in made]


def presenter(storyboard: Storyboard) -> list[Charge]:
    """The charge for the presenter, if one is seen: for each begun part of the video."""
    if not any(shows_presenter(storyboard.request, shot) for shot in storyboard.shots):
        return []
    said, seconds = told("avatar-credits"), storyboard.seconds
    price = to_tenths(said["credits"]) * math.ceil(seconds / said["seconds"])
    return [Charge(price, said["source"], f"{said['source']}, {seconds:g} s of video")]


def narration(storyboard: Storyboard, own: voices.Own = ()) -> dict[str, float]:
    """The seconds that are spoken by voices which count against the quota, by its figure. `own`: as in `voices`."""
    spoken = [
        (shot.voice.speaker, shot.narration.seconds)
        for shot in storyboard.shots
        if shot.voice and not shot.voice.recording
    ]
    return metered(spoken, own)


def metered(spoken: Iterable[tuple[str, float]], own: voices.Own = ()) -> dict[str, float]:
    """The seconds that count against the quota, by its figure, of what speakers say for so many seconds each."""
    seconds = sum(length for speaker, length in spoken if voices.is_metered(speaker, own))
    figure = document.api().document["x-quota-limits"]["narration"]
    return {figure: seconds} if seconds else {}


def _charge(visual: Chosen) -> Charge:
    table = prices.table(visual.model)
    length = prices.told(visual.model, visual.seconds) if visual.seconds is not None else ""
    purpose = ", ".join(word for word in (table["source"], visual.model, visual.style, length) if word)
    price = to_tenths(table["prices"][visual.model])
    return Charge(round(price * (visual.seconds or 1)), table["source"], purpose)
