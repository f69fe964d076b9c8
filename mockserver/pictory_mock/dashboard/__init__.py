"""The page at `/`: what a person who opens the mock in a browser wants to know first."""

from pictory_mock.dashboard.page import example, render

__all__ = ["example", "render"]
