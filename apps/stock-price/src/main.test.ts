import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { appRunner, dataDir, describeData, onScreen } from "@seqloom/testing";

const stockPrice = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });

describe("stock-price", () => {
  it("goes through the slides on simulated prices, and says whether it is better than no change", async () => {
    const { status, stdout } = await stockPrice("--demo", "--quick", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("these prices are simulated");
    expect(stdout).toContain("Scaled by the minimum and maximum of the training days alone");
    expect(stdout).toContain("Training 234 days, validation 78 days, test 78 days");
    await useBackend("cpu");
    expect(models.stockPrice().countParams()).toBe(51_651); // as on the slide
    expect(stdout).toContain("Total params: 51651 ");
    expect(stdout).toMatch(/^Verdict: the model (beats the baseline by|is) \d+\.\d{4}( worse than the baseline)?\.$/m);
    expect(stdout).toMatch(/Next trading day \(2023\/07\/03\): \d+\.\d\d\nChange: [+-]\d+\.\d\d/);
  });

  it("prints the same for the same seed, and something else for another", async () => {
    const runs = await Promise.all(["7", "7", "8"].map((seed) => stockPrice("--demo", "--quick", "--seed", seed)));
    const [first, second, other] = runs.map(onScreen);
    expect(first).toBe(second);
    expect(first).not.toBe(other);
  });

  it("says why the scaling of the slides flatters, and writes its figures to a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stock-"));
    const json = join(folder, "figures.json");
    const { stdout } = await stockPrice("--demo", "--quick", "--as-on-slide", "--json", json);
    const figures = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>;
    rmSync(folder, { recursive: true });
    expect(stdout).toContain("縮放時已經知道未來最高、最低到哪裡");
    expect(figures).toMatchObject({ seed: 1, epochs: 2 });
    expect(figures.testMse).toBeGreaterThan(0);
  });

  it("forecasts from ten closes with one LSTM, whose weights it counts by the formula", async () => {
    const { status, stdout } = await stockPrice("--demo", "--quick", "--features", "close", "--steps", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("X_train (234, 1)  X_val (78, 1)  X_test (78, 1)");
    expect(stdout).toContain("train_set[0]: x (5, 10, 1), y (5, 1)");
    expect(stdout).toContain("Total params: 10451 ");
    expect(stdout).toContain("lstm: 4 x (50 x (50 + 1) + 50) = 10,400");
    expect(stdout).toContain("lookback_data.shape: (1, 10, 1)");
    expect(stdout).not.toContain("on the slide: 0.0039");
  });

  it("does as the slide's print-outs have it: windows of 60, a training on trial, and 12 epochs behind it", async () => {
    const { status, stdout } = await stockPrice("--demo", "--quick", "--as-on-slide", "--steps", "--lang", "en");
    expect(status).toBe(0);
    const order = [
      "X_scale, the first five days, scaled:",
      "len(train_set): 18 batches",
      "train_set[0]: x (10, 60, 5), y (10, 1)",
      "lstm_2: 4 x (50 x (50 + 50) + 50) = 20,200",
      "On trial for 4 epochs: the loss went from 0.",
      "MSE of the test set, scaled: ",
      "Y_pred_price and Y_real_price:",
    ];
    const places = order.map((words) => stdout.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }, 240_000);

  it.each([
    [["--window", "0"], "stock-price: --window must be an integer of 1 or more, got 0."],
    [["--stock", " "], 'stock-price: --stock must be a text, got " ".'],
    [
      ["--start", "2023-02-01", "--end", "2023-01-01"],
      'stock-price: --end must be a day behind --start, 2023-02-01, got "2023-01-01".',
    ],
  ])("refuses %j in one line", async (options, line) => {
    expect(await stockPrice("--lang", "en", ...options)).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("names --window where it is longer than a part of the days", async () => {
    const { status, stderr } = await stockPrice("--demo", "--lang", "en", "--window", "78");
    expect(status).toBe(2);
    expect(stderr).toBe("stock-price: --window must be an integer from 1 to 77, got 78.\n");
  });

  it("says in Chinese whether it is better than no change, in a table whose columns stand below each other", async () => {
    const { stdout } = await stockPrice("--demo", "--quick");
    expect(stdout).toMatch(/^TensorFlow\.js 後端：\w+；融合核心：有，\d+ 個執行緒。$/m);
    expect(stdout).toMatch(/^結論：模型(勝過基準|比基準還差) \d+\.\d{4}。$/m);
    expect(stdout).not.toMatch(/is (better|worse|no better) than/);
    const lines = stdout.split("\n");
    const first = lines.findIndex((line) => /^ +mae +rmse/.test(line));
    const [header, lstm, stays] = lines.slice(first, first + 3) as [string, string, string];
    expect(lstm.length).toBe(header.length);
    expect(stays.length + "收盤價不變".length).toBe(header.length); // five characters of two columns each
    expect(stays).toMatch(/ -$/); // a close that stays says no direction
  });

  it("says in one line what is wrong with a file of prices", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stock-"));
    writeFileSync(join(folder, "2330.TW.csv"), "Date,Close\n2022-01-03\n");
    const { status, stderr } = await stockPrice("--data-dir", folder, "--lang", "en");
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^stock: line 2 of 2330\.TW\.csv has 1 column, the header has 2\.\nWhere the files are on this computer, --data-dir names their folder\. For a first look, --demo runs on simulated data\.\n$/,
    );
  });

  it("tries the file of --json before anything is read", async () => {
    const stderr = 'stock-price: --json must be a file that can be written, got "nowhere/figures.json".\n';
    expect(await stockPrice("--json", "nowhere/figures.json", "--lang", "en")).toEqual({
      status: 2,
      stdout: "",
      stderr,
    });
  });

  it("has at most 120 lines, to be read from top to bottom", () => {
    expect(readFileSync(join(import.meta.dirname, "main.ts"), "utf8").split("\n").length).toBeLessThanOrEqual(121);
  });
});

describeData("stock/2330.TW.csv", () => {
  it("has the split, the last day and the real next close of the slide", async () => {
    const slide = ["--stock", "台積電", "--start", "Jan 1 2022", "--end", "Aug 15 2023", "--data-dir", dataDir];
    const { stdout } = await stockPrice(...slide, "--epochs", "1");
    expect(stdout).toContain("台積電：389 個交易日，2022-01-03 到 2023-08-14");
    expect(stdout).toContain("訓練集 233 天、驗證集 78 天、測試集 78 天");
    expect(stdout).toContain("最後一日 (2023/08/14)：541.00\n次交易日 (2023/08/15)：542.00\n真實漲跌：+1.00");
  });

  it("goes back to 2018 as the slide asks, to the same real closes", async () => {
    const slide = ["--start", "Jan 1 2018", "--end", "Aug 11 2023", "--data-dir", dataDir];
    const { stdout } = await stockPrice(...slide, "--epochs", "1");
    expect(stdout).toContain("台積電：1361 個交易日，2018-01-02 到 2023-08-10");
    expect(stdout).toContain("最後一日 (2023/08/10)：551.00\n次交易日 (2023/08/11)：546.00\n真實漲跌：-5.00");
  }, 240_000);
});
