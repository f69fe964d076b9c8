"""Roles that let the service read private files in buckets of Amazon S3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.aws_connections.create_aws_connection import (
    OPERATION as CREATE_AWS_CONNECTION,
)
from pictory_client.api.aws_connections.delete_aws_connection import (
    OPERATION as DELETE_AWS_CONNECTION,
)
from pictory_client.api.aws_connections.get_aws_connection import (
    OPERATION as GET_AWS_CONNECTION,
)
from pictory_client.api.aws_connections.list_aws_connections import (
    OPERATION as LIST_AWS_CONNECTIONS,
)
from pictory_client.api.aws_connections.update_aws_connection import (
    OPERATION as UPDATE_AWS_CONNECTION,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client.models.aws_connection import AwsConnection
    from pictory_client.models.aws_connection_state import AwsConnectionState
    from pictory_client.models.aws_connections import AwsConnections


class AwsConnectionsOperations(Resource):
    """Roles that let the service read private files in buckets of Amazon S3."""

    def list(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AwsConnections:
        """List the AWS connections.

        The connections of the account to Amazon S3, newest first. The list is called `Items`, with a
        capital.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnections`.

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
        https://docs.pictory.ai/api-reference/aws-integration/get-aws-connections
        """
        result: AwsConnections = self._client.call(
            LIST_AWS_CONNECTIONS,
            path={},
            query={},
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
        aws_account_id: str,
        aws_region: str,
        description: str | None = None,
        enabled: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AwsConnectionState:
        """Create an AWS connection.

        Connects an AWS account, whose role PictoryCloudIntegrationRole lets the service (AWS account
        701488979254) read the buckets. Storyboards use it by `awsConnectionId`.

        Args:
            name: How you call it. (at least 1 character)
            aws_account_id: The number of the AWS account, twelve digits. It can never be changed.
            aws_region: The region of the buckets, like `eu-west-1`. It can never be changed.
            description: What it is for.
            enabled: Whether it may be used. Left out, the service takes True. (assumed)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnectionState`.

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
        https://docs.pictory.ai/api-reference/aws-integration/aws-private-connection
        """
        result: AwsConnectionState = self._client.call(
            CREATE_AWS_CONNECTION,
            path={},
            query={},
            body={
                "name": name,
                "awsAccountId": aws_account_id,
                "awsRegion": aws_region,
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
    ) -> AwsConnection:
        """Get an AWS connection.

        One connection, as in the list.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnection`.

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
        https://docs.pictory.ai/api-reference/aws-integration/get-aws-connection-by-id
        """
        result: AwsConnection = self._client.call(
            GET_AWS_CONNECTION,
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
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AwsConnectionState:
        """Change an AWS connection.

        Changes what the body names and keeps the rest. The body names the version that is to be changed; if
        somebody else has changed the connection meanwhile, nothing happens. Each success counts the version
        on by one.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            version: How often the connection was changed; 1 at its creation. Who changes it names the version
                that it has now.
            name: How you call it. (at least 1 character)
            description: What it is for.
            enabled: Whether it may be used.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnectionState`.

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
        https://docs.pictory.ai/api-reference/aws-integration/update-aws-connection
        """
        result: AwsConnectionState = self._client.call(
            UPDATE_AWS_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body={
                "version": version,
                "name": name,
                "description": description,
                "enabled": enabled,
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
        """Delete an AWS connection.

        Deletes a connection for good. One that does not exist, or not any more, cannot be deleted.

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
            Forbidden: Status 403. The thing belongs to another account, and nothing was done; or the gate in
                front of the service refused the client (`Blocked`), and the service saw nothing.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/aws-integration/delete-aws-connection
        """
        self._client.call(
            DELETE_AWS_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )


class AsyncAwsConnectionsOperations(AsyncResource):
    """Roles that let the service read private files in buckets of Amazon S3."""

    async def list(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AwsConnections:
        """List the AWS connections.

        The connections of the account to Amazon S3, newest first. The list is called `Items`, with a
        capital.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnections`.

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
        https://docs.pictory.ai/api-reference/aws-integration/get-aws-connections
        """
        result: AwsConnections = await self._client.call(
            LIST_AWS_CONNECTIONS,
            path={},
            query={},
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
        aws_account_id: str,
        aws_region: str,
        description: str | None = None,
        enabled: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AwsConnectionState:
        """Create an AWS connection.

        Connects an AWS account, whose role PictoryCloudIntegrationRole lets the service (AWS account
        701488979254) read the buckets. Storyboards use it by `awsConnectionId`.

        Args:
            name: How you call it. (at least 1 character)
            aws_account_id: The number of the AWS account, twelve digits. It can never be changed.
            aws_region: The region of the buckets, like `eu-west-1`. It can never be changed.
            description: What it is for.
            enabled: Whether it may be used. Left out, the service takes True. (assumed)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnectionState`.

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
        https://docs.pictory.ai/api-reference/aws-integration/aws-private-connection
        """
        result: AwsConnectionState = await self._client.call(
            CREATE_AWS_CONNECTION,
            path={},
            query={},
            body={
                "name": name,
                "awsAccountId": aws_account_id,
                "awsRegion": aws_region,
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
    ) -> AwsConnection:
        """Get an AWS connection.

        One connection, as in the list.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnection`.

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
        https://docs.pictory.ai/api-reference/aws-integration/get-aws-connection-by-id
        """
        result: AwsConnection = await self._client.call(
            GET_AWS_CONNECTION,
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
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AwsConnectionState:
        """Change an AWS connection.

        Changes what the body names and keeps the rest. The body names the version that is to be changed; if
        somebody else has changed the connection meanwhile, nothing happens. Each success counts the version
        on by one.

        Args:
            connectionid: The id that the connection was given when it was created; upper and lower case differ.
                (at least 1 character)
            version: How often the connection was changed; 1 at its creation. Who changes it names the version
                that it has now.
            name: How you call it. (at least 1 character)
            description: What it is for.
            enabled: Whether it may be used.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AwsConnectionState`.

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
        https://docs.pictory.ai/api-reference/aws-integration/update-aws-connection
        """
        result: AwsConnectionState = await self._client.call(
            UPDATE_AWS_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body={
                "version": version,
                "name": name,
                "description": description,
                "enabled": enabled,
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
        """Delete an AWS connection.

        Deletes a connection for good. One that does not exist, or not any more, cannot be deleted.

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
            Forbidden: Status 403. The thing belongs to another account, and nothing was done; or the gate in
                front of the service refused the client (`Blocked`), and the service saw nothing.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/aws-integration/delete-aws-connection
        """
        await self._client.call(
            DELETE_AWS_CONNECTION,
            path={
                "connectionid": connectionid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
