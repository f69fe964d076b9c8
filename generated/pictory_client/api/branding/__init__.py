"""Saved looks of a video and its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.branding.list_text_styles import OPERATION as LIST_TEXT_STYLES
from pictory_client.api.branding.list_video_brands import OPERATION as LIST_VIDEO_BRANDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client.models.saved_look import SavedLook


class Branding(Resource):
    """Saved looks of a video and its texts."""

    def list_video_brands(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[SavedLook]:
        """List the video brands.

        The brands that a storyboard can name, by id as `brandId` or by name as `brandName`.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[SavedLook]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/branding/get-video-brands
        """
        result: list[SavedLook] = self._client.call(
            LIST_VIDEO_BRANDS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def list_text_styles(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[SavedLook]:
        """List the text styles.

        The styles of subtitles that a storyboard can name, by id as `subtitleStyleId` or by name as
        `subtitleStyleName`.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[SavedLook]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/branding/get-text-styles
        """
        result: list[SavedLook] = self._client.call(
            LIST_TEXT_STYLES,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncBranding(AsyncResource):
    """Saved looks of a video and its texts."""

    async def list_video_brands(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[SavedLook]:
        """List the video brands.

        The brands that a storyboard can name, by id as `brandId` or by name as `brandName`.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[SavedLook]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/branding/get-video-brands
        """
        result: list[SavedLook] = await self._client.call(
            LIST_VIDEO_BRANDS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def list_text_styles(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[SavedLook]:
        """List the text styles.

        The styles of subtitles that a storyboard can name, by id as `subtitleStyleId` or by name as
        `subtitleStyleName`.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[SavedLook]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/branding/get-text-styles
        """
        result: list[SavedLook] = await self._client.call(
            LIST_TEXT_STYLES,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
