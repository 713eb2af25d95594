import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "./version.js";

describe("VERSION", () => {
  it("is that of package.json", () => {
    const manifest = readFileSync(join(import.meta.dirname, "../../package.json"), "utf8");
    expect((JSON.parse(manifest) as { version: string }).version).toBe(VERSION);
  });
});
