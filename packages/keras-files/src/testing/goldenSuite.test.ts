import { useBackend } from "@seqloom/backend";
import { itLoadsAsKeras } from "./goldenSuite.js";
import { fixtures } from "./goldenModels.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("itLoadsAsKeras", () => {
  itLoadsAsKeras(fixtures, { files: { "refuse_lambda.keras": { parameters: 0 } } });
});
