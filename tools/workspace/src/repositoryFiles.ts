import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./projects.js";

/** All files of the repository, from the root, without those that .gitignore names; git need not be installed. */
export function repositoryFiles(): string[] {
  const lines = readFileSync(join(root, ".gitignore"), "utf8").split("\n");
  return filesBelow("", [".git", ...lines.filter((line) => line && !line.startsWith("#"))]);
}

function filesBelow(folder: string, ignored: readonly string[]): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (ignored.some((pattern) => matches(path, pattern))) return [];
    return entry.isDirectory() ? filesBelow(path, ignored) : [path];
  });
}

/** The patterns that our .gitignore has: a name anywhere, `*` and an ending, or a path from the root. */
function matches(path: string, pattern: string): boolean {
  if (pattern.startsWith("*")) return path.endsWith(pattern.slice(1));
  return path === pattern || path.endsWith(`/${pattern}`);
}
