// Text to image with nothing but axios: order it, look every 15 seconds, print what came of it.
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
  prompt: "A lighthouse on a cliff in the evening, its lamp just lit",
  model: "seedream3.0",
  aspectRatio: "16:9",
  style: "vintage",
};

const ordered = await api.post("/v1/aistudio/images", order);
const job = ordered.data.data.jobId;
console.log("ordered, job", job);

let state;
for (;;) {
  state = (await api.get(`/v1/jobs/${job}`)).data.data;
  console.log("status", state.status);
  if (state.status !== "in-progress") break;
  await sleep(15_000);
}

if (state.status !== "completed") throw new Error(`no image: ${JSON.stringify(state)}`);
console.log("image", state.url);
console.log(state.width, "x", state.height, "px");
console.log("AI credits", state.aiCreditsUsed);
console.log("done");
