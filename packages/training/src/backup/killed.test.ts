import { describeSlow } from "@seqloom/testing";
import {
  bundleTraining,
  killAtRandom,
  type Remains,
  remainsOf,
  runFolder,
  trainToEnd,
} from "../testing/killedTraining.js";

describe("a training that is killed", () => {
  let bundle: string;
  let wanted: Remains;
  beforeAll(async () => {
    bundle = await bundleTraining();
    wanted = await trainToEnd(bundle, runFolder());
  }, 60_000);

  const killed = async (kills: number, settingsOf: Parameters<typeof killAtRandom>[3]) => {
    const folder = runFolder();
    expect(await killAtRandom(bundle, folder, kills, settingsOf)).toBe(kills);
    expect(remainsOf(folder)).toEqual(wanted);
  };

  it("ends as one that was not after 5 kills at random moments, to the last bit, its logs included", async () => {
    await killed(5, () => ({}));
  }, 120_000);

  describeSlow("50 kills", () => {
    it("ends as one that was not", async () => {
      await killed(50, () => ({}));
    }, 300_000);
  });
});
