import { join } from "node:path";
import { loadSharedKernels, setSharedKernels } from "@seqloom/kernels";
import { describeGolden, readJson } from "@seqloom/testing";
import { type EmbeddingCases, testEmbeddings } from "../testing/denseEmbedding.js";
import { type OptimizerCases, testOptimizers } from "../testing/goldenOptimizers.js";
import { BACKENDS, startBackend } from "../testing/startBackend.js";

const fixture = <T>(name: string) => readJson<T>(join(import.meta.dirname, "../fixtures", name));

describe.each([...BACKENDS, "cpu without kernels", "wasm without kernels"] as const)(
  "optimizers beside Keras on %s",
  (name) => {
    beforeAll(async () => {
      await startBackend(name.split(" ")[0] as (typeof BACKENDS)[number]);
      if (name.endsWith("without kernels")) setSharedKernels(undefined);
      else await loadSharedKernels();
    });
    afterAll(async () => void (await loadSharedKernels()));

    describe("a part", () => testOptimizers(fixture("optimizers.json")));
    describe("a table", () => testEmbeddings(fixture<EmbeddingCases>("denseEmbedding.json")));
    describeGolden<OptimizerCases>("training/optimizers.json.gz", (golden) => {
      it("has 35 settings of 20 steps", () => {
        expect(golden.cases).toHaveLength(35);
        expect(golden.cases.filter(({ weights_after_step: steps }) => steps.length === 20)).toHaveLength(35);
      });
      testOptimizers(golden);
    });
  },
);
