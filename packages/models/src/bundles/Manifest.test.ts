import { FORMAT, NEEDS } from "./Manifest.js";
import { VERSION } from "./version.js";

describe("NEEDS", () => {
  it("is no later than this version, which reads the format", () => {
    const numbers = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number);
    const [own, needed] = [numbers(VERSION), numbers(NEEDS)];
    const first = own.findIndex((number, i) => number !== needed[i]);
    expect(first < 0 || own[first]! > needed[first]!).toBe(true);
    expect(FORMAT).toBe(1);
  });
});
