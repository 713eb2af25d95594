import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { computeOn } from "../testing/computeOn.js";
import { describeGolden } from "@seqloom/testing";
import { itRunsAsInKeras, type RecurrentCase } from "../testing/recurrentCase.js";

describe.each([
  ["cpu", "the fused operations"],
  ["cpu", "operations of tfjs"],
  ["wasm", "the fused operations"],
  ["wasm", "operations of tfjs"],
] as const)("RNN on %s by %s", (backend, path) => {
  beforeAll(() => computeOn(backend, path));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/rnn_cells.json.gz", ({ cases }) => {
    itRunsAsInKeras(cases);
  });
});

describe.each(["cpu", "wasm"] as const)("RNN on %s by a plan", (backend) => {
  beforeAll(() => computeOn(backend, "the fused operations"));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/rnn_cells.json.gz", ({ cases }) => {
    itRunsByPlanAsInKeras(cases);
  });
});
