import { bundleTraining, remainsOf, runFolder, startTraining, trainToEnd } from "./killedTraining.js";

describe("the program of killedTraining", () => {
  let bundle: string;
  beforeAll(async () => void (bundle = await bundleTraining()), 60_000);

  it("waits for its line, trains, and leaves logs, a model and its result", async () => {
    const folder = runFolder();
    const run = startTraining(bundle, folder, { epochs: 1 });
    await run.until((printed) => printed.includes("ready"));
    expect(run.printed()).toBe("ready\n");
    run.begin();
    expect(await run.end).toBe(0);
    expect(run.printed()).toBe("ready\nbegin\n..........");
    const remains = remainsOf(folder);
    expect(JSON.parse(remains.result)).toMatchObject({ epoch: [0], iterations: 10 });
    expect(remains.csv.split("\r\n")).toHaveLength(3);
    expect(Object.keys(remains.events)).toEqual(["train", "validation"]);
    expect(Object.keys(remains.best)).toEqual(["model.json", "weights.bin"]);
  }, 60_000);

  it("says why it ended otherwise", async () => {
    await expect(trainToEnd(bundle, runFolder(), { epochs: -1 })).rejects.toThrow("fit: epochs must be");
  }, 60_000);
});
