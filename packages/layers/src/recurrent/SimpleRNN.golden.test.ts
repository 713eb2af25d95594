import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { computeOn } from "../testing/computeOn.js";
import { describeGolden } from "@seqloom/testing";
import type { DropoutCase } from "../testing/givenMasks.js";
import {
  describeKeras2Cases,
  itDropsAsInKeras,
  itRunsAsInKeras,
  type RecurrentCase,
} from "../testing/recurrentCase.js";
import { simpleRnn } from "./SimpleRNN.js";

describe.each([
  ["cpu", "the fused operations"],
  ["cpu", "operations of tfjs"],
  ["wasm", "the fused operations"],
  ["wasm", "operations of tfjs"],
] as const)("SimpleRNN on %s by %s", (backend, path) => {
  beforeAll(() => computeOn(backend, path));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/simple_rnn.json.gz", ({ cases }) => {
    itRunsAsInKeras(cases);
  });

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/keras2_legacy.json.gz", ({ cases }) => {
    itRunsAsInKeras(
      cases.filter(({ layer }) => layer?.class_name === "SimpleRNN"),
      { kerasVersion: 2 },
    );
  });

  describeGolden<{ cases: readonly DropoutCase[] }>("layers/recurrent_dropout.json.gz", ({ cases }) => {
    itDropsAsInKeras(cases.filter(({ layer }) => layer.class_name === "SimpleRNN"));
  });

  describeKeras2Cases("SimpleRNN", simpleRnn);
});

describe.each(["cpu", "wasm"] as const)("SimpleRNN on %s by a plan", (backend) => {
  beforeAll(() => computeOn(backend, "the fused operations"));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/simple_rnn.json.gz", ({ cases }) => {
    itRunsByPlanAsInKeras(cases);
  });

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/keras2_legacy.json.gz", ({ cases }) => {
    itRunsByPlanAsInKeras(
      cases.filter(({ layer }) => layer?.class_name === "SimpleRNN"),
      { kerasVersion: 2 },
    );
  });
});
