
// What the page leaves to its reader: take the id that is printed, and ask for that job until it is done.
const job = await new Promise((found) => {
  const say = console.log;
  console.log = (...words) => {
    say(...words);
    const id = words.find((word) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word));
    if (id) found(id);
  };
});
while ((await ASK(job)).data.status === "in-progress") {
  await new Promise((rested) => setTimeout(rested, 15_000));
}
