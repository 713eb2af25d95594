import { useBackend } from "@seqloom/backend";
import { settings, stoppedAfter, straight } from "../testing/stoppedTraining.js";

beforeAll(() => useBackend("cpu"));

describe("backupAndRestore", () => {
  it("goes on with the epoch after the last one that was whole", async () => {
    const { printed, ...outcome } = await stoppedAfter([7, 8]);
    const { printed: _, ...wanted } = await straight();
    expect(outcome).toEqual(wanted);
    expect(printed).toMatch(/^Training goes on with epoch 3, batch 1, from .*training-000003.backup\n$/);
  });

  it("goes on in the middle of an epoch, with saveFreq in batches", async () => {
    const backup = { saveFreq: 2 };
    const { printed, ...outcome } = await stoppedAfter([8, 3, 1, 6], { backup });
    const { printed: _, ...wanted } = await straight();
    expect(outcome).toEqual(wanted);
    expect(printed).toContain("Training goes on with epoch 3, batch 3, from");
    expect(wanted.epoch).toHaveLength(settings.epochs);
  });
});
