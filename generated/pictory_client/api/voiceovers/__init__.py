"""The voices that can read a storyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.voiceovers.add_voiceover_track import (
    OPERATION as ADD_VOICEOVER_TRACK,
)
from pictory_client.api.voiceovers.list_voiceover_tracks import (
    OPERATION as LIST_VOICEOVER_TRACKS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from pictory_client.models.elevenlabs_voice_settings import (
        ElevenlabsVoiceSettings,
        ElevenlabsVoiceSettingsDict,
    )
    from pictory_client.models.voice_engine import VoiceEngine
    from pictory_client.models.voice_service import VoiceService
    from pictory_client.models.voiceover_track import VoiceoverTrack


class Voiceovers(Resource):
    """The voices that can read a storyboard."""

    def list_tracks(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[VoiceoverTrack]:
        """List the voices.

        Every voice that a storyboard of this account can name as a speaker: those of the service, and those
        that were added.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[VoiceoverTrack]`.

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
        https://docs.pictory.ai/api-reference/voiceovers/get-voiceover-tracks
        """
        result: list[VoiceoverTrack] = self._client.call(
            LIST_VOICEOVER_TRACKS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def add_track(
        self,
        *,
        name: str,
        engine: VoiceEngine,
        service: VoiceService,
        language: str,
        voice_id: str,
        description: str | None = None,
        accent: str | None = None,
        age: str | None = None,
        gender: str | None = None,
        sample: str | None = None,
        public_user_id: str | None = None,
        elevenlabs_voice_settings: ElevenlabsVoiceSettings | ElevenlabsVoiceSettingsDict | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VoiceoverTrack:
        """Add a voice.

        Adds a voice of AWS, Google or ElevenLabs to the voices of this account, under a name of your own.

        Args:
            name: Its name. No other voice of the account may have it. (at least 1 character)
            engine: The technique behind a voice; each service has its own. With service aws: one of neural,
                standard. With service google: one of standard, WaveNet, Neural2. With service elevenlabs: one
                of eleven_monolingual_v1, eleven_multilingual_v2.
            service: Who makes a voice.
            language: The language and its region, like fr-FR.
            voice_id: Its id at the service; AWS and Google call it the voice's name. (at least 1 character)
            description: What it is for.
            accent: The accent in words.
            age: Typically Child, Teen, Adult or Senior.
            gender: Typically Male, Female or Neutral.
            sample: An mp3 to listen to. A public http or https URL. (an http or https URL)
            public_user_id: Who shares the voice at ElevenLabs. Only for elevenlabs.
            elevenlabs_voice_settings: How the voice speaks. Only for elevenlabs.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VoiceoverTrack`.

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
        https://docs.pictory.ai/api-reference/voiceovers/add-voiceover-track
        """
        result: VoiceoverTrack = self._client.call(
            ADD_VOICEOVER_TRACK,
            path={},
            query={},
            body={
                "name": name,
                "engine": engine,
                "service": service,
                "language": language,
                "voiceId": voice_id,
                "description": description,
                "accent": accent,
                "age": age,
                "gender": gender,
                "sample": sample,
                "publicUserId": public_user_id,
                "elevenlabsVoiceSettings": elevenlabs_voice_settings,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncVoiceovers(AsyncResource):
    """The voices that can read a storyboard."""

    async def list_tracks(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> list[VoiceoverTrack]:
        """List the voices.

        Every voice that a storyboard of this account can name as a speaker: those of the service, and those
        that were added.

        Args:
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `list[VoiceoverTrack]`.

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
        https://docs.pictory.ai/api-reference/voiceovers/get-voiceover-tracks
        """
        result: list[VoiceoverTrack] = await self._client.call(
            LIST_VOICEOVER_TRACKS,
            path={},
            query={},
            body=None,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def add_track(
        self,
        *,
        name: str,
        engine: VoiceEngine,
        service: VoiceService,
        language: str,
        voice_id: str,
        description: str | None = None,
        accent: str | None = None,
        age: str | None = None,
        gender: str | None = None,
        sample: str | None = None,
        public_user_id: str | None = None,
        elevenlabs_voice_settings: ElevenlabsVoiceSettings | ElevenlabsVoiceSettingsDict | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> VoiceoverTrack:
        """Add a voice.

        Adds a voice of AWS, Google or ElevenLabs to the voices of this account, under a name of your own.

        Args:
            name: Its name. No other voice of the account may have it. (at least 1 character)
            engine: The technique behind a voice; each service has its own. With service aws: one of neural,
                standard. With service google: one of standard, WaveNet, Neural2. With service elevenlabs: one
                of eleven_monolingual_v1, eleven_multilingual_v2.
            service: Who makes a voice.
            language: The language and its region, like fr-FR.
            voice_id: Its id at the service; AWS and Google call it the voice's name. (at least 1 character)
            description: What it is for.
            accent: The accent in words.
            age: Typically Child, Teen, Adult or Senior.
            gender: Typically Male, Female or Neutral.
            sample: An mp3 to listen to. A public http or https URL. (an http or https URL)
            public_user_id: Who shares the voice at ElevenLabs. Only for elevenlabs.
            elevenlabs_voice_settings: How the voice speaks. Only for elevenlabs.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            `VoiceoverTrack`.

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
        https://docs.pictory.ai/api-reference/voiceovers/add-voiceover-track
        """
        result: VoiceoverTrack = await self._client.call(
            ADD_VOICEOVER_TRACK,
            path={},
            query={},
            body={
                "name": name,
                "engine": engine,
                "service": service,
                "language": language,
                "voiceId": voice_id,
                "description": description,
                "accent": accent,
                "age": age,
                "gender": gender,
                "sample": sample,
                "publicUserId": public_user_id,
                "elevenlabsVoiceSettings": elevenlabs_voice_settings,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
