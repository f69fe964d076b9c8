"""Importing the client and touching one resource, against importing what it is made of."""

from __future__ import annotations

import subprocess
import sys

from .measure import Comparison, alternate

CLIENT = "import pictory_client; pictory_client.Pictory(api_key='pictai_bench').ai_studio.generate_video"
FLOOR = "import httpx, attrs"


def seconds(statement: str) -> float:
    """Seconds that `statement` takes in a fresh interpreter, its start not counted."""
    code = f"import time; begin = time.perf_counter(); {statement}; print(time.perf_counter() - begin)"
    out = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return float(out.stdout)


def compare() -> Comparison:
    ours, floor = alternate(lambda: seconds(CLIENT), lambda: seconds(FLOOR), runs=25)
    return Comparison("import the client and touch one resource", "s", "at most 1.6", ours, floor, FLOOR)
