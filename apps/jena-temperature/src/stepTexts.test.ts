import { samplingOf } from "./samplingOf.js";
import { stepTexts } from "./stepTexts.js";

const windows = {
  sampling: samplingOf(true),
  parts: { train: [0, 200_000], validation: [200_001, 300_000], test: [300_001, undefined] },
  rows: 420_551,
  steps: { validation: 769, test: 928 },
  samples: [
    {
      place: 1,
      a: 1440,
      first: 0,
      last: 1434,
      target: 1584,
      timeOf: (row: number) => `t${row}`,
      degrees: -3.5,
      scaled: -1,
    },
  ],
  shapes: { x: [128, 240, 14], y: [128] },
} as const;

describe("stepTexts", () => {
  it("walks through a batch: A looks back, its target lies ahead", () => {
    expect(stepTexts["zh-TW"].windows(windows).split("\n")).toEqual([
      "資料產生器的設定（以資料的筆數計）：",
      "  lookback = 1440，往回看 10 天",
      "  step = 6，每 60 分鐘取一個時間點，共 240 個",
      "  delay = 144，目標是 24 小時後的氣溫",
      "  batch_size = 128",
      "訓練用第 0 到 200000 列，驗證用第 200001 到 300000 列，測試從第 300001 列到最後（第 420550 列）",
      "val_steps = (300000 - 200001 - 1440) // 128 = 769，test_steps = 928",
      "訓練資料產生器的第一個批次：",
      "  批次量 1/128：A = 第 1440 列（t1440）",
      "    往回看：第 0 列（t0）到第 1434 列（t1434）",
      "    目標在後面：第 1584 列（t1584），-3.50 °C，標準化後 -1.0000",
      "samples.shape：(128, 240, 14)，targets.shape：(128,)",
    ]);
    expect(stepTexts.en.windows(windows)).toContain("its target lies ahead: row 1584 (t1584), -3.50 °C");
  });

  it("proposes what the model has, by command", () => {
    const [, ...commands] = stepTexts["zh-TW"].further("stacked", 2).split("\n");
    expect(commands).toHaveLength(4);
    expect(commands[0]).toMatch(/npm start -- jena-temperature --model stacked --units 64,128$/);
    expect(stepTexts.en.further("conv1d", 0)).not.toMatch(/--units|--cell/);
  });

  it("shows the guesses of the baseline", () => {
    expect(stepTexts.en.naivePairs([[-0.5, 0.25]])).toMatch(
      /\n {2}guess -0\.5000 {2}target 0\.2500 {2}off by 0\.7500$/,
    );
  });
});
