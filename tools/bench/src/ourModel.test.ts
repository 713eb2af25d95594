import { useBackend } from "@seqloom/backend";
import { MODEL_ROWS } from "./modelRows.js";
import { ourModel } from "./ourModel.js";

describe("ourModel", () => {
  beforeAll(() => useBackend("cpu"));

  it.each(MODEL_ROWS.map((row) => [row.id, row] as const))("makes the model of row %s, seeded", (_, row) => {
    const [one, other] = [ourModel(row), ourModel(row)];
    expect(one.inputs[0]!.shape.slice(1)).toEqual(row.input.slice(1));
    const kernels = [one, other].map((model) => model.getWeights().map((weight) => weight.dataSync().slice(0, 50)));
    expect(kernels[0]).toEqual(kernels[1]);
    one.dispose();
    other.dispose();
  });
});
