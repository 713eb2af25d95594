import { useBackend } from "@seqloom/backend";
import { cellPart } from "./CellLayer.js";
import { lstm } from "./LSTM.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("CellLayer", () => {
  it("shows what its cell was made with, and the cell's weights under its own name", () => {
    const layer = lstm({
      units: 2,
      activation: "relu",
      useBias: false,
      dropout: 0.1,
      recurrentDropout: 0.2,
      name: "a",
    });
    const { units, activation, useBias, dropout, recurrentDropout } = layer;
    expect({ units, activation, useBias, dropout, recurrentDropout }).toEqual({
      units: 2,
      activation: "relu",
      useBias: false,
      dropout: 0.1,
      recurrentDropout: 0.2,
    });
    expect(layer.kernel).toBeNull();
    layer.build([null, 4, 3]);
    expect(layer.weights).toEqual([layer.kernel, layer.recurrentKernel]);
    expect(layer.bias).toBeNull();
    expect(layer.getConfig()).toMatchObject({ name: "a", units: 2, returnSequences: false });
  });
});

describe("cellPart", () => {
  it("leaves out what a cell has nothing to do with", () => {
    expect(cellPart({ units: 2, unitForgetBias: false, returnState: true, name: "a" })).toEqual({
      units: 2,
      unitForgetBias: false,
    });
  });
});
