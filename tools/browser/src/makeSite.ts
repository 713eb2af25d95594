import { cpSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { build, type InlineConfig } from "vite";
import { ON_NODE } from "./findingsOnNode.js";

/** Settings of Vite: as it comes. */
export function viteConfig(folder: string): InlineConfig {
  return { root: folder, configFile: false, logLevel: "warn" };
}

/** Puts the page into a project, builds it for production, and bundles what Node runs; packages stay where they are. */
export async function makeSite(folder: string): Promise<void> {
  cpSync(join(import.meta.dirname, "page"), folder, { recursive: true, filter: (path) => !path.includes(".test.") });
  await build(viteConfig(folder));
  await bundle({
    ...{ entryPoints: [join(folder, "onNode.ts")], outfile: join(folder, ON_NODE), logLevel: "warning" },
    ...{ bundle: true, format: "esm", platform: "node", packages: "external" },
  });
}
