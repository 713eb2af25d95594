import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** What tsc notes of a build: the files that it read, each with the hash of its text. */
interface BuildInfo {
  readonly fileNames: readonly string[];
  readonly fileInfos: readonly (string | { readonly version: string })[];
}

/**
 * Says why what lies in a package's `dist` is not what its sources give now. What files say counts, as for nx, and not when
 * they were changed: a checkout changes the times of files that say the same.
 *
 * @param folder the package's folder, which has a tsconfig.lib.json
 * @returns one line that says what to run; undefined if the package may be packed
 */
export function buildProblem(folder: string): string | undefined {
  const outputs = outputsOf(folder);
  const missing = outputs.find((file) => !existsSync(file));
  if (missing) return `${relative(folder, missing)} is not built; run npm run build first.`;
  const surplus = builtFiles(folder).find((file) => !outputs.includes(file));
  if (surplus) {
    return `${relative(folder, surplus)} has no source any more; remove dist and run npm run build first.`;
  }
  const changed = changedSince(folder);
  return changed && `${changed} has changed since the last build; run npm run build first.`;
}

/** The JavaScript and the types that the sources of a package become. */
function outputsOf(folder: string): string[] {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  };
  const config = ts.getParsedCommandLineOfConfigFile(join(folder, "tsconfig.lib.json"), {}, host)!;
  return config.fileNames
    .filter((file) => !file.endsWith(".d.ts"))
    .flatMap((file) => ts.getOutputFileNames(config, file, !ts.sys.useCaseSensitiveFileNames))
    .map((file) => join(file));
}

/** The modules and types that lie in dist; what a script copies there is not tsc's to judge. */
function builtFiles(folder: string): string[] {
  return readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(js|d\.ts)(\.map)?$/.test(file))
    .map((file) => join(folder, "dist", file));
}

/** A source that says something else than when tsc read it. */
function changedSince(folder: string): string | undefined {
  const dist = join(folder, "dist");
  const { fileNames, fileInfos } = JSON.parse(readFileSync(join(dist, ".tsbuildinfo"), "utf8")) as BuildInfo;
  const changed = fileNames.findIndex((name, i) => {
    if (!name.startsWith("../src/")) return false; // what other packages gave is theirs to check
    const text = ts.sys.readFile(join(dist, name));
    const info = fileInfos[i]!;
    return text === undefined || ts.sys.createHash!(text) !== (typeof info === "string" ? info : info.version);
  });
  return changed < 0 ? undefined : relative(folder, join(dist, fileNames[changed]!));
}
