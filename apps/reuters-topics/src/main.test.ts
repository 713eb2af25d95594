import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRunner, dataDir, describeData, onScreen } from "@seqloom/testing";

const reutersTopics = appRunner(import.meta.dirname, { SEQLOOM_DATA_DIR: "" });

describe("reuters-topics", () => {
  it("finds the best number of epochs, trains again with it, and beats the most frequent topic", async () => {
    const { status, stdout } = await reutersTopics("--demo", "--epochs", "4", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("these newswires are simulated");
    const accuracies = [...stdout.matchAll(/ - val_acc: (\S+) /g)].map(([, accuracy]) => Number(accuracy));
    expect(accuracies).toHaveLength(4);
    const best = accuracies.indexOf(Math.max(...accuracies)) + 1;
    expect(stdout).toContain(`Best accuracy on the validation set: epoch ${best}, `);
    const [, again] = stdout.split("Best accuracy on the validation set");
    expect([...again!.matchAll(/^Epoch (\d+)\/(\d+)$/gm)].at(-1)!.slice(1)).toEqual([`${best}`, `${best}`]);
    expect(again).not.toContain("val_acc"); // all of the training set
    const [, accuracy] = /Accuracy on the test set: (\S+) %/.exec(stdout)!;
    const [, baseline] = /most frequent one, earn\): (\S+) %/.exec(stdout)!;
    expect(Number(accuracy)).toBeGreaterThan(Number(baseline) + 40);
    expect(stdout).toContain(
      `the model beats the baseline by ${(Number(accuracy) - Number(baseline)).toFixed(2)} points`,
    );
    expect(stdout).not.toContain("Keras 3.15.1"); // its figures are those of the real newswires
  });

  it("shows the confusion of the topics with their names: counts that sum up to the newswires", async () => {
    const { stdout } = await reutersTopics("--demo", "--quick", "--model", "lstm", "--steps");
    const [, table] = stdout.split("6 類的混淆矩陣");
    const rows = [...table!.matchAll(/^ {2}(\d+ [a-z-]+) +((?: *\d+)+)$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(["3 earn", "4 acq", "19 money-fx", "1 grain", "16 crude", "11 trade"]);
    const counts = rows.flatMap(([, , numbers]) => numbers!.trim().split(/ +/).map(Number));
    expect(counts).toHaveLength(36);
    expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(300);
    expect(stdout).toContain("4 x (64 x (64 + 64) + 64) = 33,024\n");
    expect(stdout).toContain("Total params: 676014 ");
  });

  it("prints the same for the same seed, and something else for another", async () => {
    const runs = await Promise.all(["7", "7", "8"].map((seed) => reutersTopics("--demo", "--quick", "--seed", seed)));
    const [first, second, other] = runs.map(onScreen);
    expect(first).toBe(second);
    expect(first).not.toBe(other);
    expect(first).toContain("注意：這是模擬的新聞");
  });

  it("draws the curves of both trainings and the confusion, and writes its figures to a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "reuters-"));
    const [out, json] = [join(folder, "out"), join(folder, "figures.json")];
    await reutersTopics("--demo", "--quick", "--out", out, "--json", json);
    const figures = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>;
    const pictures = readdirSync(out).filter((file) => file.endsWith(".svg"));
    const confusion = readFileSync(join(out, "confusion.svg"), "utf8");
    rmSync(folder, { recursive: true });
    expect(pictures).toEqual(["confusion.svg", "gru-training.svg", "gru-trial-training.svg"]);
    for (const text of ["earn", "money-fx", "真實類別"]) expect(confusion).toContain(`>${text}</text>`);
    expect(figures).toMatchObject({ model: "gru", seed: 1, epochs: 2 });
    expect(Object.keys(figures.history as object)).toEqual(["gru-trial", "gru"]);
    expect(figures.testAcc).toBeGreaterThan(0.3);
    expect([1, 2]).toContain(figures.bestEpoch);
  });

  it.each([
    [["--model", "rnn"], 'reuters-topics: --model must be "gru" or "lstm", got "rnn".'],
    [["--maxlen", "0"], "reuters-topics: --maxlen must be an integer of 1 or more, got 0."],
    [["--json", "nowhere/a.json"], 'reuters-topics: --json must be a file that can be written, got "nowhere/a.json".'],
  ])("refuses %j in one line, before anything is read", async (options, line) => {
    const run = await reutersTopics("--lang", "en", ...options);
    expect(run).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("says in one line what is wrong with a file of data", async () => {
    const folder = mkdtempSync(join(tmpdir(), "reuters-"));
    writeFileSync(join(folder, "reuters.npz"), "garbage");
    const { status, stderr } = await reutersTopics("--lang", "en", "--data-dir", folder);
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^reuters: \S+ has 7 bytes instead of \d+\. Put the right file there, or take this one away\.\nWhere the files are on this computer, --data-dir names their folder\. For a first look, --demo runs on simulated data\.\n$/,
    );
  });

  it("stays within 120 lines, to be read from top to bottom", () => {
    const main = readFileSync(join(import.meta.dirname, "main.ts"), "utf8");
    expect(main.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
  });
});

describeData("keras/reuters.npz", () => {
  it("has the newswires of the slide and the topics of Keras, and a baseline of 36.20 %", async () => {
    const { stdout } = await reutersTopics("--data-dir", dataDir, "--epochs", "1", "--maxlen", "20", "--steps");
    expect(stdout).toContain("11228 則新聞 = 8982 訓練集 + 2246 測試集，共分 46 類（0 ~ 45）\n");
    expect(stdout).toContain("[1, 2, 2, 8, 43, 10, 447, 5, 25, 207, 270, 5, "); // Keras: load_data(num_words=10000)
    expect(stdout).toContain("類別：3 earn\n");
    expect(stdout).toContain("基準（一律猜最常見的「earn」）的正確率：36.20 %");
    const shares = [...stdout.matchAll(/^ {2}\d+ ([a-z-]+) +(\d+) +\S+ %$/gm)].map(([, name, count]) => [name, count]);
    expect(shares).toHaveLength(10);
    expect(shares.slice(0, 2)).toEqual([
      ["earn", "3159"],
      ["acq", "1949"],
    ]);
  }, 120_000);

  it("tells at least 70 % of the topics right with the GRU", async () => {
    const { stdout } = await reutersTopics("--data-dir", dataDir, "--epochs", "6", "--lang", "en");
    expect(Number(/Accuracy on the test set: (\S+) %/.exec(stdout)![1])).toBeGreaterThanOrEqual(70);
  }, 1_200_000);
});
