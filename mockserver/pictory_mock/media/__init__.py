"""Real files for what was never made: a PNG, or an MP4 that plays and the pictures that belong to it.

An app that is tested against the mock downloads what it was promised, opens it, cuts it, shows it. Bytes that
only look like a file would hide its bugs, so these are encoded for real, small and in well under a second.
Importing this package is free: Pillow and PyAV are imported when the first file is made.
"""

from pictory_mock.extras import MissingLibraryError
from pictory_mock.media.cache import Cache
from pictory_mock.media.clip import Clip
from pictory_mock.media.files import write_last_frame, write_preview, write_thumbnail, write_video
from pictory_mock.media.frame import frame_size
from pictory_mock.media.pages import Links, SsmlHelp, preview_page, share_page, ssml_page
from pictory_mock.media.picture import Picture, write_picture
from pictory_mock.media.render import write_poster, write_render, write_sound
from pictory_mock.media.small import write_jpeg, write_webm, write_webp
from pictory_mock.media.subtitles import write_srt, write_txt, write_vtt
from pictory_mock.media.tune import Tune, write_tune

__all__ = [
    "Cache",
    "Clip",
    "Links",
    "MissingLibraryError",
    "Picture",
    "SsmlHelp",
    "Tune",
    "frame_size",
    "preview_page",
    "share_page",
    "ssml_page",
    "write_jpeg",
    "write_last_frame",
    "write_picture",
    "write_poster",
    "write_preview",
    "write_render",
    "write_sound",
    "write_srt",
    "write_thumbnail",
    "write_tune",
    "write_txt",
    "write_video",
    "write_vtt",
    "write_webm",
    "write_webp",
]
