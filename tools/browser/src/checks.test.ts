import { checksOf, type Expected } from "./checks.js";
import { goldenPasses } from "./goldenPasses.js";
import { examine } from "./page/examine.js";
import type { Findings } from "./page/findings.js";
import type { Place } from "./places.js";

const place: Place = { name: "here", server: "build", thread: "worker", isolated: true };

describe("checksOf", () => {
  let good: Findings;
  let expected: Expected;

  // What Node finds, as a browser with relaxed SIMD would report it.
  beforeAll(async () => {
    const passes = goldenPasses().slice(0, 2);
    const node = await examine(passes.map(({ assignment }) => assignment));
    const kernels = { ...node.kernels, variant: "sharedRelaxed", threads: 2, workers: 1 };
    good = {
      ...node,
      surroundings: { window: false, isolated: true, mayWait: true, cores: 2 },
      backend: { ...node.backend, kernels: { variant: "sharedRelaxed", threads: 2 } },
      kernels,
    };
    expected = { passes, node };
  });

  const failing = (findings: Findings, where = place) =>
    checksOf(where, findings, expected)
      .filter(({ holds }) => !holds)
      .map(({ what }) => what);

  it("hold with what they ask for", () => {
    expect(failing(good)).toEqual([]);
    expect(checksOf(place, good, expected).length).toBeGreaterThan(20);
  });

  it("fail in another place than the named one", () => {
    const [where, ...others] = failing(good, { ...place, thread: "window", isolated: false });
    expect(where).toMatch(/^runs where it should: .*"isolated":false.*: .*"isolated":true/);
    expect(others.join("\n")).toMatch(/unsharedRelaxed on 1 of 2 cores/);
  });

  it.each<[string, (given: Findings) => Partial<Findings>]>([
    ["WebAssembly", ({ backend }) => ({ backend: { ...backend, name: "cpu" } })],
    ["Keras gave them", ({ kernels }) => ({ kernels: { ...kernels, golden: [] } })],
    ["float64 loops", ({ kernels }) => ({ kernels: withLstm(kernels, { difference: 1e-4 }) })],
    ["same bits", ({ kernels }) => ({ kernels: withLstm(kernels, { twoThreads: ["ab", "cd"] }) })],
    ["same bits", ({ kernels }) => ({ kernels: withLstm(kernels, { twoThreads: [] }) })],
    ["Node's bits", ({ kernels }) => ({ kernels: withLstm(kernels, { exact: "ab" }) })],
    ["1 workers", ({ kernels }) => ({ kernels: { ...kernels, workers: 0 } })],
    ["no memory", ({ kernels }) => ({ kernels: { ...kernels, bytesLeft: 64 } })],
    ["losses are Node's", ({ training }) => ({ training: { ...training, losses: [1, 0] } })],
    ["relaxed SIMD are Node's", ({ training }) => ({ training: { ...training, exactLosses: [] } })],
    ["no tensor", ({ training }) => ({ training: { ...training, tensorsLeft: 1 } })],
    ["no more memory", ({ training }) => ({ training: { ...training, bytesLeft: 64 } })],
    ["does not grow", ({ training }) => ({ training: { ...training, grownBy: 65536 } })],
    ["timers", ({ training }) => ({ training: { ...training, turns: 0 } })],
    ["call of lstm", ({ mistakes }) => ({ mistakes: { ...mistakes, lstm: "Error: t" } })],
  ])("fail where one thing is wrong: %s", (text, change) => {
    expect(failing({ ...good, ...change(good) })).toEqual([expect.stringContaining(text)]);
  });

  it("fail where nothing was learnt", () => {
    const losses = good.training.losses.map(() => 0.15);
    expect(failing({ ...good, training: { ...good.training, losses } })[0]).toMatch("falls from 0.1500 to 0.1500");
  });
});

function withLstm(kernels: Findings["kernels"], change: Partial<Findings["kernels"]["large"]["lstm"]>) {
  return { ...kernels, large: { ...kernels.large, lstm: { ...kernels.large.lstm, ...change } } };
}
