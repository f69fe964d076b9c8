"""Media: stock visuals, searched by words and by category, and the URLs for files that are going to be uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictory_mock.catalogue import stock
from pictory_mock.contract import document
from pictory_mock.files import catalogue
from pictory_mock.sources import uploads

if TYPE_CHECKING:
    from pictory_mock.calls import Call
    from pictory_mock.catalogue.stock import StockVisual

_RESULTS = ("components", "schemas", "StockMediaPage", "properties", "searchResults")


def search(call: Call) -> Any:
    """The visuals that a keyword finds, the best matches first, on the one page that there is."""
    most = document.api().at(_RESULTS)["maxItems"]
    found = stock.search(call.query["keyword"], call.query.get("category"))[:most]
    return {"data": {"page": 1, "searchResults": [_told(call, visual) for visual in found]}}


def generate_upload_url(call: Call) -> Any:
    """The URLs for a file that is going to be uploaded."""
    base = call.public_url()
    key, signed = uploads.sign(call.account, call.body["fileName"], call.body["contentType"], base)
    return {"success": True, "data": {"signedUrl": signed, "url": uploads.address(key, base), "key": key}}


def _told(call: Call, visual: StockVisual) -> dict[str, Any]:
    told: dict[str, Any] = {
        "assetId": visual.id,
        "id": visual.id,
        "keyword": call.query["keyword"],
        "mediaType": visual.kind,
        "mediaDescription": visual.shows,
        "searchLibrary": visual.library,
    }
    if visual.seconds is not None:
        told["duration"] = visual.seconds
    ending = "jpg" if visual.seconds is None else "mp4"
    base = f"{call.public_url()}/media/{catalogue.FOLDER}"
    for field, height in catalogue.HEIGHTS.items():
        still, whole = (catalogue.rendition(visual, height, each) for each in ("jpg", ending))
        told[field] = {"jpg": base + still, "url": base + whole}
    return told
