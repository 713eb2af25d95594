import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { dense } from "./Dense.js";
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

  it.each(["gelu", "selu", "elu", "softplus"] as const)("is as by the tape where the kernels lack %s", (activation) => {
    const [planned, taped] = [runByPlan, runByTape].map((run) =>
      run(dense({ units: 5, activation, seed: 1 }), { x, shape: [2, 3, 4] }),
    );
    const near = { absolute: 1e-6 }; // tfjs's product adds up in another order
    expectClose(planned!.output, taped!.output, near);
    expectClose(planned!.ofInput!, taped!.ofInput!, near);
    for (const [i, gradient] of taped!.ofWeights.entries()) expectClose(planned!.ofWeights[i]!, gradient, near);
  });
});
