import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { appRunner, onScreen } from "@seqloom/testing";

const denseBasics = appRunner(import.meta.dirname);

/** The part of a screen under the title that begins so. */
const partOf = (screen: string, title: string) => screen.split("\n=== ").find((part) => part.startsWith(title))!;

describe("dense-basics", () => {
  it("has as many parameters as the models by their names", async () => {
    const { status, stdout } = await denseBasics("--quick", "--steps", "--verbose", "0", "--lang", "en");
    expect(status).toBe(0);
    await useBackend("cpu");
    const totals = [...stdout.matchAll(/^Total params: (\d+) /gm)].map(([, total]) => Number(total));
    const { sequentialDense, functionalDense, toyClassifier, wineClassifier, lstmClassifier } = models;
    const made = [sequentialDense(), functionalDense(), toyClassifier(), wineClassifier(), lstmClassifier()];
    expect(totals).toEqual(made.map((model) => model.countParams()));
    expect(totals).toEqual([3346, 1363, 737, 1027, 17026]);
    expect(stdout).toContain("  (10 + 1) x 64 = 704\n");
    expect(stdout).toContain("4 x (64 x (64 + 1) + 64) = 16,896\n");
    expect(stdout).not.toContain("Keras 3.15.1"); // its figures are those of 50 epochs
  });

  it("learns the toy and the wines as well as Keras does, beside the most frequent class", async () => {
    const { stdout } = await denseBasics("--verbose", "0", "--lang", "en");
    const [toy, wine] = ["Two classes", "Exercise"].map((title) => partOf(stdout, title));
    const accuracyOf = (part: string) => Number(/Accuracy on the test set: (\S+) %/.exec(part)![1]);
    expect(accuracyOf(toy!)).toBeGreaterThanOrEqual(95);
    expect(accuracyOf(wine!)).toBeGreaterThanOrEqual(97);
    expect(toy).toContain("Accuracy of the baseline (always the most frequent one, above 2.5): 44.50 %"); // NumPy's
    expect(toy).toMatch(/^Verdict: the model beats the baseline by \d\d\.\d\d points\.$/m);
    expect(toy).toMatch(/^test accuracy .* 96\.50 % – 99\.50 %$/m); // Keras's
    expect(wine).toContain("Accuracy of the baseline (always the most frequent one, grower 1): 38.89 %"); // 14 of 36
  });

  it("shows the first ten predictions of the toy beside the truth", async () => {
    const { stdout } = await denseBasics("--model", "toy", "--verbose", "0");
    const samples = [...stdout.matchAll(/^ {2}([ \d]\d) {2}預測 (\d\.\d{4}) {2}真實 ([01])$/gm)];
    expect(samples.map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const right = samples.filter(([, , chance, truth]) => Number(chance) > 0.5 === (truth === "1"));
    expect(right.length).toBeGreaterThanOrEqual(8);
  });

  it("gives the same numbers for the same seed, whether a part runs alone or behind the others", async () => {
    const options = ["--quick", "--verbose", "0"];
    const [all, alone, other] = await Promise.all([
      denseBasics(...options),
      denseBasics(...options, "--model", "wine"),
      denseBasics(...options, "--model", "wine", "--seed", "2"),
    ]);
    const wineOf = (screen: string) => partOf(screen, "練習").split("\n\n")[0]!.trimEnd();
    expect(wineOf(onScreen(alone))).toBe(wineOf(onScreen(all)));
    expect(wineOf(onScreen(other))).not.toBe(wineOf(onScreen(alone)));
  });

  it("learns less from wines whose measurements are not standardized", async () => {
    const { stdout } = await denseBasics("--model", "wine", "--unscaled", "--verbose", "0", "--lang", "en");
    expect(Number(/Accuracy on the test set: (\S+) %/.exec(stdout)![1])).toBeLessThan(95);
    expect(stdout).not.toContain("Keras 3.15.1");
  });

  it("draws the curves and the confusion of the wines, and writes its figures to a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dense-"));
    const [out, json] = [join(folder, "out"), join(folder, "figures.json")];
    await denseBasics("--quick", "--out", out, "--json", json);
    const figures = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>;
    const pictures = readdirSync(out).filter((file) => file.endsWith(".svg"));
    rmSync(folder, { recursive: true });
    expect(pictures).toEqual(["toy-training.svg", "wine-confusion.svg", "wine-training.svg"]);
    expect(figures).toMatchObject({ model: "all", seed: 1, epochs: 5 });
    for (const name of ["toyAcc", "toyLoss", "toySeconds", "wineAcc", "wineLoss", "wineSeconds"]) {
      expect(figures[name]).toBeGreaterThan(0);
    }
  });

  it.each([
    [["--model", "gru"], 'must be "all", "sequential", "functional", "toy", "wine" or "lstm", got "gru".'],
    [["--epochs", "0"], "must be an integer of 1 or more, got 0."],
  ])("refuses %j in one line", async ([option, value], line) => {
    const run = await denseBasics("--lang", "en", option!, value!);
    expect(run).toEqual({ status: 2, stdout: "", stderr: `dense-basics: ${option} ${line}\n` });
  });

  it.each([
    ["README.md", "en"],
    ["README.zh-TW.md", "zh-TW"],
  ])("ends the toy as %s says", async (file, lang) => {
    const readme = readFileSync(join(import.meta.dirname, "..", file), "utf8");
    const { stdout } = await denseBasics("--model", "toy", "--verbose", "0", "--lang", lang);
    const [, block] = /```text\n(.*?)```/s.exec(readme)!;
    expect(block!.split("\n").length).toBeGreaterThan(10);
    expect(stdout).toContain(block);
  });

  it("stays within 120 lines, to be read from top to bottom", () => {
    const main = readFileSync(join(import.meta.dirname, "main.ts"), "utf8");
    expect(main.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
  });
});
