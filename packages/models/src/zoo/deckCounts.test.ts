import { useBackend } from "@seqloom/backend";
import { summary } from "../summary/summary.js";
import { weightFormula } from "../summary/weightFormula.js";
import * as models from "./models.js";

beforeAll(() => useBackend("cpu"));

/** Every total that a slide prints, with the counts of its rows, and the model of it. */
const TABLES: readonly (readonly [string, () => ReturnType<typeof models.lunch>, string, readonly number[]])[] = [
  ["three LSTMs of a stock", () => models.stockPrice({ window: 60 }), "51,651", [11200, 0, 20200, 0, 20200, 0, 51]],
  ["GRU of reviews", () => models.imdbGru(), "242,781", [240000, 0, 2760, 0, 21]],
  ["Embedding and Flatten", () => models.imdbEmbedding(), "80,161", [80000, 0, 161]],
  ["GloVe", () => models.gloveDense({ trainableVectors: true }), "1,320,065", [1000000, 0, 320032, 33]],
  ["the same without GloVe", () => models.denseText(), "1,320,065", [1000000, 0, 320032, 33]],
  ["SimpleRNN", () => models.stackedSimpleRnn({ layers: 1 }), "322,080", [320000, 2080]],
  ["four SimpleRNNs", () => models.stackedSimpleRnn(), "328,320", [320000, 2080, 2080, 2080, 2080]],
  ["bidirectional LSTM", () => models.bidirectionalLstm(), "336,705", [320000, 16640, 65]],
  ["convolutions of reviews", () => models.conv1dText(), "1,315,937", [1280000, 28704, 0, 7200, 0, 33]],
  ["convolutions and a GRU", () => models.jenaConv1dGru(), "13,793", [2272, 0, 5152, 6336, 33]],
  ["a letter", () => models.alphabet(), "5,210", [4352, 858]],
  ["three letters in one step", () => models.alphabet({ features: 3 }), "5,466", [4608, 858]],
  ["three letters in three steps", () => models.alphabet({ steps: 3 }), "5,210", [4352, 858]],
];

describe("the tables of the decks", () => {
  it.each(TABLES)("%s", (_, make, total, rows) => {
    const model = make();
    expect(model.layers.map((layer) => layer.countParams())).toEqual(rows);
    const table = summary(model, { look: "keras3" });
    expect(table).toContain(`Total params: ${total} `);
    expect(table).toContain(`Trainable params: ${total} `);
    model.dispose();
  });

  it("writes out g(n(n+i)+n) where the deck does, and the second bias of a GRU", () => {
    const formulas = [
      ["closeLstm", models.closeLstm(), 0],
      ["stockPrice", models.stockPrice(), 2],
      ["imdbSimpleRnn", models.imdbSimpleRnn(), 1],
      ["imdbGru", models.imdbGru(), 2],
      ["jenaConv1dGru", models.jenaConv1dGru(), 3],
      ["bidirectionalLstm", models.bidirectionalLstm(), 1],
      ["lstmClassifier", models.lstmClassifier(), 0],
    ] as const;
    expect(formulas.map(([name, model, place]) => `${name}: ${weightFormula(model.layers[place]!)}`)).toEqual([
      "closeLstm: 4 x (50 x (50 + 1) + 50) = 10,400",
      "stockPrice: 4 x (50 x (50 + 50) + 50) = 20,200",
      "imdbSimpleRnn: 1 x (32 x (32 + 32) + 32) = 2,080",
      "imdbGru: 3 x (20 x (20 + 24) + 2 x 20) = 2,760",
      "jenaConv1dGru: 3 x (32 x (32 + 32) + 2 x 32) = 6,336",
      "bidirectionalLstm: 2 x 4 x (32 x (32 + 32) + 32) = 16,640",
      "lstmClassifier: 4 x (64 x (64 + 1) + 64) = 16,896",
    ]);
    for (const [, model] of formulas) model.dispose();
  });
});
