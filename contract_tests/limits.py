"""How long texts and lists may be, and how large numbers, wherever they stand in a body."""

from decimal import Decimal
from functools import cache

from attrs import frozen

from contract_tests.document import Json
from contract_tests.places import Place, everywhere
from contract_tests.verdicts import faults

_ANY_TEXT = {"enum", "const", "pattern", "format"}
"""What makes a text something else than any text."""


@frozen
class Length:
    """A length rule of one place: characters of a text, or items of a list. A bound that is left open is None."""

    place: Place
    shortest: int | None
    longest: int | None

    def admits(self, length: int) -> bool:
        """Whether the rule allows such a length."""
        return (self.shortest or 0) <= length and (self.longest is None or length <= self.longest)

    def edges(self) -> list[int]:
        """The bounds that there are."""
        return [edge for edge in (self.shortest, self.longest) if edge is not None]

    def any_text(self) -> bool:
        """Whether it is a rule of a text, and the only one of that text."""
        return self.place.schema["type"] == "string" and not _ANY_TEXT & set(self.place.schema)

    def of_length(self, length: int, alphabet: str = "") -> Json:
        """A value of that length, right but for it: a text of the letters of an alphabet, or what is there repeated."""
        piece = alphabet or self.place.value[:1] * (length == 0) or self.place.value
        return (piece * length)[:length]


@frozen
class Range:
    """The numbers that a place allows. A bound that is left open is None; `above` means that the lowest is too low."""

    place: Place
    lowest: Decimal | None
    highest: Decimal | None
    above: bool

    @property
    def whole(self) -> bool:
        """Whether only whole numbers are allowed."""
        return bool(self.place.schema["type"] == "integer")

    def admits(self, number: Decimal) -> bool:
        """Whether the rule allows such a number."""
        if self.whole and number % 1:
            return False
        if self.lowest is not None and (number < self.lowest or (self.above and number == self.lowest)):
            return False
        return self.highest is None or number <= self.highest

    def near(self) -> list[Decimal]:
        """The bounds, and numbers a little and one less and more."""
        steps = [Decimal(step) for step in ("-1", "-0.001", "0", "0.001", "1")]
        return [edge + step for edge in (self.lowest, self.highest) if edge is not None for step in steps]


@cache
def lengths() -> list[Length]:
    """The length rules of all bodies, at any depth, as far as nothing else rules what is long there."""
    bounds = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}
    found = [
        Length(place, *(place.schema.get(bound) for bound in bounds[str(place.schema["type"])]))
        for place in everywhere()
        if str(place.schema.get("type")) in bounds and not {"enum", "const", "allOf"} & set(place.schema)
    ]
    return [rule for rule in found if rule.edges() and not _ruled_otherwise(rule)]


def _ruled_otherwise(rule: Length) -> bool:
    """Whether not any text of the right length is right: the spec may say so far from the text."""
    right = rule.of_length(rule.edges()[-1], alphabet="x" if rule.any_text() else "")
    return bool(faults(rule.place.operation, rule.place.holding(right)))


@cache
def ranges() -> list[Range]:
    """The number rules of all bodies, at any depth."""
    found = []
    for place in everywhere():
        if place.schema.get("type") in ("integer", "number"):
            above = "exclusiveMinimum" in place.schema
            low, high = place.schema.get("exclusiveMinimum" if above else "minimum"), place.schema.get("maximum")
            found.append(Range(place, _exact(low), _exact(high), above))
    return [rule for rule in found if rule.near()]


def _exact(bound: float | None) -> Decimal | None:
    return None if bound is None else Decimal(str(bound))
