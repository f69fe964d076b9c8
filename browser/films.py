"""What is made for the browser to open: a video of AI Studio, and a storyboard with all that a storyboard may show."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from pictory_client import Pictory
from pictory_client.models.scene import SceneDict

WORDS = 'A <b>bold</b> "claim" & a <script>alert("no")</script>.'
"""What a careless page would run instead of showing it."""

SCENES: list[SceneDict] = [
    {
        "story": "The harbour wakes at five. Crates of mackerel cross the quay.",
        "createSceneOnEndOfSentence": True,
        "background": {"searchFilter": {"query": "fishing boats at dawn"}},
        "elements": [
            {"type": "text", "text": "Harbour tour", "textVariant": "heading", "top": "8%", "left": "5%"},
            {"type": "image", "searchFilter": {"query": "mackerel"}, "position": "center-right", "width": "25%"},
        ],
    },
    {
        "story": WORDS,
        "sceneTransition": "wipeleft",
        "background": {"color": "#14323c"},
        "subtitleStyle": {"fontSize": 48, "color": "#ffd650", "position": "center-center", "case": "uppercase"},
        "elements": [
            {"type": "shape", "name": "circle", "fill": "rgba(240,200,90,1)", "position": "top-right", "width": "12%"},
            {"type": "shape", "name": "star-1", "fill": "#ff7878", "top": "10%", "left": "8%", "width": "12%"},
            {"type": "shape", "name": "speech-bubble-3", "fill": "#fff", "top": "8%", "left": "30%", "width": "18%"},
            {"type": "shape", "name": "arrow-2", "fill": "#6cf", "top": "60%", "left": "8%", "width": "12%"},
        ],
    },
    {
        "story": "Grüße aus Hamburg, привет, 東京, नमस्ते.",
        "sceneTransition": "fade",
        "background": {
            "type": "video",
            "aiVisual": {"prompt": "Gulls over a pier, in ink", "model": "pixverse5.5", "videoDuration": "5s"},
            "colorOverlay": {"color": "#401060", "opacity": 0.35},
        },
    },
    {
        "minimumDuration": 3,
        "sceneTransition": "circlecrop",
        "background": {"visualUrl": "https://images.example.com/harbour.jpg", "type": "image"},
    },
]


@frozen
class Film:
    """A video and what the API said of it; the pages and the subtitles where it has any."""

    name: str
    address: str
    seconds: float
    size: tuple[int, int]
    share: str = ""
    preview: str = ""


def clip(pictory: Pictory) -> Film:
    """A video of AI Studio."""
    video = pictory.ai_studio.generate_video(prompt="A drone glides over a misty pine forest", duration="8s").wait()
    return Film("an AI video", video.url, 8, (int(video.width), int(video.height)))


def storyboard(pictory: Pictory) -> Film:
    """A render, and the preview of the same storyboard."""
    size = 1280, 720
    body: dict[str, Any] = {
        "video_name": "Harbour tour 4",
        "video_width": size[0],
        "video_height": size[1],
        "voice_over": {"enabled": True, "aiVoices": [{"speaker": "Brian"}]},
        "background_music": {"enabled": True, "autoMusic": True},
        "logo": {"url": "https://images.example.com/logo.png", "position": "bottom-right", "width": "12%"},
        "scenes": SCENES,
    }
    preview = pictory.videos.create_storyboard_preview(**body).wait()
    video = pictory.videos.render_storyboard(**body).wait()
    seconds, share = video.video_duration or 0, video.video_share_url or ""
    return Film("a render", video.video_url, seconds, size, share, preview.preview_url)


CHANGED, LAYER = "The <b>tide</b> is changed.", "Now and then"
"""What a changed text says, and a layer that comes and goes."""
COMES, GOES = 0.5, 1.5
"""When the layer is there, in seconds."""


def changed(pictory: Pictory) -> str:
    """The page of a preview in which a text was changed, and one layer comes and goes."""
    job = pictory.videos.create_storyboard_preview(video_name="Harbour tour 5", scenes=SCENES[:2])
    elements = job.wait().render_params.elements
    text = next(each for each in elements if each.element_type == "SceneText")
    layer = next(each for each in elements if each.element_type == "layerItem" and each.type_ == "text")
    come_and_go = {"text": LAYER, "startTime": COMES, "duration": GOES - COMES}
    changes: list[Any] = [
        {**text.to_dict(), "text": f"{CHANGED} <strong>Really</strong>.", "fontColor": "#ff4040"},
        {**layer.to_dict(), **come_and_go},
    ]
    pictory.videos.update_elements(job.id, elements=changes)
    return job.wait().preview_url


def editing(pictory: Pictory, film: Film) -> str:
    """The page that edits a video by its text."""
    page = pictory.transcription.transcribe(file_url=film.address).wait().edit_video_url
    assert page
    return page
