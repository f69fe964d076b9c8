"""Accounts of Vimeo to which finished videos are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.vimeo_connections.create_vimeo_connection import (
    OPERATION as CREATE_VIMEO_CONNECTION,
)
from pictory_client.api.vimeo_connections.delete_vimeo_connection import (
    OPERATION as DELETE_VIMEO_CONNECTION,
)
from pictory_client.api.vimeo_connections.get_vimeo_connection import (
    OPERATION as GET_VIMEO_CONNECTION,
)
from pictory_client.api.vimeo_connections.list_vimeo_connections import (
    OPERATION as LIST_VIMEO_CONNECTIONS,
)
from pictory_client.api.vimeo_connections.update_vimeo_connection import (
    OPERATION as UPDATE_VIMEO_CONNECTION,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client import types
    from pictory_client.models.vimeo_connection import VimeoConnection
    from pictory_client.models.vimeo_connection_state import VimeoConnectionState


class VimeoConnections(Resource):
    """Accounts of Vimeo to which finished videos are sent."""

    def list(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Pages[VimeoConnection]:
        """List the Vimeo connections.

        The connections of the account to Vimeo, newest first, in pages. The list is called `Items`, with a
        capital.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `VimeoConnection`.

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

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/vimeo-integration/get-vimeo-connections
        """
        result: types.Pages[VimeoConnection] = self._client.pages(
            LIST_VIMEO_CONNECTIONS,
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

    def create(
        self,
        *,
        name: str,
        client_identifier: str,
        client_secret: str,
        access_token: str,
        description: str | None = None,
        enabled: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VimeoConnectionState:
        """Create a Vimeo connection.

        Connects a Vimeo account, by an app of its own, to which videos can be sent from then on. Neither
        `clientSecret` nor `accessToken` is ever told again. Storyboards use it by `vimeoConnectionId`.

        Args:
            name: How you call it; no other connection of the account is called so. (1 to 100 characters)
            client_identifier: The client identifier of the app at Vimeo. (1 to 500 characters)
            client_secret: The client secret of the app. Never told again. (1 to 500 characters)
            access_token: A token of the app with the scopes `private` and `video`. Never told again. (1 to 500
                characters)
            description: What it is for. (at most 250 characters)
            enabled: Whether it may be used. Left out, the service takes True.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VimeoConnectionState`.

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
        https://docs.pictory.ai/api-reference/vimeo-integration/create-vimeo-connection
        """
        result: VimeoConnectionState = self._client.call(
            CREATE_VIMEO_CONNECTION,
            path={},
            query={},
            body={
                "name": name,
                "clientIdentifier": client_identifier,
                "clientSecret": client_secret,
                "accessToken": access_token,
                "description": description,
                "enabled": enabled,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def get(
        self,
        connectionid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VimeoConnection:
        """Get a Vimeo connection.

        One connection, as in the list.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VimeoConnection`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/vimeo-integration/get-vimeo-connection-by-id
        """
        result: VimeoConnection = self._client.call(
            GET_VIMEO_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def update(
        self,
        connectionid: str,
        *,
        version: int,
        name: str | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        client_identifier: str | None = None,
        client_secret: str | None = None,
        access_token: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VimeoConnection:
        """Change a Vimeo connection.

        Changes what the body names and keeps the rest. The body names the version that is to be changed; if
        somebody else has changed the connection meanwhile, nothing happens. Each success counts the version
        on by one.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            version: How often the connection was changed; 1 at its creation. Who changes it names the version
                that it has now.
            name: How you call it; no other connection of the account is called so. (1 to 100 characters)
            description: What it is for. (at most 250 characters)
            enabled: Whether it may be used.
            client_identifier: The client identifier of the app at Vimeo. (1 to 500 characters)
            client_secret: The client secret of the app. Never told again. (1 to 500 characters)
            access_token: A token of the app with the scopes `private` and `video`. Never told again. (1 to 500
                characters)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VimeoConnection`.

        Raises:
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            Conflict: Status 409 (assumed). The version is not the current one; somebody else has changed the
                thing meanwhile. Nothing was changed.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/vimeo-integration/update-vimeo-connection
        """
        result: VimeoConnection = self._client.call(
            UPDATE_VIMEO_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body={
                "version": version,
                "name": name,
                "description": description,
                "enabled": enabled,
                "clientIdentifier": client_identifier,
                "clientSecret": client_secret,
                "accessToken": access_token,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def delete(
        self,
        connectionid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a Vimeo connection.

        Deletes a connection for good. It may be repeated: an id that is unknown, or was deleted, is a
        success too.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

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
        https://docs.pictory.ai/api-reference/vimeo-integration/delete-vimeo-connection
        """
        self._client.call(
            DELETE_VIMEO_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )


class AsyncVimeoConnections(AsyncResource):
    """Accounts of Vimeo to which finished videos are sent."""

    def list(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncPages[VimeoConnection]:
        """List the Vimeo connections.

        The connections of the account to Vimeo, newest first, in pages. The list is called `Items`, with a
        capital.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `VimeoConnection`.

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

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/vimeo-integration/get-vimeo-connections
        """
        result: types.AsyncPages[VimeoConnection] = self._client.pages(
            LIST_VIMEO_CONNECTIONS,
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

    async def create(
        self,
        *,
        name: str,
        client_identifier: str,
        client_secret: str,
        access_token: str,
        description: str | None = None,
        enabled: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VimeoConnectionState:
        """Create a Vimeo connection.

        Connects a Vimeo account, by an app of its own, to which videos can be sent from then on. Neither
        `clientSecret` nor `accessToken` is ever told again. Storyboards use it by `vimeoConnectionId`.

        Args:
            name: How you call it; no other connection of the account is called so. (1 to 100 characters)
            client_identifier: The client identifier of the app at Vimeo. (1 to 500 characters)
            client_secret: The client secret of the app. Never told again. (1 to 500 characters)
            access_token: A token of the app with the scopes `private` and `video`. Never told again. (1 to 500
                characters)
            description: What it is for. (at most 250 characters)
            enabled: Whether it may be used. Left out, the service takes True.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VimeoConnectionState`.

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
        https://docs.pictory.ai/api-reference/vimeo-integration/create-vimeo-connection
        """
        result: VimeoConnectionState = await self._client.call(
            CREATE_VIMEO_CONNECTION,
            path={},
            query={},
            body={
                "name": name,
                "clientIdentifier": client_identifier,
                "clientSecret": client_secret,
                "accessToken": access_token,
                "description": description,
                "enabled": enabled,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def get(
        self,
        connectionid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VimeoConnection:
        """Get a Vimeo connection.

        One connection, as in the list.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VimeoConnection`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/vimeo-integration/get-vimeo-connection-by-id
        """
        result: VimeoConnection = await self._client.call(
            GET_VIMEO_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def update(
        self,
        connectionid: str,
        *,
        version: int,
        name: str | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        client_identifier: str | None = None,
        client_secret: str | None = None,
        access_token: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VimeoConnection:
        """Change a Vimeo connection.

        Changes what the body names and keeps the rest. The body names the version that is to be changed; if
        somebody else has changed the connection meanwhile, nothing happens. Each success counts the version
        on by one.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            version: How often the connection was changed; 1 at its creation. Who changes it names the version
                that it has now.
            name: How you call it; no other connection of the account is called so. (1 to 100 characters)
            description: What it is for. (at most 250 characters)
            enabled: Whether it may be used.
            client_identifier: The client identifier of the app at Vimeo. (1 to 500 characters)
            client_secret: The client secret of the app. Never told again. (1 to 500 characters)
            access_token: A token of the app with the scopes `private` and `video`. Never told again. (1 to 500
                characters)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VimeoConnection`.

        Raises:
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            Conflict: Status 409 (assumed). The version is not the current one; somebody else has changed the
                thing meanwhile. Nothing was changed.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/vimeo-integration/update-vimeo-connection
        """
        result: VimeoConnection = await self._client.call(
            UPDATE_VIMEO_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body={
                "version": version,
                "name": name,
                "description": description,
                "enabled": enabled,
                "clientIdentifier": client_identifier,
                "clientSecret": client_secret,
                "accessToken": access_token,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def delete(
        self,
        connectionid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """Delete a Vimeo connection.

        Deletes a connection for good. It may be repeated: an id that is unknown, or was deleted, is a
        success too.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

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
        https://docs.pictory.ai/api-reference/vimeo-integration/delete-vimeo-connection
        """
        await self._client.call(
            DELETE_VIMEO_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
