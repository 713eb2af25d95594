import { useBackend } from "@seqloom/backend";
import { stoppedAfter, straight } from "./stoppedTraining.js";

describe("straight and stoppedAfter", () => {
  beforeAll(() => useBackend("cpu"));

  it("train the same epochs, the one after errors", async () => {
    const { epoch, weights } = await straight();
    expect(epoch).toEqual([0, 1, 2, 3]);
    expect(weights).toHaveLength(8);
    const said: string[] = [];
    const callbacks = () => [{ onTrainBegin: () => void said.push("begin") }];
    expect((await stoppedAfter([6, 1], { callbacks })).epoch).toEqual(epoch);
    expect(said).toHaveLength(3);
  });
});
