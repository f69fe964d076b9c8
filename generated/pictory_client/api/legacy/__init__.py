"""Operations of the older API, which old programs still call. New programs use the others."""

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
from pictory_client.api.legacy.create_storyboard_v1 import (
    OPERATION as CREATE_STORYBOARD_V1,
)
from pictory_client.api.legacy.create_video_from_template import (
    OPERATION as CREATE_VIDEO_FROM_TEMPLATE,
)
from pictory_client.api.legacy.generate_upload_url_v1 import (
    OPERATION as GENERATE_UPLOAD_URL_V1,
)
from pictory_client.api.legacy.get_access_token import OPERATION as GET_ACCESS_TOKEN
from pictory_client.api.legacy.list_fonts import OPERATION as LIST_FONTS
from pictory_client.api.legacy.render_storyboard_v1 import (
    OPERATION as RENDER_STORYBOARD_V1,
)
from pictory_client.api.legacy.render_video_v1 import OPERATION as RENDER_VIDEO_V1
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
    from pictory_client.models.language import Language
    from pictory_client.models.legacy_audio import LegacyAudio, LegacyAudioDict
    from pictory_client.models.legacy_font import LegacyFont
    from pictory_client.models.legacy_logo import LegacyLogo, LegacyLogoDict
    from pictory_client.models.legacy_render_changes import (
        LegacyRenderChanges,
        LegacyRenderChangesDict,
    )
    from pictory_client.models.legacy_render_params import (
        LegacyRenderParams,
        LegacyRenderParamsDict,
    )
    from pictory_client.models.legacy_scene import LegacyScene, LegacySceneDict
    from pictory_client.models.legacy_storyboard import LegacyStoryboard
    from pictory_client.models.legacy_template_scene import (
        LegacyTemplateScene,
        LegacyTemplateSceneDict,
    )
    from pictory_client.models.legacy_text_styles import (
        LegacyTextStyles,
        LegacyTextStylesDict,
    )
    from pictory_client.models.legacy_video import LegacyVideo
    from pictory_client.models.spoken_medium import SpokenMedium
    from pictory_client.models.transcript_highlight import (
        TranscriptHighlight,
        TranscriptHighlightDict,
    )
    from pictory_client.models.transcript_item import TranscriptItem, TranscriptItemDict
    from pictory_client.models.transcript_segment import TranscriptSegment
    from pictory_client.models.transcript_word import TranscriptWord
    from pictory_client.models.transcription import Transcription
    from pictory_client.models.upload_url import UploadUrl


class Legacy(Resource):
    """Operations of the older API, which old programs still call. New programs use the others."""

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
            client_id: The client id. (at least 1 character)
            client_secret: The secret of the client id. (at least 1 character)
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
        transcript: Sequence[TranscriptItem | TranscriptItemDict | TranscriptSegment] | None = None,
        highlights: Sequence[
            TranscriptHighlight | TranscriptHighlightDict | TranscriptItem | TranscriptSegment | TranscriptWord
        ]
        | None = None,
        highlight: Sequence[
            TranscriptHighlight | TranscriptHighlightDict | TranscriptItem | TranscriptSegment | TranscriptWord
        ]
        | None = None,
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
            webhook: Is sent a POST when the job is finished. An http or https URL; null, or any other text,
                notifies nobody.
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
        transcript: Sequence[TranscriptItem | TranscriptItemDict | TranscriptSegment],
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
            webhook: Is sent a POST when the job is finished. An http or https URL; null, or any other text,
                notifies nobody.
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

    @deprecated("The service keeps it for older programs.")
    def create_storyboard(
        self,
        *,
        video_name: str,
        scenes: Sequence[LegacyScene | LegacySceneDict],
        video_description: str | None = None,
        language: Language | None = None,
        webhook: str | None = None,
        brand_logo: LegacyLogo | LegacyLogoDict | None = None,
        auto_highlight_keywords: bool | None = None,
        audio: LegacyAudio | LegacyAudioDict | None = None,
        text_styles: LegacyTextStyles | LegacyTextStylesDict | None = None,
        video_width: int | str | None = None,
        video_height: int | str | None = None,
        voice_over: bool | None = None,
        split_text_on_new_line: bool | None = None,
        split_text_on_period: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[LegacyStoryboard]:
        """Create a storyboard (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that makes a storyboard of the scenes. Its result has the parameters of a render, which
        may be changed before they are rendered, and a preview.

        The job usually takes 30 to 120 seconds (assumed). `Job.download()` fetches its `preview`.

        Args:
            video_name: The name of the video and of its files. (at least 1 character)
            scenes: The scenes in their order. (at least 1 item)
            video_description: What the video is about.
            language: The language of the text; English, if neither this nor a template tells.
            webhook: Is sent a POST when the job is finished. (an http or https URL)
            brand_logo: A picture that is shown all the time.
            auto_highlight_keywords: Highlight the keywords in the subtitles. Left out, the service takes True.
            audio: The music and the voice.
            text_styles: The style of the subtitles.
            video_width: Width in pixels. (at least 1)
            video_height: Height in pixels. (at least 1)
            voice_over: Speak the text of scenes that do not say so themselves.
            split_text_on_new_line: Split the text of such scenes at its lines.
            split_text_on_period: Split the text of such scenes at its sentences.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyStoryboard`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/storyboard-api
        """
        result: types.Job[LegacyStoryboard] = self._client.start(
            CREATE_STORYBOARD_V1,
            path={},
            query={},
            body={
                "videoName": video_name,
                "scenes": scenes,
                "videoDescription": video_description,
                "language": language,
                "webhook": webhook,
                "brandLogo": brand_logo,
                "autoHighlightKeywords": auto_highlight_keywords,
                "audio": audio,
                "textStyles": text_styles,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "voiceOver": voice_over,
                "splitTextOnNewLine": split_text_on_new_line,
                "splitTextOnPeriod": split_text_on_period,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    def list_fonts(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[LegacyFont]:
        """List the fonts.

        Deprecated: the service keeps it for older programs.

        The fonts that texts can be written in.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[LegacyFont]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented for an older generation of the API only. Source: https://yume8vglel.apidog.io (its list
        of endpoints)
        """
        result: list[LegacyFont] = self._client.call(
            LIST_FONTS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    def render(
        self,
        *,
        render_params: LegacyRenderParams | LegacyRenderParamsDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[LegacyVideo]:
        """Render a video (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that renders what the result of a v1 storyboard holds as `renderParams`, changed or
        not. The parameters are the body; they are not wrapped in an object.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            render_params: What a v1 render works from.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyVideo`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/video-rendering-api
        """
        result: types.Job[LegacyVideo] = self._client.start(
            RENDER_VIDEO_V1,
            path={},
            query={},
            body=render_params,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    def render_storyboard(
        self,
        jobid: str,
        *,
        changes: LegacyRenderChanges | LegacyRenderChangesDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[LegacyVideo]:
        """Render a completed storyboard (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that renders a completed v1 storyboard. What the body holds takes the place of that
        part of the storyboard's `renderParams`; an empty object renders it as it is.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            jobid: The id that the answer to the starting request gave.
            changes: What takes the place of parts of a v1 storyboard's render parameters.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyVideo`.

        Raises:
            InvalidRequest: Status 400 (assumed). The job is not a preview that is completed, or the body breaks
                a rule; `fields` tells which. Nothing was changed, started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
        examples.
        """
        result: types.Job[LegacyVideo] = self._client.start(
            RENDER_STORYBOARD_V1,
            path={
                "jobid": jobid,
            },
            query={},
            body=changes,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    def create_from_template(
        self,
        *,
        template_id: str,
        video_name: str | None = None,
        video_description: str | None = None,
        language: Language | None = None,
        webhook: str | None = None,
        brand_logo: LegacyLogo | LegacyLogoDict | None = None,
        auto_highlight_keywords: bool | None = None,
        audio: LegacyAudio | LegacyAudioDict | None = None,
        text_styles: LegacyTextStyles | LegacyTextStylesDict | None = None,
        video_width: int | str | None = None,
        video_height: int | str | None = None,
        voice_over: bool | None = None,
        split_text_on_new_line: bool | None = None,
        split_text_on_period: bool | None = None,
        variables: Mapping[str, str] | None = None,
        scenes: Sequence[LegacyTemplateScene | LegacyTemplateSceneDict] | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[LegacyStoryboard]:
        """Create a storyboard from a template (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that makes a v1 storyboard of a template: its variables filled in, its scenes changed,
        others added.

        The job usually takes 30 to 120 seconds (assumed). `Job.download()` fetches its `preview`.

        Args:
            template_id: A template, or a project to be used as one. (at least 1 character)
            video_name: The name of the video and of its files. (at least 1 character)
            video_description: What the video is about.
            language: The language of the text; English, if neither this nor a template tells.
            webhook: Is sent a POST when the job is finished. (an http or https URL)
            brand_logo: A picture that is shown all the time.
            auto_highlight_keywords: Highlight the keywords in the subtitles. Left out, the service takes True.
            audio: The music and the voice.
            text_styles: The style of the subtitles.
            video_width: Width in pixels. (at least 1)
            video_height: Height in pixels. (at least 1)
            voice_over: Speak the text of scenes that do not say so themselves.
            split_text_on_new_line: Split the text of such scenes at its lines.
            split_text_on_period: Split the text of such scenes at its sentences.
            variables: What to put in place of the variables of the template, by name.
            scenes: Changes of scenes of the template, and scenes to be added. (at least 1 item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyStoryboard`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/createvideofromtemplatev1
        """
        result: types.Job[LegacyStoryboard] = self._client.start(
            CREATE_VIDEO_FROM_TEMPLATE,
            path={},
            query={},
            body={
                "templateId": template_id,
                "videoName": video_name,
                "videoDescription": video_description,
                "language": language,
                "webhook": webhook,
                "brandLogo": brand_logo,
                "autoHighlightKeywords": auto_highlight_keywords,
                "audio": audio,
                "textStyles": text_styles,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "voiceOver": voice_over,
                "splitTextOnNewLine": split_text_on_new_line,
                "splitTextOnPeriod": split_text_on_period,
                "variables": variables,
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncLegacy(AsyncResource):
    """Operations of the older API, which old programs still call. New programs use the others."""

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
            client_id: The client id. (at least 1 character)
            client_secret: The secret of the client id. (at least 1 character)
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
        transcript: Sequence[TranscriptItem | TranscriptItemDict | TranscriptSegment] | None = None,
        highlights: Sequence[
            TranscriptHighlight | TranscriptHighlightDict | TranscriptItem | TranscriptSegment | TranscriptWord
        ]
        | None = None,
        highlight: Sequence[
            TranscriptHighlight | TranscriptHighlightDict | TranscriptItem | TranscriptSegment | TranscriptWord
        ]
        | None = None,
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
            webhook: Is sent a POST when the job is finished. An http or https URL; null, or any other text,
                notifies nobody.
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
        transcript: Sequence[TranscriptItem | TranscriptItemDict | TranscriptSegment],
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
            webhook: Is sent a POST when the job is finished. An http or https URL; null, or any other text,
                notifies nobody.
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

    @deprecated("The service keeps it for older programs.")
    async def create_storyboard(
        self,
        *,
        video_name: str,
        scenes: Sequence[LegacyScene | LegacySceneDict],
        video_description: str | None = None,
        language: Language | None = None,
        webhook: str | None = None,
        brand_logo: LegacyLogo | LegacyLogoDict | None = None,
        auto_highlight_keywords: bool | None = None,
        audio: LegacyAudio | LegacyAudioDict | None = None,
        text_styles: LegacyTextStyles | LegacyTextStylesDict | None = None,
        video_width: int | str | None = None,
        video_height: int | str | None = None,
        voice_over: bool | None = None,
        split_text_on_new_line: bool | None = None,
        split_text_on_period: bool | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[LegacyStoryboard]:
        """Create a storyboard (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that makes a storyboard of the scenes. Its result has the parameters of a render, which
        may be changed before they are rendered, and a preview.

        The job usually takes 30 to 120 seconds (assumed). `Job.download()` fetches its `preview`.

        Args:
            video_name: The name of the video and of its files. (at least 1 character)
            scenes: The scenes in their order. (at least 1 item)
            video_description: What the video is about.
            language: The language of the text; English, if neither this nor a template tells.
            webhook: Is sent a POST when the job is finished. (an http or https URL)
            brand_logo: A picture that is shown all the time.
            auto_highlight_keywords: Highlight the keywords in the subtitles. Left out, the service takes True.
            audio: The music and the voice.
            text_styles: The style of the subtitles.
            video_width: Width in pixels. (at least 1)
            video_height: Height in pixels. (at least 1)
            voice_over: Speak the text of scenes that do not say so themselves.
            split_text_on_new_line: Split the text of such scenes at its lines.
            split_text_on_period: Split the text of such scenes at its sentences.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyStoryboard`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/storyboard-api
        """
        result: types.AsyncJob[LegacyStoryboard] = await self._client.start(
            CREATE_STORYBOARD_V1,
            path={},
            query={},
            body={
                "videoName": video_name,
                "scenes": scenes,
                "videoDescription": video_description,
                "language": language,
                "webhook": webhook,
                "brandLogo": brand_logo,
                "autoHighlightKeywords": auto_highlight_keywords,
                "audio": audio,
                "textStyles": text_styles,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "voiceOver": voice_over,
                "splitTextOnNewLine": split_text_on_new_line,
                "splitTextOnPeriod": split_text_on_period,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    async def list_fonts(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[LegacyFont]:
        """List the fonts.

        Deprecated: the service keeps it for older programs.

        The fonts that texts can be written in.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[LegacyFont]`.

        Raises:
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented for an older generation of the API only. Source: https://yume8vglel.apidog.io (its list
        of endpoints)
        """
        result: list[LegacyFont] = await self._client.call(
            LIST_FONTS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    async def render(
        self,
        *,
        render_params: LegacyRenderParams | LegacyRenderParamsDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[LegacyVideo]:
        """Render a video (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that renders what the result of a v1 storyboard holds as `renderParams`, changed or
        not. The parameters are the body; they are not wrapped in an object.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            render_params: What a v1 render works from.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyVideo`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/video-rendering-api
        """
        result: types.AsyncJob[LegacyVideo] = await self._client.start(
            RENDER_VIDEO_V1,
            path={},
            query={},
            body=render_params,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    async def render_storyboard(
        self,
        jobid: str,
        *,
        changes: LegacyRenderChanges | LegacyRenderChangesDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[LegacyVideo]:
        """Render a completed storyboard (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that renders a completed v1 storyboard. What the body holds takes the place of that
        part of the storyboard's `renderParams`; an empty object renders it as it is.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            jobid: The id that the answer to the starting request gave.
            changes: What takes the place of parts of a v1 storyboard's render parameters.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyVideo`.

        Raises:
            InvalidRequest: Status 400 (assumed). The job is not a preview that is completed, or the body breaks
                a rule; `fields` tells which. Nothing was changed, started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Not documented; seen in the vendor's own samples. Source: The vendor's official Node and Python
        examples.
        """
        result: types.AsyncJob[LegacyVideo] = await self._client.start(
            RENDER_STORYBOARD_V1,
            path={
                "jobid": jobid,
            },
            query={},
            body=changes,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    @deprecated("The service keeps it for older programs.")
    async def create_from_template(
        self,
        *,
        template_id: str,
        video_name: str | None = None,
        video_description: str | None = None,
        language: Language | None = None,
        webhook: str | None = None,
        brand_logo: LegacyLogo | LegacyLogoDict | None = None,
        auto_highlight_keywords: bool | None = None,
        audio: LegacyAudio | LegacyAudioDict | None = None,
        text_styles: LegacyTextStyles | LegacyTextStylesDict | None = None,
        video_width: int | str | None = None,
        video_height: int | str | None = None,
        voice_over: bool | None = None,
        split_text_on_new_line: bool | None = None,
        split_text_on_period: bool | None = None,
        variables: Mapping[str, str] | None = None,
        scenes: Sequence[LegacyTemplateScene | LegacyTemplateSceneDict] | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[LegacyStoryboard]:
        """Create a storyboard from a template (v1).

        Deprecated: the service keeps it for older programs.

        Starts a job that makes a v1 storyboard of a template: its variables filled in, its scenes changed,
        others added.

        The job usually takes 30 to 120 seconds (assumed). `Job.download()` fetches its `preview`.

        Args:
            template_id: A template, or a project to be used as one. (at least 1 character)
            video_name: The name of the video and of its files. (at least 1 character)
            video_description: What the video is about.
            language: The language of the text; English, if neither this nor a template tells.
            webhook: Is sent a POST when the job is finished. (an http or https URL)
            brand_logo: A picture that is shown all the time.
            auto_highlight_keywords: Highlight the keywords in the subtitles. Left out, the service takes True.
            audio: The music and the voice.
            text_styles: The style of the subtitles.
            video_width: Width in pixels. (at least 1)
            video_height: Height in pixels. (at least 1)
            voice_over: Speak the text of scenes that do not say so themselves.
            split_text_on_new_line: Split the text of such scenes at its lines.
            split_text_on_period: Split the text of such scenes at its sentences.
            variables: What to put in place of the variables of the template, by name.
            scenes: Changes of scenes of the template, and scenes to be added. (at least 1 item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `LegacyStoryboard`.

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

        Documented for an older generation of the API only. Source:
        https://docs.pictory.ai/reference/createvideofromtemplatev1
        """
        result: types.AsyncJob[LegacyStoryboard] = await self._client.start(
            CREATE_VIDEO_FROM_TEMPLATE,
            path={},
            query={},
            body={
                "templateId": template_id,
                "videoName": video_name,
                "videoDescription": video_description,
                "language": language,
                "webhook": webhook,
                "brandLogo": brand_logo,
                "autoHighlightKeywords": auto_highlight_keywords,
                "audio": audio,
                "textStyles": text_styles,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "voiceOver": voice_over,
                "splitTextOnNewLine": split_text_on_new_line,
                "splitTextOnPeriod": split_text_on_period,
                "variables": variables,
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
