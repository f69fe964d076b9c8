"""What older programs still call. New ones use the API key and the operations above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.deprecation import deprecated
from pictory_runtime.options import Options

from pictory_client.api.legacy.create_edit_video_brand import (
    OPERATION as CREATE_EDIT_VIDEO_BRAND,
)
from pictory_client.api.legacy.create_highlights_v1 import (
    OPERATION as CREATE_HIGHLIGHTS_V1,
)
from pictory_client.api.legacy.generate_upload_url_v1 import (
    OPERATION as GENERATE_UPLOAD_URL_V1,
)
from pictory_client.api.legacy.get_access_token import OPERATION as GET_ACCESS_TOKEN
from pictory_client.api.legacy.transcribe_v1 import OPERATION as TRANSCRIBE_V1

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from pictory_client import types
    from pictory_client.models.access_token import AccessToken
    from pictory_client.models.audio_language import AudioLanguage
    from pictory_client.models.edit_video_brand_created import EditVideoBrandCreated
    from pictory_client.models.edit_video_buttons import (
        EditVideoButtons,
        EditVideoButtonsDict,
    )
    from pictory_client.models.edit_video_colors import (
        EditVideoColors,
        EditVideoColorsDict,
    )
    from pictory_client.models.edit_video_font import EditVideoFont, EditVideoFontDict
    from pictory_client.models.highlight_language import HighlightLanguage
    from pictory_client.models.highlights import Highlights
    from pictory_client.models.spoken_medium import SpokenMedium
    from pictory_client.models.transcript_highlight import (
        TranscriptHighlight,
        TranscriptHighlightDict,
    )
    from pictory_client.models.transcript_item import TranscriptItem, TranscriptItemDict
    from pictory_client.models.transcription import Transcription
    from pictory_client.models.upload_url import UploadUrl


class Legacy(Resource):
    """What older programs still call. New ones use the API key and the operations above."""

    @deprecated("The service keeps it for older programs.")
    def get_access_token(
        self,
        *,
        client_id: str,
        client_secret: str,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AccessToken:
        """Get an access token.

        Deprecated: the service keeps it for older programs.

        Gives a token for a client id and its secret, which older programs send in place of the API key. It
        holds for one hour; then it is answered with 401, and another one is needed.

        Args:
            client_id: The client id.
            client_secret: The secret of the client id.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AccessToken`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/authentication
        """
        result: AccessToken = self._client.call(
            GET_ACCESS_TOKEN,
            path={},
            query={},
            body={
                "client_id": client_id,
                "client_secret": client_secret,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    def create_edit_video_brand(
        self,
        *,
        name: str,
        description: str | None = None,
        color: EditVideoColors | EditVideoColorsDict | None = None,
        font: EditVideoFont | EditVideoFontDict | None = None,
        button: EditVideoButtons | EditVideoButtonsDict | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> EditVideoBrandCreated:
        """Create a brand for the edit page.

        Deprecated: the service keeps it for older programs.

        Makes a brand that the page for editing videos can wear: its colours, its font, and which of its
        buttons are shown.

        Args:
            name: How the brand is called. (at least 1 character)
            description: What it is for.
            color: The colours of the page.
            font: The font of the page.
            button: Which buttons the page shows.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `EditVideoBrandCreated`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/create-brand-for-edit-video-page
        """
        result: EditVideoBrandCreated = self._client.call(
            CREATE_EDIT_VIDEO_BRAND,
            path={},
            query={},
            body={
                "name": name,
                "description": description,
                "color": color,
                "font": font,
                "button": button,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    def transcribe(
        self,
        *,
        file_url: str,
        media_type: SpokenMedium | None = None,
        language: AudioLanguage | None = None,
        webhook: str | None = None,
        transcript: Sequence[TranscriptItem | TranscriptItemDict] | None = None,
        highlights: Sequence[TranscriptHighlight | TranscriptHighlightDict] | None = None,
        highlight: Sequence[TranscriptHighlight | TranscriptHighlightDict] | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[Transcription]:
        """Transcribe a video or an audio file (version 1).

        Deprecated: the service keeps it for older programs.

        The older form of `transcribe`, with the same body and the same result.

        The job usually takes 20 to 90 seconds (assumed).

        Args:
            file_url: The video or audio file (MP4, MOV, AVI, MP3, WAV, M4A). A public http or https URL, such
                as that of an upload. (an http or https URL)
            media_type: What kind of medium it is. Left out, the service takes video.
            language: The language that is spoken. Left out, the service takes en-US.
            webhook: Is sent a POST when the job is finished. An http or https URL; any other text notifies
                nobody.
            transcript: What is said in the medium, in order; nothing is recognised then. (at least 1 item)
            highlights: The parts of the given transcript that matter most; their words are marked in the
                result.
            highlight: The same under its older name. Not together with highlights.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `Transcription`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented for an older generation of the API only. Source: https://yume8vglel.apidog.io/ (the older
        collection of the API)
        """
        result: types.Job[Transcription] = self._client.start(
            TRANSCRIBE_V1,
            path={},
            query={},
            body={
                "fileUrl": file_url,
                "mediaType": media_type,
                "language": language,
                "webhook": webhook,
                "transcript": transcript,
                "highlights": highlights,
                "highlight": highlight,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    def create_highlights(
        self,
        *,
        transcript: Sequence[TranscriptItem | TranscriptItemDict],
        highlight_duration: int | None = None,
        duration: float | None = None,
        language: HighlightLanguage | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[Highlights]:
        """Choose the highlights of a transcript (version 1).

        Deprecated: the service keeps it for older programs.

        The older form of `createHighlightsFromTranscript`, with the same body and the same result.

        The job usually takes 10 to 40 seconds (assumed).

        Args:
            transcript: What is said, in order and with exact times. (at least 1 item)
            highlight_duration: How long the highlights may be altogether, in seconds; what is chosen fits in.
                (at least 1) Left out, the service takes 60.
            duration: How long the whole medium is, in seconds; what is said after it is no highlight. (at least
                0)
            language: The language of the transcript by its two letters.
            webhook: Is sent a POST when the job is finished. An http or https URL; any other text notifies
                nobody.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `Highlights`.

        Raises:
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented for an older generation of the API only. Source: https://yume8vglel.apidog.io/ (the older
        collection of the API)
        """
        result: types.Job[Highlights] = self._client.start(
            CREATE_HIGHLIGHTS_V1,
            path={},
            query={},
            body={
                "transcript": transcript,
                "highlight_duration": highlight_duration,
                "duration": duration,
                "language": language,
                "webhook": webhook,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
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
        """Get a URL to upload a file to (the older spelling).

        Deprecated: the service keeps it for older programs.

        The same as `generateUploadUrl`, under the spelling that older programs use.

        Args:
            file_name: The name of the file, without a folder. (1 to 255 characters)
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

        Not documented; seen in the vendor's own samples. Source: The vendor's sample programs for
        transcription and highlights (2024-25).
        """
        result: UploadUrl = self._client.call(
            GENERATE_UPLOAD_URL_V1,
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


class AsyncLegacy(AsyncResource):
    """What older programs still call. New ones use the API key and the operations above."""

    @deprecated("The service keeps it for older programs.")
    async def get_access_token(
        self,
        *,
        client_id: str,
        client_secret: str,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> AccessToken:
        """Get an access token.

        Deprecated: the service keeps it for older programs.

        Gives a token for a client id and its secret, which older programs send in place of the API key. It
        holds for one hour; then it is answered with 401, and another one is needed.

        Args:
            client_id: The client id.
            client_secret: The secret of the client id.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `AccessToken`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/authentication
        """
        result: AccessToken = await self._client.call(
            GET_ACCESS_TOKEN,
            path={},
            query={},
            body={
                "client_id": client_id,
                "client_secret": client_secret,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    async def create_edit_video_brand(
        self,
        *,
        name: str,
        description: str | None = None,
        color: EditVideoColors | EditVideoColorsDict | None = None,
        font: EditVideoFont | EditVideoFontDict | None = None,
        button: EditVideoButtons | EditVideoButtonsDict | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> EditVideoBrandCreated:
        """Create a brand for the edit page.

        Deprecated: the service keeps it for older programs.

        Makes a brand that the page for editing videos can wear: its colours, its font, and which of its
        buttons are shown.

        Args:
            name: How the brand is called. (at least 1 character)
            description: What it is for.
            color: The colours of the page.
            font: The font of the page.
            button: Which buttons the page shows.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `EditVideoBrandCreated`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/create-brand-for-edit-video-page
        """
        result: EditVideoBrandCreated = await self._client.call(
            CREATE_EDIT_VIDEO_BRAND,
            path={},
            query={},
            body={
                "name": name,
                "description": description,
                "color": color,
                "font": font,
                "button": button,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    async def transcribe(
        self,
        *,
        file_url: str,
        media_type: SpokenMedium | None = None,
        language: AudioLanguage | None = None,
        webhook: str | None = None,
        transcript: Sequence[TranscriptItem | TranscriptItemDict] | None = None,
        highlights: Sequence[TranscriptHighlight | TranscriptHighlightDict] | None = None,
        highlight: Sequence[TranscriptHighlight | TranscriptHighlightDict] | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[Transcription]:
        """Transcribe a video or an audio file (version 1).

        Deprecated: the service keeps it for older programs.

        The older form of `transcribe`, with the same body and the same result.

        The job usually takes 20 to 90 seconds (assumed).

        Args:
            file_url: The video or audio file (MP4, MOV, AVI, MP3, WAV, M4A). A public http or https URL, such
                as that of an upload. (an http or https URL)
            media_type: What kind of medium it is. Left out, the service takes video.
            language: The language that is spoken. Left out, the service takes en-US.
            webhook: Is sent a POST when the job is finished. An http or https URL; any other text notifies
                nobody.
            transcript: What is said in the medium, in order; nothing is recognised then. (at least 1 item)
            highlights: The parts of the given transcript that matter most; their words are marked in the
                result.
            highlight: The same under its older name. Not together with highlights.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `Transcription`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented for an older generation of the API only. Source: https://yume8vglel.apidog.io/ (the older
        collection of the API)
        """
        result: types.AsyncJob[Transcription] = await self._client.start(
            TRANSCRIBE_V1,
            path={},
            query={},
            body={
                "fileUrl": file_url,
                "mediaType": media_type,
                "language": language,
                "webhook": webhook,
                "transcript": transcript,
                "highlights": highlights,
                "highlight": highlight,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    async def create_highlights(
        self,
        *,
        transcript: Sequence[TranscriptItem | TranscriptItemDict],
        highlight_duration: int | None = None,
        duration: float | None = None,
        language: HighlightLanguage | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[Highlights]:
        """Choose the highlights of a transcript (version 1).

        Deprecated: the service keeps it for older programs.

        The older form of `createHighlightsFromTranscript`, with the same body and the same result.

        The job usually takes 10 to 40 seconds (assumed).

        Args:
            transcript: What is said, in order and with exact times. (at least 1 item)
            highlight_duration: How long the highlights may be altogether, in seconds; what is chosen fits in.
                (at least 1) Left out, the service takes 60.
            duration: How long the whole medium is, in seconds; what is said after it is no highlight. (at least
                0)
            language: The language of the transcript by its two letters.
            webhook: Is sent a POST when the job is finished. An http or https URL; any other text notifies
                nobody.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `Highlights`.

        Raises:
            InvalidRequest: Status 400. The body breaks a rule; `fields` names each offending field. Nothing was
                started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented for an older generation of the API only. Source: https://yume8vglel.apidog.io/ (the older
        collection of the API)
        """
        result: types.AsyncJob[Highlights] = await self._client.start(
            CREATE_HIGHLIGHTS_V1,
            path={},
            query={},
            body={
                "transcript": transcript,
                "highlight_duration": highlight_duration,
                "duration": duration,
                "language": language,
                "webhook": webhook,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
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
        """Get a URL to upload a file to (the older spelling).

        Deprecated: the service keeps it for older programs.

        The same as `generateUploadUrl`, under the spelling that older programs use.

        Args:
            file_name: The name of the file, without a folder. (1 to 255 characters)
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

        Not documented; seen in the vendor's own samples. Source: The vendor's sample programs for
        transcription and highlights (2024-25).
        """
        result: UploadUrl = await self._client.call(
            GENERATE_UPLOAD_URL_V1,
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
