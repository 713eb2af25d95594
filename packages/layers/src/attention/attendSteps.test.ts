import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { attendSteps } from "./attendSteps.js";

describe("attendSteps", () => {
  beforeAll(async () => void (await useBackend()));

  it("mixes what is seen", () => {
    const room = (shape: readonly number[]) => ({ values: new Float32Array(shape.reduce((a, b) => a * b, 1)) });
    const output = { numbers: room([1]), gradient: null };
    const value = { numbers: { values: Float32Array.of(2, 4, 100) }, gradient: null };
    const parts = {
      ...{ sizes: [1, 1, 3, 1] as const, value, output, shares: null, zeros: true, draw: null },
      ...{ sees: (_group: number, _step: number, place: number) => place < 2, hide: () => -1e9 },
      ...{ fillScores: (fit: Float32Array) => void fit.fill(1), deriveScores: () => undefined },
    };
    attendSteps(parts, sharedKernels()!, { room } as never).forward();
    expect(output.numbers.values[0]).toBeCloseTo(3, 6);
  });
});
