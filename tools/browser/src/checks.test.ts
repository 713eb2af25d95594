import { checksOf, type Expected } from "./checks.js";
import { goldenPasses } from "./goldenPasses.js";
import type { Findings, PassArrays } from "./page/findings.js";
import type { Place } from "./places.js";

const place: Place = { name: "here", server: "build", thread: "worker", isolated: true };

const passes = goldenPasses();
const large = { difference: 1e-7, oneThread: "one", twoThreads: ["one", "one"], exact: "exact" };

const slide = "我|喜歡|跑步|，|你|呢|？";
const cuts = { cut: slide, withoutHmm: slide, search: slide, tags: "我/r", keywords: [["跑步", 1]] as const };

/** Findings of an isolated worker on two cores when all is well. */
const good: Findings = {
  surroundings: { window: false, isolated: true, mayWait: true, cores: 2 },
  backend: {
    ...{ name: "wasm", chosenBy: "auto", found: ["wasm", "cpu"], missing: [], failed: [], message: "", details: "" },
    ...{ strict: false, kernels: { variant: "sharedRelaxed", build: "relaxed", threads: 2 } },
    nativeKernels: { status: "missing", reason: "not in a page" },
  },
  kernels: {
    ...{ variant: "sharedRelaxed", threads: 2, threadsOfTwo: 2, workers: 1, ms: [2, 1], bytesLeft: 0 },
    golden: passes.map(({ expected }) => inFloat32(expected)),
    large: { simpleRnn: large, lstm: large, gru: large },
  },
  training: {
    ...{ losses: [0.1, 0.01], exactLosses: [0.1, 0.01], tensorsLeft: 0, bytesLeft: 0, grownBy: 0, turns: 5, ms: 9 },
  },
  worker: { inWorker: [0.1, 0.01], here: [0.1, 0.01], stopped: "AbortError" },
  text: {
    ...{ saved: "{}", sequences: [[1, 2]], padded: [1, 2, 0], vocabulary: ["", "[UNK]", "cat"], vectorized: [2, 0] },
    withoutStopWords: ["cat"],
    vectors: ["the", "cat", "mat", "on", "école", "😀"].map((word, i) => [word, i] as const),
    nearest: ["mat"],
    inEncodings: ["の"],
  },
  data: {
    reviews: [
      ["bad", 0, 3],
      ["élan 好看<br />", 1, 9],
    ],
    arrays: [
      ["packed", [2], [1, 2]],
      ["stored", [2], [1, 2]],
    ],
    ...{ hours: [960, "2009-01-01 00:00:00", "2009-02-09 23:00:00"], sentinels: { "wv (m/s)": 1 } },
    ...{ scaled: "ab", scaledAgain: "ab", windows: "cd", prices: ["2330", 453.5], packed: [26, 31, 178, 13] },
  },
  plots: {
    ...{ svg: "<svg/>", html: "<!doctype html>", terminal: "o 預測值" },
    png: "lineChart.png: a PNG is drawn by the page; a worker can send it svg().",
  },
  chinese: { default: cuts, traditional: cuts },
  mistakes: {
    "Kernels.load": "ArgumentError: Kernels.load: threads must be an integer from 1 to 64, got 0.",
    lstm: "ArgumentError: LSTM: units must be an integer of 1 or more, got 2.5.",
    useBackend:
      'ArgumentError: useBackend: name must be one of "auto", "wasm", "cpu", "node", "node-gpu", "webgpu", "webgl", got "cuda".',
  },
};
const expected: Expected = { passes, node: { ...good, kernels: { ...good.kernels, variant: "shared" } } };

describe("checksOf", () => {
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
    ["fitInWorker gives", ({ worker }) => ({ worker: { ...worker, inWorker: [0.1, 0.02] } })],
    ["fitInWorker gives", ({ worker }) => ({ worker: { ...worker, inWorker: [], here: [] } })],
    ["stops fitInWorker", ({ worker }) => ({ worker: { ...worker, stopped: "Error" } })],
    ["padded of the sentences", ({ text }) => ({ text: { ...text, padded: [] } })],
    [
      "tags and keywords by the traditional",
      ({ chinese }) => ({ chinese: { ...chinese, traditional: { ...cuts, tags: "" } } }),
    ],
    ["windows out of files", ({ data }) => ({ data: { ...data, windows: "ef" } })],
    ["svg of a chart", ({ plots }) => ({ plots: { ...plots, svg: "<svg></svg>" } })],
    ["becomes a PNG", ({ plots }) => ({ plots: { ...plots, png: "PNG of 800 x 500, drawn" } })],
    ["call of lstm", ({ mistakes }) => ({ mistakes: { ...mistakes, lstm: "Error: t" } })],
  ])("fail where one thing is wrong: %s", (text, change) => {
    expect(failing({ ...good, ...change(good) })).toEqual([expect.stringContaining(text)]);
  });

  it("fail where words of the vectors are missing, in Node too, and where the course's sentence is cut otherwise", () => {
    const text = { ...good.text, vectors: [] };
    const chinese = { ...good.chinese, default: { ...cuts, cut: "我喜歡" } };
    const node = { ...expected.node, text, chinese };
    const failed = checksOf(place, { ...good, text, chinese }, { passes, node }).filter(({ holds }) => !holds);
    expect(failed.map(({ what }) => what)).toEqual([
      "the gzipped vectors of six words came: 0, not 6",
      `the sentence of the course is cut as jieba cuts it: "我喜歡", not "${slide}"`,
    ]);
  });

  it("fail where files of data are read wrongly, in Node too", () => {
    const data = { ...good.data, reviews: [], arrays: good.data.arrays.slice(1), scaledAgain: "", sentinels: {} };
    const failed = checksOf(place, { ...good, data }, { passes, node: { ...expected.node, data } });
    expect(failed.filter(({ holds }) => !holds).map(({ what }) => what.split(":")[0])).toEqual([
      "the reviews are those of the archive",
      "a packed and a stored array of NumPy hold the same",
      "scalers out of JSON scale as those that wrote it",
      "a wind that was not measured was counted",
    ]);
  });

  it("fail where nothing was learnt", () => {
    const losses = good.training.losses.map(() => 0.15);
    expect(failing({ ...good, training: { ...good.training, losses } })[0]).toMatch("falls from 0.1500 to 0.1500");
  });
});

function withLstm(kernels: Findings["kernels"], change: Partial<Findings["kernels"]["large"]["lstm"]>) {
  return { ...kernels, large: { ...kernels.large, lstm: { ...kernels.large.lstm, ...change } } };
}

function inFloat32(arrays: Readonly<Record<string, readonly number[]>>): PassArrays {
  return Object.fromEntries(Object.entries(arrays).map(([name, values]) => [name, Float32Array.from(values)]));
}
