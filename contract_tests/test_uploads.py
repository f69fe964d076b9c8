"""Uploads: a file is sent to the address that was signed for it, and is at the permanent one afterwards."""

from pathlib import Path

import httpx
import pytest

from contract_tests import examples, operations
from contract_tests.accounts import Account
from contract_tests.answers import told
from contract_tests.document import Operation, at
from contract_tests.naming import named
from contract_tests.targets import Simulation

UPLOADING = pytest.mark.parametrize("operation", [one for one in operations.every() if one.upload], ids=named)
REASON = "leaves files behind, and what the real service stores costs something"
OCTETS = bytes(range(256)) * 4096
OTHER = "application/x-something-else"


def signed(account: Account, operation: Operation) -> tuple[str, str, str]:
    """The content type that was asked for, and the two addresses: where the file goes, and where it will be."""
    assert operation.upload is not None
    body = examples.plain_body(operation)
    answer = told(operation, account.send(operation, body))
    addresses = at(answer, operation.upload["signed"]), at(answer, operation.upload["url"])
    return body[operation.upload["content-type"]], *addresses


def put(account: Account, address: str, content_type: str, octets: bytes = OCTETS) -> httpx.Response:
    """What is answered to an upload, which needs no key."""
    return account.http.put(address, content=octets, headers={"Content-Type": content_type})


@UPLOADING
@pytest.mark.mock_only(reason=REASON)
def test_file_is_where_it_was_promised(simulation: Simulation, operation: Operation) -> None:
    """Nothing is at the permanent address before the upload; then the same bytes, of the type that was asked for."""
    account = simulation.account()
    content_type, goes, lies = signed(account, operation)
    assert account.http.get(lies).status_code == httpx.codes.NOT_FOUND
    assert put(account, goes, content_type).is_success
    found = account.http.get(lies)
    assert found.content == OCTETS
    assert found.headers["Content-Type"].partition(";")[0] == content_type


@UPLOADING
@pytest.mark.mock_only(reason=REASON)
def test_address_takes_what_it_was_signed_for(simulation: Simulation, operation: Operation) -> None:
    """Another content type, and an address that was changed, are refused; nothing of that is kept."""
    account = simulation.account()
    content_type, goes, lies = signed(account, operation)
    assert put(account, goes, OTHER).status_code == httpx.codes.FORBIDDEN
    assert put(account, f"{goes}0", content_type).status_code == httpx.codes.FORBIDDEN
    assert account.http.get(lies).status_code == httpx.codes.NOT_FOUND


@UPLOADING
@pytest.mark.mock_only(reason=REASON)
def test_two_files_of_one_name(simulation: Simulation, operation: Operation) -> None:
    """Asked for twice, there are two addresses, and what goes to one is not at the other."""
    account = simulation.account()
    content_type, goes, lies = signed(account, operation)
    _, elsewhere, other = signed(account, operation)
    assert put(account, goes, content_type, b"one").is_success
    assert account.http.get(other).status_code == httpx.codes.NOT_FOUND
    assert put(account, elsewhere, content_type, b"two").is_success
    assert (account.http.get(lies).content, account.http.get(other).content) == (b"one", b"two")


@UPLOADING
@pytest.mark.mock_only(reason=REASON)
def test_client_uploads(simulation: Simulation, operation: Operation, tmp_path: Path) -> None:
    """The client's method takes a path and gives the permanent address, where the file is then; told how far it is."""
    assert operation.upload is not None
    account = simulation.account()
    path = tmp_path / "my talk (2).mp4"
    path.write_bytes(OCTETS)
    seen: list[tuple[int, int | None]] = []
    upload = getattr(getattr(account.client(), operation.tag), operation.upload["name"])
    address = upload(path, on_progress=lambda *told: seen.append(told))
    assert account.http.get(address).content == OCTETS
    assert seen[-1] == (len(OCTETS), len(OCTETS))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
