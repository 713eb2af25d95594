import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { type AppRun, appRunner, onScreen } from "@seqloom/testing";

const lunch = appRunner(import.meta.dirname);

const accuracyOf = ({ stdout }: AppRun) => Number(/測試集的正確率：(\S+) %/.exec(stdout)?.[1]);

describe("lunch", () => {
  it("gets at least 5 of 6 days right with seeds 1 to 10, all 6 in most, and learns the rule of the menu", async () => {
    const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
    const runs: AppRun[] = [];
    for (let i = 0; i < seeds.length; i += 2) {
      const pair = seeds.slice(i, i + 2).map((seed) => lunch("--seed", `${seed}`, "--meals", "大魯麵,自助餐"));
      runs.push(...(await Promise.all(pair)));
    }
    const accuracies = runs.map(accuracyOf);
    expect(Math.min(...accuracies)).toBeGreaterThanOrEqual(5 / 6 - 1e-6); // the slide's 83.33 %
    expect(accuracies.filter((accuracy) => accuracy === 100).length).toBeGreaterThan(5);
    const right = runs.filter(({ stdout }) => stdout.includes("我猜你今天會吃：黃金炒飯"));
    expect(right.length).toBeGreaterThan(5);
  });

  it("prints the same history for the same seed, to the last digit", async () => {
    const options = ["--epochs", "3", "--seed", "7"];
    const [first, second] = await Promise.all([lunch(...options), lunch(...options)]);
    expect(onScreen(first)).toBe(onScreen(second));
    expect(first.stdout).toMatch(/測試集的損失：\d\.\d{4}\n/);
  });

  it("shows model, training, evaluation beside the baseline, prediction beside reality", async () => {
    const { stdout, status } = await lunch("--epochs", "2", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("Total params: 194 (776.00 Byte)");
    expect(stdout).toMatch(/^3\/3 - \d+s - loss: \d\.\d{4} - acc: \d\.\d{4} - \S+\/epoch - \S+\/step$/m);
    expect(stdout).not.toContain("[="); // bars are for terminals
    expect(stdout).toMatch(/Accuracy of the baseline \(always the most frequent meal, \S+\): \d\d\.\d\d %\n/);
    expect(stdout).toContain("Real value: 自助餐 大魯麵 自助餐 黃金炒飯 大魯麵 煎餃\n");
    expect(stdout).toContain("Not a terminal, so nobody is asked. Ask with --meals 大魯麵,自助餐\n");
  });

  it("draws bars where it is told to, and nothing of Keras's console where it is told that", async () => {
    const [bars, nothing] = await Promise.all(
      ["1", "0"].map((verbose) => lunch("--epochs", "2", "--verbose", verbose)),
    );
    expect(bars!.stdout).toMatch(/3\/3 \[=+\] - \d+s \d+(ms|us)\/step - loss: \d\.\d{4} - acc: \d\.\d{4}\n/);
    expect(nothing!.stdout).not.toMatch(/Epoch|3\/3/);
    expect(nothing!.stdout).toContain("測試集的損失：");
  });

  it("runs on the backend that it is told, and says so first", async () => {
    const { stdout } = await lunch("--epochs", "1", "--backend", "cpu");
    expect(stdout).toMatch(/^TensorFlow\.js 後端：cpu；融合核心：有，\d+ 個執行緒。\n/);
    expect(stdout).toContain("測試集的損失：");
  });

  it("has as many parameters as the model by its name", async () => {
    await useBackend("cpu");
    const { stdout } = await lunch("--epochs", "1");
    expect(stdout).toContain(`Total params: ${models.lunch().countParams()} `);
  });

  it("looks back as many days as it is told", async () => {
    const { stdout } = await lunch("--window", "3", "--epochs", "1", "--meals", "煎餃,自助餐,大魯麵");
    expect(stdout).toContain("(None, 10)");
    expect(stdout).toContain("我猜你今天會吃：");
  });

  it.each([
    [["--meals", "大魯麵,披薩"], /^lunch: --meals must be among 大魯麵, 煎餃, 自助餐, 黃金炒飯, got "披薩"\.\n$/],
    [["--meals", "大魯麵"], /^lunch: --meals must be 2 meals, got "大魯麵"\.\n$/],
    [
      ["--validation", "0.05"],
      /^lunch: --validation must be 0, or so much that it has more than 2 days, got 0\.05\.\n$/,
    ],
    [["--window", "8"], /^lunch: --window must be an integer from 1 to 7, got 8\.\n$/],
    [["--epochs", "-1"], /^lunch: --epochs must be an integer of 1 or more, got -1\.\n$/],
    [["--backend", "gpu"], /^lunch: --backend must be "auto", "wasm", .* or "webgl", got "gpu"\.\n$/],
    [
      ["--backend", "webgl"],
      /^useBackend: name must be a backend that runs here, got "webgl"\. Reason: runs in browsers only\.\n$/,
    ],
    ...["--out", "--plot", "--logdir", "--backup"].map((option): [string[], RegExp] => [
      [option, "/dev/null/x"],
      new RegExp(`^lunch: ${option} must be a folder that can be written, got "/dev/null/x"\\.\n$`),
    ]),
    [["--dinner"], /^lunch: options must be made of --units, .*, got "--dinner"\..*\n$/],
  ])("refuses %j in one line, before anything is trained", async (options, line) => {
    const { status, stdout, stderr } = await lunch("--lang", "en", ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(line);
  });

  it.each([
    ["README.md", "en"],
    ["README.zh-TW.md", "zh-TW"],
  ])("ends as %s says: the loss, the accuracy and the meals of the command there", async (file, lang) => {
    const readme = readFileSync(join(import.meta.dirname, "..", file), "utf8");
    const run = await lunch("--lang", lang, "--meals", "大魯麵,自助餐");
    const loss = (text: string) => /^(?:Loss of the test set: |測試集的損失：)(\d\.\d{4})$/m.exec(text)![1];
    expect(loss(run.stdout)).toBe(loss(readme));
    const [, block] = /```text\n(.*?)```/s.exec(readme)!;
    const lines = block!.split("\n").filter((line) => !/^$|^1\/1|^Loss|損失/.test(line));
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(onScreen(run).split("\n")).toContain(line);
  });

  it("shows with --steps all that the slides look at on the way", async () => {
    const { stdout } = await lunch("--steps", "--epochs", "1", "--meals", "大魯麵,自助餐");
    const lines = stdout.split("\n").map((line) => line.trim());
    for (const line of [
      "2020/1/5  黃金炒飯",
      "規律：煎餃 → 自助餐 → 大魯麵 → 自助餐 → 黃金炒飯 → 大魯麵",
      "Meal_大魯麵  Meal_煎餃  Meal_自助餐  Meal_黃金炒飯",
      "mapper，欄位編號對應的餐點：['大魯麵', '煎餃', '自助餐', '黃金炒飯']",
      "train_data (23, 4)：",
      "test_data (8, 4)：",
      "[大魯麵, 自助餐] → 黃金炒飯",
      "len(train_set) = 3，len(test_set) = 1",
      "train_set[2]：x (1, 2, 4)（樣本數, 時步數, 特徵數）、y (1, 4)：",
      "你的輸入，reshape 成 (1, 2, 4)（筆數, 時步, 特徵）：",
    ]) {
      expect(lines).toContain(line);
    }
    expect(stdout).toMatch(/\[0\.\d{4} 0\.\d{4} 0\.\d{4} 0\.\d{4}\] {2}→ [0-3] \S+\n/);
  });

  it("runs with other seeds for --seeds and says whether the gain is luck; --plot names the folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lunch-seeds-"));
    const options = ["--epochs", "40", "--seeds", "2", "--plot", folder, "--lang", "en"];
    const { stdout } = await lunch(...options, "--json", join(folder, "lunch.json"));
    const other = await lunch("--epochs", "40", "--seed", "2", "--lang", "en");
    const [, accuracy] = /^Accuracy on the test set: (\S+ %)/m.exec(other.stdout)!;
    expect(stdout).toContain(`Seed 2: test accuracy ${accuracy}\n`);
    expect(stdout).toMatch(/^ {2}range: \d+\.\d\d %|median +range/m);
    expect(stdout).toMatch(/^(That is more than|But) 2 seeds differ/m);
    const { history } = JSON.parse(readFileSync(join(folder, "lunch.json"), "utf8")) as Record<string, object>;
    expect(history).toHaveProperty("lunch.loss.length", 40);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["training.svg", "training.png", "report.html"]));
    rmSync(folder, { recursive: true });
  });

  it("stacks layers and validates on the last training days, the slide's TO-DO", async () => {
    const { stdout, stderr } = await lunch("--epochs", "2", "--layers", "2", "--validation", "0.25", "--lang", "en");
    expect(stderr).toBe("");
    expect(stdout).toContain("Total params: 404 "); // 150 and 210 of two SimpleRNNs, 44 of the output
    expect(stdout).toMatch(/^2\/2 - \d+s - loss: .* - val_loss: \d\.\d{4} - val_acc: \d\.\d{4} - /m);
  });

  it("has the slide's setting with --as-on-slide, and says what differs", async () => {
    const options = ["--epochs", "2", "--lang", "en"];
    const [slide, rate, own] = await Promise.all([
      lunch(...options, "--as-on-slide"),
      lunch(...options, "--learning-rate", "0.001"),
      lunch(...options),
    ]);
    const losses = ({ stdout }: AppRun) => stdout.match(/loss: \d\.\d{4}/g);
    expect(losses(slide)).toEqual(losses(rate));
    expect(losses(slide)).not.toEqual(losses(own));
    expect(slide.stdout).toContain("5 in the median,\nwhich is the slide's 83.33 %.\n");
    expect(own.stdout).toContain("--as-on-slide has the slide's.\n");
  });

  it("prints its settings with --help", async () => {
    const { status, stdout } = await lunch("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("--learning-rate <值>");
  });

  it("has at most 120 lines, to be read from top to bottom", () => {
    const lines = readFileSync(join(import.meta.dirname, "main.ts"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThanOrEqual(120);
  });
});
