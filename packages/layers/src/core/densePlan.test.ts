import { useBackend } from "@seqloom/backend";
import { dense } from "./Dense.js";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { runByPlan, runByTape } from "../testing/planRun.js";

describe.each(["wasm", "cpu"] as const)("densePlan on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));
  const x = Array.from({ length: 24 }, (_, i) => Math.sin(i));

  it.each(["linear", "relu", "sigmoid", "tanh", "softmax"] as const)("gives the bits of the tape: %s", (activation) => {
    for (const shape of [
      [6, 4],
      [2, 3, 4],
    ]) {
      const make = () => dense({ units: 5, activation, seed: 1, useBias: activation !== "relu" });
      expect(runByPlan(make(), { x, shape })).toEqual(runByTape(make(), { x, shape }));
    }
  });

  it.each(["gelu", "elu", "swish"] as const)(
    "is as by the tape with an activation behind the product: %s",
    (activation) => {
      expectPlanAsTape(() => dense({ units: 5, activation, seed: 1 }), { x, shape: [6, 4] });
    },
  );
});
