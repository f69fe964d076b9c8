"""How many examples are drawn: as many as the profile says, or a part of them where each one takes its time."""

from hypothesis import settings


def part(divisor: int) -> settings:
    """Every so many-th of the profile's examples. A test takes it when it is made: the profile is chosen by then."""
    return settings(max_examples=max(5, settings().max_examples // divisor))
