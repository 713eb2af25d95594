import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findingsOnNode, ON_NODE } from "./findingsOnNode.js";
import { goldenPasses } from "./goldenPasses.js";

const data = { reviews: "", weather: "", numbers: new Uint8Array() };

describe("findingsOnNode", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-node-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("hands the assignments over, typed arrays and all, and the findings back", async () => {
    writeFileSync(
      join(folder, ON_NODE),
      'process.once("message", (given) => process.send(given.assignments[0].call.input));',
    );
    const [{ assignment }] = goldenPasses() as [ReturnType<typeof goldenPasses>[number]];
    expect(await findingsOnNode(folder, { assignments: [assignment], vectors: "", data })).toEqual(
      assignment.call.input,
    );
  });

  it("fails where the program ends without an answer", async () => {
    writeFileSync(join(folder, ON_NODE), "process.exit(3);");
    await expect(findingsOnNode(folder, { assignments: [], vectors: "", data })).rejects.toThrow(
      "onNode.mjs ended with 3.",
    );
  });
});
