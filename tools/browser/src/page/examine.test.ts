import { examine } from "./examine.js";

describe("examine", () => {
  it("brings back plain values, which cross to another process", async () => {
    const findings = await examine([]);
    expect(structuredClone(findings)).toEqual(findings);
    expect(findings.backend.name).toBe("wasm");
  });
});
