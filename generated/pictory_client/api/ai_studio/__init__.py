"""Pictures and clips from a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pictory_runtime.client import AsyncResource, Resource
from pictory_runtime.options import Options

from pictory_client.api.ai_studio.generate_image import OPERATION as GENERATE_IMAGE
from pictory_client.api.ai_studio.generate_video import OPERATION as GENERATE_VIDEO
from pictory_client.api.ai_studio.list_images import OPERATION as LIST_IMAGES
from pictory_client.api.ai_studio.list_videos import OPERATION as LIST_VIDEOS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from pictory_client import types
    from pictory_client.models.ai_image import AiImage
    from pictory_client.models.ai_video import AiVideo
    from pictory_client.models.generated_image import GeneratedImage
    from pictory_client.models.generated_video import GeneratedVideo
    from pictory_client.models.image_aspect_ratio import ImageAspectRatio
    from pictory_client.models.image_model import ImageModel
    from pictory_client.models.image_style import ImageStyle
    from pictory_client.models.video_aspect_ratio import VideoAspectRatio
    from pictory_client.models.video_duration import VideoDuration
    from pictory_client.models.video_model import VideoModel


class AiStudio(Resource):
    """Pictures and clips from a prompt."""

    def list_images(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Pages[GeneratedImage]:
        """List the generated images.

        The finished AI images of the account, newest first by creation date, in pages of up to 100. An
        image appears when its job is completed; running and failed jobs are never listed.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `GeneratedImage`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-images
        """
        result: types.Pages[GeneratedImage] = self._client.pages(
            LIST_IMAGES,
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

    def generate_image(
        self,
        *,
        prompt: str,
        model: ImageModel | None = None,
        aspect_ratio: ImageAspectRatio | None = None,
        style: ImageStyle | None = None,
        reference_image_url: str | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.Job[AiImage]:
        """Generate an image from a prompt.

        Starts a job that makes a picture from a text prompt, optionally guided by a reference image. The
        answer holds the job id at once; the picture is ready when the job is completed, usually within a
        few minutes.

        Costs AI credits per image, by model: seedream3.0 2, flux-schnell 0.6, nanobanana 4, nanobanana-pro
        14. The job usually takes 10 to 60 seconds (assumed). `Job.download()` fetches its `url`.

        Args:
            prompt: What is to be seen, in words. 5 to 5,000 characters.
            model: The AI model that generates an image. Left out, the service takes seedream3.0.
            aspect_ratio: Width to height. Every model offers every one. Left out, the service takes 1:1.
            style: The look of an image.
            reference_image_url: A picture that guides the picture. A public http or https URL. (an http or
                https URL)
            webhook: Is sent a POST when the job is finished. A public http or https URL. (an http or https URL)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `AiImage`.

        Raises:
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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-image
        """
        result: types.Job[AiImage] = self._client.start(
            GENERATE_IMAGE,
            path={},
            query={},
            body={
                "prompt": prompt,
                "model": model,
                "aspectRatio": aspect_ratio,
                "style": style,
                "referenceImageUrl": reference_image_url,
                "webhook": webhook,
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

    def list_videos(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.Pages[GeneratedVideo]:
        """List the generated videos.

        The finished AI videos of the account, newest first by creation date, in pages of up to 100. A video
        appears when its job is completed; running and failed jobs are never listed.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `GeneratedVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-videos
        """
        result: types.Pages[GeneratedVideo] = self._client.pages(
            LIST_VIDEOS,
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

    def generate_video(
        self,
        *,
        prompt: str,
        model: VideoModel | None = None,
        aspect_ratio: VideoAspectRatio | None = None,
        duration: VideoDuration | None = None,
        first_frame_image_url: str | None = None,
        extend_video_url: str | None = None,
        reference_image_urls: Sequence[str] | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.Job[AiVideo]:
        """Generate a video from a prompt.

        Starts a job that makes a clip from a text prompt, optionally guided by a first frame, by reference
        images, or as the continuation of a video; at most one of these three. The answer holds the job id
        at once; the clip is ready when the job is completed, usually after some minutes.

        Costs AI credits per second, by model: veo3.1 20, veo3.1_fast 10, pixverse5.5 1.6. The job usually
        takes 60 to 240 seconds (assumed). `Job.download()` fetches its `url`.

        Args:
            prompt: What is to be seen, in words. 5 to 5,000 characters.
            model: The AI model that generates a video. Left out, the service takes pixverse5.5.
            aspect_ratio: Width to height. Which ones a model offers differs. With model pixverse5.5: left out,
                16:9. With model veo3.1: one of 16:9, 9:16; left out, 16:9. With model veo3.1_fast: one of 16:9,
                9:16; left out, 16:9.
            duration: The length of a generated video in seconds, with the unit. Which ones a model offers
                differs. With model pixverse5.5: one of 5s, 8s, 10s; left out, 5s. With model veo3.1: one of 4s,
                6s, 8s; left out, 4s. With model veo3.1_fast: one of 4s, 6s, 8s; left out, 4s.
            first_frame_image_url: The video begins with this picture. A public http or https URL; the last
                frame of another video continues that one. (an http or https URL)
            extend_video_url: The video to continue. A public http or https URL. (an http or https URL)
            reference_image_urls: Pictures that guide style and content. (1 to 3 items)
            webhook: Is sent a POST when the job is finished. A public http or https URL. (an http or https URL)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `AiVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
        """
        result: types.Job[AiVideo] = self._client.start(
            GENERATE_VIDEO,
            path={},
            query={},
            body={
                "prompt": prompt,
                "model": model,
                "aspectRatio": aspect_ratio,
                "duration": duration,
                "firstFrameImageUrl": first_frame_image_url,
                "extendVideoUrl": extend_video_url,
                "referenceImageUrls": reference_image_urls,
                "webhook": webhook,
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


class AsyncAiStudio(AsyncResource):
    """Pictures and clips from a prompt."""

    def list_images(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncPages[GeneratedImage]:
        """List the generated images.

        The finished AI images of the account, newest first by creation date, in pages of up to 100. An
        image appears when its job is completed; running and failed jobs are never listed.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `GeneratedImage`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-images
        """
        result: types.AsyncPages[GeneratedImage] = self._client.pages(
            LIST_IMAGES,
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

    async def generate_image(
        self,
        *,
        prompt: str,
        model: ImageModel | None = None,
        aspect_ratio: ImageAspectRatio | None = None,
        style: ImageStyle | None = None,
        reference_image_url: str | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.AsyncJob[AiImage]:
        """Generate an image from a prompt.

        Starts a job that makes a picture from a text prompt, optionally guided by a reference image. The
        answer holds the job id at once; the picture is ready when the job is completed, usually within a
        few minutes.

        Costs AI credits per image, by model: seedream3.0 2, flux-schnell 0.6, nanobanana 4, nanobanana-pro
        14. The job usually takes 10 to 60 seconds (assumed). `Job.download()` fetches its `url`.

        Args:
            prompt: What is to be seen, in words. 5 to 5,000 characters.
            model: The AI model that generates an image. Left out, the service takes seedream3.0.
            aspect_ratio: Width to height. Every model offers every one. Left out, the service takes 1:1.
            style: The look of an image.
            reference_image_url: A picture that guides the picture. A public http or https URL. (an http or
                https URL)
            webhook: Is sent a POST when the job is finished. A public http or https URL. (an http or https URL)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `AiImage`.

        Raises:
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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-image
        """
        result: types.AsyncJob[AiImage] = await self._client.start(
            GENERATE_IMAGE,
            path={},
            query={},
            body={
                "prompt": prompt,
                "model": model,
                "aspectRatio": aspect_ratio,
                "style": style,
                "referenceImageUrl": reference_image_url,
                "webhook": webhook,
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

    def list_videos(
        self,
        *,
        next_page_key: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> types.AsyncPages[GeneratedVideo]:
        """List the generated videos.

        The finished AI videos of the account, newest first by creation date, in pages of up to 100. A video
        appears when its job is completed; running and failed jobs are never listed.

        Args:
            next_page_key: The token of the page wanted, from the page before it. Left out, the first page.
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.

        Returns:
            The pages, fetched while you iterate. Items are `GeneratedVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/get-videos
        """
        result: types.AsyncPages[GeneratedVideo] = self._client.pages(
            LIST_VIDEOS,
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

    async def generate_video(
        self,
        *,
        prompt: str,
        model: VideoModel | None = None,
        aspect_ratio: VideoAspectRatio | None = None,
        duration: VideoDuration | None = None,
        first_frame_image_url: str | None = None,
        extend_video_url: str | None = None,
        reference_image_urls: Sequence[str] | None = None,
        webhook: str | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
        max_credits: float | None = None,
    ) -> types.AsyncJob[AiVideo]:
        """Generate a video from a prompt.

        Starts a job that makes a clip from a text prompt, optionally guided by a first frame, by reference
        images, or as the continuation of a video; at most one of these three. The answer holds the job id
        at once; the clip is ready when the job is completed, usually after some minutes.

        Costs AI credits per second, by model: veo3.1 20, veo3.1_fast 10, pixverse5.5 1.6. The job usually
        takes 60 to 240 seconds (assumed). `Job.download()` fetches its `url`.

        Args:
            prompt: What is to be seen, in words. 5 to 5,000 characters.
            model: The AI model that generates a video. Left out, the service takes pixverse5.5.
            aspect_ratio: Width to height. Which ones a model offers differs. With model pixverse5.5: left out,
                16:9. With model veo3.1: one of 16:9, 9:16; left out, 16:9. With model veo3.1_fast: one of 16:9,
                9:16; left out, 16:9.
            duration: The length of a generated video in seconds, with the unit. Which ones a model offers
                differs. With model pixverse5.5: one of 5s, 8s, 10s; left out, 5s. With model veo3.1: one of 4s,
                6s, 8s; left out, 4s. With model veo3.1_fast: one of 4s, 6s, 8s; left out, 4s.
            first_frame_image_url: The video begins with this picture. A public http or https URL; the last
                frame of another video continues that one. (an http or https URL)
            extend_video_url: The video to continue. A public http or https URL. (an http or https URL)
            reference_image_urls: Pictures that guide style and content. (1 to 3 items)
            webhook: Is sent a POST when the job is finished. A public http or https URL. (an http or https URL)
            timeout: Seconds that this call may take, every try included; left out, the client's own.
            max_retries: How often to send it again at most, where that is safe; left out, the client's own.
            extra_headers: Headers sent on top of the client's.
            extra_body: Fields that the contract does not know yet, in wire names; they win over the others.
            max_credits: AI credits that this call may cost at most; what would cost more is refused before it
                is sent.

        Returns:
            The job, at once. `.wait()` gives its `AiVideo`.

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

        Documented by the vendor. Source: https://docs.pictory.ai/api-reference/ai-studio/generate-video
        """
        result: types.AsyncJob[AiVideo] = await self._client.start(
            GENERATE_VIDEO,
            path={},
            query={},
            body={
                "prompt": prompt,
                "model": model,
                "aspectRatio": aspect_ratio,
                "duration": duration,
                "firstFrameImageUrl": first_frame_image_url,
                "extendVideoUrl": extend_video_url,
                "referenceImageUrls": reference_image_urls,
                "webhook": webhook,
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
