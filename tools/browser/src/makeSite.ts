import { cpSync } from "node:fs";
import { join } from "node:path";
import { build as bundle } from "esbuild";
import { build, type InlineConfig } from "vite";

/** Settings of Vite that a project with module workers needs; the rest is as Vite comes. */
export function viteConfig(folder: string): InlineConfig {
  return { root: folder, configFile: false, logLevel: "warn" };
}

/** The name of the program for Node in the folder of the project. */
export const ON_NODE = "onNode.mjs";

/** Puts the page into a project, builds it for production, and bundles what Node runs; packages stay where they are. */
export async function makeSite(folder: string): Promise<void> {
  cpSync(join(import.meta.dirname, "page"), folder, { recursive: true, filter: (path) => !path.includes(".test.") });
  await build(viteConfig(folder));
  await bundle({
    ...{ entryPoints: [join(folder, "onNode.ts")], outfile: join(folder, ON_NODE), logLevel: "warning" },
    ...{ bundle: true, format: "esm", platform: "node", packages: "external" },
  });
}
