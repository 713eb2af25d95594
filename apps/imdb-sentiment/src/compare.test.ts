import type { Look } from "@seqloom/app-kit";
import type { Chart } from "@seqloom/plots";
import { compare, isModelOrAll, modelsToTrain } from "./compare.js";
import { names } from "./recipes.js";
import { texts } from "./texts.js";

const LOOK: Look = { language: "en", theme: "light", width: 720 };

describe("modelsToTrain", () => {
  it("gives the one of --model, those of --compare each once, or all", () => {
    expect(modelsToTrain({ model: "gru", compare: undefined, save: "gru.zip", seeds: 3 })).toEqual(["gru"]);
    expect(modelsToTrain({ model: "gru", compare: "lstm, glove,lstm" })).toEqual(["lstm", "glove"]);
    expect(modelsToTrain({ model: "gru", compare: "all" })).toEqual(names);
  });

  it("refuses one model, and to save several or to train them with several seeds", () => {
    expect(() => modelsToTrain({ model: "gru", compare: "lstm,lstm" })).toThrow(
      'imdb-sentiment: --compare must be two models or more, separated by commas, or all, got "lstm,lstm".',
    );
    expect(() => modelsToTrain({ model: "gru", compare: "all", save: "all.zip" })).toThrow(
      'imdb-sentiment: --save must be left out with --compare, got "all.zip".',
    );
    expect(() => modelsToTrain({ model: "gru", compare: "all", seeds: 3 })).toThrow(
      "imdb-sentiment: --seeds must be left out with --compare, got 3.",
    );
  });

  it("knows the names of models", () => {
    expect(["gru", "all", "gpt"].map(isModelOrAll)).toEqual([true, true, false]);
  });
});

describe("compare", () => {
  const run = { parameters: 1_320_065, secondsPerEpoch: 1.25, baseline: 0.5 };
  const slide = { accuracy: 0.554, of: "test" } as const;
  const results = [
    { ...run, name: "lstm", valAccs: [0.6, 0.9, 0.8], testAcc: 0.7, onSlide: undefined },
    { ...run, name: "glove", valAccs: [0.5, 0.55], testAcc: 0.75, onSlide: slide },
  ] as const;

  it("makes one table, the best on the test set first, and one chart of all lines, of whatever length", async () => {
    const tables: unknown[] = [];
    const charts: Chart[] = [];
    await compare(results, {
      text: texts.en.comparison,
      report: {
        table: (...table) => void tables.push(table),
        picture: async (_, draw) => void charts.push(draw(LOOK)),
      },
    });
    expect(tables).toEqual([
      [
        texts.en.comparison.title,
        texts.en.comparison.head,
        [
          ["glove", "1,320,065", "55.00 %", "75.00 %", "1.3", "55.40 %"],
          ["lstm", "1,320,065", "90.00 %", "70.00 %", "1.3", "–"],
          ["(baseline)", "–", "–", "50.00 %", "–", "–"],
        ],
      ],
    ]);
    expect(charts).toHaveLength(1);
    for (const name of ["lstm", "glove"]) expect(charts[0]!.svg()).toContain(`>${name}<`);
  });
});
