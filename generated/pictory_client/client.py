"""`Pictory` and `AsyncPictory`: one attribute per tag of the contract."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, overload

from pictory_runtime._version import __version__
from pictory_runtime.client import AsyncClient, SyncClient
from pictory_runtime.descriptors import ErrorBody, Service
from pictory_runtime.options import DEFAULT_RETRIES, DEFAULT_TIMEOUT
from pictory_runtime.secret import hidden

from pictory_client.api import job_kinds, priced

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    import httpx
    from pictory_runtime.clock import Clock
    from pictory_runtime.webhooks import AsyncWebhooks, Webhooks

    from pictory_client.api.account import Account, AsyncAccount
    from pictory_client.api.ai_studio import AiStudio, AsyncAiStudio
    from pictory_client.api.avatars import AsyncAvatars, Avatars
    from pictory_client.api.aws_connections import (
        AsyncAwsConnectionsOperations,
        AwsConnectionsOperations,
    )
    from pictory_client.api.branding import AsyncBranding, Branding
    from pictory_client.api.jobs import AsyncJobs, Jobs
    from pictory_client.api.legacy import AsyncLegacy, Legacy
    from pictory_client.api.media import AsyncMedia, Media
    from pictory_client.api.music import AsyncMusic, Music
    from pictory_client.api.projects import AsyncProjects, Projects
    from pictory_client.api.smart_layouts import (
        AsyncSmartLayoutsOperations,
        SmartLayoutsOperations,
    )
    from pictory_client.api.templates import AsyncTemplates, Templates
    from pictory_client.api.transcription import (
        AsyncTranscriptionOperations,
        TranscriptionOperations,
    )
    from pictory_client.api.videos import AsyncVideos, Videos
    from pictory_client.api.vimeo_connections import (
        AsyncVimeoConnections,
        VimeoConnections,
    )
    from pictory_client.api.voiceovers import AsyncVoiceovers, Voiceovers
    from pictory_client.models.avatar import Avatar, AvatarDict
    from pictory_client.models.background_music import (
        BackgroundMusic,
        BackgroundMusicDict,
    )
    from pictory_client.models.destination import Destination, DestinationDict
    from pictory_client.models.font_style import FontStyle, FontStyleDict
    from pictory_client.models.frame_aspect_ratio import FrameAspectRatio
    from pictory_client.models.image_aspect_ratio import ImageAspectRatio
    from pictory_client.models.image_model import ImageModel
    from pictory_client.models.image_style import ImageStyle
    from pictory_client.models.language import Language
    from pictory_client.models.logo import Logo, LogoDict
    from pictory_client.models.scene import Scene, SceneDict
    from pictory_client.models.video_aspect_ratio import VideoAspectRatio
    from pictory_client.models.video_duration import VideoDuration
    from pictory_client.models.video_model import VideoModel
    from pictory_client.models.visual_selection_preference import (
        VisualSelectionPreference,
    )
    from pictory_client.models.voice_over import VoiceOver, VoiceOverDict

SERVICE = Service(
    base_url="https://api.pictory.ai/pictoryapis",
    key_header="Authorization",
    key_prefix="pictai_",
    key_env="PICTORY_API_KEY",
    url_env="PICTORY_API_BASE_URL",
    log_env="PICTORY_LOG",
    backoff=(2.0, 4.0, 8.0),
    longest_pause=300.0,
    hints={
        401: (
            "The key begins with `pictai_`, complete and without spaces.",
            "The Authorization header holds the key alone, without `Bearer` in front.",
            "The API subscription is active (see the API Access page of your Pictory account).",
            "If all of that is right, generate a new key on the API Access page.",
        ),
        403: (
            "This refusal comes from the gate in front of the service (Cloudflare), not from the API; the key was not looked at.",
            "Send a User-Agent header that names your program; the gate refuses the default one of some libraries (error 1010).",
            "If that does not help, call from another network, or send the Ray ID of the page to Pictory's support.",
        ),
        404: (
            "Compare the id with those in the list; ids are case-sensitive.",
            "Whatever was deleted is gone for good.",
        ),
        409: ("Get it again, make your change to what it is now, and send the version that it has now.",),
        429: (
            "Ask for the status of a job every 10 to 30 seconds, not faster.",
            "Back off between tries, 2 seconds first, twice as long each time.",
            "Check the limits of your subscription.",
        ),
    },
    user_agent=f"pictory-client/{__version__}",
    error_body=ErrorBody(
        code=(("code",), ("data", "error_code")),
        message=(("message",), ("data", "error_message")),
        fields=(("fields",),),
        field="name",
        problem="errors",
    ),
    request_ids=("x-request-id", "x-amzn-requestid", "apigw-requestid", "x-mock-request-id", "cf-ray"),
)
"""Where the service is and how it wants to be talked to."""


class Pictory(SyncClient):
    """The client: its attributes hold the operations, a tag each.

    Args:
        api_key: The key; left out, the environment variable PICTORY_API_KEY.
        base_url: Where the service is; left out, PICTORY_API_BASE_URL, then the vendor's own address.
        timeout: Seconds that a call may take, every try and the pauses between them included (asking a name server,
            and a host of many addresses of which none answers, may take a synchronous call longer).
        max_retries: How often a request is sent again at most, where that is safe.
        http: Your own `httpx.Client`; it stays yours to close.
        clock: Tells the time and sleeps; left out, the clock that is current at each call.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_RETRIES,
        http: httpx.Client | None = None,
        clock: Clock | None = None,
    ) -> None:
        api_key = hidden(api_key)
        super().__init__(
            SERVICE,
            job_kinds,
            api_key,
            priced=priced,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http=http,
            clock=clock,
        )

    @cached_property
    def ai_studio(self) -> AiStudio:
        """Pictures and clips from a prompt."""
        from pictory_client.api.ai_studio import AiStudio

        return AiStudio(self)

    @cached_property
    def jobs(self) -> Jobs:
        """The state of what was started, and its result."""
        from pictory_client.api.jobs import Jobs

        return Jobs(self)

    @cached_property
    def videos(self) -> Videos:
        """Storyboards, from a script to a rendered video."""
        from pictory_client.api.videos import Videos

        return Videos(self)

    @cached_property
    def projects(self) -> Projects:
        """Storyboards that were kept, to be changed and rendered again."""
        from pictory_client.api.projects import Projects

        return Projects(self)

    @cached_property
    def templates(self) -> Templates:
        """Videos to fill in, made from projects of the web app."""
        from pictory_client.api.templates import Templates

        return Templates(self)

    @cached_property
    def transcription(self) -> TranscriptionOperations:
        """What is said in a medium, word by word, and its highlights."""
        from pictory_client.api.transcription import TranscriptionOperations

        return TranscriptionOperations(self)

    @cached_property
    def media(self) -> Media:
        """Stock pictures and footage, and files of your own."""
        from pictory_client.api.media import Media

        return Media(self)

    @cached_property
    def music(self) -> Music:
        """Tracks for the background, and what to choose them by."""
        from pictory_client.api.music import Music

        return Music(self)

    @cached_property
    def voiceovers(self) -> Voiceovers:
        """The voices that can read a storyboard."""
        from pictory_client.api.voiceovers import Voiceovers

        return Voiceovers(self)

    @cached_property
    def avatars(self) -> Avatars:
        """The presenters that can be seen in a video."""
        from pictory_client.api.avatars import Avatars

        return Avatars(self)

    @cached_property
    def smart_layouts(self) -> SmartLayoutsOperations:
        """Ready-made arrangements of scenes."""
        from pictory_client.api.smart_layouts import SmartLayoutsOperations

        return SmartLayoutsOperations(self)

    @cached_property
    def branding(self) -> Branding:
        """Saved looks of a video and its texts."""
        from pictory_client.api.branding import Branding

        return Branding(self)

    @cached_property
    def account(self) -> Account:
        """What the subscription grants, and what was used of it."""
        from pictory_client.api.account import Account

        return Account(self)

    @cached_property
    def aws_connections(self) -> AwsConnectionsOperations:
        """Roles that let the service read private files in buckets of Amazon S3."""
        from pictory_client.api.aws_connections import AwsConnectionsOperations

        return AwsConnectionsOperations(self)

    @cached_property
    def vimeo_connections(self) -> VimeoConnections:
        """Accounts of Vimeo to which finished videos are sent."""
        from pictory_client.api.vimeo_connections import VimeoConnections

        return VimeoConnections(self)

    @cached_property
    def legacy(self) -> Legacy:
        """Operations of the older API, which old programs still call. New programs use the others."""
        from pictory_client.api.legacy import Legacy

        return Legacy(self)

    @cached_property
    def webhooks(self) -> Webhooks:
        """Notifications that were posted to your webhook: `.confirm(body)` asks the service before believing one."""
        from pictory_runtime.webhooks import Webhooks

        from pictory_client.webhooks import NOTIFICATION

        return Webhooks(self, NOTIFICATION)

    @overload
    def estimate(
        self,
        operation: Literal["generate_image", "ai_studio.generate_image"],
        /,
        *,
        prompt: str | None = None,
        model: ImageModel | None = None,
        aspect_ratio: ImageAspectRatio | None = None,
        style: ImageStyle | None = None,
        reference_image_url: str | None = None,
        webhook: str | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    @overload
    def estimate(
        self,
        operation: Literal["generate_video", "ai_studio.generate_video"],
        /,
        *,
        prompt: str | None = None,
        model: VideoModel | None = None,
        aspect_ratio: VideoAspectRatio | None = None,
        duration: VideoDuration | None = None,
        first_frame_image_url: str | None = None,
        extend_video_url: str | None = None,
        reference_image_urls: Sequence[str] | None = None,
        webhook: str | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    @overload
    def estimate(
        self,
        operation: Literal["create_storyboard_preview", "videos.create_storyboard_preview"],
        /,
        *,
        video_name: str | None = None,
        video_width: int | None = None,
        video_height: int | None = None,
        aspect_ratio: FrameAspectRatio | None = None,
        language: Language | None = None,
        save_project: bool | None = None,
        webhook: str | None = None,
        webhook_input: Mapping[str, Any] | None = None,
        project_metadata: Mapping[str, Any] | None = None,
        storyboard_version: str | None = None,
        template_id: str | None = None,
        variables: Mapping[str, str] | None = None,
        brand_id: str | None = None,
        brand_name: str | None = None,
        smart_layout_id: str | None = None,
        smart_layout_name: str | None = None,
        subtitle_style_id: str | None = None,
        subtitle_style_name: str | None = None,
        subtitle_style: FontStyle | FontStyleDict | None = None,
        aws_connection_id: str | None = None,
        vimeo_connection_id: str | None = None,
        destinations: Sequence[Destination | DestinationDict] | None = None,
        visual_library_id: str | None = None,
        visual_selection_preference: VisualSelectionPreference | None = None,
        voice_over: VoiceOver | VoiceOverDict | None = None,
        background_music: BackgroundMusic | BackgroundMusicDict | None = None,
        logo: Logo | LogoDict | None = None,
        avatar: Avatar | AvatarDict | None = None,
        scenes: Sequence[Scene | SceneDict] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    @overload
    def estimate(
        self,
        operation: Literal["render_storyboard", "videos.render_storyboard"],
        /,
        *,
        video_name: str | None = None,
        video_width: int | None = None,
        video_height: int | None = None,
        aspect_ratio: FrameAspectRatio | None = None,
        language: Language | None = None,
        save_project: bool | None = None,
        webhook: str | None = None,
        webhook_input: Mapping[str, Any] | None = None,
        project_metadata: Mapping[str, Any] | None = None,
        storyboard_version: str | None = None,
        template_id: str | None = None,
        variables: Mapping[str, str] | None = None,
        brand_id: str | None = None,
        brand_name: str | None = None,
        smart_layout_id: str | None = None,
        smart_layout_name: str | None = None,
        subtitle_style_id: str | None = None,
        subtitle_style_name: str | None = None,
        subtitle_style: FontStyle | FontStyleDict | None = None,
        aws_connection_id: str | None = None,
        vimeo_connection_id: str | None = None,
        destinations: Sequence[Destination | DestinationDict] | None = None,
        visual_library_id: str | None = None,
        visual_selection_preference: VisualSelectionPreference | None = None,
        voice_over: VoiceOver | VoiceOverDict | None = None,
        background_music: BackgroundMusic | BackgroundMusicDict | None = None,
        logo: Logo | LogoDict | None = None,
        avatar: Avatar | AvatarDict | None = None,
        scenes: Sequence[Scene | SceneDict] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    def estimate(
        self,
        operation: Literal[
            "generate_image",
            "ai_studio.generate_image",
            "generate_video",
            "ai_studio.generate_video",
            "create_storyboard_preview",
            "videos.create_storyboard_preview",
            "render_storyboard",
            "videos.render_storyboard",
        ],
        /,
        *,
        extra_body: Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> float:
        """The AI credits that a call would cost, told from the contract's prices; nothing is sent.

        Args:
            operation: The name of the method that would be called.
            extra_body: As for the method.
            fields: Its arguments, as far as they are known; those that say nothing about the price may be left out.

        Raises:
            PriceUnknown: The contract has no price for that; it is not guessed at.
            TypeError: The method takes no such argument.
        """
        return self._estimate(operation, extra_body=extra_body, **fields)


class AsyncPictory(AsyncClient):
    """The asyncio client: its attributes hold the operations, a tag each.

    Args:
        api_key: The key; left out, the environment variable PICTORY_API_KEY.
        base_url: Where the service is; left out, PICTORY_API_BASE_URL, then the vendor's own address.
        timeout: Seconds that a call may take, every try and the pauses between them included (asking a name server,
            and a host of many addresses of which none answers, may take a synchronous call longer).
        max_retries: How often a request is sent again at most, where that is safe.
        http: Your own `httpx.AsyncClient`; it stays yours to close.
        clock: Tells the time and sleeps; left out, the clock that is current at each call.
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        max_retries: int = DEFAULT_RETRIES,
        http: httpx.AsyncClient | None = None,
        clock: Clock | None = None,
    ) -> None:
        api_key = hidden(api_key)
        super().__init__(
            SERVICE,
            job_kinds,
            api_key,
            priced=priced,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http=http,
            clock=clock,
        )

    @cached_property
    def ai_studio(self) -> AsyncAiStudio:
        """Pictures and clips from a prompt."""
        from pictory_client.api.ai_studio import AsyncAiStudio

        return AsyncAiStudio(self)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """The state of what was started, and its result."""
        from pictory_client.api.jobs import AsyncJobs

        return AsyncJobs(self)

    @cached_property
    def videos(self) -> AsyncVideos:
        """Storyboards, from a script to a rendered video."""
        from pictory_client.api.videos import AsyncVideos

        return AsyncVideos(self)

    @cached_property
    def projects(self) -> AsyncProjects:
        """Storyboards that were kept, to be changed and rendered again."""
        from pictory_client.api.projects import AsyncProjects

        return AsyncProjects(self)

    @cached_property
    def templates(self) -> AsyncTemplates:
        """Videos to fill in, made from projects of the web app."""
        from pictory_client.api.templates import AsyncTemplates

        return AsyncTemplates(self)

    @cached_property
    def transcription(self) -> AsyncTranscriptionOperations:
        """What is said in a medium, word by word, and its highlights."""
        from pictory_client.api.transcription import AsyncTranscriptionOperations

        return AsyncTranscriptionOperations(self)

    @cached_property
    def media(self) -> AsyncMedia:
        """Stock pictures and footage, and files of your own."""
        from pictory_client.api.media import AsyncMedia

        return AsyncMedia(self)

    @cached_property
    def music(self) -> AsyncMusic:
        """Tracks for the background, and what to choose them by."""
        from pictory_client.api.music import AsyncMusic

        return AsyncMusic(self)

    @cached_property
    def voiceovers(self) -> AsyncVoiceovers:
        """The voices that can read a storyboard."""
        from pictory_client.api.voiceovers import AsyncVoiceovers

        return AsyncVoiceovers(self)

    @cached_property
    def avatars(self) -> AsyncAvatars:
        """The presenters that can be seen in a video."""
        from pictory_client.api.avatars import AsyncAvatars

        return AsyncAvatars(self)

    @cached_property
    def smart_layouts(self) -> AsyncSmartLayoutsOperations:
        """Ready-made arrangements of scenes."""
        from pictory_client.api.smart_layouts import AsyncSmartLayoutsOperations

        return AsyncSmartLayoutsOperations(self)

    @cached_property
    def branding(self) -> AsyncBranding:
        """Saved looks of a video and its texts."""
        from pictory_client.api.branding import AsyncBranding

        return AsyncBranding(self)

    @cached_property
    def account(self) -> AsyncAccount:
        """What the subscription grants, and what was used of it."""
        from pictory_client.api.account import AsyncAccount

        return AsyncAccount(self)

    @cached_property
    def aws_connections(self) -> AsyncAwsConnectionsOperations:
        """Roles that let the service read private files in buckets of Amazon S3."""
        from pictory_client.api.aws_connections import AsyncAwsConnectionsOperations

        return AsyncAwsConnectionsOperations(self)

    @cached_property
    def vimeo_connections(self) -> AsyncVimeoConnections:
        """Accounts of Vimeo to which finished videos are sent."""
        from pictory_client.api.vimeo_connections import AsyncVimeoConnections

        return AsyncVimeoConnections(self)

    @cached_property
    def legacy(self) -> AsyncLegacy:
        """Operations of the older API, which old programs still call. New programs use the others."""
        from pictory_client.api.legacy import AsyncLegacy

        return AsyncLegacy(self)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        """Notifications that were posted to your webhook: `.confirm(body)` asks the service before believing one."""
        from pictory_runtime.webhooks import AsyncWebhooks

        from pictory_client.webhooks import NOTIFICATION

        return AsyncWebhooks(self, NOTIFICATION)

    @overload
    def estimate(
        self,
        operation: Literal["generate_image", "ai_studio.generate_image"],
        /,
        *,
        prompt: str | None = None,
        model: ImageModel | None = None,
        aspect_ratio: ImageAspectRatio | None = None,
        style: ImageStyle | None = None,
        reference_image_url: str | None = None,
        webhook: str | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    @overload
    def estimate(
        self,
        operation: Literal["generate_video", "ai_studio.generate_video"],
        /,
        *,
        prompt: str | None = None,
        model: VideoModel | None = None,
        aspect_ratio: VideoAspectRatio | None = None,
        duration: VideoDuration | None = None,
        first_frame_image_url: str | None = None,
        extend_video_url: str | None = None,
        reference_image_urls: Sequence[str] | None = None,
        webhook: str | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    @overload
    def estimate(
        self,
        operation: Literal["create_storyboard_preview", "videos.create_storyboard_preview"],
        /,
        *,
        video_name: str | None = None,
        video_width: int | None = None,
        video_height: int | None = None,
        aspect_ratio: FrameAspectRatio | None = None,
        language: Language | None = None,
        save_project: bool | None = None,
        webhook: str | None = None,
        webhook_input: Mapping[str, Any] | None = None,
        project_metadata: Mapping[str, Any] | None = None,
        storyboard_version: str | None = None,
        template_id: str | None = None,
        variables: Mapping[str, str] | None = None,
        brand_id: str | None = None,
        brand_name: str | None = None,
        smart_layout_id: str | None = None,
        smart_layout_name: str | None = None,
        subtitle_style_id: str | None = None,
        subtitle_style_name: str | None = None,
        subtitle_style: FontStyle | FontStyleDict | None = None,
        aws_connection_id: str | None = None,
        vimeo_connection_id: str | None = None,
        destinations: Sequence[Destination | DestinationDict] | None = None,
        visual_library_id: str | None = None,
        visual_selection_preference: VisualSelectionPreference | None = None,
        voice_over: VoiceOver | VoiceOverDict | None = None,
        background_music: BackgroundMusic | BackgroundMusicDict | None = None,
        logo: Logo | LogoDict | None = None,
        avatar: Avatar | AvatarDict | None = None,
        scenes: Sequence[Scene | SceneDict] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    @overload
    def estimate(
        self,
        operation: Literal["render_storyboard", "videos.render_storyboard"],
        /,
        *,
        video_name: str | None = None,
        video_width: int | None = None,
        video_height: int | None = None,
        aspect_ratio: FrameAspectRatio | None = None,
        language: Language | None = None,
        save_project: bool | None = None,
        webhook: str | None = None,
        webhook_input: Mapping[str, Any] | None = None,
        project_metadata: Mapping[str, Any] | None = None,
        storyboard_version: str | None = None,
        template_id: str | None = None,
        variables: Mapping[str, str] | None = None,
        brand_id: str | None = None,
        brand_name: str | None = None,
        smart_layout_id: str | None = None,
        smart_layout_name: str | None = None,
        subtitle_style_id: str | None = None,
        subtitle_style_name: str | None = None,
        subtitle_style: FontStyle | FontStyleDict | None = None,
        aws_connection_id: str | None = None,
        vimeo_connection_id: str | None = None,
        destinations: Sequence[Destination | DestinationDict] | None = None,
        visual_library_id: str | None = None,
        visual_selection_preference: VisualSelectionPreference | None = None,
        voice_over: VoiceOver | VoiceOverDict | None = None,
        background_music: BackgroundMusic | BackgroundMusicDict | None = None,
        logo: Logo | LogoDict | None = None,
        avatar: Avatar | AvatarDict | None = None,
        scenes: Sequence[Scene | SceneDict] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> float: ...

    def estimate(
        self,
        operation: Literal[
            "generate_image",
            "ai_studio.generate_image",
            "generate_video",
            "ai_studio.generate_video",
            "create_storyboard_preview",
            "videos.create_storyboard_preview",
            "render_storyboard",
            "videos.render_storyboard",
        ],
        /,
        *,
        extra_body: Mapping[str, Any] | None = None,
        **fields: Any,
    ) -> float:
        """The AI credits that a call would cost, told from the contract's prices; nothing is sent.

        Args:
            operation: The name of the method that would be called.
            extra_body: As for the method.
            fields: Its arguments, as far as they are known; those that say nothing about the price may be left out.

        Raises:
            PriceUnknown: The contract has no price for that; it is not guessed at.
            TypeError: The method takes no such argument.
        """
        return self._estimate(operation, extra_body=extra_body, **fields)
