import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { describeGolden, goldenDir } from "@seqloom/testing";
import type { GoldenModels } from "../testing/goldenModels.js";
import { itLoadsAsKeras } from "../testing/goldenSuite.js";

beforeAll(async () => void (await useBackend("wasm")));

describeGolden<GoldenModels>("models/expected.json.gz", (golden) => {
  itLoadsAsKeras(join(goldenDir, "models"), golden);
});
