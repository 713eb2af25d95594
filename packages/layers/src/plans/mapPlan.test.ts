import { useBackend } from "@seqloom/backend";
import { activation } from "../core/Activation.js";
import { elu } from "../activations/ELU.js";
import { leakyRelu } from "../activations/LeakyReLU.js";
import { relu } from "../activations/ReLU.js";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { ACTIVATION_NAMES } from "../operations/activate.js";
import { mapPlan, mapSteps } from "./mapPlan.js";

const options = { x: [-9, -3, -2.5, -1, -0.1, 0, 0.1, 0.5, 1, 2.4, 5, 6, 8, 30], shape: [2, 7] };

describe("mapPlan", () => {
  beforeAll(async () => void (await useBackend()));

  it.each(ACTIVATION_NAMES)("gives %s as the tape does", (name) => {
    const x = name === "exponential" ? options.x.map((value) => value / 4) : options.x;
    expectPlanAsTape(() => activation({ activation: name }), { ...options, x });
  });

  it.each([
    ["ELU", () => elu()],
    ["ELU with alpha", () => elu({ alpha: 0.3 })],
    ["LeakyReLU", () => leakyRelu()],
    ["ReLU", () => relu()],
    ["ReLU with a slope", () => relu({ negativeSlope: 0.2 })],
    ["ReLU with a bound", () => relu({ maxValue: 6 })],
    ["ReLU with all", () => relu({ maxValue: 5, threshold: 0.5, negativeSlope: 0.1 })],
  ])("gives %s as the tape does", (_, make) => expectPlanAsTape(make, options));

  it("asks for an output of the shape of the input", () => {
    const shapes: unknown[] = [];
    const builder = { input: { shape: [2] }, output: (shape: unknown) => shapes.push(shape) };
    mapPlan(builder as never, { value: (x) => x, slope: () => 1 });
    expect(shapes).toEqual([[2]]);
  });
});

describe("mapSteps", () => {
  it("leaves out the gradient that nobody wants", () => {
    const place = (value: number) => ({ numbers: { values: Float32Array.of(value) }, gradient: null, shape: [1] });
    const [input, output] = [place(3), place(0)] as never[];
    const steps = mapSteps({ value: (x) => x * x, slope: (x) => 2 * x }, input!, output!);
    steps.forward();
    steps.backward();
    expect((output as unknown as { numbers: { values: Float32Array } }).numbers.values[0]).toBe(9);
  });
});
