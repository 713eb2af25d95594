import "@tensorflow/tfjs-layers"; // with the gradients of the operations of tfjs
import type { PlanPlace } from "@seqloom/graph";
import { type Scalar, scalar, square, sum, type Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { CallPenalty } from "./CallPenalty.js";

describe("CallPenalty", () => {
  beforeAll(async () => void (await useBackend()));
  const squares = (output: Tensor): Scalar => sum(square(output));
  const place = (values: number[], derives = true): PlanPlace => ({
    shape: [values.length],
    numbers: { values: Float32Array.from(values) },
    gradient: derives ? { values: new Float32Array(values.length).fill(7) } : null,
    mask: null,
  });

  it("adds up the penalties on all outputs, and fills the gradients that are wanted", async () => {
    const outputs = [place([1, 2]), place([3], false)];
    await expectNoTensorLeft(() => expect(new CallPenalty(squares, outputs).compute()).toBe(14));
    expect(Array.from(outputs[0]!.gradient!.values)).toEqual([2, 4]);
  });

  it("has no slope where the penalty is always the same", () => {
    const output = place([1, 2]);
    expect(new CallPenalty(() => scalar(0), [output]).compute()).toBe(0);
    expect(Array.from(output.gradient!.values)).toEqual([0, 0]);
  });
});
