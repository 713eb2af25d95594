import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleProgram } from "./bundleProgram.js";

describe("bundleProgram", () => {
  it("makes a file that Node runs by itself, with packages of ours in it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
    const source = `import { toCategorical } from "@seqloom/array"; console.log(toCategorical([1]).data.join());`;
    const path = await bundleProgram(source, folder);
    expect(execFileSync(process.execPath, [path], { encoding: "utf8" })).toBe("0,1\n");
    rmSync(folder, { recursive: true });
  });
});
