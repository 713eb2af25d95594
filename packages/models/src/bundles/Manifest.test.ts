import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMAT, NEEDS } from "./Manifest.js";

describe("NEEDS", () => {
  it("is no later than the version of this package, which reads the format", () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
      version: string;
    };
    const numbers = (text: string) => text.split(/[.-]/).slice(0, 3).map(Number);
    const [own, needed] = [numbers(version), numbers(NEEDS)];
    const first = own.findIndex((number, i) => number !== needed[i]);
    expect(first < 0 || own[first]! > needed[first]!).toBe(true);
    expect(FORMAT).toBe(1);
  });
});
