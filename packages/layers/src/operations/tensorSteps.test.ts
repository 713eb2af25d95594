import "@tensorflow/tfjs-layers"; // with the gradients of the operations of tfjs
import type { PlanPlace } from "@seqloom/graph";
import { square } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { tensorSteps } from "./tensorSteps.js";

describe.each(["wasm", "cpu"] as const)("tensorSteps on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));
  const place = (derives = true): PlanPlace => ({
    ...{ shape: [1, 2], mask: null, numbers: { values: Float32Array.of(2, 3) } },
    gradient: derives ? { values: Float32Array.of(10, 100) } : null,
  });

  it("computes a function and its gradient, and leaves no tensor", async () => {
    const [input, output] = [place(), place()];
    const steps = tensorSteps(input, output, square);
    await expectNoTensorLeft(() => {
      steps.forward();
      steps.backward();
    });
    expect([...output.numbers.values]).toEqual([4, 9]);
    expect([...input.gradient!.values]).toEqual([40, 600]);
    expect([...input.numbers.values]).toEqual([2, 3]);
  });

  it("computes no gradient that nobody wants", () => {
    const unwanted = () => {
      throw new Error("computed");
    };
    expect(() => tensorSteps(place(false), place(), unwanted).backward()).not.toThrow();
    expect(() => tensorSteps(place(), place(false), unwanted).backward()).not.toThrow();
  });
});
