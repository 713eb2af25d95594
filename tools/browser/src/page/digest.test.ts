import { digest } from "./digest.js";

describe("digest", () => {
  it("is the SHA-256 of the bytes", async () => {
    // sha256sum of four zero bytes
    const zeros = "df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119";
    expect(await digest([new Float32Array(1)])).toBe(zeros);
  });

  it("tells bits apart that compare as equal", async () => {
    expect(await digest([Float32Array.of(-0)])).not.toBe(await digest([Float32Array.of(0)]));
  });

  it("reads a view and not the memory around it", async () => {
    const view = Float32Array.of(1, 2, 3).subarray(1, 2);
    expect(await digest([view])).toBe(await digest([Float32Array.of(2)]));
  });
});
