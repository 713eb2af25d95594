import { useBackend } from "@seqloom/backend";
import { runByPlan, runByTape } from "../testing/planRun.js";
import { layerNormalization } from "./LayerNormalization.js";
import { layerNormalizationPlan } from "./layerNormalizationPlan.js";

describe("layerNormalizationPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i) * 3), shape: [2, 4, 3] };

  it.each([{}, { scale: false }, { center: false }])("gives the bits of the tape: %j", (given) => {
    expect(runByPlan(layerNormalization(given), options)).toEqual(runByTape(layerNormalization(given), options));
    expect(layerNormalizationPlan).toBeInstanceOf(Function);
  });
});
