import { goldenPasses } from "../goldenPasses.js";
import { kernelFindings } from "./kernelFindings.js";

describe("kernelFindings", () => {
  it("finds in Node what the pages are held against", async () => {
    const [pass] = goldenPasses();
    const { variant, golden, large, bytesLeft } = await kernelFindings([pass!.assignment]);
    expect(variant).toMatch(/^shared/);
    expect(Object.keys(golden[0]!)).toEqual(expect.arrayContaining(Object.keys(pass!.expected)));
    expect(bytesLeft).toBe(0);
    for (const { difference, oneThread, twoThreads } of Object.values(large)) {
      expect(difference).toBeLessThan(1e-5); // float32 beside float64
      expect(new Set(twoThreads)).toEqual(new Set([oneThread]));
    }
  });
});
