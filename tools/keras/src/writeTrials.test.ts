import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { trialModels } from "./trialModels.js";
import { wave, writeTrials } from "./writeTrials.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("wave", () => {
  it("gives numbers of a sine, or of words", () => {
    expect([...wave([1, 2], false).data]).toEqual([0, Math.fround(Math.sin(1))]);
    expect([...wave([1, 3], true).data]).toEqual([0, 7, 5]);
  });
});

describe("writeTrials", () => {
  it("writes every model in all formats", async () => {
    const folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    await writeTrials(folder);
    const files = await readdir(folder);
    const ends = ["keras", "h5", "weights.h5", "weights.json", "legacy_weights.h5"];
    const names = Object.keys(trialModels).flatMap((name) => ends.map((end) => `${name}.${end}`));
    expect(files).toEqual(expect.arrayContaining([...names, "expected.json"]));
    await rm(folder, { recursive: true });
  });
});
