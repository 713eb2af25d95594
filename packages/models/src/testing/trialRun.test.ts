import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { sgd } from "@seqloom/training";
import { numbers, trialRun, waves } from "./trialRun.js";

describe("trialRun", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("gives the history of each engine, and what the model is like at the end", async () => {
    const make = () => sequential({ layers: [dense({ units: 1, inputShape: [2] })] });
    const trial = { make, x: { data: waves(20), shape: [10, 2] }, y: { data: numbers(10, 3), shape: [10, 1] } };
    const { histories, weights, predicted, states } = await trialRun({ ...trial, compiled: { loss: "mse" } }, sgd(), [
      "plan",
      "tape",
    ]);
    expect(histories.map((history) => history.loss!.length)).toEqual([2, 2]);
    expect([weights.length, predicted.map((each) => each.length)]).toEqual([3, [10]]);
    expect(states).toEqual([[], [], []]);
  });
});
