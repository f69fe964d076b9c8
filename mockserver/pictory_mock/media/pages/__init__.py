"""The pages of a storyboard: one that plays what was rendered, and one that plays what would be."""

from pictory_mock.media.pages.preview import preview_page
from pictory_mock.media.pages.share import Links, share_page
from pictory_mock.media.pages.ssml import SsmlHelp, ssml_page

__all__ = ["Links", "SsmlHelp", "preview_page", "share_page", "ssml_page"]
