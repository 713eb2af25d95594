import { describeGolden } from "@seqloom/testing";
import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { computeOn } from "../testing/computeOn.js";
import type { DropoutCase } from "../testing/givenMasks.js";
import {
  describeKeras2Cases,
  everyOf,
  itDropsAsInKeras,
  itRunsAsInKeras,
  type RecurrentCase,
} from "../testing/recurrentCase.js";
import { lstm } from "./LSTM.js";

describe.each([
  ["cpu", "the fused operations", 1],
  ["cpu", "operations of tfjs", 1],
  ["wasm", "the fused operations", 1],
  ["wasm", "operations of tfjs", 5],
] as const)("LSTM on %s by %s", (backend, path, share) => {
  beforeAll(() => computeOn(backend, path));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/lstm.json.gz", ({ cases }) => {
    itRunsAsInKeras(everyOf(cases, share));
  });

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/keras2_legacy.json.gz", ({ cases }) => {
    const mine = cases.filter(({ layer }) => layer?.class_name === "LSTM");
    itRunsAsInKeras(everyOf(mine, share), { kerasVersion: 2 });
  });

  describeGolden<{ cases: readonly DropoutCase[] }>("layers/recurrent_dropout.json.gz", ({ cases }) => {
    itDropsAsInKeras(cases.filter(({ layer }) => layer.class_name === "LSTM"));
  });

  describeKeras2Cases("LSTM", (options) => {
    return lstm({ ...options, recurrentActivation: options.activation ?? "hardSigmoidKeras2" });
  });
});

describe.each(["cpu", "wasm"] as const)("LSTM on %s by a plan", (backend) => {
  beforeAll(() => computeOn(backend, "the fused operations"));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/lstm.json.gz", ({ cases }) => {
    itRunsByPlanAsInKeras(cases);
  });

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/keras2_legacy.json.gz", ({ cases }) => {
    const mine = cases.filter(({ layer }) => layer?.class_name === "LSTM");
    itRunsByPlanAsInKeras(mine, { kerasVersion: 2 });
  });
});
