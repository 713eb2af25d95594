import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build as bundle } from "esbuild";
import { build, type InlineConfig } from "vite";
import { ON_NODE } from "./findingsOnNode.js";

/** A file of word vectors that the page serves. */
export const VECTORS = "vectors.txt.gz";

/** Settings of Vite: as it comes. */
export function viteConfig(folder: string): InlineConfig {
  return { root: folder, configFile: false, logLevel: "warn" };
}

/**
 * Puts the page into a project, builds it for production, and bundles the program for Node; packages stay where they are.
 *
 * @param data files that the page serves besides, by their names
 */
export async function makeSite(folder: string, data: Readonly<Record<string, Uint8Array>>): Promise<void> {
  cpSync(join(import.meta.dirname, "page"), folder, { recursive: true, filter: (path) => !path.includes(".test.") });
  mkdirSync(join(folder, "public"));
  writeFileSync(join(folder, "public", VECTORS), gzipSync(vectorLines(5000)));
  for (const [name, bytes] of Object.entries(data)) writeFileSync(join(folder, "public", name), bytes);
  await build(viteConfig(folder));
  await bundle({
    entryPoints: [join(folder, "onNode.ts")],
    outfile: join(folder, ON_NODE),
    logLevel: "warning",
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
  });
}

/** Word vectors as GloVe writes them: some of words that the page looks for, among many others. */
export function vectorLines(others: number): string {
  const line = (word: string, i: number) => `${word} ${Math.sin(i).toFixed(5)} ${Math.cos(3 * i).toFixed(5)} ${-i / 8}`;
  const words = ["the", "cat", "mat", "喜歡", ...Array.from({ length: others }, (_, i) => `word${i}`), "école", "😀"];
  return words.map((word, i) => `${line(word, i)}\n`).join("");
}
