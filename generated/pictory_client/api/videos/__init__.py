"""Storyboards, from a script to a rendered video."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.videos.create_storyboard_preview import (
    OPERATION as CREATE_STORYBOARD_PREVIEW,
)
from pictory_client.api.videos.render_preview import OPERATION as RENDER_PREVIEW
from pictory_client.api.videos.render_storyboard import OPERATION as RENDER_STORYBOARD
from pictory_client.api.videos.render_video import OPERATION as RENDER_VIDEO
from pictory_client.api.videos.update_storyboard_elements import (
    OPERATION as UPDATE_STORYBOARD_ELEMENTS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from pictory_client import types
    from pictory_client.models.avatar import Avatar, AvatarDict
    from pictory_client.models.background_music import (
        BackgroundMusic,
        BackgroundMusicDict,
    )
    from pictory_client.models.destination import Destination, DestinationDict
    from pictory_client.models.font_style import FontStyle, FontStyleDict
    from pictory_client.models.frame_aspect_ratio import FrameAspectRatio
    from pictory_client.models.language import Language
    from pictory_client.models.logo import Logo, LogoDict
    from pictory_client.models.render_element import RenderElement, RenderElementDict
    from pictory_client.models.render_params import RenderParams, RenderParamsDict
    from pictory_client.models.rendered_video import RenderedVideo
    from pictory_client.models.scene import Scene, SceneDict
    from pictory_client.models.storyboard_preview import StoryboardPreview
    from pictory_client.models.visual_selection_preference import (
        VisualSelectionPreference,
    )
    from pictory_client.models.voice_over import VoiceOver, VoiceOverDict


class Videos(Resource):
    """Storyboards, from a script to a rendered video."""

    def create_storyboard_preview(
        self,
        *,
        video_name: str,
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
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.Job[StoryboardPreview]:
        """Create a preview of a storyboard.

        Starts a job that makes a storyboard of the scenes, without rendering it: the text is split, the
        narration spoken, the visuals are chosen. Quicker than a render; its result can be looked at,
        changed and rendered.

        Costs AI credits for each `AiVisual` in it, as much as `ai_studio.generate_image` or
        `ai_studio.generate_video` costs. The job usually takes 30 to 120 seconds (assumed).
        `Job.download()` fetches its `preview_url`.

        Args:
            video_name: The name of the video and of its files. Letters, digits, spaces, `_` and `-`. (1 to 150
                characters)
            video_width: Width in pixels. Goes with video_height. (at least 1)
            video_height: Height in pixels. Goes with video_width. (at least 1)
            aspect_ratio: Width to height, where no width and height are given.
            language: The language of the text.
            save_project: Keep it as a project that can be edited in the web app. Left out, the service takes
                False.
            webhook: Is sent a POST when the job is finished. A public http or https URL. (at most 500
                characters)
            webhook_input: Sent along with the notification, as it is.
            project_metadata: For particular accounts.
            storyboard_version: The engine. Leave it out and the service chooses; `v3` is the newest, any other
                value the classic one.
            template_id: A template, or a project to be used as one. Then scenes are not needed. (at least 1
                character)
            variables: What to put in place of the variables of the template, by name.
            brand_id: The brand whose look is used. Not together with brand_name.
            brand_name: The same by name. Not together with brand_id.
            smart_layout_id: The smart layout of the scenes. Not together with smart_layout_name.
            smart_layout_name: The same by name. Not together with smart_layout_id.
            subtitle_style_id: A saved style of the subtitles. Not together with subtitle_style_name.
            subtitle_style_name: The same by name. Not together with subtitle_style_id.
            subtitle_style: The style of the subtitles.
            aws_connection_id: The connection through which private files of AWS S3 are read, and through which
                the video is sent to a destination of type s3.
            vimeo_connection_id: The connection through which the video is sent to Vimeo.
            destinations: Where the video is sent once it is rendered.
            visual_library_id: A library of own visuals, in which those of the scenes are looked for.
            visual_selection_preference: Which visuals to prefer, with visual_library_id.
            voice_over: The narration; without it the video is silent.
            background_music: Music, chosen by the service or your own.
            logo: A picture that stays in its place.
            avatar: A presenter. Needs a voice_over that is enabled.
            scenes: The scenes in their order. Required unless template_id is given. (at least 1 item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `StoryboardPreview`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            TooExpensive: It would cost more than `max_credits`; nothing was sent.
            PriceUnknown: With `max_credits`: what it would cost is not known; nothing was sent.
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
        https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
        """
        result: types.Job[StoryboardPreview] = self._client.start(
            CREATE_STORYBOARD_PREVIEW,
            path={},
            query={},
            body={
                "videoName": video_name,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "aspectRatio": aspect_ratio,
                "language": language,
                "saveProject": save_project,
                "webhook": webhook,
                "webhookInput": webhook_input,
                "projectMetadata": project_metadata,
                "storyboardVersion": storyboard_version,
                "templateId": template_id,
                "variables": variables,
                "brandId": brand_id,
                "brandName": brand_name,
                "smartLayoutId": smart_layout_id,
                "smartLayoutName": smart_layout_name,
                "subtitleStyleId": subtitle_style_id,
                "subtitleStyleName": subtitle_style_name,
                "subtitleStyle": subtitle_style,
                "awsConnectionId": aws_connection_id,
                "vimeoConnectionId": vimeo_connection_id,
                "destinations": destinations,
                "visualLibraryId": visual_library_id,
                "visualSelectionPreference": visual_selection_preference,
                "voiceOver": voice_over,
                "backgroundMusic": background_music,
                "logo": logo,
                "avatar": avatar,
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout,
                max_retries=max_retries,
                extra_headers=extra_headers,
                extra_body=extra_body,
                max_credits=max_credits,
            ),
        )
        return result

    def render_storyboard(
        self,
        *,
        video_name: str,
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
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.Job[RenderedVideo]:
        """Render a storyboard as a video.

        Starts a job that renders the scenes as a video, without a preview. The answer holds the job id at
        once; a video usually takes 5 to 15 minutes.

        Costs AI credits for each `AiVisual` in it, as much as `ai_studio.generate_image` or
        `ai_studio.generate_video` costs. The job usually takes 300 to 900 seconds. `Job.download()` fetches
        its `video_url`.

        Args:
            video_name: The name of the video and of its files. Letters, digits, spaces, `_` and `-`. (1 to 150
                characters)
            video_width: Width in pixels. Goes with video_height. (at least 1)
            video_height: Height in pixels. Goes with video_width. (at least 1)
            aspect_ratio: Width to height, where no width and height are given.
            language: The language of the text.
            save_project: Keep it as a project that can be edited in the web app. Left out, the service takes
                False.
            webhook: Is sent a POST when the job is finished. A public http or https URL. (at most 500
                characters)
            webhook_input: Sent along with the notification, as it is.
            project_metadata: For particular accounts.
            storyboard_version: The engine. Leave it out and the service chooses; `v3` is the newest, any other
                value the classic one.
            template_id: A template, or a project to be used as one. Then scenes are not needed. (at least 1
                character)
            variables: What to put in place of the variables of the template, by name.
            brand_id: The brand whose look is used. Not together with brand_name.
            brand_name: The same by name. Not together with brand_id.
            smart_layout_id: The smart layout of the scenes. Not together with smart_layout_name.
            smart_layout_name: The same by name. Not together with smart_layout_id.
            subtitle_style_id: A saved style of the subtitles. Not together with subtitle_style_name.
            subtitle_style_name: The same by name. Not together with subtitle_style_id.
            subtitle_style: The style of the subtitles.
            aws_connection_id: The connection through which private files of AWS S3 are read, and through which
                the video is sent to a destination of type s3.
            vimeo_connection_id: The connection through which the video is sent to Vimeo.
            destinations: Where the video is sent once it is rendered.
            visual_library_id: A library of own visuals, in which those of the scenes are looked for.
            visual_selection_preference: Which visuals to prefer, with visual_library_id.
            voice_over: The narration; without it the video is silent.
            background_music: Music, chosen by the service or your own.
            logo: A picture that stays in its place.
            avatar: A presenter. Needs a voice_over that is enabled.
            scenes: The scenes in their order. Required unless template_id is given. (at least 1 item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            TooExpensive: It would cost more than `max_credits`; nothing was sent.
            PriceUnknown: With `max_credits`: what it would cost is not known; nothing was sent.
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
        https://docs.pictory.ai/api-reference/videos/render-storyboard-video
        """
        result: types.Job[RenderedVideo] = self._client.start(
            RENDER_STORYBOARD,
            path={},
            query={},
            body={
                "videoName": video_name,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "aspectRatio": aspect_ratio,
                "language": language,
                "saveProject": save_project,
                "webhook": webhook,
                "webhookInput": webhook_input,
                "projectMetadata": project_metadata,
                "storyboardVersion": storyboard_version,
                "templateId": template_id,
                "variables": variables,
                "brandId": brand_id,
                "brandName": brand_name,
                "smartLayoutId": smart_layout_id,
                "smartLayoutName": smart_layout_name,
                "subtitleStyleId": subtitle_style_id,
                "subtitleStyleName": subtitle_style_name,
                "subtitleStyle": subtitle_style,
                "awsConnectionId": aws_connection_id,
                "vimeoConnectionId": vimeo_connection_id,
                "destinations": destinations,
                "visualLibraryId": visual_library_id,
                "visualSelectionPreference": visual_selection_preference,
                "voiceOver": voice_over,
                "backgroundMusic": background_music,
                "logo": logo,
                "avatar": avatar,
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout,
                max_retries=max_retries,
                extra_headers=extra_headers,
                extra_body=extra_body,
                max_credits=max_credits,
            ),
        )
        return result

    def update_elements(
        self,
        jobid: str,
        *,
        elements: Sequence[RenderElement | RenderElementDict],
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """Change elements of a storyboard.

        Changes what the preview of a completed job shows: elements of its `renderParams`, found by their
        ids. Elements can be changed, none can be added. The page of the preview shows the change, and a
        render of it has it.

        Args:
            jobid: The id that the answer to the starting request gave.
            elements: Elements of a preview as they are to be; those that it does not have are passed over.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Raises:
            InvalidRequest: Status 400 (assumed). The job is not a preview that is completed, or the body breaks
                a rule; `fields` tells which. Nothing was changed, started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
        """
        self._client.call(
            UPDATE_STORYBOARD_ELEMENTS,
            path={
                "jobid": jobid,
            },
            query={},
            body=elements,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )

    def render_preview(
        self,
        storyboardjobid: str,
        *,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[RenderedVideo]:
        """Render a preview as a video.

        Starts a job that renders a completed preview as it is, with all that was changed in it since. The
        storyboard is not made anew, and what its AI visuals cost is not charged again.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            storyboardjobid: The id of a completed preview job; not that of a render.
            webhook: Is sent a POST when the job is finished. A public http or https URL. (at most 500
                characters)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-from-preview
        """
        result: types.Job[RenderedVideo] = self._client.start(
            RENDER_PREVIEW,
            path={
                "storyboardjobid": storyboardjobid,
            },
            query={},
            body={
                "webhook": webhook,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    def render(
        self,
        *,
        render_params: RenderParams | RenderParamsDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Job[RenderedVideo]:
        """Render a video with changes.

        Starts a job that renders the `renderParams` of a completed preview, of which anything may have been
        changed first. They are the body as they are, not wrapped in an object.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            render_params: What the renderer works from: a preview tells it, and it can be changed and rendered.
                It is sent as it is, not wrapped in an object.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-video
        """
        result: types.Job[RenderedVideo] = self._client.start(
            RENDER_VIDEO,
            path={},
            query={},
            body=render_params,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result


class AsyncVideos(AsyncResource):
    """Storyboards, from a script to a rendered video."""

    async def create_storyboard_preview(
        self,
        *,
        video_name: str,
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
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.AsyncJob[StoryboardPreview]:
        """Create a preview of a storyboard.

        Starts a job that makes a storyboard of the scenes, without rendering it: the text is split, the
        narration spoken, the visuals are chosen. Quicker than a render; its result can be looked at,
        changed and rendered.

        Costs AI credits for each `AiVisual` in it, as much as `ai_studio.generate_image` or
        `ai_studio.generate_video` costs. The job usually takes 30 to 120 seconds (assumed).
        `Job.download()` fetches its `preview_url`.

        Args:
            video_name: The name of the video and of its files. Letters, digits, spaces, `_` and `-`. (1 to 150
                characters)
            video_width: Width in pixels. Goes with video_height. (at least 1)
            video_height: Height in pixels. Goes with video_width. (at least 1)
            aspect_ratio: Width to height, where no width and height are given.
            language: The language of the text.
            save_project: Keep it as a project that can be edited in the web app. Left out, the service takes
                False.
            webhook: Is sent a POST when the job is finished. A public http or https URL. (at most 500
                characters)
            webhook_input: Sent along with the notification, as it is.
            project_metadata: For particular accounts.
            storyboard_version: The engine. Leave it out and the service chooses; `v3` is the newest, any other
                value the classic one.
            template_id: A template, or a project to be used as one. Then scenes are not needed. (at least 1
                character)
            variables: What to put in place of the variables of the template, by name.
            brand_id: The brand whose look is used. Not together with brand_name.
            brand_name: The same by name. Not together with brand_id.
            smart_layout_id: The smart layout of the scenes. Not together with smart_layout_name.
            smart_layout_name: The same by name. Not together with smart_layout_id.
            subtitle_style_id: A saved style of the subtitles. Not together with subtitle_style_name.
            subtitle_style_name: The same by name. Not together with subtitle_style_id.
            subtitle_style: The style of the subtitles.
            aws_connection_id: The connection through which private files of AWS S3 are read, and through which
                the video is sent to a destination of type s3.
            vimeo_connection_id: The connection through which the video is sent to Vimeo.
            destinations: Where the video is sent once it is rendered.
            visual_library_id: A library of own visuals, in which those of the scenes are looked for.
            visual_selection_preference: Which visuals to prefer, with visual_library_id.
            voice_over: The narration; without it the video is silent.
            background_music: Music, chosen by the service or your own.
            logo: A picture that stays in its place.
            avatar: A presenter. Needs a voice_over that is enabled.
            scenes: The scenes in their order. Required unless template_id is given. (at least 1 item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `StoryboardPreview`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            TooExpensive: It would cost more than `max_credits`; nothing was sent.
            PriceUnknown: With `max_credits`: what it would cost is not known; nothing was sent.
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
        https://docs.pictory.ai/api-reference/videos/create-storyboard-preview
        """
        result: types.AsyncJob[StoryboardPreview] = await self._client.start(
            CREATE_STORYBOARD_PREVIEW,
            path={},
            query={},
            body={
                "videoName": video_name,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "aspectRatio": aspect_ratio,
                "language": language,
                "saveProject": save_project,
                "webhook": webhook,
                "webhookInput": webhook_input,
                "projectMetadata": project_metadata,
                "storyboardVersion": storyboard_version,
                "templateId": template_id,
                "variables": variables,
                "brandId": brand_id,
                "brandName": brand_name,
                "smartLayoutId": smart_layout_id,
                "smartLayoutName": smart_layout_name,
                "subtitleStyleId": subtitle_style_id,
                "subtitleStyleName": subtitle_style_name,
                "subtitleStyle": subtitle_style,
                "awsConnectionId": aws_connection_id,
                "vimeoConnectionId": vimeo_connection_id,
                "destinations": destinations,
                "visualLibraryId": visual_library_id,
                "visualSelectionPreference": visual_selection_preference,
                "voiceOver": voice_over,
                "backgroundMusic": background_music,
                "logo": logo,
                "avatar": avatar,
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout,
                max_retries=max_retries,
                extra_headers=extra_headers,
                extra_body=extra_body,
                max_credits=max_credits,
            ),
        )
        return result

    async def render_storyboard(
        self,
        *,
        video_name: str,
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
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.AsyncJob[RenderedVideo]:
        """Render a storyboard as a video.

        Starts a job that renders the scenes as a video, without a preview. The answer holds the job id at
        once; a video usually takes 5 to 15 minutes.

        Costs AI credits for each `AiVisual` in it, as much as `ai_studio.generate_image` or
        `ai_studio.generate_video` costs. The job usually takes 300 to 900 seconds. `Job.download()` fetches
        its `video_url`.

        Args:
            video_name: The name of the video and of its files. Letters, digits, spaces, `_` and `-`. (1 to 150
                characters)
            video_width: Width in pixels. Goes with video_height. (at least 1)
            video_height: Height in pixels. Goes with video_width. (at least 1)
            aspect_ratio: Width to height, where no width and height are given.
            language: The language of the text.
            save_project: Keep it as a project that can be edited in the web app. Left out, the service takes
                False.
            webhook: Is sent a POST when the job is finished. A public http or https URL. (at most 500
                characters)
            webhook_input: Sent along with the notification, as it is.
            project_metadata: For particular accounts.
            storyboard_version: The engine. Leave it out and the service chooses; `v3` is the newest, any other
                value the classic one.
            template_id: A template, or a project to be used as one. Then scenes are not needed. (at least 1
                character)
            variables: What to put in place of the variables of the template, by name.
            brand_id: The brand whose look is used. Not together with brand_name.
            brand_name: The same by name. Not together with brand_id.
            smart_layout_id: The smart layout of the scenes. Not together with smart_layout_name.
            smart_layout_name: The same by name. Not together with smart_layout_id.
            subtitle_style_id: A saved style of the subtitles. Not together with subtitle_style_name.
            subtitle_style_name: The same by name. Not together with subtitle_style_id.
            subtitle_style: The style of the subtitles.
            aws_connection_id: The connection through which private files of AWS S3 are read, and through which
                the video is sent to a destination of type s3.
            vimeo_connection_id: The connection through which the video is sent to Vimeo.
            destinations: Where the video is sent once it is rendered.
            visual_library_id: A library of own visuals, in which those of the scenes are looked for.
            visual_selection_preference: Which visuals to prefer, with visual_library_id.
            voice_over: The narration; without it the video is silent.
            background_music: Music, chosen by the service or your own.
            logo: A picture that stays in its place.
            avatar: A presenter. Needs a voice_over that is enabled.
            scenes: The scenes in their order. Required unless template_id is given. (at least 1 item)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

        Raises:
            ExclusiveFields: Fields that exclude each other were given; nothing was sent.
            TooExpensive: It would cost more than `max_credits`; nothing was sent.
            PriceUnknown: With `max_credits`: what it would cost is not known; nothing was sent.
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
        https://docs.pictory.ai/api-reference/videos/render-storyboard-video
        """
        result: types.AsyncJob[RenderedVideo] = await self._client.start(
            RENDER_STORYBOARD,
            path={},
            query={},
            body={
                "videoName": video_name,
                "videoWidth": video_width,
                "videoHeight": video_height,
                "aspectRatio": aspect_ratio,
                "language": language,
                "saveProject": save_project,
                "webhook": webhook,
                "webhookInput": webhook_input,
                "projectMetadata": project_metadata,
                "storyboardVersion": storyboard_version,
                "templateId": template_id,
                "variables": variables,
                "brandId": brand_id,
                "brandName": brand_name,
                "smartLayoutId": smart_layout_id,
                "smartLayoutName": smart_layout_name,
                "subtitleStyleId": subtitle_style_id,
                "subtitleStyleName": subtitle_style_name,
                "subtitleStyle": subtitle_style,
                "awsConnectionId": aws_connection_id,
                "vimeoConnectionId": vimeo_connection_id,
                "destinations": destinations,
                "visualLibraryId": visual_library_id,
                "visualSelectionPreference": visual_selection_preference,
                "voiceOver": voice_over,
                "backgroundMusic": background_music,
                "logo": logo,
                "avatar": avatar,
                "scenes": scenes,
            },
            options=Options(
                timeout=timeout,
                max_retries=max_retries,
                extra_headers=extra_headers,
                extra_body=extra_body,
                max_credits=max_credits,
            ),
        )
        return result

    async def update_elements(
        self,
        jobid: str,
        *,
        elements: Sequence[RenderElement | RenderElementDict],
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> None:
        """Change elements of a storyboard.

        Changes what the preview of a completed job shows: elements of its `renderParams`, found by their
        ids. Elements can be changed, none can be added. The page of the preview shows the change, and a
        render of it has it.

        Args:
            jobid: The id that the answer to the starting request gave.
            elements: Elements of a preview as they are to be; those that it does not have are passed over.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Raises:
            InvalidRequest: Status 400 (assumed). The job is not a preview that is completed, or the body breaks
                a rule; `fields` tells which. Nothing was changed, started or charged.
            Unauthorized: Status 401. The API key is missing, malformed, expired or revoked, or the subscription
                is not active.
            Forbidden: Status 403. The gate in front of the service (Cloudflare) refused the client; the service
                saw nothing. Nothing was started or charged.
            NotFound: Status 404. No job of this account has this id.
            RateLimited: Status 429 (assumed). Too many calls. Nothing was started or charged.
            ServerError: Status 500. The service failed. It does not say whether a job was started.
            DecodeError: The answer does not fit the contract; `raw` keeps it.
            TransportError: The service could not be reached in time.

        Documented by the vendor. Source:
        https://docs.pictory.ai/api-reference/video-storyboard/update-storyboard-elements
        """
        await self._client.call(
            UPDATE_STORYBOARD_ELEMENTS,
            path={
                "jobid": jobid,
            },
            query={},
            body=elements,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )

    async def render_preview(
        self,
        storyboardjobid: str,
        *,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[RenderedVideo]:
        """Render a preview as a video.

        Starts a job that renders a completed preview as it is, with all that was changed in it since. The
        storyboard is not made anew, and what its AI visuals cost is not charged again.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            storyboardjobid: The id of a completed preview job; not that of a render.
            webhook: Is sent a POST when the job is finished. A public http or https URL. (at most 500
                characters)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-from-preview
        """
        result: types.AsyncJob[RenderedVideo] = await self._client.start(
            RENDER_PREVIEW,
            path={
                "storyboardjobid": storyboardjobid,
            },
            query={},
            body={
                "webhook": webhook,
            },
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result

    async def render(
        self,
        *,
        render_params: RenderParams | RenderParamsDict,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncJob[RenderedVideo]:
        """Render a video with changes.

        Starts a job that renders the `renderParams` of a completed preview, of which anything may have been
        changed first. They are the body as they are, not wrapped in an object.

        The job usually takes 300 to 900 seconds. `Job.download()` fetches its `video_url`.

        Args:
            render_params: What the renderer works from: a preview tells it, and it can be changed and rendered.
                It is sent as it is, not wrapped in an object.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The job, at once. `.wait()` gives its `RenderedVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/videos/render-video
        """
        result: types.AsyncJob[RenderedVideo] = await self._client.start(
            RENDER_VIDEO,
            path={},
            query={},
            body=render_params,
            options=Options(
                timeout=timeout, max_retries=max_retries, extra_headers=extra_headers, extra_body=extra_body
            ),
        )
        return result
