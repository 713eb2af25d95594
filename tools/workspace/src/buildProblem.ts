import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** The code of tsc's message "A non-dry build would build project"; touched files alone have another one. */
const WOULD_BUILD = 6357;

/**
 * Says why what lies in a package's `dist` is not what its sources give now, by the same comparison as `tsc -b` makes.
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
  if (wouldBuild(folder)) return "dist is older than the sources; run npm run build first.";
  return undefined;
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

/** Whether `tsc -b` would compile the package, or one that it builds on. */
function wouldBuild(folder: string): boolean {
  let stale = false;
  const ignore = () => undefined;
  const host = ts.createSolutionBuilderHost(ts.sys, undefined, ignore, ({ code }) => {
    stale ||= code === WOULD_BUILD;
  });
  ts.createSolutionBuilder(host, [join(folder, "tsconfig.lib.json")], { dry: true }).build();
  return stale;
}
