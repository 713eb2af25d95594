import { makeExercise } from "./makeExercise.js";
import { chosenRows } from "./modelRows.js";

describe("makeExercise", () => {
  it("gives word numbers to an embedding, and 0 or 1 to a model that reads", async () => {
    const { x, y, weights, torch } = await makeExercise(chosenRows(["4"])[0]!);
    expect(x.shape).toEqual([128, 100]);
    expect(x.data.every((id) => Number.isInteger(id) && id >= 0 && id < 10000)).toBe(true);
    expect(new Set(y.data)).toEqual(new Set([0, 1]));
    expect(weights.map(({ shape }) => shape)).toEqual([[10000, 24], [24, 512], [128, 512], [512], [128, 1], [1]]);
    expect(torch["1.weight_hh_l0"]!.shape).toEqual([512, 128]);
  });

  it("gives a class of the softmax to each row", async () => {
    const { y } = await makeExercise(chosenRows(["7"])[0]!);
    expect(y.shape).toEqual([1, 26]);
    expect(y.data.reduce((sum, value) => sum + value)).toBe(1);
  });

  it("makes the same one again", async () => {
    const [row] = chosenRows(["6"]);
    expect(await makeExercise(row!)).toEqual(await makeExercise(row!));
  });
});
