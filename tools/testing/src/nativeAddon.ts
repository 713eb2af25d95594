import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Built by `npm run build:native -- --host`; not a part of the repository. */
const BINARIES = join(import.meta.dirname, "../../../packages/kernels-native/binaries");

/**
 * The addon of packages/kernels-native for this machine: by its path, since the packages whose tests need it stand in its row
 * or below. undefined where it was not built.
 */
export function nativeAddon<Addon>(): Addon | undefined {
  const { platform, arch } = process;
  const file = [`${platform}-${arch}.node`, `${platform}-${arch}-musl.node`]
    .map((name) => join(BINARIES, name))
    .find(existsSync);
  return file === undefined ? undefined : (createRequire(import.meta.url)(file) as Addon);
}

/** Reason that is printed where tests are skipped without it. */
export const NO_NATIVE_ADDON = "there is no native addon (npm run build:native -- --host)";
