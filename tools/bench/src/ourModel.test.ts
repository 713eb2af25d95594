import { useBackend } from "@seqloom/backend";
import { chosenRows, MODEL_ROWS } from "./modelRows.js";
import { ourModel } from "./ourModel.js";

describe("ourModel", () => {
  beforeAll(() => useBackend("cpu"));

  it.each(MODEL_ROWS.map((row) => [row.id, row] as const))("makes the model of row %s", (_, row) => {
    const model = ourModel(row);
    expect(model.inputs[0]!.shape.slice(1)).toEqual(row.input.slice(1));
    expect(model.layers.map(({ name }) => name)).toHaveLength(row.layers.length);
    model.dispose();
  });

  it("gives it the same weights each time", () => {
    const row = chosenRows(["6"])[0]!;
    const [one, other] = [ourModel(row), ourModel(row, "sgd")].map((model) => model.getWeights());
    expect(one!.map((weight) => weight.dataSync())).toEqual(other!.map((weight) => weight.dataSync()));
  });
});
