"""From starting the mock to its first answer, against a bare Flask app on the same server."""

from __future__ import annotations

from collections.abc import Callable

from .measure import Comparison, alternate
from .servers import flask_command, free_port, mock_command, running


def seconds(command: Callable[[int], list[str]]) -> float:
    port = free_port()
    with running(command(port), port) as first_answer:
        return first_answer


def compare() -> Comparison:
    ours, floor = alternate(lambda: seconds(mock_command), lambda: seconds(flask_command), runs=21)
    return Comparison("mock: start to first answer", "s", "at most 1.6", ours, floor, "bare Flask on waitress")
