import { sequential } from "@seqloom/layers";
import { useBackend } from "@seqloom/backend";
import { layerNames } from "./layerNames.js";
import { CELLS, recurrentLayers } from "./recurrentLayers.js";

describe("recurrentLayers", () => {
  beforeAll(() => useBackend("cpu"));

  it("puts layers on top of each other, with names as Keras gives them", () => {
    const made = recurrentLayers({ cell: "gru", units: [4, 3], rate: 0.2, inputShape: [5, 2] }, layerNames());
    expect(made.map(({ name }) => name)).toEqual(["gru", "dropout", "gru_1", "dropout_1"]);
    expect(sequential(made).layers.map(({ outputShape }) => outputShape)).toEqual([
      [null, 5, 4],
      [null, 5, 4],
      [null, 3],
      [null, 3],
    ]);
  });

  it.each(CELLS)("makes a %s of any direction and length", (cell) => {
    const plan = { cell, units: [4], bidirectional: true, returnSequences: true, inputShape: [null, 2] };
    const [layer] = recurrentLayers(plan, layerNames());
    expect(layer!.computeOutputShape([null, null, 2])).toEqual([null, null, 8]);
    const [backwards] = recurrentLayers({ cell, units: [4], goBackwards: true }, layerNames());
    expect(backwards!.getConfig()).toMatchObject({ goBackwards: true, units: 4, activation: "tanh" });
  });
});
