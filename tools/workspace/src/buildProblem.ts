import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BROWSER_FILE, browserMark } from "./buildForBrowsers.js";

/** Build information of tsc: the files that it read, each with the SHA-256 of its text. */
interface BuildInfo {
  readonly fileNames: readonly string[];
  readonly fileInfos: readonly (string | { readonly version: string })[];
}

/**
 * Says why a package's `dist` is out of date. Contents of files count, as for nx, and not their times: a checkout changes
 * the times of files with the same contents.
 *
 * @param folder the package's folder; `tsc -b` compiles its src, but no tests, to its dist
 * @returns one line that says what to run; undefined if the package may be packed
 */
export function buildProblem(folder: string): string | undefined {
  const sources = filesIn(folder, "src").filter((file) => /(?<!\.d|\.test)\.tsx?$/.test(file));
  const outputs = sources
    .map((file) => file.replace(/\.tsx?$/, ""))
    .flatMap((name) => [`${name}.js`, `${name}.d.ts`, `${name}.js.map`, `${name}.d.ts.map`]);
  const built = filesIn(folder, "dist").filter((file) => /\.(js|d\.ts)(\.map)?$/.test(file));

  const missing = outputs.find((file) => !file.endsWith(".map") && !built.includes(file));
  if (missing) return `dist/${missing} is not built; run npm run build first.`;
  const surplus = built.find((file) => file !== BROWSER_FILE && !outputs.includes(file));
  if (surplus) return `dist/${surplus} has no source any more; remove dist and run npm run build first.`;
  const texts = builtTexts(folder);
  const changed = sources.find((file) => texts.get(file) !== textHash(join(folder, "src", file)));
  if (changed) return `src/${changed} has changed since the last build; run npm run build first.`;
  const fresh = built.includes(BROWSER_FILE) && browserFile(folder).startsWith(`${browserMark(folder)}\n`);
  return fresh ? undefined : `dist/${BROWSER_FILE} is not made of this build; run npm run build first.`;
}

function browserFile(folder: string): string {
  return readFileSync(join(folder, "dist", BROWSER_FILE), "utf8");
}

/** The files below a folder of a package, in a fixed order, without fixtures and helpers of tests, which are not packed; none if it is not there. */
function filesIn(folder: string, name: string): string[] {
  if (!existsSync(join(folder, name))) return [];
  const files = readdirSync(join(folder, name), { recursive: true, encoding: "utf8" });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !/(^|\/)(fixtures|testing)\//.test(file))
    .sort();
}

/** The hash of each source's text when it was built, by its path in src. */
function builtTexts(folder: string): Map<string, string> {
  const info = join(folder, "dist/.tsbuildinfo");
  const { fileNames, fileInfos } = JSON.parse(readFileSync(info, "utf8")) as BuildInfo;
  const versions = fileInfos.map((file) => (typeof file === "string" ? file : file.version));
  return new Map(fileNames.map((name, i) => [name.replace(/^\.\.\/src\//, ""), versions[i]!]));
}

function textHash(file: string): string {
  return createHash("sha256").update(readFileSync(file, "utf8")).digest("hex");
}
