import type { NativeAddon } from "@seqloom/kernels";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ownRequire } from "#ownRequire";
import { messageOf } from "../report/messageOf.js";
import type { FoundAddon } from "./FoundAddon.js";

const PACKAGE = "@seqloom/kernels-native";

interface NativePackage {
  readonly loadAddon: () => NativeAddon;
}

/**
 * The addon of @seqloom/kernels-native, where it is installed and loads: beside this package, or in the project that runs.
 *
 * @param packageName another package, for tests
 */
export async function findAddon(packageName: string = PACKAGE): Promise<FoundAddon> {
  const path = pathOf(packageName);
  if (path === undefined) {
    return { status: "missing", reason: "not installed", remedy: `npm install ${packageName}` };
  }
  try {
    const { loadAddon } = (await import(pathToFileURL(path).href)) as NativePackage;
    return { status: "found", addon: loadAddon() };
  } catch (error) {
    const isMissing = error instanceof Error && error.name === "NoAddonError"; // for this platform, or not built yet
    return { status: isMissing ? "missing" : "failed", reason: messageOf(error) };
  }
}

/** File that an import of a package would load. No package here depends on it, so that nothing has to install it. */
function pathOf(packageName: string): string | undefined {
  for (const { resolve } of [ownRequire, createRequire(join(process.cwd(), "package.json"))]) {
    try {
      return resolve(packageName);
    } catch {
      // The next one may find it.
    }
  }
  return undefined;
}
