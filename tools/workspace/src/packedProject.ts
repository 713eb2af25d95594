import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNpm } from "./command.js";
import { type Project, root } from "./projects.js";

/** A project outside of the repository that uses the packages as others do. */
export interface PackedProject {
  readonly folder: string;
  /** The path of each packed package, in the order of the packages. */
  readonly tarballs: readonly string[];
}

/**
 * Packs packages and installs the tarballs, with the peers that the READMEs tell to install, in a new folder that only
 * has a package.json. They have to be built.
 *
 * @param more other packages to install, as in `@types/node@20`
 * @throws Error with the output of npm
 */
export function packedProject(packages: readonly Project[], more: readonly string[] = []): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-packed-"));
  const tarballs = pack(packages, folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "trial", private: true, type: "module" }));
  const peers = new Map(packages.flatMap(requiredPeers));
  const otherPeers = [...peers]
    .filter(([name]) => !name.startsWith("@seqloom/"))
    .map(([name, range]) => `${name}@${range}`);
  runNpm(["install", "--no-audit", "--no-fund", "--prefer-offline", ...tarballs, ...otherPeers, ...more], {
    cwd: folder,
  });
  return { folder, tarballs };
}

/** The peers that a project must have beside a package. */
export function requiredPeers({ manifest }: Project): [name: string, range: string][] {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  return Object.entries(peerDependencies).filter(([name]) => !peerDependenciesMeta[name]?.optional);
}

/** Packs packages into a folder, in one run of npm. */
function pack(packages: readonly Project[], folder: string): string[] {
  const chosen = packages.flatMap(({ manifest }) => ["--workspace", manifest.name]);
  const { stdout } = runNpm(["pack", "--json", "--pack-destination", folder, ...chosen], { cwd: root });
  const packed = JSON.parse(stdout) as { name: string; filename: string }[];
  const files = new Map(packed.map(({ name, filename }) => [name, join(folder, filename)]));
  return packages.map(({ manifest }) => files.get(manifest.name)!);
}
