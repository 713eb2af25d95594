import { useBackend } from "@seqloom/backend";
import { runByPlan, runByTape, stepsOf } from "../testing/planRun.js";
import { gaussianDropout } from "./GaussianDropout.js";
import { gaussianNoise } from "./GaussianNoise.js";
import { noisePlan } from "./noisePlan.js";

const options = { x: Array.from({ length: 12 }, (_, i) => Math.sin(i)), shape: [3, 4] };
const layers = [() => gaussianNoise({ stddev: 0.3, seed: 1 }), () => gaussianDropout({ rate: 0.4, seed: 2 })];

describe("noisePlan", () => {
  beforeAll(async () => void (await useBackend()));

  it.each(layers)("draws as the tape does, to the last bit", (make) => {
    expect(runByPlan(make(), options)).toEqual(runByTape(make(), options));
  });

  it.each(layers)("hands the input on outside of training", (make) => {
    const made = stepsOf(make(), { ...options, training: false });
    if (typeof made === "string") throw new Error(made);
    expect(made.steps.output.numbers).toBe(made.input.numbers);
  });

  it("draws anew for each batch", () => {
    let draws = 0;
    const place = { shape: [1], numbers: { values: Float32Array.of(1) }, gradient: null };
    const steps = noisePlan(() => Float32Array.of(++draws), "add", { input: place, output: () => ({ ...place, numbers: { values: new Float32Array(1) } }) } as never); // prettier-ignore
    steps.forward!();
    steps.forward!();
    expect(steps.output.numbers.values[0]).toBe(3);
  });
});
