import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runNode } from "./command.js";
import { ownTypeErrors } from "./packedChecks.js";

/**
 * Type-checks files in a project that has our packages, strictly.
 *
 * @param project the folder of the project; the files are written there
 * @param name of the check, by which its tsconfig is called
 * @returns errors of tsc in the files and in our packages, a line each
 */
export function typeErrors(
  project: string,
  name: string,
  compilerOptions: object,
  files: readonly { readonly name: string; readonly text: string }[],
): string[] {
  for (const file of files) writeFileSync(join(project, file.name), file.text);
  const options = { ...compilerOptions, target: "es2022", strict: true, noEmit: true, skipLibCheck: false };
  const config = `tsconfig.${name}.json`;
  const contents = { compilerOptions: options, files: files.map((file) => file.name) };
  writeFileSync(join(project, config), JSON.stringify(contents));
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { stdout } = runNode([tsc, "-p", config, "--pretty", "false"], { cwd: project, mayFail: true });
  return ownTypeErrors(stdout);
}
