"""Text to image with nothing but `requests`: order it, look every 15 seconds, print what came of it.

PICTORY_API_KEY holds the key; PICTORY_API_BASE_URL may name another address, such as that of `pictory-mock serve`.
"""

import os
import time

import requests

BASE_URL = os.environ.get("PICTORY_API_BASE_URL", "https://api.pictory.ai/pictoryapis")
HEADERS = {"Authorization": os.environ["PICTORY_API_KEY"]}  # as it is, without "Bearer"
ORDER = {
    "prompt": "A lighthouse on a cliff in the evening, its lamp just lit",
    "model": "seedream3.0",
    "aspectRatio": "16:9",
    "style": "vintage",
}

answer = requests.post(f"{BASE_URL}/v1/aistudio/images", json=ORDER, headers=HEADERS, timeout=60)
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
    raise SystemExit(f"no image: {state}")
print("image", state["url"])
print(state["width"], "x", state["height"], "px")
print("AI credits", state["aiCreditsUsed"])
print("done")
