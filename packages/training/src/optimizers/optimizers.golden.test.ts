import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import { type OptimizerCases, testOptimizers } from "../testing/goldenOptimizers.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";

describe.each(BACKENDS)("optimizers beside Keras on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  describe("a part", () => testOptimizers(readJson(join(import.meta.dirname, "../fixtures/optimizers.json"))));
  describeGolden<OptimizerCases>("training/optimizers.json.gz", (golden) => {
    it("has 35 settings of 20 steps", () => {
      expect(golden.cases).toHaveLength(35);
      expect(golden.cases.filter(({ weights_after_step: steps }) => steps.length === 20)).toHaveLength(35);
    });
    testOptimizers(golden);
  });
});
