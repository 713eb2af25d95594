import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { runNpm } from "./command.js";
import { packedProject } from "./packedProject.js";
import { projects, root } from "./projects.js";

describe("packedProject", () => {
  it("installs what a package would publish, in a folder of its own", () => {
    const packages = projects("packages").filter(({ name }) => name === "timeseries" || name === "array");
    for (const { folder } of packages) runNpm(["run", "build", "--workspace", folder], { cwd: root });
    const { folder, tarballs } = packedProject(packages);
    const { version } = packages[0]!.manifest;
    expect(tarballs.map((file) => basename(file))).toEqual([
      `seqloom-array-${version}.tgz`,
      `seqloom-timeseries-${version}.tgz`,
    ]);
    expect(readdirSync(join(folder, "node_modules/@seqloom")).sort()).toEqual(["array", "timeseries"]);
    const files = readdirSync(join(folder, "node_modules/@seqloom/array"), { recursive: true, encoding: "utf8" });
    expect(files).toContain(join("src", "index.ts"));
    expect(files.filter((file) => file.includes(".test."))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
