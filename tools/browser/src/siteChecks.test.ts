import type { SmallRun } from "./program/trainSmall.js";
import { siteChecks } from "./siteChecks.js";

const good: SmallRun = {
  report: {
    ...{ name: "wasm", chosenBy: "auto", found: ["wasm", "cpu"], failed: [], message: "", details: "" },
    missing: [{ name: "webgpu", reason: "not imported by this page" }],
    ...{ strict: false, kernels: { variant: "unshared", build: "strict", threads: 1 } },
    nativeKernels: { status: "missing", reason: "not in a page" },
  },
  losses: [1, 0.01],
  started: ["wasm", "cpu"],
  reloads: { "small.keras": true, "small.h5": true },
};
const noCard = [{ name: "webgpu", reason: "WebGPU finds no graphics card" }] as const;

function failing(site: object, complaints: readonly string[], run: SmallRun): string[] {
  return siteChecks(site, complaints, run, good).flatMap(({ what, holds }) => (holds ? [] : [what]));
}

describe("siteChecks", () => {
  it("hold where all is well", () => {
    expect(failing({}, [], good)).toEqual([]);
    const withCards = { ...good, report: { ...good.report, missing: noCard } };
    expect(failing({ graphics: true }, [], withCards)).toEqual([]);
    expect(failing({ worker: true }, [], { ...good, elsewhere: good.losses })).toEqual([]);
  });

  it.each<[string, object, readonly string[], Partial<SmallRun>]>([
    ["the bundler warns of nothing: no such module", {}, ["no such module"], {}],
    ["TensorFlow.js runs on WebAssembly: slow", {}, [], { report: { ...good.report, name: "cpu", details: "slow" } }],
    ["the loss of an LSTM falls from 1.0000 to 0.5000", {}, [], { losses: [1, 0.5] }],
    ["the losses are Node's (off by 0.0025): allowed: 0.0001", {}, [], { losses: [1, 0.005] }],
    ["every backend that the report finds starts: wasm,no", {}, [], { started: ["wasm", "no"] }],
    ["small.h5, written and read again, is the same", {}, [], { reloads: { "small.h5": false } }],
    ["the report finds wasm and cpu alone", {}, [], { report: { ...good.report, found: ["wasm", "cpu", "webgl"] } }],
    ["the report knows that there is no graphics card for WebGPU", { graphics: true }, [], {}],
    ["a worker gives the same losses, bit for bit: 1,0.02", { worker: true }, [], { elsewhere: [1, 0.02] }],
    ["a worker gives the same losses, bit for bit", { worker: true }, [], {}],
  ])("say so where it is not: %s", (what, site, complaints, change) => {
    const found = failing(site, complaints, { ...good, ...change });
    expect(found.some((text) => text.startsWith(what))).toBe(true);
  });
});
