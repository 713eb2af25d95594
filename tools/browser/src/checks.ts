import type { GoldenPass } from "./goldenPasses.js";
import type { Findings, OperationName } from "./page/findings.js";
import { largestDifference } from "./page/largestDifference.js";
import type { Place } from "./places.js";

/** A sentence about the findings of a place, and whether it holds. */
export interface Check {
  readonly what: string;
  readonly holds: boolean;
}

/** Expectations of the findings of a place. */
export interface Expected {
  readonly passes: readonly GoldenPass[];
  /** Findings of the same code in Node. */
  readonly node: Findings;
}

/** Both sides are float32; the errors of the steps add up. Measured: below 1e-6. */
const GOLDEN_TOLERANCE = 1e-5;
const LOSS_TOLERANCE = 1e-4;
/** The mean squared error of the trained model is below it; answering 0 always gives 0.15, the variance of the targets. */
const LEARNT = 0.02;
/** A training that never lets go of its thread gives timers none; this one does so each 25 ms. */
const FEWEST_TURNS = 3;
const MOST_THREADS = 8;
const CUT = "我|喜歡|跑步|，|你|呢|？";
const REVIEWS = [
  ["bad", 0, 3],
  ["élan 好看<br />", 1, 9],
];
const NO_PNG = "lineChart.png: a PNG is drawn by the page; a worker can send it svg().";
const OPERATIONS: readonly OperationName[] = ["simpleRnn", "lstm", "gru"];

const MISTAKES: Readonly<Record<string, string>> = {
  "Kernels.load": "ArgumentError: Kernels.load: threads must be an integer from 1 to 64, got 0.",
  lstm: "ArgumentError: LSTM: units must be an integer of 1 or more, got 2.5.",
  useBackend:
    'ArgumentError: useBackend: name must be one of "auto", "wasm", "cpu", "node", "node-gpu", "webgpu", "webgl", got "cuda".',
};

/** All checks of a place. */
export function checksOf(place: Place, findings: Findings, expected: Expected): Check[] {
  return [
    ...surroundingsChecks(place, findings),
    ...kernelChecks(findings, expected),
    ...trainingChecks(findings, expected),
    ...workerChecks(findings),
    ...textChecks(findings, expected),
    ...dataChecks(findings, expected),
    ...plotChecks(place, findings, expected),
    ...Object.entries(MISTAKES).map(([name, text]) => {
      const shown = findings.mistakes[name];
      return check(`a wrong call of ${name} shows "${text}"`, shown === text, `got "${shown}"`);
    }),
  ];
}

function surroundingsChecks({ thread, isolated }: Place, { surroundings, backend, kernels }: Findings): Check[] {
  const threads = isolated ? Math.min(surroundings.cores, MOST_THREADS) : 1;
  const build = `${isolated ? "shared" : "unshared"}Relaxed`;
  const wanted = { window: thread === "window", isolated, mayWait: isolated && thread === "worker" };
  const { cores, ...actual } = surroundings;
  const started = JSON.stringify(backend);
  return [
    check(`runs where it should: ${JSON.stringify(wanted)}`, sameJson(actual, wanted), JSON.stringify(actual)),
    check("TensorFlow.js runs on WebAssembly", backend.name === "wasm" && backend.failed.length === 0, started),
    check(
      `the layers compute with the build ${build} on ${threads} of ${cores} cores`,
      sameJson(backend.kernels, { variant: build, build: "relaxed", threads }),
      started,
    ),
    check(
      `Kernels.load takes ${build} and as many threads`,
      kernels.variant === build && kernels.threads === threads,
      `${kernels.variant}, ${kernels.threads}`,
    ),
    threadsCheck(isolated, findingsOfThreads(kernels)),
  ];
}

function findingsOfThreads({ threadsOfTwo, workers, ms: [one, two] }: Findings["kernels"]) {
  return { threads: threadsOfTwo, workers, ms: `${one.toFixed(1)} ms on one, ${two.toFixed(1)} ms` };
}

function threadsCheck(isolated: boolean, { threads, workers, ms }: ReturnType<typeof findingsOfThreads>): Check {
  const wanted = isolated ? { threads: 2, workers: 1 } : { threads: 1, workers: 0 };
  return check(
    `two threads asked for are ${wanted.threads} with ${wanted.workers} workers (${ms})`,
    sameJson({ threads, workers }, wanted),
    JSON.stringify({ threads, workers }),
  );
}

function kernelChecks({ kernels }: Findings, { passes, node }: Expected): Check[] {
  const large = OPERATIONS.flatMap((name) => {
    const { difference, oneThread, twoThreads, exact } = kernels.large[name];
    const same = twoThreads.length > 0 && twoThreads.every((digest) => digest === oneThread);
    return [
      near(`${name} and its gradients as the float64 loops give them`, difference, GOLDEN_TOLERANCE),
      check(`${name} gives the same bits when two threads are asked for as on one`, same, "other bits"),
      check(`${name} without relaxed SIMD gives Node's bits`, exact === node.kernels.large[name].exact, "other bits"),
    ];
  });
  const left = `${kernels.bytesLeft} bytes`;
  return [
    goldenCheck(kernels.golden, passes),
    ...large,
    check("the kernels hold no memory after their passes", kernels.bytesLeft === 0, left),
  ];
}

function goldenCheck(given: Findings["kernels"]["golden"], passes: readonly GoldenPass[]): Check {
  const off = passes.map(({ expected }, place) => largestDifference(given[place] ?? {}, expected));
  const worst = passes[off.indexOf(Math.max(...off))]?.name;
  const what = `${passes.length} cases and their gradients as Keras gave them, the farthest being ${worst}`;
  return near(what, Math.max(...off), GOLDEN_TOLERANCE);
}

function trainingChecks({ training, surroundings }: Findings, { node }: Expected): Check[] {
  const { losses, exactLosses, tensorsLeft, bytesLeft, grownBy, turns, ms } = training;
  const [first = NaN, last = NaN] = [losses.at(0), losses.at(-1)];
  const took = `${losses.length} epochs in ${(ms / 1000).toFixed(2)} s`;
  const exact = largestDifference({ losses: exactLosses }, { losses: node.training.exactLosses });
  return [
    check(`the loss of the LSTM falls from ${first.toFixed(4)} to ${last.toFixed(4)} (${took})`, last < LEARNT, ""),
    near("the losses are Node's", largestDifference({ losses }, { losses: node.training.losses }), LOSS_TOLERANCE),
    near("the losses without relaxed SIMD are Node's", exact, LOSS_TOLERANCE),
    check("no tensor is left after the trainings", tensorsLeft === 0, `${tensorsLeft} are`),
    check("the kernels hold no more memory than before", bytesLeft === 0, `${bytesLeft} bytes`),
    check("their memory does not grow in a second training", grownBy === 0, `by ${grownBy} bytes`),
    check(
      `timers had their turn ${turns} times in the training${surroundings.window ? ", so that the page answers" : ""}`,
      turns >= FEWEST_TURNS,
      "too seldom",
    ),
  ];
}

function workerChecks({ worker }: Findings): Check[] {
  const { inWorker, here, stopped } = worker;
  return [
    check(
      `fitInWorker gives the losses of fit, bit for bit (${here.length} epochs)`,
      here.length > 0 && sameJson(inWorker, here),
      `${JSON.stringify(inWorker)}, not ${JSON.stringify(here)}`,
    ),
    same("a signal stops fitInWorker", stopped, "AbortError"),
  ];
}

function textChecks({ text, chinese }: Findings, { node }: Expected): Check[] {
  const ofText = (Object.keys(node.text) as (keyof Findings["text"])[]).map((name) =>
    same(`the ${name} of the sentences are Node's`, text[name], node.text[name]),
  );
  const ofChinese = (["default", "traditional"] as const).map((name) =>
    same(`cuts, tags and keywords by the ${name} dictionary are Node's`, chinese[name], node.chinese[name]),
  );
  return [
    ...ofText,
    same("the gzipped vectors of six words came", text.vectors.length, 6),
    ...ofChinese,
    same("the sentence of the course is cut as jieba cuts it", chinese.default.cut.split(" ")[0], CUT),
  ];
}

/** A page draws the PNG file with its own fonts; a worker has no means to. */
function plotChecks({ thread }: Place, { plots }: Findings, { node }: Expected): Check[] {
  const forms = (["svg", "html", "terminal"] as const).map((form) =>
    check(`the ${form} of a chart is Node's`, plots[form] === node.plots[form], plots[form]),
  );
  const png = thread === "window" ? node.plots.png : NO_PNG;
  return [...forms, same("a chart becomes a PNG file, or says where it would", plots.png, png)];
}

function dataChecks({ data }: Findings, { node }: Expected): Check[] {
  const ofNode = (Object.keys(node.data) as (keyof Findings["data"])[]).map((name) =>
    same(`the ${name} out of files of data are Node's`, data[name], node.data[name]),
  );
  return [
    ...ofNode,
    same("the reviews are those of the archive", data.reviews, REVIEWS),
    same("a packed and a stored array of NumPy hold the same", data.arrays[0]?.[2], data.arrays[1]?.[2]),
    same("scalers out of JSON scale as those that wrote it", data.scaledAgain, data.scaled),
    same("a wind that was not measured was counted", data.sentinels, { "wv (m/s)": 1 }),
  ];
}

function same(what: string, found: unknown, wanted: unknown): Check {
  return check(what, sameJson(found, wanted), `${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}

function near(what: string, difference: number, tolerance: number): Check {
  return check(`${what} (off by ${difference.toPrecision(2)})`, difference <= tolerance, `allowed: ${tolerance}`);
}

function check(what: string, holds: boolean, otherwise: string): Check {
  return { what: holds || otherwise === "" ? what : `${what}: ${otherwise}`, holds };
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
