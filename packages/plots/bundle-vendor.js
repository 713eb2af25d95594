// Part of `npm run build`: puts d3 and string-width into the files of dist/vendor that import them. So people install eleven packages
// less, pages without a bundler name none of them in their import map, and jest, which does not transform what lies in
// node_modules, loads the charts as it loads our other packages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const { metafile } = await build({
  ...{ absWorkingDir: here, entryPoints: ["src/vendor/d3.ts", "src/vendor/stringWidth.ts"], outdir: "dist/vendor" },
  ...{ bundle: true, format: "esm", platform: "neutral", mainFields: ["module", "main"], target: "es2022" },
  ...{ sourcemap: true, sourcesContent: false, metafile: true, logLevel: "warning" },
});

const licenses = readFileSync(join(here, "LICENSE-THIRD-PARTY"), "utf8");
for (const path of Object.keys(metafile.inputs)) {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path) ?? [];
  if (name !== undefined && !licenses.split(/[\s,]+/).includes(name)) {
    throw new Error(`bundle-vendor.js: LICENSE-THIRD-PARTY does not name ${name}.`);
  }
}
