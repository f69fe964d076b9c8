"""A script rendered as a video with nothing but `requests`: order it, look every 15 seconds, print where the video is.

PICTORY_API_KEY holds the key; PICTORY_API_BASE_URL may name another address, such as that of `pictory-mock serve`.
"""

import os
import time

import requests

BASE_URL = os.environ.get("PICTORY_API_BASE_URL", "https://api.pictory.ai/pictoryapis")
HEADERS = {"Authorization": os.environ["PICTORY_API_KEY"]}  # as it is, without "Bearer"
ORDER = {
    "videoName": "tide_tables",
    "voiceOver": {"enabled": True, "aiVoices": [{"speaker": "Brian"}]},
    "scenes": [
        {
            "story": "Twice a day the sea comes back. Nobody has to call it.",
            "createSceneOnEndOfSentence": True,
        },
        {"story": "A table tells when.", "background": {"color": "#14323c"}},
    ],
}

answer = requests.post(f"{BASE_URL}/v2/video/storyboard/render", json=ORDER, headers=HEADERS, timeout=60)
answer.raise_for_status()
job = answer.json()["data"]["jobId"]
print("ordered, job", job)

while True:
    answer = requests.get(f"{BASE_URL}/v1/jobs/{job}", headers=HEADERS, timeout=60)
    answer.raise_for_status()
    state = answer.json()["data"]
    print("status", state["status"], f"{state['renderProgress']} %" if "renderProgress" in state else "")
    if state["status"] != "in-progress":
        break
    time.sleep(15)

if state["status"] != "completed":
    raise SystemExit(f"no video: {state}")
print("video", state["videoURL"])
print("lasts", state["videoDuration"], "seconds")
print("done")
