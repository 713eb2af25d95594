import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { batchProduct } from "./batchProduct.js";

describe("batchProduct", () => {
  beforeAll(async () => void (await useBackend()));
  const sizes = { groups: 2, rows: 1, inner: 2, columns: 2 };
  const left = Float32Array.of(1, 2, 3, 4);

  it.each([
    [false, [1, 2, 3, 4, 5, 6, 7, 8]],
    [true, [1, 3, 2, 4, 5, 7, 6, 8]],
  ])("multiplies the matrices of each group, turned: %s", (turnRight, right) => {
    const target = new Float32Array(4);
    const given = [left, Float32Array.from(right)] as const;
    batchProduct(sharedKernels()!, { ...sizes, turnRight, turnLeft: turnRight }, given, target);
    expect(Array.from(target)).toEqual([7, 10, 43, 50]);
  });
});
