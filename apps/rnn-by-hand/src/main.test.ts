import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AppRun, appRunner, onScreen } from "@seqloom/testing";

const rnnByHand = appRunner(import.meta.dirname);

const small = ["--timesteps", "4", "--input-features", "3", "--output-features", "2"];
const differences = ({ stdout }: AppRun) =>
  [...stdout.matchAll(/層的最大差異：(\S+)（/g)].map(([, text]) => Number(text));

describe("rnn-by-hand", () => {
  it("gives the shape of the slide, and the numbers of the layers", async () => {
    const run = await rnnByHand();
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain("手寫迴圈串接後的形狀：(6400,)\n");
    expect(run.stdout).toContain("輸出形狀：(1, 100, 64)\n");
    expect(run.stdout.match(/（相同，容許 1e-6）/g)).toHaveLength(4);
    expect(differences(run)).toHaveLength(4); // the slide's loop, then SimpleRNN, LSTM and GRU
    expect(Math.max(...differences(run))).toBeLessThanOrEqual(1e-6);
  });

  it("shows every gate of the first unit, step by step", async () => {
    const { stdout } = await rnnByHand(...small, "--lang", "en");
    expect(stdout).toMatch(/SimpleRNN\n {2}step +h\n {2}1( +-?\d\.\d{4}){1}\n/);
    expect(stdout).toMatch(/LSTM\n {2}step +i +f +g +o +c +h\n {2}1( +-?\d\.\d{4}){6}\n/);
    expect(stdout).toMatch(/GRU\n {2}step +z +r +g +h\n {2}1( +-?\d\.\d{4}){4}\n/);
    expect(stdout.match(/\(the same to 1e-6\)/g)).toHaveLength(4);
  });

  it("says that tanh is saturated only where it is", async () => {
    const [slide, tiny] = await Promise.all([
      rnnByHand("--timesteps", "2", "--lang", "en"),
      rnnByHand("--input-features", "1", "--output-features", "1", "--lang", "en"),
    ]);
    expect(slide.stdout).toContain("saturate tanh");
    expect(tiny.stdout).not.toContain("saturate tanh");
  });

  it("prints the same for the same seed, and something else for another", async () => {
    const [first, second, other] = await Promise.all([
      rnnByHand(...small, "--seed", "7"),
      rnnByHand(...small, "--seed", "7"),
      rnnByHand(...small, "--seed", "8"),
    ]);
    expect(onScreen(first)).toBe(onScreen(second));
    expect(onScreen(first)).not.toBe(onScreen(other));
  });

  it.each([
    [["--timesteps", "0"], "rnn-by-hand：--timesteps 必須是 1 到 10000 的整數，卻是 0。"],
    [["--timesteps", "0", "--lang", "en"], "rnn-by-hand: --timesteps must be an integer from 1 to 10000, got 0."],
    [["--input-features", "many"], 'rnn-by-hand：--input-features 必須是 1 到 1000 的整數，卻是 "many"。'],
    [["--lang", "fr"], 'rnn-by-hand：--lang 必須是 "zh-TW" 或 "en"，卻是 "fr"。'],
  ])("refuses %j in one line", async (options, line) => {
    const { status, stdout, stderr } = await rnnByHand(...options);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: `${line}\n` });
  });

  it("names the options that there are when it is given another", async () => {
    const { status, stderr } = await rnnByHand("--units", "3", "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^rnn-by-hand: options must be made of --timesteps, .*, got "--units"\.\n$/);
  });

  it("prints its settings with --help", async () => {
    const { status, stdout } = await rnnByHand("--help", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("time steps of the input (default: 100)");
  });

  it("stays shorter than 80 lines, to be read from top to bottom", () => {
    const lines = readFileSync(join(import.meta.dirname, "main.ts"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThan(80);
  });
});
