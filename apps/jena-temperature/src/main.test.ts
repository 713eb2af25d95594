import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { appRunner, dataDir, describeData, onScreen } from "@seqloom/testing";

const jena = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });

describe("jena-temperature", () => {
  it("says the error of the baseline first, then trains, and says in plain words which is better", async () => {
    const { status, stdout } = await jena("--demo", "--quick", "--model", "gru", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("this weather is simulated");
    expect(stdout).toMatch(/MAE of the validation set 0\.\d{4} = \d\.\d\d °C/);
    expect(stdout.indexOf("Baseline")).toBeLessThan(stdout.indexOf("Total params: 4641 "));
    const [, ours, baseline] = /^test set .*gru (\S+) = .*baseline (\S+) = /m.exec(stdout) ?? [];
    const verdict = Number(ours) < Number(baseline) ? "gru is better" : "gru is not better";
    expect(stdout).toContain(`Verdict: ${verdict} than the baseline`);
  });

  it("has as many parameters as the models by their names", async () => {
    await useBackend("cpu");
    const parameters = { gru: models.jenaGru().countParams(), dense: models.jenaDense().countParams() };
    for (const [name, count] of Object.entries(parameters)) {
      const { stdout } = await jena("--demo", "--quick", "--epochs", "1", "--model", name);
      expect(stdout).toContain(`Total params: ${count} `);
    }
  });

  it("walks through the steps of the slide, on ten-minute rows as there, and ends with what to try", async () => {
    const options = ["--demo", "--quick", "--epochs", "1", "--model", "conv1d-gru", "--steps", "--as-on-slide"];
    const { status, stdout } = await jena(...options, "--lang", "en");
    expect(status).toBe(0);
    const order = [
      "24000 rows, one every ten minutes",
      "len(header): 15",
      "Mean and deviation over the training rows",
      "lookback = 720, 5 days back",
      "step = 3, a time step every 30 minutes, 240 of them",
      "its target lies ahead: row ",
      "samples.shape: (128, 240, 14), targets.shape: (128,)",
      "preds = samples[:, -1, 1]",
      "Total params: 13793 ",
      "gru: 3 x (32 x (32 + 32) + 2 x 32) = 6,336",
      "The second week of the test set",
      "--model conv1d-gru --cell lstm",
    ];
    const places = order.map((words) => stdout.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }, 240_000);

  it("prints the same for the same seed, and something else for another", async () => {
    const options = ["--demo", "--quick", "--model", "dense"];
    const runs = await Promise.all(["7", "7", "8"].map((seed) => jena(...options, "--seed", seed)));
    const [first, second, other] = runs.map(onScreen);
    expect(first).toBe(second);
    expect(first).not.toBe(other);
  });

  it("writes the figures of the baseline to a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jena-"));
    const json = join(folder, "figures.json");
    await jena("--demo", "--model", "naive", "--json", json);
    const figures = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>;
    rmSync(folder, { recursive: true });
    expect(figures).toMatchObject({ model: "naive", seed: 1 });
    expect(figures.valMae).toBeGreaterThan(0);
  });

  it.each([
    [
      ["--model", "lstm"],
      'jena-temperature: --model must be "gru", "dense", "gru-dropout", "stacked", "reversed", "bidirectional", ' +
        '"conv1d", "conv1d-gru" or "naive", got "lstm".',
    ],
    [["--epochs", "-1"], "jena-temperature: --epochs must be an integer of 1 or more, got -1."],
  ])("refuses %j in one line, before anything is read", async (options, line) => {
    expect(await jena("--lang", "en", ...options)).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("compares in Chinese sentences", async () => {
    const { stdout, stderr } = await jena("--demo", "--quick", "--model", "dense", "--epochs", "1");
    expect(stdout).toMatch(/^TensorFlow\.js 後端：\w+；融合核心：有，\d+ 個執行緒。$/m);
    expect(stdout).toMatch(
      /^驗證集：dense \S+ = \S+ °C，基準 \S+ = \S+ °C\n測試集（最後的權重）：dense \S+ = \S+ °C，基準 /m,
    );
    expect(stdout).toMatch(/^結論：dense (沒有)?勝過基準/m);
    expect(stderr).toBe("");
  });

  it("tries the file of --json before anything is read", async () => {
    const stderr = 'jena-temperature: --json must be a file that can be written, got "nowhere/figures.json".\n';
    expect(await jena("--json", "nowhere/figures.json", "--lang", "en")).toEqual({ status: 2, stdout: "", stderr });
  });

  it("stays at 120 lines or fewer, to be read from top to bottom", () => {
    expect(readFileSync(join(import.meta.dirname, "main.ts"), "utf8").split("\n").length).toBeLessThanOrEqual(121);
  });
});

describeData("jena/jena_climate_2009_2016_hourly.csv.gz", () => {
  it("has a baseline of 0.2897 = 2.56 °C, as Keras's batches give it", async () => {
    const { stdout, stderr } = await jena("--model", "naive", "--data-dir", dataDir, "--lang", "en");
    // pandas 3.1.1: (-9999 - mean) / std of the wind over the training rows
    expect(stderr).toMatch(/^lookbackGenerator: feature 11 \(and 1 more\) is -6512\.86 in 3 rows and otherwise from -1\..* Replace it before scaling\.\n$/); // prettier-ignore
    expect(stdout).toContain("MAE of the validation set 0.2897 = 2.56 °C (on the slide 0.29 = 2.57 °C)");
    expect(stdout).toContain("70092 rows, one an hour, 2009-01-01 00:10:00 to 2016-12-31 23:20:00");
  });

  it("says once, in Chinese, that what was not measured stands apart in the scaled wind", async () => {
    const { stderr } = await jena("--model", "naive", "--data-dir", dataDir);
    expect(stderr).toMatch(
      /^注意：縮放後的 wv \(m\/s\)（另有 1 種也是）有 3 筆是 -6512\.86，其餘都在 -1\.\d+ 到 17\.\d+ 之間；.*應該在縮放之前處理掉。\n$/,
    );
  });

  it("says in one line what is wrong with a file of data", async () => {
    const folder = mkdtempSync(join(tmpdir(), "jena-"));
    writeFileSync(join(folder, "jena_climate_2009_2016_hourly.csv.gz"), "garbage");
    const { status, stderr } = await jena("--data-dir", folder, "--lang", "en");
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^jenaClimate: \S+ has 7 bytes instead of \d+\. Put the right file there, or take this one away\.\nWhere the files are on this computer, --data-dir names their folder\. For a first look, --demo runs on simulated data\.\n$/,
    );
  });
});
