"""What a growing API adds to the contract: operations that only tell something, in the forms that there are.

By an id, with a filter, in pages by token and by number, and several of that at once; with parameters in line and as
components; things of an account, a catalogue, or neither.
"""

from __future__ import annotations

from typing import Any

import yaml

Json = dict[str, Any]

TAG = "Plans"
_KNOWN = {"x-provenance": "documented", "x-source": "https://docs.pictory.ai/api-reference/account/get-plans"}
_REFUSALS = {"401": "Unauthorized", "403": "Blocked", "429": "RateLimited", "500": "InternalError"}


def _telling(name: str, answer: str, shown: list[Any], links: Json | None = None, **more: Any) -> Json:
    """A path with a GET operation; `links` pass on what is answered, `more` says what it takes and how it lists."""
    taken = more.pop("parameters", [])
    refusals = _REFUSALS | ({"400": "InvalidQuery"} if len(taken) > (_PLAN in taken) else {})
    refusals |= {"404": "NotFound"} if _PLAN in taken else {}
    success: Json = {"description": "It.", "content": {"application/json": {"schema": _ref("schemas", answer)}}}
    success["content"]["application/json"]["examples"] = {f"e{n}": {"value": one} for n, one in enumerate(shown)}
    if links:
        success["links"] = {
            each: {"operationId": each, "parameters": links[each], "description": "It."} for each in links
        }
    begin = {"operationId": name, "x-name": _PYTHON[name], "tags": [TAG], "summary": "Of plans", "description": "It."}
    extensions = {f"x-{key}": more[key] for key in ("page", "collection", "query") if key in more}
    answers = {status: _ref("responses", refusals[status]) for status in sorted(refusals)}
    takes = {"security": [{"apiKey": []}], **({"parameters": taken} if taken else {})}
    return {"get": {**begin, **_KNOWN, **extensions, **takes, "responses": {"200": success, **answers}}}


def _ref(section: str, name: str) -> Json:
    return {"$ref": f"#/components/{section}/{name}"}


def _parameter(name: str, place: str, schema: Json, **more: Any) -> Json:
    said = {"name": name, "in": place, "required": place == "path", "description": "Which.", **more}
    return {**said, "schema": schema, **_KNOWN}


def _object(*required: str, **members: Json) -> Json:
    said = {"type": "object", "description": "It.", "properties": members}
    return {**said, "required": list(required), **_KNOWN}


def _list(of: str, **more: Any) -> Json:
    return {"type": "array", "description": "Some.", "items": _ref("schemas", of), **more}


def _query(parameter: str, valid: list[Any], wrong: list[Any]) -> Json:
    refused = [
        {"value": {} if value is None else {parameter: value}, "fields": [parameter], "why": f"{value} is none."}
        for value in wrong
    ]
    return {
        "x-valid-examples": [{"value": {parameter: value}, "why": f"With {value}."} for value in valid],
        "x-invalid-examples": refused,
    }


_TEXT, _COUNT = {"type": "string", "description": "A text."}, {"type": "integer", "description": "A number."}
_PLAN = _parameter("planId", "path", _TEXT, example="p1")
_CURRENCY = _parameter("currency", "query", _ref("schemas", "Currency"))
_TOKEN = _ref("parameters", "NextPageKey")
_PAGE = _parameter("page", "query", {"type": "integer", "minimum": 1})
_IN_A_CURRENCY = _query("currency", ["USD", "EUR"], ["XYZ"])
_BY_NUMBER = {"style": "number", "in": "query", "items": "/data/invoices", "param": "page", "size": 2, "key": "/number"}
_BY_TOKEN: Json = {"style": "token", "in": "query", "items": "/items", "token": "/nextPageKey", "param": "nextPageKey"}
_BY_TOKEN |= {"end": "absent", "size": 50, "key": "/code"}
_NEXT = {"nextPageKey": "$response.body#/nextPageKey"}
_FIRST = {"planId": "$response.body#/0/planId"}
_STARTER = {"planId": "p1", "name": "Starter", "minutes": 200}
_TEAM = {"planId": "p2", "name": "Team"}
_COUPONS: list[Any] = [
    {"items": []},
    {"items": [{"code": "A"}, {"code": "B"}]},
    {"items": [{"code": "B"}, {"code": "C"}], "nextPageKey": "abc"},
]
_PYTHON = {
    "listPlans": "list",
    "getPlan": "get",
    "listPlanCoupons": "list_plan_coupons",
    "listCoupons": "list_coupons",
    "listInvoices": "list_invoices",
}
_KEPT = {"name": "coupons", "does": "list", "items": "/items", "key": "/code"}
_CATALOGUE = {"name": "invoices", "does": "list", "items": "/data/invoices", "key": "/number", "fixed": True}

PATHS = {
    "/v1/plans": _telling("listPlans", "Plans", [[_STARTER, _TEAM]], {"getPlan": _FIRST, "listPlanCoupons": _FIRST}),
    "/v1/plans/{planId}": _telling("getPlan", "Plan", [_STARTER], query=_IN_A_CURRENCY, parameters=[_PLAN, _CURRENCY]),
    "/v1/plans/{planId}/coupons": _telling(
        "listPlanCoupons",
        "Coupons",
        _COUPONS,
        {"listPlanCoupons": {"planId": "$request.path.planId", **_NEXT}},
        page=_BY_TOKEN,
        parameters=[_PLAN, _TOKEN],
    ),
    "/v1/coupons": _telling(
        "listCoupons",
        "Coupons",
        _COUPONS,
        {"listCoupons": {"currency": "$request.query.currency", **_NEXT}},
        page=_BY_TOKEN,
        collection=_KEPT,
        query=_query("currency", ["USD", "EUR"], ["XYZ", None]),
        parameters=[{**_CURRENCY, "required": True}, _TOKEN],
    ),
    "/v1/invoices": _telling(
        "listInvoices",
        "Invoices",
        [{"data": {"invoices": [{"number": 3}, {"number": 2}, {"number": 1}]}}],
        page=_BY_NUMBER,
        collection=_CATALOGUE,
        query=_query("page", [1, 2], [0, "first"]),
        parameters=[_PAGE],
    ),
}
SCHEMAS = {
    "Currency": {"type": "string", "description": "A currency.", "enum": ["USD", "EUR"], **_KNOWN},
    "Plans": _list("Plan", **_KNOWN),
    "Plan": _object("planId", "name", planId=_TEXT, name=_TEXT, minutes=_COUNT),
    "Coupons": _object("items", items=_list("Coupon"), nextPageKey=_TEXT),
    "Coupon": _object("code", code=_TEXT),
    "Invoices": _object("data", data=_ref("schemas", "InvoicesData")),
    "InvoicesData": _object("invoices", invoices=_list("Invoice")),
    "Invoice": _object("number", number=_COUNT),
}


def text(added: Json, indent: int) -> str:
    """What is added as it stands in the contract, under a banner of its own."""
    lines = yaml.dump(added, Dumper=_WithoutAliases, sort_keys=False, width=10**6).splitlines()
    banner = f"# {'-' * 90} {TAG}"
    return "".join(f"{' ' * indent}{line}\n" for line in [banner, *lines, ""])


class _WithoutAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True
