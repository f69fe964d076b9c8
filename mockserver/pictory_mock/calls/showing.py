"""Operations that only tell something and that nobody has written yet: they answer as the contract shows it.

Filters do nothing here and are named as ignored. Pages are the examples, one after the other, or all their items where
pages are numbered; a list always ends.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pictory_mock.contract.document import api
from pictory_mock.contract.pointers import get, put

from .linked import examples, find
from .pages import no_token

if TYPE_CHECKING:
    from pictory_spec import Operation

    from .call import Call, Handler
    from .linked import Handlers

_ABOUT_ITS_LAST = re.compile(r"\{[^}]*\}$")
"""A path that ends in a parameter: what is answered is the thing itself, and nothing that belongs to it."""


def teller(handlers: Handlers) -> Handler:
    """What answers for an operation that none of the handlers is for."""

    def answer(call: Call) -> Any:
        about = find(call, handlers)
        rules = call.operation.page or {}
        turning = {rules.get("param")} | ({rules.get("size-param")} if rules.get("style") == "number" else set())
        call.ignored.extend(each for each in call.query if each not in turning)
        if rules:
            return (_numbered if rules["style"] == "number" else _by_token)(call, rules)
        return _alike(call.operation, about if _ABOUT_ITS_LAST.search(call.operation.path) else {})

    return answer


def _alike(operation: Operation, about: Mapping[str, Any]) -> Any:
    """The example most like what is asked for, with what is known of that in its place as far as it fits there."""
    found = examples(operation)
    if not about or not all(isinstance(example, dict) for example in found):
        return next(iter(found), None)
    best = max(found, key=lambda example: sum(example.get(each) == value for each, value in about.items()))
    exact = {**best, **{each: value for each, value in about.items() if each in best}}
    answer = operation.responses[operation.success]
    return exact if answer is None or api().fits(answer, exact) else best


# --------------------------------------------------------------------------------------------------------------- pages


def _by_token(call: Call, rules: Mapping[str, Any]) -> Any:
    """The page that a token leads to: those of the examples, in their order. Raises `Refused` for any other token."""
    pages = _chain(examples(call.operation), rules)
    asked = call.query.get(rules["param"])
    if asked is None:
        return pages[0]
    following = {str(get(page, rules["token"])): after for page, after in pairwise(pages)}
    if asked not in following:
        raise no_token(rules["param"])
    return following[asked]


def _chain(shown: Sequence[Any], rules: Mapping[str, Any]) -> list[Any]:
    """The examples as the pages of one list: each item once, each token once, and the last page without one."""
    by_token = {str(token): page for page in shown if (token := get(page, rules["token"])) is not None}
    ends = [page for page in shown if get(page, rules["token"]) is None]
    pages = [*by_token.values(), max(ends, key=lambda page: len(_items(page, rules)), default=_ended(shown[0], rules))]
    seen: set[str] = set()
    return [_holding(page, rules, _new(_items(page, rules), rules, seen)) for page in pages]


def _ended(page: Any, rules: Mapping[str, Any]) -> Any:
    """An empty last page where no example shows one."""
    last = _holding(page, rules, [])
    above, _, member = rules["token"].rpartition("/")
    holder = get(last, above)
    if rules["end"] == "null":
        holder[member] = None
    else:
        holder.pop(member, None)
    return last


def _numbered(call: Call, rules: Mapping[str, Any]) -> Any:
    """The page of a number: the items of all examples, cut into pages."""
    shown = examples(call.operation)
    items = _new([item for page in shown for item in _items(page, rules)], rules, set())
    number = max(call.query.get(rules["param"], 1), 1)
    size = call.query.get(str(rules.get("size-param"))) or rules.get("size") or len(items)
    return _holding(shown[0], rules, items[(number - 1) * size : number * size])


def _items(page: Any, rules: Mapping[str, Any]) -> list[Any]:
    return get(page, rules["items"]) or []


def _new(items: Sequence[Any], rules: Mapping[str, Any], seen: set[str]) -> list[Any]:
    """Those of the items that no earlier page has had, where the contract says what tells them apart."""
    if "key" not in rules:
        return list(items)
    new = {str(get(item, rules["key"])): item for item in items if str(get(item, rules["key"])) not in seen}
    seen.update(new)
    return list(new.values())


def _holding(page: Any, rules: Mapping[str, Any], items: list[Any]) -> Any:
    """The page with other items."""
    if not rules["items"]:
        return items
    other = copy.deepcopy(page)
    put(other, rules["items"], items)
    return other
