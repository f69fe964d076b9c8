"""What is said in a medium, word by word, and its highlights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.transcription.create_highlights import (
    OPERATION as CREATE_HIGHLIGHTS,
)
from pictory_client.api.transcription.create_highlights_from_transcript import (
    OPERATION as CREATE_HIGHLIGHTS_FROM_TRANSCRIPT,
)
from pictory_client.api.transcription.transcribe import OPERATION as TRANSCRIBE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from pictory_client import types
    from pictory_client.models.audio_language import AudioLanguage
    from pictory_client.models.highlight_language import HighlightLanguage
    from pictory_client.models.highlights import Highlights
    from pictory_client.models.spoken_medium import SpokenMedium
    from pictory_client.models.transcript_highlight import (
        TranscriptHighlight,
        TranscriptHighlightDict,
    )
    from pictory_client.models.transcript_item import TranscriptItem, TranscriptItemDict
    from pictory_client.models.transcript_segment import TranscriptSegment
    from pictory_client.models.transcript_word import TranscriptWord
    from pictory_client.models.transcription import Transcription


class TranscriptionOperations(Resource):
    """What is said in a medium, word by word, and its highlights."""

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
        """Transcribe a video or an audio file.

        Starts a job that writes down what is said in a medium: word by word with times, and as text, SRT
        and VTT. A transcript that is there already can be given instead; then nothing is recognised.

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

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/transcription/video-transcription
        """
        result: types.Job[Transcription] = self._client.start(
            TRANSCRIBE,
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

    def create_highlights(
        self,
        job_id: str,
        *,
        highlight_duration: int | None = None,
        language: HighlightLanguage | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[Highlights]:
        """Choose the highlights of a transcription.

        Starts a job that chooses what matters most in the transcript of a completed transcription job,
        within the asked length.

        The job usually takes 10 to 40 seconds (assumed).

        Args:
            job_id: The id of a completed transcription job.
            highlight_duration: How long the highlights may be altogether, in seconds; what is chosen fits in.
                (at least 1) Left out, the service takes 60.
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
            InvalidRequest: Status 400 (assumed). The body breaks a rule, or the job is no completed
                transcription. Nothing was started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-job
        """
        result: types.Job[Highlights] = self._client.start(
            CREATE_HIGHLIGHTS,
            path={
                "jobId": job_id,
            },
            query={},
            body={
                "highlight_duration": highlight_duration,
                "language": language,
                "webhook": webhook,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def create_highlights_from_transcript(
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
        """Choose the highlights of a transcript.

        Starts a job that chooses what matters most in a given transcript, within the asked length. The
        transcript of a completed transcription job can be given as it is.

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

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-transcript
        """
        result: types.Job[Highlights] = self._client.start(
            CREATE_HIGHLIGHTS_FROM_TRANSCRIPT,
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


class AsyncTranscriptionOperations(AsyncResource):
    """What is said in a medium, word by word, and its highlights."""

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
        """Transcribe a video or an audio file.

        Starts a job that writes down what is said in a medium: word by word with times, and as text, SRT
        and VTT. A transcript that is there already can be given instead; then nothing is recognised.

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

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/transcription/video-transcription
        """
        result: types.AsyncJob[Transcription] = await self._client.start(
            TRANSCRIBE,
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

    async def create_highlights(
        self,
        job_id: str,
        *,
        highlight_duration: int | None = None,
        language: HighlightLanguage | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[Highlights]:
        """Choose the highlights of a transcription.

        Starts a job that chooses what matters most in the transcript of a completed transcription job,
        within the asked length.

        The job usually takes 10 to 40 seconds (assumed).

        Args:
            job_id: The id of a completed transcription job.
            highlight_duration: How long the highlights may be altogether, in seconds; what is chosen fits in.
                (at least 1) Left out, the service takes 60.
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
            InvalidRequest: Status 400 (assumed). The body breaks a rule, or the job is no completed
                transcription. Nothing was started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            SubmitOutcomeUnknown: The connection broke, or the service failed, after the request was sent: the
                job may have been started. It is not sent again, because that may pay twice.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-job
        """
        result: types.AsyncJob[Highlights] = await self._client.start(
            CREATE_HIGHLIGHTS,
            path={
                "jobId": job_id,
            },
            query={},
            body={
                "highlight_duration": highlight_duration,
                "language": language,
                "webhook": webhook,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def create_highlights_from_transcript(
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
        """Choose the highlights of a transcript.

        Starts a job that chooses what matters most in a given transcript, within the asked length. The
        transcript of a completed transcription job can be given as it is.

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

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/transcription/generate-highlights-from-transcript
        """
        result: types.AsyncJob[Highlights] = await self._client.start(
            CREATE_HIGHLIGHTS_FROM_TRANSCRIPT,
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
