"""A stand-in for the Pictory API: a small simulated world that answers as the service does, from its contract.

    from pictory_mock import MockPictory

    with MockPictory() as mock:
        video = mock.client().ai_studio.generate_video(prompt="A drone over a forest at dawn").wait()

Over HTTP it is `pictory-mock serve`; pytest finds the fixtures `pictory_mock` and `pictory_mock_server` by itself.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pictory_mock.testing import MockPictory, MockServer

__all__ = ["MockPictory", "MockServer"]


def __getattr__(name: str) -> Any:
    if name in __all__:  # on first use: the command line and the plugin do without
        from pictory_mock import testing

        return getattr(testing, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
