"""Tracks for the background, and what to choose them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.music.list_music_genre_groups import (
    OPERATION as LIST_MUSIC_GENRE_GROUPS,
)
from pictory_client.api.music.list_music_genres import OPERATION as LIST_MUSIC_GENRES
from pictory_client.api.music.list_music_instruments import (
    OPERATION as LIST_MUSIC_INSTRUMENTS,
)
from pictory_client.api.music.list_music_moods import OPERATION as LIST_MUSIC_MOODS
from pictory_client.api.music.list_music_purposes import (
    OPERATION as LIST_MUSIC_PURPOSES,
)
from pictory_client.api.music.search_music import OPERATION as SEARCH_MUSIC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from pictory_client import types
    from pictory_client.models.music_sort import MusicSort
    from pictory_client.models.music_track import MusicTrack


class Music(Resource):
    """Tracks for the background, and what to choose them by."""

    def list_genres(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the genres of music.

        Every genre that a search for music filters by, finer than the genre groups.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-genres
        """
        result: list[str] = self._client.call(
            LIST_MUSIC_GENRES,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def list_genre_groups(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the genre groups of music.

        Every group of genres that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-genre-groups
        """
        result: list[str] = self._client.call(
            LIST_MUSIC_GENRE_GROUPS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def list_instruments(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the instruments of music.

        Every instrument that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-instruments
        """
        result: list[str] = self._client.call(
            LIST_MUSIC_INSTRUMENTS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def list_moods(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the moods of music.

        Every mood that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/get-music-moods
        """
        result: list[str] = self._client.call(
            LIST_MUSIC_MOODS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def list_purposes(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the purposes of music.

        Every purpose that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-purposes
        """
        result: list[str] = self._client.call(
            LIST_MUSIC_PURPOSES,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def search(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        sort: MusicSort | None = None,
        query: str | None = None,
        genre_group: Sequence[str] | None = None,
        not_genre_group: Sequence[str] | None = None,
        genre: Sequence[str] | None = None,
        not_genre: Sequence[str] | None = None,
        mood: Sequence[str] | None = None,
        not_mood: Sequence[str] | None = None,
        instrument: Sequence[str] | None = None,
        not_instrument: Sequence[str] | None = None,
        purpose: Sequence[str] | None = None,
        not_purpose: Sequence[str] | None = None,
        min_duration: int | None = None,
        max_duration: int | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Pages[MusicTrack]:
        """Search music.

        The tracks of the music library that pass every filter given, page by page. The address of a track
        goes into a storyboard as `backgroundMusic.musicUrl`.

        Args:
            page: The number of the page, from 1. Left out, the service takes 1.
            page_size: How many tracks a page has, 20 to 100. Left out, the service takes 20.
            sort: The order of the tracks. Left out, the service takes latest.
            query: Words of the title or the description of a track.
            genre_group: Only tracks of one of these genre groups.
            not_genre_group: No tracks of one of these genre groups.
            genre: Only tracks of one of these genres.
            not_genre: No tracks of one of these genres.
            mood: Only tracks of one of these moods.
            not_mood: No tracks of one of these moods.
            instrument: Only tracks with one of these instruments.
            not_instrument: No tracks with one of these instruments.
            purpose: Only tracks for one of these purposes.
            not_purpose: No tracks for one of these purposes.
            min_duration: The shortest length, in seconds.
            max_duration: The greatest length, in seconds.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `MusicTrack`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/search-music
        """
        result: types.Pages[MusicTrack] = self._client.pages(
            SEARCH_MUSIC,
            path={},
            query={},
            body={
                "page": page,
                "pageSize": page_size,
                "sort": sort,
                "query": query,
                "genreGroup": genre_group,
                "notGenreGroup": not_genre_group,
                "genre": genre,
                "notGenre": not_genre,
                "mood": mood,
                "notMood": not_mood,
                "instrument": instrument,
                "notInstrument": not_instrument,
                "purpose": purpose,
                "notPurpose": not_purpose,
                "minDuration": min_duration,
                "maxDuration": max_duration,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncMusic(AsyncResource):
    """Tracks for the background, and what to choose them by."""

    async def list_genres(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the genres of music.

        Every genre that a search for music filters by, finer than the genre groups.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-genres
        """
        result: list[str] = await self._client.call(
            LIST_MUSIC_GENRES,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def list_genre_groups(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the genre groups of music.

        Every group of genres that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-genre-groups
        """
        result: list[str] = await self._client.call(
            LIST_MUSIC_GENRE_GROUPS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def list_instruments(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the instruments of music.

        Every instrument that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-instruments
        """
        result: list[str] = await self._client.call(
            LIST_MUSIC_INSTRUMENTS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def list_moods(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the moods of music.

        Every mood that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/get-music-moods
        """
        result: list[str] = await self._client.call(
            LIST_MUSIC_MOODS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def list_purposes(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """List the purposes of music.

        Every purpose that a search for music filters by.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[str]`.

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
        https://docs.pictory.ai/api-reference/music-search/get-music-purposes
        """
        result: list[str] = await self._client.call(
            LIST_MUSIC_PURPOSES,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def search(
        self,
        *,
        page: int | None = None,
        page_size: int | None = None,
        sort: MusicSort | None = None,
        query: str | None = None,
        genre_group: Sequence[str] | None = None,
        not_genre_group: Sequence[str] | None = None,
        genre: Sequence[str] | None = None,
        not_genre: Sequence[str] | None = None,
        mood: Sequence[str] | None = None,
        not_mood: Sequence[str] | None = None,
        instrument: Sequence[str] | None = None,
        not_instrument: Sequence[str] | None = None,
        purpose: Sequence[str] | None = None,
        not_purpose: Sequence[str] | None = None,
        min_duration: int | None = None,
        max_duration: int | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncPages[MusicTrack]:
        """Search music.

        The tracks of the music library that pass every filter given, page by page. The address of a track
        goes into a storyboard as `backgroundMusic.musicUrl`.

        Args:
            page: The number of the page, from 1. Left out, the service takes 1.
            page_size: How many tracks a page has, 20 to 100. Left out, the service takes 20.
            sort: The order of the tracks. Left out, the service takes latest.
            query: Words of the title or the description of a track.
            genre_group: Only tracks of one of these genre groups.
            not_genre_group: No tracks of one of these genre groups.
            genre: Only tracks of one of these genres.
            not_genre: No tracks of one of these genres.
            mood: Only tracks of one of these moods.
            not_mood: No tracks of one of these moods.
            instrument: Only tracks with one of these instruments.
            not_instrument: No tracks with one of these instruments.
            purpose: Only tracks for one of these purposes.
            not_purpose: No tracks for one of these purposes.
            min_duration: The shortest length, in seconds.
            max_duration: The greatest length, in seconds.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `MusicTrack`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/music-search/search-music
        """
        result: types.AsyncPages[MusicTrack] = self._client.pages(
            SEARCH_MUSIC,
            path={},
            query={},
            body={
                "page": page,
                "pageSize": page_size,
                "sort": sort,
                "query": query,
                "genreGroup": genre_group,
                "notGenreGroup": not_genre_group,
                "genre": genre,
                "notGenre": not_genre,
                "mood": mood,
                "notMood": not_mood,
                "instrument": instrument,
                "notInstrument": not_instrument,
                "purpose": purpose,
                "notPurpose": not_purpose,
                "minDuration": min_duration,
                "maxDuration": max_duration,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
