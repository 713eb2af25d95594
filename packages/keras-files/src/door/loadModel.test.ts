import { useBackend } from "@seqloom/backend";
import { fixtures, type GoldenModels } from "../testing/goldenModels.js";
import { itLoadsAsKeras } from "../testing/goldenSuite.js";
import golden from "../fixtures/expected.json" with { type: "json" };

beforeAll(async () => void (await useBackend("wasm")));

describe("loadModel", () => {
  itLoadsAsKeras(fixtures, golden as GoldenModels);
});
