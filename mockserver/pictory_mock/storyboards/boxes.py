"""What is drawn over a scene, in its places: the presenter, the elements, the logo."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .cut import Box, Rgba
from .facts import Fields, told, within
from .looks import brand_of, part, rgba, text_facts, text_look
from .shots import Overlay, Shot
from .visuals import Chosen, at, pictured


def boxes(request: Fields, shot: Shot, width: int, height: int) -> tuple[Box, ...]:
    """The boxes of a scene in a frame of this size (px), the lowest first."""
    drawn = [*_presenter(request, shot, width), *(_element(each, width, height) for each in shot.overlays)]
    return (*drawn, *_logo(request))


def shows_presenter(request: Fields, shot: Shot) -> bool:
    """Whether the presenter is seen in a scene."""
    return "avatar" in request and not {**request["avatar"], **shot.fields.get("avatar", {})}.get("hide", False)


def logo(request: Fields) -> Chosen | None:
    """The logo of a video: its own, or else that of its brand; None if it has neither."""
    if "logo" in request:
        return at(request["logo"]["url"], "image")
    brand = brand_of(request)
    return pictured(f"{brand.name} logo") if brand else None


def _presenter(request: Fields, shot: Shot, width: int) -> Iterator[Box]:
    if not shows_presenter(request, shot):
        return
    usual, scene = request["avatar"], shot.fields.get("avatar", {})
    # A place of the scene's own takes that of the video away.
    placed = {"position", "top", "left"}
    kept = {name: value for name, value in usual.items() if name not in placed or not placed & set(scene)}
    avatar: dict[str, Any] = {**kept, **scene}
    facts = told("elements")["avatar"]
    across = part(avatar.get("width", facts["width"]))
    border = avatar.get("borderThickness", 0)
    yield Box(
        "avatar",
        across,
        **_place(avatar, facts),
        text=usual["avatarId"],
        fill=_color(avatar.get("backgroundColor")),
        stroke=_color(avatar.get("borderColor")),
        stroke_width=_pixels(border),
        radius=part(avatar["borderRadius"]) * across * width if "borderRadius" in avatar else 0.0,
    )


def _element(overlay: Overlay, width: int, height: int) -> Box:
    element, chosen = overlay.fields, overlay.chosen
    if element["type"] == "text":
        facts, look = text_facts(element), text_look(element, width, height)
        usual = {**facts, "position": look.position}
        across = look.width if "width" not in element else part(element["width"])
        return Box("text", across, **_place(element, usual), text=element["text"], look=look)
    facts = told("elements")["media" if chosen else "shape"]
    across = part(element.get("width", facts["width"]))
    if chosen is not None:
        return Box(element["type"], across, **_place(element, facts), visual=chosen.visual)
    return Box(
        "shape",
        across,
        **_place(element, facts),
        shape=element["name"],
        fill=rgba(element.get("fill", facts["fill"])),
        stroke=_color(element.get("stroke")),
        stroke_width=within(element.get("strokeWidth", 1 if "stroke" in element else 0)),
        radius=within(element.get("borderRadius", 0)),
    )


def _logo(request: Fields) -> Iterator[Box]:
    chosen = logo(request)
    if chosen is not None:
        fields, facts = request.get("logo", {}), told("elements")["logo"]
        across = part(fields.get("width", facts["width"]))
        yield Box("logo", across, **_place(fields, facts), visual=chosen.visual)


def _place(asked: Fields, usual: Fields) -> dict[str, Any]:
    """Where a box is: by one of the nine places, or by how far it is from the upper and the left edge."""
    if "top" in asked or "left" in asked:
        return {"left": part(asked.get("left", "0%")), "top": part(asked.get("top", "0%"))}
    place = asked.get("position", usual["position"])
    return {"position": told("elements")["places"].get(place, place)}


def _color(color: str | None) -> Rgba | None:
    return None if color is None else rgba(color)


def _pixels(border: float | str) -> float:
    """The thickness of a border, whose unit is not documented: the number in it, as pixels."""
    digits = "".join(character for character in str(border) if character in "0123456789.")
    try:
        return within(float(digits))
    except ValueError:
        return 0.0
