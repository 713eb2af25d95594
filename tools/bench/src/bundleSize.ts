import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of a package, gzipped, as a bundler makes it ready for a browser: with all that it loads later, without tfjs. */
export async function bundleSize(packageName: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${packageName}"`, resolveDir: join(import.meta.dirname, "..") },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: ["@seqloom/source"],
    external: ["@tensorflow/*"],
    loader: { ".wasm": "file" },
    outdir: "out",
    write: false,
    logLevel: "silent",
  });
  const script = outputFiles.find(({ path }) => path.endsWith(".js"))!;
  return gzipSync(script.contents, { level: 9 }).length;
}
