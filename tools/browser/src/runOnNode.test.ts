import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runOnNode } from "./runOnNode.js";
import { PROGRAM } from "./sites.js";

describe("runOnNode", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-node-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("brings back what the module of a project comes to", async () => {
    writeFileSync(join(folder, PROGRAM), "exports.trainSmall = async () => ({ losses: [2, 1] });");
    expect(await runOnNode(folder)).toEqual({ losses: [2, 1] });
  });

  it("fails where the module does", async () => {
    writeFileSync(join(folder, PROGRAM), 'exports.trainSmall = async () => { throw new Error("mine") };');
    await expect(runOnNode(folder)).rejects.toThrow("mine");
  });
});
