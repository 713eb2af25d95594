import { chosenRows, isRecurrent, MODEL_ROWS, recurrentLayers, weightsByLayer } from "./modelRows.js";

describe("MODEL_ROWS", () => {
  it("have ids of their own, and a batch in front of each input", () => {
    expect(new Set(MODEL_ROWS.map(({ id }) => id)).size).toBe(MODEL_ROWS.length);
    for (const { input, layers } of MODEL_ROWS) {
      expect(input).toHaveLength(["embedding", "dense"].includes(layers[0]!.kind) ? 2 : 3);
    }
  });
});

describe("chosenRows", () => {
  it("takes a row with its variants, a variant alone, and all rows when nothing is asked for", () => {
    expect(chosenRows(["1", "5-dropout"]).map(({ id }) => id)).toEqual(["1", "1-relu", "5-dropout"]);
    expect(chosenRows(undefined)).toEqual(MODEL_ROWS);
  });

  it("names the row that is not there", () => {
    expect(() => chosenRows(["1", "99"])).toThrow("--rows must name rows of 1, 1-relu, 2,");
  });
});

describe("weightsByLayer", () => {
  it("gives each layer its own, and none to a pooling", () => {
    const { layers } = MODEL_ROWS.find(({ id }) => id === "8")!;
    const weights = ["table", "kernel", "bias", "kernel 2", "bias 2", "kernel 3", "bias 3"];
    expect(weightsByLayer(layers, weights)).toEqual([
      ["table"],
      ["kernel", "bias"],
      [],
      ["kernel 2", "bias 2"],
      [],
      ["kernel 3", "bias 3"],
    ]);
  });
});

describe("isRecurrent", () => {
  it("is true for the three layers with a state", () => {
    const kinds = MODEL_ROWS.flatMap(({ layers }) => layers.filter(isRecurrent)).map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual(["gru", "lstm", "simpleRnn"]);
  });
});

describe("recurrentLayers", () => {
  it("finds the layer of a Bidirectional", () => {
    const [ten, twelve] = [chosenRows(["10"])[0]!, chosenRows(["12"])[0]!];
    expect(recurrentLayers(ten)).toEqual([{ kind: "lstm", units: 32 }]);
    expect(recurrentLayers(twelve).map(({ units }) => units)).toEqual([32, 64]);
  });
});
