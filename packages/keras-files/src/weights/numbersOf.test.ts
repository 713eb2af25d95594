import { useBackend } from "@seqloom/backend";
import { dense, normalization, sequential } from "@seqloom/layers";
import { numbersOf } from "./numbersOf.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("numbersOf", () => {
  it("reads float32 as it is, and counts as whole numbers", async () => {
    const model = sequential([normalization({ inputShape: [2] }), dense({ units: 1, kernelInitializer: "ones" })]);
    const numbers = [...(await numbersOf(model.weights)).values()];
    expect(numbers.map(({ data }) => data)).toEqual(
      expect.arrayContaining([Float32Array.of(1, 1), BigInt64Array.of(0n)]),
    );
  });
});
