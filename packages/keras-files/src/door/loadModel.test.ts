import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import { fixtures, type GoldenModels } from "../testing/goldenModels.js";
import { itLoadsAsKeras } from "../testing/goldenSuite.js";

beforeAll(async () => void (await useBackend("wasm")));

describe("loadModel", () => {
  itLoadsAsKeras(fixtures, readJson<GoldenModels>(join(fixtures, "expected.json")));
});
