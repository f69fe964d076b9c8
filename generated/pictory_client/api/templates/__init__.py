"""Videos to fill in, made from projects of the web app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.templates.create_template import OPERATION as CREATE_TEMPLATE
from pictory_client.api.templates.delete_template import OPERATION as DELETE_TEMPLATE
from pictory_client.api.templates.get_template import OPERATION as GET_TEMPLATE
from pictory_client.api.templates.list_templates import OPERATION as LIST_TEMPLATES
from pictory_client.api.templates.update_template import OPERATION as UPDATE_TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from pictory_client.models.confirmation import Confirmation
    from pictory_client.models.created_template import CreatedTemplate
    from pictory_client.models.new_template_scene import (
        NewTemplateScene,
        NewTemplateSceneDict,
    )
    from pictory_client.models.template import Template
    from pictory_client.models.template_list import TemplateList
    from pictory_client.models.template_scene import TemplateScene
    from pictory_client.models.updated_template import UpdatedTemplate


class Templates(Resource):
    """Videos to fill in, made from projects of the web app."""

    def list(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> TemplateList:
        """List the templates.

        The templates of the account, in the order in which they were made.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `TemplateList`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-templates
        """
        result: TemplateList = self._client.call(
            LIST_TEMPLATES,
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
        pictoryprojectfile: bytes,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CreatedTemplate:
        """Create a template from a project file.

        Makes a template of a project file (`.pictai`) that was exported from the web app. Every `{{ name
        }}` in its texts becomes a variable of the template.

        Args:
            pictoryprojectfile
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `CreatedTemplate`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/create-template
        """
        result: CreatedTemplate = self._client.call(
            CREATE_TEMPLATE,
            path={},
            query={},
            body=pictoryprojectfile,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def get(
        self,
        template_id: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Template:
        """Get a template.

        A template with its scenes, its variables, and the addresses of the project that it was made from.

        Args:
            template_id: The id of the template. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Template`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-template-by-id
        """
        result: Template = self._client.call(
            GET_TEMPLATE,
            path={
                "templateId": template_id,
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
        template_id: str,
        *,
        scenes: Sequence[NewTemplateScene | NewTemplateSceneDict | TemplateScene],
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> UpdatedTemplate:
        """Change the scenes of a template.

        Puts other scenes in place of those of the template. Only videos made from now on are affected.

        Args:
            template_id: The id of the template. (at least 1 character)
            scenes: The scenes in their order, as in a project file or as the template tells them. (at least 1
                item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `UpdatedTemplate`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The thing belongs to another account, and nothing was done; or the gate in
                front of the service refused the client (`Blocked`), and the service saw nothing.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/update-template
        """
        result: UpdatedTemplate = self._client.call(
            UPDATE_TEMPLATE,
            path={
                "templateId": template_id,
            },
            query={},
            body={
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def delete(
        self,
        template_id: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Confirmation:
        """Delete a template.

        Deletes a template for good. Videos that were made from it stay.

        Args:
            template_id: The id of the template. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Confirmation`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/delete-template
        """
        result: Confirmation = self._client.call(
            DELETE_TEMPLATE,
            path={
                "templateId": template_id,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncTemplates(AsyncResource):
    """Videos to fill in, made from projects of the web app."""

    async def list(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> TemplateList:
        """List the templates.

        The templates of the account, in the order in which they were made.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `TemplateList`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-templates
        """
        result: TemplateList = await self._client.call(
            LIST_TEMPLATES,
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
        pictoryprojectfile: bytes,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> CreatedTemplate:
        """Create a template from a project file.

        Makes a template of a project file (`.pictai`) that was exported from the web app. Every `{{ name
        }}` in its texts becomes a variable of the template.

        Args:
            pictoryprojectfile
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `CreatedTemplate`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/create-template
        """
        result: CreatedTemplate = await self._client.call(
            CREATE_TEMPLATE,
            path={},
            query={},
            body=pictoryprojectfile,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def get(
        self,
        template_id: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Template:
        """Get a template.

        A template with its scenes, its variables, and the addresses of the project that it was made from.

        Args:
            template_id: The id of the template. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Template`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/get-template-by-id
        """
        result: Template = await self._client.call(
            GET_TEMPLATE,
            path={
                "templateId": template_id,
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
        template_id: str,
        *,
        scenes: Sequence[NewTemplateScene | NewTemplateSceneDict | TemplateScene],
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> UpdatedTemplate:
        """Change the scenes of a template.

        Puts other scenes in place of those of the template. Only videos made from now on are affected.

        Args:
            template_id: The id of the template. (at least 1 character)
            scenes: The scenes in their order, as in a project file or as the template tells them. (at least 1
                item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `UpdatedTemplate`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The thing belongs to another account, and nothing was done; or the gate in
                front of the service refused the client (`Blocked`), and the service saw nothing.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/update-template
        """
        result: UpdatedTemplate = await self._client.call(
            UPDATE_TEMPLATE,
            path={
                "templateId": template_id,
            },
            query={},
            body={
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def delete(
        self,
        template_id: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Confirmation:
        """Delete a template.

        Deletes a template for good. Videos that were made from it stay.

        Args:
            template_id: The id of the template. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Confirmation`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/templates/delete-template
        """
        result: Confirmation = await self._client.call(
            DELETE_TEMPLATE,
            path={
                "templateId": template_id,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
