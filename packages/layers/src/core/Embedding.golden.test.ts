import { describeGolden } from "@seqloom/testing";
import { computeOn } from "../testing/computeOn.js";
import { itGivesWhatKerasGives } from "../testing/layerCase.js";
import type { GoldenCall, LayerCase } from "../testing/layerCase.js";

describe.each([
  ["the fused kernels", "cpu"],
  ["the fused kernels", "wasm"],
  ["operations of tfjs", "cpu"],
  ["operations of tfjs", "wasm"],
] as const)("Embedding by %s on %s", (path, backend) => {
  beforeAll(() => computeOn(backend, path));

  describeGolden<{ cases: readonly (LayerCase & GoldenCall)[] }>("layers/embedding.json.gz", ({ cases }) =>
    itGivesWhatKerasGives(cases),
  );
});
