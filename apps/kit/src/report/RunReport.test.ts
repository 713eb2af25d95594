import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lineChart } from "@seqloom/plots";
import { printed } from "@seqloom/testing";
import { RunReport } from "./RunReport.js";

const facts = {
  app: "demo",
  about: "A demonstration.",
  command: "npm start -- demo --seed 7",
  argv: ["--seed", "7"],
  seed: 7,
  settings: [["--seed 7", "seed of all random numbers"]],
} as const;

describe("RunReport", () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "report-"));
    folder = join(root, "new", "run");
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const page = () => readFileSync(join(folder, "report.html"), "utf8");

  it("draws a picture as SVG and PNG, in the report in four looks, and names the files at the end", async () => {
    const report = new RunReport({ ...facts, folder, language: "zh-TW" });
    const looks: unknown[] = [];
    await report.picture("prices", ({ language, theme, width }) => {
      looks.push([language, theme, width]);
      return lineChart({ 預測值: [1, 2] }, { language, theme, width });
    });
    expect(looks).toEqual([
      ["zh-TW", "light", 720],
      ["zh-TW", "light", 720],
      ["zh-TW", "light", 328],
      ["zh-TW", "dark", 720],
      ["zh-TW", "dark", 328],
    ]);
    const lines = await printed(() => report.finish());
    expect(lines).toEqual([
      "",
      `圖存在 ${folder}：`,
      "  prices.svg",
      "  prices.png",
      `報告：${join(folder, "report.html")}`,
    ]);
    expect(readdirSync(folder)).toEqual(["figures.json", "prices.png", "prices.svg", "report.html"]);
    expect(readFileSync(join(folder, "prices.png"), "latin1").slice(1, 4)).toBe("PNG");
    expect(page().match(/<svg /g)).toHaveLength(4);
  });

  it("has command, settings, printed texts and tables in their order, and no other file", async () => {
    const report = new RunReport({ ...facts, folder, language: "en" });
    report.printed("1. Data");
    report.printed("a < b & c");
    const table = await printed(() => report.table("Accuracy", ["model", "test"], [["gru", "86.10 %"]]));
    report.printed("2. Training");
    await printed(() => report.finish());
    expect(table).toEqual(["", "Accuracy", "model     test", "gru    86.10 %"]);
    const html = page();
    const parts = [
      "npm start -- demo --seed 7",
      "<code>--seed 7</code>",
      "<pre>1. Data\na &lt; b &amp; c</pre>",
      "<caption>Accuracy</caption>",
      '<td class="number">86.10 %</td>',
      "<pre>2. Training</pre>",
    ];
    const places = parts.map((part) => html.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).not.toMatch(/\b(?:src|href)=/);
  });

  it("writes the figures, with the losses of each epoch, into the folder and to the file of --json", async () => {
    const json = join(root, "figures.json");
    const report = new RunReport({ ...facts, folder, language: "en", json });
    report.figures({ testAcc: 0.86 });
    report.history("gru", { history: { loss: [2, 1] } });
    await printed(() => report.finish());
    const kept = JSON.parse(readFileSync(json, "utf8")) as unknown;
    expect(kept).toEqual({ testAcc: 0.86, history: { gru: { loss: [2, 1] } }, kernels: "none" });
    expect(readFileSync(join(folder, "figures.json"), "utf8")).toBe(readFileSync(json, "utf8"));
  });

  it("puts a figure beside the baseline, the slide's and Keras's, over the seeds that it has values of", async () => {
    const report = new RunReport({ ...facts, folder, language: "en" });
    const result = { key: "acc", value: [0.8, 0.7, 0.9], baseline: 0.5, slide: 0.85, keras: [0.81, 0.83] };
    const lines = await printed(() => report.verdict(result));
    expect(lines.filter((line) => line !== "")).toEqual([
      "Beside the baseline",
      "test accuracy", // a cell a line, since the row has 92 columns
      "  this run: 80.00 %",
      "  median: 80.00 %",
      "  range: 70.00 % – 90.00 %",
      "  baseline: 50.00 %",
      "  slide: 85.00 %",
      "  Keras: 81.00 % – 83.00 %",
      "Verdict: the model beats the baseline by 30.00 points.",
      "That is more than 3 seeds differ among each other (20.00 points), so it is no luck.",
    ]);
  });

  it("takes the app's own sentence in place of the usual one, but not where the training diverged", async () => {
    const report = new RunReport({ ...facts, folder, language: "en" });
    const result = { key: "mae", name: "MAE", baseline: 0.3, isError: true, conclusion: "Verdict: warmer." };
    const lines = await printed(async () => {
      await report.verdict({ ...result, value: 0.2 });
      await report.verdict({ ...result, value: NaN });
    });
    expect(lines.filter((line) => line.startsWith("Verdict"))).toEqual([
      "Verdict: warmer.",
      "Verdict: the MAE is NaN: the training diverged, and its result is of no use. Train again with a smaller learning rate.",
    ]);
  });

  it("is written once", async () => {
    const report = new RunReport({ ...facts, folder, language: "en" });
    const lines = await printed(() => {
      report.finish();
      report.finish();
    });
    expect(lines).toEqual(["", `Report: ${join(folder, "report.html")}`]);
  });

  it("names a folder that cannot be written any more", () => {
    writeFileSync(join(root, "new"), "a file");
    expect(() => new RunReport({ ...facts, folder, language: "en" }).finish()).toThrow(
      "demo: --out must be a folder that can be written, got ",
    );
  });

  it("says why it is not opened", async () => {
    const { PATH } = process.env;
    process.env.PATH = root;
    try {
      const lines = await printed(() => new RunReport({ ...facts, folder, language: "en", open: true }).finish());
      expect(lines.at(-1)).toMatch(
        /^The report cannot be opened: there is no (xdg-)?open here\. Open .*report\.html in a browser\.$/,
      );
    } finally {
      process.env.PATH = PATH;
    }
  });
});
