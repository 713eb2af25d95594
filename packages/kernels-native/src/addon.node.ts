import { existsSync } from "node:fs";
import { join } from "node:path";
import { ownRequire } from "#ownRequire";
import type { NativeAddon } from "./NativeAddon.js";

/** Folder of this package's addons, beside src and dist. */
const BINARIES = join(ownRequire.resolve("../package.json"), "../binaries");

/** There is no addon for a platform, so nothing is wrong: computing goes on without one. */
class NoAddonError extends Error {
  override readonly name = "NoAddonError";
}

/**
 * The addon for a platform: of Linux there are two, for glibc and for musl, and the wrong one does not load.
 *
 * @param folder folder of the addons
 * @throws NoAddonError where there is none for it; Error that says why it does not load
 */
export function requireAddon(
  folder: string = BINARIES,
  { platform, arch }: Pick<NodeJS.Process, "platform" | "arch"> = process,
): NativeAddon {
  const names = addonNames(platform, arch);
  const found = names.map((name) => join(folder, name)).filter((file) => existsSync(file));
  if (found.length === 0) throw new NoAddonError(`no addon for ${platform} ${arch} (${names.join(", ")})`);
  const failures: string[] = [];
  for (const file of found) {
    try {
      return ownRequire(file) as NativeAddon;
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  throw new Error(`the addon does not load: ${failures.join("; ")}`);
}

/** Files that may serve a platform, in the order in which they are tried. */
export function addonNames(platform: string, arch: string): readonly string[] {
  const name = `${platform}-${arch}`;
  return platform === "linux" ? [`${name}.node`, `${name}-musl.node`] : [`${name}.node`];
}
