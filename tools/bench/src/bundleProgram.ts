import { basename, join } from "node:path";
import { build } from "esbuild";

/** `require` as from tools/bench, for packages that look for a file of another package. */
function requireFrom(folder: string): string {
  const from = JSON.stringify(join(folder, "package.json"));
  return `import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(${from});`;
}

/**
 * Bundles a program for Node with our packages in it, in pieces that it loads when it needs them: so the time to load is
 * that of a published package, not of compiling TypeScript.
 *
 * @param program its path from tools/bench
 * @param folder where the bundle goes
 * @returns the path of the bundle
 */
export async function bundleProgram(program: string, folder: string): Promise<string> {
  const bench = join(import.meta.dirname, "..");
  await build({
    entryPoints: [join(bench, program)],
    banner: { js: requireFrom(bench) },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    conditions: ["@seqloom/source"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  });
  return join(folder, basename(program).replace(/\.ts$/, ".mjs"));
}
