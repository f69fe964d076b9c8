"""Ready-made arrangements of scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.smart_layouts.list_smart_layouts import (
    OPERATION as LIST_SMART_LAYOUTS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client.models.smart_layouts import SmartLayouts


class SmartLayoutsOperations(Resource):
    """Ready-made arrangements of scenes."""

    def list(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SmartLayouts:
        """List the smart layouts.

        The smart layouts that a storyboard can name, by id as `smartLayoutId` or by name as
        `smartLayoutName`.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `SmartLayouts`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/smartlayouts/get-smart-layouts
        """
        result: SmartLayouts = self._client.call(
            LIST_SMART_LAYOUTS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncSmartLayoutsOperations(AsyncResource):
    """Ready-made arrangements of scenes."""

    async def list(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> SmartLayouts:
        """List the smart layouts.

        The smart layouts that a storyboard can name, by id as `smartLayoutId` or by name as
        `smartLayoutName`.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `SmartLayouts`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/smartlayouts/get-smart-layouts
        """
        result: SmartLayouts = await self._client.call(
            LIST_SMART_LAYOUTS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
