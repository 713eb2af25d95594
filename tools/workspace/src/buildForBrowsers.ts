import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type Plugin } from "esbuild";

/** The file of a package's dist/ that a page without a bundler imports. */
export const BROWSER_FILE = "browser.js";

/**
 * Modules of data that are imported on demand stay files of their own, by their paths from dist/, where the one file lies. Those that
 * import others become part of it: as files of their own they would have second copies of the classes in it.
 */
function onDemand(dist: string): Plugin {
  return {
    name: "on-demand",
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        const file = join(resolveDir, path);
        if (kind !== "dynamic-import" || importsOthers(file.replace(/\?.*$/, ""))) return undefined;
        return { external: true, path: `./${relative(dist, file).replaceAll("\\", "/")}` };
      });
    },
  };
}

function importsOthers(file: string): boolean {
  return /^(import\b|export\b[^"]*\bfrom\b)/m.test(readFileSync(file, "utf8"));
}

/**
 * Makes one file of the output of tsc for a package, with the `#…` imports resolved as in browsers. Other packages stay imports
 * by name, for the page's import map.
 *
 * @param folder the package's folder
 */
export async function buildForBrowsers(folder: string): Promise<void> {
  await build({
    absWorkingDir: folder,
    entryPoints: ["dist/index.js"],
    outfile: `dist/${BROWSER_FILE}`,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    packages: "external",
    plugins: [onDemand(join(folder, "dist"))],
    banner: { js: browserMark(folder) },
    logLevel: "warning",
  });
}

/** The first line of that file, with a hash of the files in it. */
export function browserMark(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".js") && name !== BROWSER_FILE).sort()) {
    hash.update(file.replaceAll("\\", "/")).update(readFileSync(join(folder, "dist", file)));
  }
  return `// made of ${hash.digest("hex").slice(0, 16)}`;
}
