import { useBackend } from "@seqloom/backend";
import { dense } from "../core/Dense.js";
import { expectPlanAsTape } from "./expectPlanAsTape.js";

describe("expectPlanAsTape", () => {
  beforeAll(async () => void (await useBackend()));

  it("sees another output", () => {
    const options = { x: [1, 2], shape: [1, 2] };
    expectPlanAsTape(() => dense({ units: 2, seed: 1 }), options);
    let seed = 0;
    expect(() => expectPlanAsTape(() => dense({ units: 2, seed: seed++ }), options)).toThrow();
  });
});
