"""The page that tells which SSML tags the voices understand."""

from attrs import frozen

from pictory_mock.media.pages.template import render


@frozen
class SsmlHelp:
    """The categories of voices: their letters, and what each of them understands, in words."""

    categories: tuple[tuple[str, str], ...]


def ssml_page(told: SsmlHelp) -> str:
    """The page as HTML (UTF-8); each category can be linked to by its letter. Raises MissingLibraryError."""
    return render("ssml.html", categories=told.categories)
