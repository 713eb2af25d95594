import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRunner, onScreen } from "@seqloom/testing";

const sentiment = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });

describe("imdb-sentiment", () => {
  it("learns simulated reviews better than the baseline, says so, and judges one's own", async () => {
    const own = "a dreadful plot and wooden actors";
    const { status, stdout } = await sentiment(
      "--demo",
      "--model",
      "lstm",
      "--epochs",
      "4",
      "--lang",
      "en",
      "--text",
      own,
    );
    expect(status).toBe(0);
    expect(stdout).toContain("these reviews are simulated");
    const [, accuracy] = /Accuracy on the test set: (\S+) %/.exec(stdout) ?? [];
    const [, baseline] = /baseline \(the same answer for every review\): (\S+) %/.exec(stdout) ?? [];
    expect(Number(accuracy)).toBeGreaterThan(Number(baseline) + 20);
    expect(stdout).toMatch(
      /"a dreadful plot and wooden actors"\nbad \(chance of being good: \d+\.\d\d %\)\nNot in the vocabulary: actors/,
    );
    expect(stdout).not.toContain("On the slide");
  });

  it("looks for the number of epochs of the GRU, and keeps the best weights", async () => {
    const { stdout } = await sentiment("--demo", "--epochs", "12", "--lang", "en");
    expect(stdout).toMatch(/Restoring model weights from the end of the best epoch: \d+\./);
    expect(stdout).toMatch(/Best accuracy on the validation set: epoch \d+, \S+ %; lowest validation loss/);
    expect(stdout).toContain('Judge a review of your own: --text "');
  });

  it("prints the same for the same seed, and something else for another", async () => {
    const options = ["--demo", "--quick", "--model", "embedding"];
    const runs = await Promise.all(["7", "7", "8"].map((seed) => sentiment(...options, "--seed", seed)));
    const [first, second, other] = runs.map(onScreen);
    expect(first).toBe(second);
    expect(first).not.toBe(other);
    expect(first).toContain("注意：這是模擬的評論");
  });

  it("reads reviews from the last word to the first with reversed-lstm, one's own too", async () => {
    const own = ["--text", "a wonderful film"];
    const options = ["--demo", "--quick", "--epochs", "1", "--verbose", "0", "--model"];
    const { stdout } = await sentiment(...options, "reversed-lstm", ...own, "--lang", "en");
    expect(stdout).toContain("Total params: 1300641 ");
    expect(stdout).toMatch(/"a wonderful film"\n(good|bad) \(chance of being good: \d+\.\d\d %\)/);
  });

  it("learns from 200 simulated texts on vectors that stay as they are, and shows the steps of the slides", async () => {
    const options = ["--demo", "--quick", "--verbose", "0", "--model", "glove", "--steps", "--lang", "en"];
    const { status, stdout } = await sentiment(...options, "--text", "a wonderful film");
    expect(status).toBe(0);
    expect(stdout).toContain("Training set: 200 reviews, validation set: 1800 reviews, test set: 500 reviews\n");
    expect(stdout).toContain("Trainable params: 1320065 "); // as on the slide, which freezes the vectors afterwards
    expect(stdout).toContain("The matrix of the vectors, (10000, 100): ");
    expect(stdout).toMatch(/"a wonderful film"\n(good|bad) \(chance of being good: \d+\.\d\d %\)/);
  });

  it("compares models in one table and one chart, and asks each of them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "imdb-"));
    const options = ["--demo", "--quick", "--verbose", "0", "--compare", "embedding,no-glove", "--lang", "en"];
    const { status, stdout } = await sentiment(...options, "--text", "a dreadful plot", "--out", folder);
    const chart = readFileSync(join(folder, "comparison.svg"), "utf8");
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    const table = stdout.slice(stdout.indexOf("The models compared"));
    expect(table).toMatch(/^embedding +80,161 +\S+ % +\S+ % +\S+ +–$/m);
    expect(table).toMatch(/^no-glove +1,320,065 +\S+ % +\S+ % +\S+ +–$/m);
    expect(table.match(/^"a dreadful plot"$/gm)).toHaveLength(2);
    for (const name of ["embedding", "no-glove"]) expect(chart).toContain(`>${name}<`);
  });

  it("writes its figures to a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "imdb-"));
    const json = join(folder, "figures.json");
    await sentiment("--demo", "--quick", "--model", "embedding", "--json", json);
    const figures = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>;
    rmSync(folder, { recursive: true });
    expect(figures).toMatchObject({ model: "embedding", seed: 1, epochs: 3 });
    expect(figures.testAcc).toBeGreaterThan(0);
  });

  it.each([
    [
      ["--model", "rnn"],
      'imdb-sentiment: --model must be "gru", "simple-rnn", "lstm", "embedding", "conv1d", "bidirectional-lstm", "stacked-rnn", "reversed-lstm", "glove" or "no-glove", got "rnn".',
    ],
    [
      ["--compare", "lstm,rnn"],
      'imdb-sentiment: --compare must be names of models, separated by commas, or all, got "lstm,rnn".',
    ],
    [
      ["--compare", "lstm"],
      'imdb-sentiment: --compare must be two models or more, separated by commas, or all, got "lstm".',
    ],
    [["--compare", "all", "--seeds", "3"], "imdb-sentiment: --seeds must be left out with --compare, got 3."],
    [["--epochs", "0"], "imdb-sentiment: --epochs must be an integer of 1 or more, got 0."],
    [["--text", "?"], 'imdb-sentiment: --text must be a text with at least one word, got "?".'],
  ])("refuses %j in one line, before anything is read", async (options, line) => {
    const run = await sentiment("--lang", "en", ...options);
    expect(run).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it.each([
    [["--compare", "lstm"], 'imdb-sentiment：--compare 必須是兩個以上的模型，用逗號分開，或 all，卻是 "lstm"。'],
    [["--compare", "all", "--seeds", "3"], "imdb-sentiment：--compare 訓練好幾個模型，不能再加 --seeds。"],
    [["--epochs", "0"], "imdb-sentiment：--epochs 必須是 1 以上的整數，卻是 0。"],
    [["--text", "?"], 'imdb-sentiment：--text 必須是至少有一個英文單字的文字，卻是 "?"。'],
  ])("does so in Chinese unless English is asked for: %j", async (options, line) => {
    expect(await sentiment(...options)).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("tries the file of --json before anything is read", async () => {
    const stderr = 'imdb-sentiment: --json must be a file that can be written, got "nowhere/figures.json".\n';
    expect(await sentiment("--json", "nowhere/figures.json", "--lang", "en")).toEqual({
      status: 2,
      stdout: "",
      stderr,
    });
  });

  it("says in Chinese what it says, but for Keras's console", async () => {
    const { stdout } = await sentiment("--demo", "--quick", "--model", "embedding", "--text", "xyzzy xyzzy film");
    expect(stdout).toContain("\n不在字彙中的字：xyzzy\n");
    const sentences = stdout.split("\n").filter((line) => /^[^\d[]*$/.test(line) && /[a-z]{3}.*\.$/.test(line));
    expect(sentences.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
    expect(stdout).toMatch(/^TensorFlow\.js 後端：wasm/m);
  });

  it("stays within 120 lines, to be read from top to bottom", () => {
    const main = readFileSync(join(import.meta.dirname, "main.ts"), "utf8");
    expect(main.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
  });

  it("says in one line what is wrong with a file of data", async () => {
    const folder = mkdtempSync(join(tmpdir(), "imdb-"));
    writeFileSync(join(folder, "imdb.npz"), "garbage");
    const { status, stderr } = await sentiment("--lang", "en", "--data-dir", folder);
    const chinese = await sentiment("--data-dir", folder);
    rmSync(folder, { recursive: true });
    expect([status, chinese.status]).toEqual([1, 1]);
    expect(stderr).toMatch(
      /^imdb: \S+ has 7 bytes instead of \d+\. Put the right file there, or take this one away\.\nWhere the files are on this computer, --data-dir names their folder\. For a first look, --demo runs on simulated data\.\n$/,
    );
    expect(chinese.stderr).toMatch(
      /^imdb：\S+ 有 7 位元組，應為 \d+ 位元組。請換成正確的檔案，或把它移走。\n檔案已經下載的話，.*--data-dir .*--demo .*\n$/,
    );
    const nowhere = await sentiment("--data-dir", join(folder, "none"));
    expect(nowhere.stderr).toMatch(
      /^\w+：沒有 \S+none 這個資料夾，請檢查 --data-dir 或環境變數 SEQLOOM_DATA_DIR。\n檔案已經下載的話，.*--data-dir .*--demo .*\n$/,
    );
  });
});
