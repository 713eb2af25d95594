import { describeGolden } from "@seqloom/testing";
import { computeOn } from "../testing/computeOn.js";
import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";

describe.each([
  ["the fused operations", "cpu"],
  ["the fused operations", "wasm"],
  ["operations of tfjs", "cpu"],
  ["operations of tfjs", "wasm"],
] as const)("Dense by %s on %s", (path, backend) => {
  beforeAll(() => computeOn(backend, path));

  describeGolden<{ cases: readonly (LayerCase & GoldenCall)[] }>("layers/dense.json.gz", ({ cases }) => {
    itGivesWhatKerasGives(cases);
    itRunsByPlanAsInKeras(cases);
  });
});
