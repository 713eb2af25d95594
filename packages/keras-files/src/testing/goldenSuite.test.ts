import { itLoadsAsKeras } from "./goldenSuite.js";
import { fixtures } from "./goldenModels.js";

describe("itLoadsAsKeras", () => {
  itLoadsAsKeras(fixtures, { files: { "refuse_lambda.keras": { parameters: 0 } } });
});
