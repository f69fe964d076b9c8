"""The presenters that can be seen in a video."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.avatars.list_avatars import OPERATION as LIST_AVATARS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client import types
    from pictory_client.models.listed_avatar import ListedAvatar


class Avatars(Resource):
    """The presenters that can be seen in a video."""

    def list(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Pages[ListedAvatar]:
        """List the avatars.

        The presenters, grouped by person, each with their looks. The id of a look goes into a storyboard as
        `avatar.avatarId`.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `ListedAvatar`.

        Raises:
            InvalidRequest: Status 400 (assumed). The page token is not one that this account was given.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/avatars/get-avatars
        """
        result: types.Pages[ListedAvatar] = self._client.pages(
            LIST_AVATARS,
            path={},
            query={
                "nextPageKey": next_page_key,
            },
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncAvatars(AsyncResource):
    """The presenters that can be seen in a video."""

    def list(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncPages[ListedAvatar]:
        """List the avatars.

        The presenters, grouped by person, each with their looks. The id of a look goes into a storyboard as
        `avatar.avatarId`.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `ListedAvatar`.

        Raises:
            InvalidRequest: Status 400 (assumed). The page token is not one that this account was given.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/avatars/get-avatars
        """
        result: types.AsyncPages[ListedAvatar] = self._client.pages(
            LIST_AVATARS,
            path={},
            query={
                "nextPageKey": next_page_key,
            },
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
