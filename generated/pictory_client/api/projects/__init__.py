"""Storyboards that were kept, to be changed and rendered again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.projects.delete_project import OPERATION as DELETE_PROJECT
from pictory_client.api.projects.get_project import OPERATION as GET_PROJECT
from pictory_client.api.projects.list_projects import OPERATION as LIST_PROJECTS
from pictory_client.api.projects.render_project import OPERATION as RENDER_PROJECT
from pictory_client.api.projects.update_project import OPERATION as UPDATE_PROJECT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client import types
    from pictory_client.models.confirmation import Confirmation
    from pictory_client.models.listed_project import ListedProject
    from pictory_client.models.project import Project, ProjectDict
    from pictory_client.models.project_updated import ProjectUpdated
    from pictory_client.models.rendered_video import RenderedVideo


class Projects(Resource):
    """Storyboards that were kept, to be changed and rendered again."""

    def list(
        self,
        *,
        pagekey: str | None = None,
        folderid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Pages[ListedProject]:
        """List the projects.

        The projects of the account, newest first, in pages.

        Args:
            pagekey: The token of the page wanted, from the page before it, where it is called pageKey. Left
                out, the first page.
            folderid: The folder whose projects are wanted. Left out, all of them.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `ListedProject`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-projects
        """
        result: types.Pages[ListedProject] = self._client.pages(
            LIST_PROJECTS,
            path={},
            query={
                "pagekey": pagekey,
                "folderid": folderid,
            },
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def get(
        self,
        projectid: str | int,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Project:
        """Get a project.

        All that a project holds, to be changed and sent back.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Project`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
        """
        result: Project = self._client.call(
            GET_PROJECT,
            path={
                "projectid": projectid,
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
        projectid: str | int,
        *,
        project: Project | ProjectDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ProjectUpdated:
        """Change a project.

        Puts a complete project in place of what is there: get it, change it, send all of it. What is left
        out may be lost. The next render shows the change.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
            project: A storyboard that was kept, with all that it holds.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `ProjectUpdated`.

        Raises:
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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
        """
        result: ProjectUpdated = self._client.call(
            UPDATE_PROJECT,
            path={
                "projectid": projectid,
            },
            query={},
            body=project,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def delete(
        self,
        projectid: str | int,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Confirmation:
        """Delete a project.

        Deletes a project for good, with its video, its sound, its subtitles and its settings.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/delete-project
        """
        result: Confirmation = self._client.call(
            DELETE_PROJECT,
            path={
                "projectid": projectid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def render(
        self,
        projectid: str | int,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[RenderedVideo]:
        """Render a project.

        Starts a job that renders a project as it is now. Projects are made by requests with `saveProject`,
        or in the web app.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The thing belongs to another account, and nothing was done; or the gate in
                front of the service refused the client (`Blocked`), and the service saw nothing.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-project
        """
        result: types.Job[RenderedVideo] = self._client.start(
            RENDER_PROJECT,
            path={
                "projectid": projectid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncProjects(AsyncResource):
    """Storyboards that were kept, to be changed and rendered again."""

    def list(
        self,
        *,
        pagekey: str | None = None,
        folderid: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncPages[ListedProject]:
        """List the projects.

        The projects of the account, newest first, in pages.

        Args:
            pagekey: The token of the page wanted, from the page before it, where it is called pageKey. Left
                out, the first page.
            folderid: The folder whose projects are wanted. Left out, all of them.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `ListedProject`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-projects
        """
        result: types.AsyncPages[ListedProject] = self._client.pages(
            LIST_PROJECTS,
            path={},
            query={
                "pagekey": pagekey,
                "folderid": folderid,
            },
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def get(
        self,
        projectid: str | int,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Project:
        """Get a project.

        All that a project holds, to be changed and sent back.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Project`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/get-project-by-id
        """
        result: Project = await self._client.call(
            GET_PROJECT,
            path={
                "projectid": projectid,
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
        projectid: str | int,
        *,
        project: Project | ProjectDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> ProjectUpdated:
        """Change a project.

        Puts a complete project in place of what is there: get it, change it, send all of it. What is left
        out may be lost. The next render shows the change.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
            project: A storyboard that was kept, with all that it holds.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `ProjectUpdated`.

        Raises:
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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/update-project
        """
        result: ProjectUpdated = await self._client.call(
            UPDATE_PROJECT,
            path={
                "projectid": projectid,
            },
            query={},
            body=project,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def delete(
        self,
        projectid: str | int,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Confirmation:
        """Delete a project.

        Deletes a project for good, with its video, its sound, its subtitles and its settings.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/projects/delete-project
        """
        result: Confirmation = await self._client.call(
            DELETE_PROJECT,
            path={
                "projectid": projectid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def render(
        self,
        projectid: str | int,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[RenderedVideo]:
        """Render a project.

        Starts a job that renders a project as it is now. Projects are made by requests with `saveProject`,
        or in the web app.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            projectid: The id of a project; upper and lower case differ. (at least 1 character)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The thing belongs to another account, and nothing was done; or the gate in
                front of the service refused the client (`Blocked`), and the service saw nothing.
            NotFound: Status 404 (assumed). Nothing has this id; it never had, or was deleted.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-project
        """
        result: types.AsyncJob[RenderedVideo] = await self._client.start(
            RENDER_PROJECT,
            path={
                "projectid": projectid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
