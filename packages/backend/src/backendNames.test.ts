import { backendNames } from "./backendNames.js";

describe("backendNames", () => {
  it("begins with the two that every installation has, in the order of auto", () => {
    expect(backendNames.slice(0, 2)).toEqual(["wasm", "cpu"]);
  });

  it("can stand behind --backend beside auto", () => {
    expect(backendNames).not.toContain("auto");
    expect(new Set(backendNames).size).toBe(backendNames.length);
  });
});
