"""Points of figures: y grows downwards, angles are parts of a whole turn, clockwise from the right."""

import math

Point = tuple[float, float]
Points = tuple[Point, ...]


def plate(left: float, top: float, right: float, bottom: float) -> Points:
    """A rectangle."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def ring(corners: int, reach: float = 0.5, turn: float = -0.25, centre: Point = (0.5, 0.5)) -> Points:
    """A regular polygon; `turn` says where its first corner is, at the top where nothing is said."""
    steps = [math.tau * (turn + number / corners) for number in range(corners)]
    return tuple((centre[0] + reach * math.cos(step), centre[1] + reach * math.sin(step)) for step in steps)


def star(points: int, inner: float, turn: float = -0.25) -> Points:
    """A star in a square; `inner` is how far out its inner corners lie, of its points' reach."""
    outer_ring, inner_ring = ring(points, turn=turn), ring(points, inner / 2, turn + 0.5 / points)
    return tuple(point for pair in zip(outer_ring, inner_ring, strict=True) for point in pair)


def rounded(width: float, height: float, corner: float) -> Points:
    """A rectangle with round corners."""
    corner = min(corner, width / 2, height / 2)
    centres = [
        (width - corner, height - corner, 0.0), (corner, height - corner, 0.25),
        (corner, corner, 0.5), (width - corner, corner, 0.75),
    ]  # fmt: skip
    return tuple(
        (x + corner * math.cos(angle), y + corner * math.sin(angle))
        for x, y, turn in centres
        for angle in (math.tau * (turn + step / 24) for step in range(7))
    )


def turned(points: Points, turn: float) -> Points:
    """Turned clockwise about the middle of a square; `turn` of a whole one."""
    sine, cosine = math.sin(math.tau * turn), math.cos(math.tau * turn)
    return tuple(
        (0.5 + (x - 0.5) * cosine - (y - 0.5) * sine, 0.5 + (x - 0.5) * sine + (y - 0.5) * cosine) for x, y in points
    )


def moved(points: Points, right: float, down: float, scale: float = 1) -> Points:
    """Scaled, then moved."""
    return tuple((x * scale + right, y * scale + down) for x, y in points)


def wave(left: float, right: float, middle: float, swing: float, turns: float) -> Points:
    """A sine from left to right about a middle."""
    steps = [number / 40 for number in range(41)]
    return tuple((left + (right - left) * at, middle + swing * math.sin(math.tau * turns * at)) for at in steps)


def leaf(tip: Point, foot: Point, bulge: float) -> Points:
    """Two equal curves from a foot to a tip; `bulge` of its length wide on each side."""
    (x, y), (u, v) = tip, foot
    right, down = bulge * (v - y), bulge * (x - u)

    def side(sign: int) -> list[Point]:
        out = [(step / 12, sign * math.sin(math.pi * step / 12)) for step in range(13)]
        return [(u + (x - u) * at + right * away, v + (y - v) * at + down * away) for at, away in out]

    return (*side(1), *reversed(side(-1)))
