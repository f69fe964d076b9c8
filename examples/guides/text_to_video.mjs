// Text to video with nothing but axios: order it, look every 15 seconds, print what came of it.
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
  prompt: "A paper boat drifting down a rain gutter, filmed close to the water",
  model: "pixverse5.5",
  aspectRatio: "16:9",
  duration: "5s",
};

const ordered = await api.post("/v1/aistudio/videos", order);
const job = ordered.data.data.jobId;
console.log("ordered, job", job);

let state;
for (;;) {
  state = (await api.get(`/v1/jobs/${job}`)).data.data;
  console.log("status", state.status);
  if (state.status !== "in-progress") break;
  await sleep(15_000);
}

if (state.status !== "completed") throw new Error(`no video: ${JSON.stringify(state)}`);
console.log("video", state.url);
console.log("first frame", state.thumbnailImageUrl);
console.log(state.width, "x", state.height, "px,", state.duration);
console.log("AI credits", state.aiCreditsUsed);
console.log("done");
