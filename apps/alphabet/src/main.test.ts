import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { alphabet as letters } from "@seqloom/datasets";
import { models } from "@seqloom/models";
import { type AppRun, appRunner, onScreen } from "@seqloom/testing";

const alphabet = appRunner(import.meta.dirname);

/** The lines that were predicted: given letters, what the model says. */
const predicted = ({ stdout }: AppRun) => [...stdout.matchAll(/^([A-Y]+) -> [B-Z]/gm)].map(([, window]) => window);

describe("alphabet", () => {
  it("learns more of the alphabet than the baseline, which is always the same letter", async () => {
    const { stdout } = await alphabet("--model", "3", "--epochs", "60", "--lang", "en", "--letters", "Y");
    const [, accuracy] = /Model 3 {2}\[samples, 3, 1\] {2}(\S+) % {2}on the slide 100.00 %/.exec(stdout) ?? [];
    const [, baseline] = /Baseline \(always the same letter\): (\S+) %/.exec(stdout) ?? [];
    expect(baseline).toBe((100 / 23).toFixed(2)); // 23 letters come next, each once
    expect(Number(accuracy)).toBeGreaterThan(Number(baseline));
  });

  it("prints the same for the same seed, to the last digit, and something else for another", async () => {
    const options = ["--quick", "--model", "3", "--letters", "K"];
    const [first, second, other] = await Promise.all([
      alphabet(...options, "--seed", "7"),
      alphabet(...options, "--seed", "7"),
      alphabet(...options, "--seed", "8"),
    ]);
    expect(onScreen(first)).toBe(onScreen(second));
    expect(onScreen(first)).not.toBe(onScreen(other));
    expect(onScreen(first)).toMatch(/23\/23 - loss: \d\.\d{4} - acc: \d/);
  });

  it("goes through the three models of the slides, and says why the second is a misuse", async () => {
    const { stdout, status } = await alphabet("--epochs", "1", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout.match(/^x shape: .*$/gm)).toEqual([
      "x shape: (25, 1, 1)",
      "x shape: (23, 1, 3)",
      "x shape: (23, 3, 1)",
    ]);
    expect(stdout.match(/^y shape: .*$/gm)).toEqual(["y shape: (25, 26)", "y shape: (23, 26)", "y shape: (23, 26)"]);
    await useBackend("cpu");
    const byName = [models.alphabet(), models.alphabet({ features: 3 }), models.alphabet({ steps: 3 })];
    expect(byName.map((model) => model.countParams())).toEqual([5210, 5466, 5210]); // as on the slides
    expect(stdout.match(/^Total params: \d+/gm)).toEqual([5210, 5466, 5210].map((count) => `Total params: ${count}`));
    expect(stdout.match(/^Why this is a misuse: .*$/gm)).toHaveLength(1);
    expect(stdout.indexOf("Why this")).toBeGreaterThan(stdout.indexOf("Model 2"));
    expect(stdout.indexOf("Why this")).toBeLessThan(stdout.indexOf("Model 3"));
    expect(stdout).toContain("Not a terminal, so nobody is asked. Ask with --letters K,Y\n");
  });

  it("shows with --steps both dictionaries, the samples and the scaled x before the training", async () => {
    const { stdout } = await alphabet("--quick", "--steps", "--model", "3", "--lang", "en");
    expect(stdout).toContain("{'A': 0, 'B': 1, ");
    expect(stdout).toContain("{0: 'A', 1: 'B', ");
    expect(stdout).toContain("ABC -> D  BCD -> E  CDE -> F");
    expect(stdout).toContain("    [0.0385]\n    [0.0769]\n    [0.1154]\n");
    expect(stdout.indexOf("WXY -> Z")).toBeLessThan(stdout.indexOf("Epoch 1/5"));
  });

  it("shows by letters given backwards that order says nothing to model 2, and something to model 3", async () => {
    const { stdout } = await alphabet("--epochs", "60", "--lang", "en");
    const stay = Array.from(stdout.matchAll(/: (\d+) of 23 predictions stay/g), ([, count]) => Number(count));
    expect(stay).toEqual([23, expect.any(Number)]);
    expect(stay[1]).toBeLessThan(23);
  });

  it("draws the gates of each LSTM over the letters into the report", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-gates-"));
    try {
      await alphabet("--quick", "--out", folder);
      const svg = readFileSync(join(folder, "gates-3.svg"), "utf8");
      for (const text of ["忘卻閘，第 3 步", "輸入閘，第 1 步", "WXY"]) expect(svg).toContain(`>${text}<`);
      expect(readFileSync(join(folder, "gates-1.svg"), "utf8")).not.toContain("第 2 步");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("prints each line that was learned, and what it should be where it is wrong", async () => {
    const run = await alphabet("--quick", "--model", "1", "--lang", "en");
    const given = letters().slice(0, -1);
    expect(predicted(run)).toEqual(given);
    for (const [i, letter] of given.entries()) {
      const next = letters()[i + 1]!;
      const line = run.stdout.split("\n").find((text) => text.startsWith(`${letter} -> `));
      expect([`${letter} -> ${next}`, `${line?.slice(0, 6)}   should be ${next}`]).toContain(line);
    }
  });

  it("trains with several seeds, and takes the median", async () => {
    const { stdout } = await alphabet("--model", "2", "--epochs", "3", "--seed", "4", "--seeds", "3", "--lang", "en");
    const accuracies = [...stdout.matchAll(/\(seed (\d)\): (\S+) %/g)];
    expect(accuracies.map(([, seed]) => seed)).toEqual(["4", "5", "6"]);
    const [, middle] = accuracies.map(([, , accuracy]) => Number(accuracy)).sort((a, b) => a - b);
    expect(stdout).toContain(`Median accuracy of 3 seeds\nModel 2  [samples, 1, 3]  ${middle!.toFixed(2)} %`);
    expect(stdout.match(/^Total params/gm)).toHaveLength(1); // the first seed in full, the others in a line
  });

  it("answers every model's way: with the letters before one, or with three as they stand", async () => {
    const { stdout } = await alphabet("--epochs", "1", "--letters", "K,b,cab");
    expect(stdout.split("\n").filter((line) => /^模型 \d：(\w+ ->|需要)/.test(line))).toEqual([
      expect.stringMatching(/^模型 1：K -> [A-Z]$/),
      expect.stringMatching(/^模型 2：IJK -> [A-Z]$/),
      expect.stringMatching(/^模型 3：IJK -> [A-Z]$/),
      expect.stringMatching(/^模型 1：B -> [A-Z]$/),
      "模型 2：需要三個字母，B 之前不夠；請從 C 開始問。",
      "模型 3：需要三個字母，B 之前不夠；請從 C 開始問。",
      expect.stringMatching(/^模型 1：B -> [A-Z]$/),
      expect.stringMatching(/^模型 2：CAB -> [A-Z]$/),
      expect.stringMatching(/^模型 3：CAB -> [A-Z]$/),
    ]);
  });

  const LETTERS = "letters from A to Y, one or three at a time, separated by commas";
  it.each([
    [["--letters", "Z"], `alphabet: --letters must be ${LETTERS}, got "Z".`],
    [["--letters", "AB"], `alphabet: --letters must be ${LETTERS}, got "AB".`],
    [["--letters", "7"], `alphabet: --letters must be ${LETTERS}, got 7.`],
    [["--model", "4"], 'alphabet: --model must be "all", 1, 2 or 3, got 4.'],
    [["--epochs", "-1"], "alphabet: --epochs must be an integer of 1 or more, got -1."],
  ])("refuses %j in one line, before anything is trained", async (options, line) => {
    const { status, stdout, stderr } = await alphabet("--lang", "en", ...options);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it.each([
    [["--letters", "7"], "alphabet：--letters 必須是用逗號分開的字母：A 到 Y，一個或三個一組，卻是 7。"],
    [["--lang", "fr"], 'alphabet：--lang 必須是 "zh-TW" 或 "en"，卻是 "fr"。'],
  ])("does so in Chinese unless English is asked for: %j", async (options, line) => {
    const { status, stdout, stderr } = await alphabet(...options);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("names the options that there are when it is given another", async () => {
    const { status, stderr } = await alphabet("--letter", "K", "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^alphabet: options must be made of --model, --units, .*, got "--letter"\. Did you mean --letters\?\n$/,
    );
  });

  it("prints its settings with --help", async () => {
    const { status, stdout } = await alphabet("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("--seeds <值>");
  });

  it("stays at 120 lines or fewer, to be read from top to bottom", () => {
    expect(readFileSync(join(import.meta.dirname, "main.ts"), "utf8").split("\n").length).toBeLessThanOrEqual(121);
  });
});
