"""Stock pictures and footage, and files of your own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import UPLOAD_TIMEOUT, Options

from pictory_client.api.media.generate_upload_url import (
    OPERATION as GENERATE_UPLOAD_URL,
)
from pictory_client.api.media.search_media import OPERATION as SEARCH_MEDIA

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from typing import Any

    from pictory_runtime.files import OnProgress

    from pictory_client.models.stock_media_found import StockMediaFound
    from pictory_client.models.upload_url import UploadUrl
    from pictory_client.models.visual_category import VisualCategory


class Media(Resource):
    """Stock pictures and footage, and files of your own."""

    def generate_upload_url(
        self,
        *,
        file_name: str,
        content_type: str,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> UploadUrl:
        """Get a URL to upload a file to.

        Makes two URLs for a file of one's own: one to upload it to (a PUT of its bytes within 24 hours,
        with the same Content-Type and without the key), and one that it can be fetched from afterwards and
        that other requests take.

        Args:
            file_name: The name of the file, without a folder. (at most 255 characters)
            content_type: The MIME type of the file, such as video/mp4; the upload must be sent with the same.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `UploadUrl`.

        Raises:
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/media-management/generate-signed-url
        """
        result: UploadUrl = self._client.call(
            GENERATE_UPLOAD_URL,
            path={},
            query={},
            body={
                "fileName": file_name,
                "contentType": content_type,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def upload(
        self,
        path: str | os.PathLike[str],
        content_type: str | None = None,
        on_progress: OnProgress | None = None,
        *,
        timeout: float = UPLOAD_TIMEOUT,
    ) -> str:
        """Upload a file; returns the URL that it can be used by from then on.

        Asks `generate_upload_url` for a signed address and puts the file there as it is read, never all
        of it in memory. The API key goes to the service only, not to the storage.

        Args:
            path: The file.
            content_type: What it is, like `video/mp4`; left out, told by the suffix of its name.
            on_progress: Called with the bytes sent and the bytes in all; counting begins anew when an attempt
                is repeated.
            timeout: Seconds that the whole may take.

        Returns:
            The URL.

        Raises:
            UploadFailed: There is no such file, what it is cannot be told, or the storage did not take it.
            StatusError: The service refused to give an address, as for `generate_upload_url`.
            TransportError: The service could not be reached in time.
        """
        return self._client.upload(GENERATE_UPLOAD_URL, path, content_type, on_progress, timeout=timeout)

    def search(
        self,
        *,
        keyword: str,
        category: VisualCategory | None = None,
        language: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> StockMediaFound:
        """Search stock videos and images.

        The videos and images of the stock libraries that a keyword finds, the best matches first. What they
        show are watermarked previews, to choose from; in a storyboard the visual is found again by the same
        search.

        Args:
            keyword: What to look for, in words. (at least 1 character)
            category: Only visuals of this category, or of this part of one.
            language: The language of the keyword. (a language tag like fr-FR)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `StockMediaFound`.

        Raises:
            InvalidRequest: Status 400 (assumed). The parameters of the query break a rule.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/media-management/search-media
        """
        result: StockMediaFound = self._client.call(
            SEARCH_MEDIA,
            path={},
            query={
                "keyword": keyword,
                "category": category,
                "language": language,
            },
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncMedia(AsyncResource):
    """Stock pictures and footage, and files of your own."""

    async def generate_upload_url(
        self,
        *,
        file_name: str,
        content_type: str,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> UploadUrl:
        """Get a URL to upload a file to.

        Makes two URLs for a file of one's own: one to upload it to (a PUT of its bytes within 24 hours,
        with the same Content-Type and without the key), and one that it can be fetched from afterwards and
        that other requests take.

        Args:
            file_name: The name of the file, without a folder. (at most 255 characters)
            content_type: The MIME type of the file, such as video/mp4; the upload must be sent with the same.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `UploadUrl`.

        Raises:
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/media-management/generate-signed-url
        """
        result: UploadUrl = await self._client.call(
            GENERATE_UPLOAD_URL,
            path={},
            query={},
            body={
                "fileName": file_name,
                "contentType": content_type,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def upload(
        self,
        path: str | os.PathLike[str],
        content_type: str | None = None,
        on_progress: OnProgress | None = None,
        *,
        timeout: float = UPLOAD_TIMEOUT,
    ) -> str:
        """Upload a file; returns the URL that it can be used by from then on.

        Asks `generate_upload_url` for a signed address and puts the file there as it is read, never all
        of it in memory. The API key goes to the service only, not to the storage.

        Args:
            path: The file.
            content_type: What it is, like `video/mp4`; left out, told by the suffix of its name.
            on_progress: Called with the bytes sent and the bytes in all; counting begins anew when an attempt
                is repeated. It may be a coroutine function.
            timeout: Seconds that the whole may take.

        Returns:
            The URL.

        Raises:
            UploadFailed: There is no such file, what it is cannot be told, or the storage did not take it.
            StatusError: The service refused to give an address, as for `generate_upload_url`.
            TransportError: The service could not be reached in time.
        """
        return await self._client.upload(GENERATE_UPLOAD_URL, path, content_type, on_progress, timeout=timeout)

    async def search(
        self,
        *,
        keyword: str,
        category: VisualCategory | None = None,
        language: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> StockMediaFound:
        """Search stock videos and images.

        The videos and images of the stock libraries that a keyword finds, the best matches first. What they
        show are watermarked previews, to choose from; in a storyboard the visual is found again by the same
        search.

        Args:
            keyword: What to look for, in words. (at least 1 character)
            category: Only visuals of this category, or of this part of one.
            language: The language of the keyword. (a language tag like fr-FR)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `StockMediaFound`.

        Raises:
            InvalidRequest: Status 400 (assumed). The parameters of the query break a rule.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/media-management/search-media
        """
        result: StockMediaFound = await self._client.call(
            SEARCH_MEDIA,
            path={},
            query={
                "keyword": keyword,
                "category": category,
                "language": language,
            },
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
