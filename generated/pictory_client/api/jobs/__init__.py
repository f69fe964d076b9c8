"""The state of what was started, and its result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.jobs.clean_job import OPERATION as CLEAN_JOB
from pictory_client.api.jobs.get_job import OPERATION as GET_JOB
from pictory_client.api.jobs.list_jobs import OPERATION as LIST_JOBS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client import types
    from pictory_client.models.cleaned import Cleaned
    from pictory_client.models.job import Job
    from pictory_client.models.listed_job import ListedJob


class Jobs(Resource):
    """The state of what was started, and its result."""

    def list(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Pages[ListedJob]:
        """List the jobs.

        All jobs of the account in any state, newest first, in pages. Each item is what asking for that job
        answers.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `ListedJob`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/get-jobs
        """
        result: types.Pages[ListedJob] = self._client.pages(
            LIST_JOBS,
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

    def get(
        self,
        jobid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Job:
        """Get a job.

        The state of a job and, once it is completed, its result. A job that failed is an answer too (status
        200): look at `data.status`. Ask every 10 to 30 seconds; asking faster may be refused with 429.

        Args:
            jobid: The id that the answer to the starting request gave.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Job`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/get-job-by-id
        """
        result: Job = self._client.call(
            GET_JOB,
            path={
                "jobid": jobid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def clean(
        self,
        jobid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Cleaned:
        """Delete the files of a job.

        Deletes every file that belongs to a finished job, for good: what it made and what was uploaded for
        it. The job stays and is `cleaned` from then on. Cleaning it again succeeds; a running job cannot be
        cleaned.

        Args:
            jobid: The id that the answer to the starting request gave.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Cleaned`.

        Raises:
            InvalidRequest: Status 400 (assumed). The job is still running; only a finished one can be cleaned.
                Nothing was deleted.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/clean-job
        """
        result: Cleaned = self._client.call(
            CLEAN_JOB,
            path={
                "jobid": jobid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncJobs(AsyncResource):
    """The state of what was started, and its result."""

    def list(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncPages[ListedJob]:
        """List the jobs.

        All jobs of the account in any state, newest first, in pages. Each item is what asking for that job
        answers.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `ListedJob`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/get-jobs
        """
        result: types.AsyncPages[ListedJob] = self._client.pages(
            LIST_JOBS,
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

    async def get(
        self,
        jobid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Job:
        """Get a job.

        The state of a job and, once it is completed, its result. A job that failed is an answer too (status
        200): look at `data.status`. Ask every 10 to 30 seconds; asking faster may be refused with 429.

        Args:
            jobid: The id that the answer to the starting request gave.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Job`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/get-job-by-id
        """
        result: Job = await self._client.call(
            GET_JOB,
            path={
                "jobid": jobid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def clean(
        self,
        jobid: str,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Cleaned:
        """Delete the files of a job.

        Deletes every file that belongs to a finished job, for good: what it made and what was uploaded for
        it. The job stays and is `cleaned` from then on. Cleaning it again succeeds; a running job cannot be
        cleaned.

        Args:
            jobid: The id that the answer to the starting request gave.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `Cleaned`.

        Raises:
            InvalidRequest: Status 400 (assumed). The job is still running; only a finished one can be cleaned.
                Nothing was deleted.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/jobs/clean-job
        """
        result: Cleaned = await self._client.call(
            CLEAN_JOB,
            path={
                "jobid": jobid,
            },
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
