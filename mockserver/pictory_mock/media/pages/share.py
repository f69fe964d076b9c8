"""The page of a rendered video: it plays the video, shows its words and offers its files."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from pictory_mock.media.frame import frame_size
from pictory_mock.media.pages.template import clock, render
from pictory_mock.media.subtitles import cues
from pictory_mock.storyboards.cut import Cut


@frozen
class Links:
    """Where the files of a video are, as seen from its page. Subtitles are loaded from the page's own origin only."""

    video: str
    poster: str
    subtitles: str
    """The WebVTT file."""
    downloads: Mapping[str, str]
    """Addresses by what is written on the links."""
    language: str = "en"
    """Of the subtitles (BCP 47)."""


def share_page(cut: Cut, links: Links, notes: Sequence[tuple[str, str]] = ()) -> str:
    """The page as HTML (UTF-8), with notes by what they are about. It runs no script. Raises MissingLibraryError."""
    width, height = frame_size(cut.width, cut.height)
    return render(
        "share.html", cut=cut, links=links, width=width, height=height, cues=list(cues(cut)), clock=clock, notes=notes
    )
