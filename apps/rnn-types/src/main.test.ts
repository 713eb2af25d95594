import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appRunner } from "@seqloom/testing";

const rnnTypes = appRunner(import.meta.dirname);

describe("rnn-types", () => {
  it("prints the four parts in the order of the slides, with the slide's two powers", async () => {
    const { status, stdout, stderr } = await rnnTypes();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.match(/^[一二三四]、.*/gm)).toEqual([
      "一、梯度消失與梯度爆炸",
      "二、四種序列問題",
      "三、SimpleRNN、GRU、LSTM 的比較",
      "四、Stateful RNN：狀態跨批次保留",
    ]);
    expect(stdout).toContain("1.1 的 120 次方 = 92709.0688，層的梯度 = 9270");
    expect(stdout).toContain("0.9 的 120 次方 = 3.23e-6，層的梯度 = 3.23e-6：梯度消失～");
    expect(stdout).toContain("stateful=true ：序列切成 4 段，每段 30 步，依序輸入；與整串一次輸入的最大差異 0.0000\n");
  });

  it("says in English too that the gradient of an open gate comes through", async () => {
    const { stdout } = await rnnTypes("--lang", "en", "--part", "gradients", "--timesteps", "40");
    const lengths = (layer: string) => new RegExp(`^ +${layer} +(.*)$`, "m").exec(stdout)![1]!.split(/ +/).map(Number);
    expect(stdout).toMatch(/^ {2}steps back +0 +1 +5 +10 +30 +39$/m);
    expect(lengths("LSTM").at(-1)).toBeLessThan(0.01);
    expect(lengths("LSTM, forget gate open").at(-1)).toBeGreaterThan(0.01);
    expect(stdout).not.toContain("Stateful");
  });

  it("gives each kind of problem its shapes", async () => {
    const { stdout } = await rnnTypes("--lang", "en", "--part", "kinds");
    expect(stdout.match(/input \(.*/g)).toEqual([
      "input (None, 10) → output (None, 5, 27)",
      "input (None, None) → output (None, 1)",
      "input (None, None) + (None, None) → output (None, None, 31)",
      "input (None, 12, 1) → output (None, 12, 1)",
    ]);
  });

  it.each([
    [["--timesteps", "3"], "rnn-types：--timesteps 必須是 12 到 1000 的整數，卻是 3。"],
    [["--weight", "3", "--lang", "en"], "rnn-types: --weight must be a number from -2 to 2, got 3."],
  ])("refuses %j in one line", async (options, line) => {
    const { status, stdout, stderr } = await rnnTypes(...options);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("has at most 120 lines, to be read from top to bottom", () => {
    const lines = readFileSync(join(import.meta.dirname, "main.ts"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThanOrEqual(120);
  });
});
