// A script rendered as a video with nothing but axios: order it, look every 15 seconds, print where the video is.
//
// PICTORY_API_KEY holds the key; PICTORY_API_BASE_URL may name another address, such as that of `pictory-mock serve`.

import { setTimeout as sleep } from "node:timers/promises";
import axios from "axios";

const api = axios.create({
  baseURL: process.env.PICTORY_API_BASE_URL ?? "https://api.pictory.ai/pictoryapis",
  headers: { Authorization: process.env.PICTORY_API_KEY }, // as it is, without "Bearer"
});
api.interceptors.response.use(undefined, (error) => {
  throw new Error(`${error.message}: ${JSON.stringify(error.response?.data)}`); // the answer says what was wrong
});
const order = {
  videoName: "tide_tables",
  voiceOver: { enabled: true, aiVoices: [{ speaker: "Brian" }] },
  scenes: [
    {
      story: "Twice a day the sea comes back. Nobody has to call it.",
      createSceneOnEndOfSentence: true,
    },
    { story: "A table tells when.", background: { color: "#14323c" } },
  ],
};

const ordered = await api.post("/v2/video/storyboard/render", order);
const job = ordered.data.data.jobId;
console.log("ordered, job", job);

let state;
for (;;) {
  state = (await api.get(`/v1/jobs/${job}`)).data.data;
  console.log("status", state.status, state.renderProgress === undefined ? "" : `${state.renderProgress} %`);
  if (state.status !== "in-progress") break;
  await sleep(15_000);
}

if (state.status !== "completed") throw new Error(`no video: ${JSON.stringify(state)}`);
console.log("video", state.videoURL);
console.log("lasts", state.videoDuration, "seconds");
console.log("done");
