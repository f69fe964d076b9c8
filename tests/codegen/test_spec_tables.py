"""The table of operations: what each row says, and which contracts it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from document import Document
from names import CodegenError
from spec_tables import operation_rows

if TYPE_CHECKING:
    from spec_tables import OperationRow


def _row(document: Document, operation: str) -> OperationRow:
    return {row.id: row for row in operation_rows(document)}[operation]


def test_rows_keep_the_order_of_the_contract(mini: Document) -> None:
    """Order is meaning to a reader: nothing is sorted."""
    assert [row.id for row in operation_rows(mini)] == [
        "listBoards",
        "createBoard",
        "getScenes",
        "replaceScenes",
        "note",
        "renderBoard",
        "makeFilm",
        "clearLedger",
        "getWork",
        "keepReel",
        "cutReel",
        "retitleReel",
        "searchReels",
        "signReel",
        "openGate",
    ]


def test_names_come_from_tag_and_x_name(mini: Document) -> None:
    """A tag becomes an identifier; without x-name the method is called as the operation."""
    assert (_row(mini, "renderBoard").tag, _row(mini, "renderBoard").name) == ("story_boards", "render")
    assert _row(mini, "note").name == "note"


def test_links_tell_where_the_job_id_is_and_who_knows_its_status(mini: Document) -> None:
    """x-job does not repeat what the OpenAPI link says."""
    assert _row(mini, "renderBoard").job == {
        "kind": "render",
        "result": "Film",
        "list": "listBoards",
        "id": "/work/id",
        "status_operation": "getWork",
        "status_param": "workId",
    }


def test_exclusive_groups_are_found_at_any_depth(mini: Document) -> None:
    """Direct `not`, `not` inside allOf, through arrays and unions, each once, body first."""
    assert _row(mini, "createBoard").exclusive == (
        ((), ("cover", "settings")),
        (("scenes", "*", "background"), ("color", "imageUrl")),
        (("scenes", "*", "background", "fill"), ("gradient", "stops")),
        (("cover",), ("color", "imageUrl")),
        (("cover", "fill"), ("gradient", "stops")),
    )


def test_the_query_is_one_schema_with_the_rules_between_its_parameters(mini: Document) -> None:
    """Parameters, what is required, and x-query without its examples; None where nothing stands in the query."""
    month = {"type": "integer", "minimum": 1, "maximum": 12}
    assert _row(mini, "clearLedger").query_schema == {
        "type": "object",
        "properties": {"year": {"type": "integer"}, "month": month, "all": {"type": "boolean"}},
        "required": ["all"],
        "dependentRequired": {"year": ["month"]},
        "allOf": [{"not": {"required": ["all", "month"]}}],
    }
    assert _row(mini, "getWork").query_schema is None


def test_a_callback_tells_the_field_that_holds_its_address(mini: Document) -> None:
    """Also where it stands under components; a callback whose address comes from elsewhere is refused."""
    [called] = _row(mini, "renderBoard").callbacks
    assert (called.name, called.id, called.field) == ("workEnded", "workEnded", "/notify")
    assert (called.method, called.request) == ("POST", "WorkDone")


def test_a_callback_to_an_address_that_no_request_names_is_refused(contract: dict[str, Any]) -> None:
    """The mock could not know where to deliver it."""
    callbacks = contract["components"]["callbacks"]
    callbacks["WorkEnded"] = {"https://fixed.example": callbacks["WorkEnded"]["{$request.body#/notify}"]}
    with pytest.raises(CodegenError, match="renderBoard: the address of workEnded"):
        operation_rows(Document(contract))


def test_get_is_safe_without_saying_so(mini: Document) -> None:
    """A GET changes nothing; everything else must say whether it may be repeated."""
    assert _row(mini, "listBoards").retry == "safe"


def test_other_methods_must_say_whether_they_may_be_repeated(contract: dict[str, Any]) -> None:
    """Silence about a PUT would be a guess about money."""
    del contract["paths"]["/v1/boards"]["post"]["x-retry"]
    with pytest.raises(CodegenError, match="createBoard: x-retry"):
        operation_rows(Document(contract))


def test_a_paid_job_is_never_repeated(contract: dict[str, Any]) -> None:
    """x-job together with `safe` would pay twice after a broken connection."""
    contract["paths"]["/v1/renders"]["put"]["x-retry"] = "safe"
    with pytest.raises(CodegenError, match="must be `never`"):
        operation_rows(Document(contract))


@pytest.mark.parametrize(
    "link",
    [
        {"operationId": "getWork", "parameters": {"workId": "$response.header.X-Id"}},
        {"operationId": "getScenes", "parameters": {"boardId": "$response.body#/work/id"}},
        {"operationId": "nobody", "parameters": {"workId": "$response.body#/work/id"}},
    ],
)
def test_a_job_without_a_usable_link_is_refused(contract: dict[str, Any], link: dict[str, Any]) -> None:
    """Without a link to an operation that tells states, nobody could wait for the job."""
    contract["paths"]["/v1/renders"]["put"]["responses"]["202"]["links"] = {"state": link}
    with pytest.raises(CodegenError, match="renderBoard has x-job"):
        operation_rows(Document(contract))


def test_two_methods_of_one_name_are_refused(contract: dict[str, Any]) -> None:
    """The second would silently replace the first in its class."""
    contract["paths"]["/v1/renders"]["put"]["x-name"] = "create"
    with pytest.raises(CodegenError, match=r"story_boards\.create"):
        operation_rows(Document(contract))


@pytest.mark.parametrize("name", ["import", "get-it", "_client"])
def test_names_that_cannot_be_methods_are_refused(contract: dict[str, Any], name: str) -> None:
    """x-name is taken as it is written, so it must be a public Python name."""
    contract["paths"]["/v1/renders"]["put"]["x-name"] = name
    with pytest.raises(CodegenError, match=f"renderBoard: '{name}'"):
        operation_rows(Document(contract))
