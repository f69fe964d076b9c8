"""Text to video with nothing but `requests`: order it, look every 15 seconds, print what came of it.

PICTORY_API_KEY holds the key; PICTORY_API_BASE_URL may name another address, such as that of `pictory-mock serve`.
"""

import os
import time

import requests

BASE_URL = os.environ.get("PICTORY_API_BASE_URL", "https://api.pictory.ai/pictoryapis")
HEADERS = {"Authorization": os.environ["PICTORY_API_KEY"]}  # as it is, without "Bearer"
ORDER = {
    "prompt": "A paper boat drifting down a rain gutter, filmed close to the water",
    "model": "pixverse5.5",
    "aspectRatio": "16:9",
    "duration": "5s",
}

answer = requests.post(f"{BASE_URL}/v1/aistudio/videos", json=ORDER, headers=HEADERS, timeout=60)
answer.raise_for_status()
job = answer.json()["data"]["jobId"]
print("ordered, job", job)

while True:
    answer = requests.get(f"{BASE_URL}/v1/jobs/{job}", headers=HEADERS, timeout=60)
    answer.raise_for_status()
    state = answer.json()["data"]
    print("status", state["status"])
    if state["status"] != "in-progress":
        break
    time.sleep(15)

if state["status"] != "completed":
    raise SystemExit(f"no video: {state}")
print("video", state["url"])
print("first frame", state["thumbnailImageUrl"])
print(state["width"], "x", state["height"], "px,", state["duration"])
print("AI credits", state["aiCreditsUsed"])
print("done")
