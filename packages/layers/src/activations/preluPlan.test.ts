import { useBackend } from "@seqloom/backend";
import { initializers } from "@tensorflow/tfjs-layers";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { prelu } from "./PReLU.js";
import { preluPlan } from "./preluPlan.js";

describe("preluPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i * 2)), shape: [2, 4, 3] };

  it.each([null, 1, [1, 2]])("is as by the tape with shared axes %j", (sharedAxes) => {
    const alphaInitializer = () => initializers.constant({ value: 0.25 });
    expectPlanAsTape(() => prelu({ sharedAxes, alphaInitializer: alphaInitializer() as never }), options);
  });

  it("leaves out the gradients that nobody wants", () => {
    const place = { shape: [1, 2], numbers: { values: Float32Array.of(-2, 1) }, gradient: null };
    const output = { ...place, numbers: { values: new Float32Array(2) }, gradient: { values: new Float32Array(2) } };
    const weight = () => ({ values: Float32Array.of(0.5, 0.5), gradient: null });
    const steps = preluPlan({ shape: [2] } as never, { input: place, output: () => output, weight } as never);
    steps.forward!();
    steps.backward!();
    expect(Array.from(output.numbers.values)).toEqual([-1, 1]);
  });
});
