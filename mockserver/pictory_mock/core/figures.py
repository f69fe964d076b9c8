"""Figures in messages: bounds as people write them, and values that were sent, however many digits they have."""

from __future__ import annotations

_DIGITS = 25
"""No figure that anybody means has more."""


def bound(number: float) -> str:
    """A bound in plain digits: 1000000000, 0.001."""
    return str(int(number)) if number == int(number) else str(number)


def echo(value: object) -> str:
    """A value that cannot be meant, for the message that says so; long ones are cut."""
    if isinstance(value, int) and abs(value) >= 10**_DIGITS:
        # Not by its digits, of which Python writes no more than some thousands.
        return f"one of about {round(value.bit_length() * 0.30103)} digits"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= _DIGITS * 2 else text[: _DIGITS * 2] + "…"
