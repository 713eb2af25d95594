// npm run test:packed: packs every package, installs the tarballs in an empty project outside of the repository, and uses
// them there as others would: the READMEs' examples and their types, require(), TypeScript, jest. bin/packed.mjs builds first
// and starts it.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { transform } from "esbuild";
import { runNode, runNpm } from "./command.js";
import { JEST_PACKAGES, jestProblems, writeJestProject } from "./jestProject.js";
import { exportProblems, type PackedFile, packedFileProblems } from "./packedChecks.js";
import { packedProject } from "./packedProject.js";
import { type Project, projects, readJsonFile, root } from "./projects.js";
import { readmeExampleOf, readmePrograms } from "./readmeExample.js";
import { typeErrors } from "./typeErrors.js";

const packages = projects("packages");
const { devDependencies } = readJsonFile<{ devDependencies: Record<string, string> }>("package.json");
const typesOfNode = `@types/node@${devDependencies["@types/node"]}`; // for the check of types
const { folder: trial, tarballs } = packedProject(packages, [typesOfNode, ...JEST_PACKAGES]);
const machinePaths = [root, trial, homedir()].filter((folder) => folder.length > 1).map((folder) => `${folder}/`);
const problems = new Map<string, string[]>(packages.map(({ manifest }) => [manifest.name, []]));

/** Imports a package in a context with few globals, as in jest's jsdom and stricter. */
const withoutGlobals = `
import { createContext, runInContext } from "node:vm";
const { argv, stdout } = process;
const language = runInContext("Object.getOwnPropertyNames(globalThis)", createContext());
const knownGlobals = ["process", "globalThis", "console", "Buffer", ...language];
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (!knownGlobals.includes(name)) Reflect.deleteProperty(globalThis, name);
}
stdout.write(JSON.stringify(Object.keys(await import(argv[2]))));
`;

writeScripts();
for (const [i, project] of packages.entries()) {
  await tryPackage(project, tarballs[i]!).catch((error: Error) => add(project.manifest.name, [error.message]));
}
checkTypes("nodenext", { module: "nodenext", moduleResolution: "nodenext", lib: ["es2023"], types: ["node"] });
checkTypes("bundler", { module: "esnext", moduleResolution: "bundler", lib: ["es2023", "dom"], types: [] });
const strictest = { noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true };
checkReadmeTypes({ ...strictest, module: "nodenext", moduleResolution: "nodenext", lib: ["es2023"], types: ["node"] });
tryJest();
report();

/** The scripts of the trial, which print what a package exports. */
function writeScripts(): void {
  writeFileSync(join(trial, "names.mjs"), `console.log(JSON.stringify(Object.keys(await import(process.argv[2]))));\n`);
  writeFileSync(join(trial, "bare.mjs"), withoutGlobals);
  writeFileSync(join(trial, "names.cjs"), `console.log(JSON.stringify(Object.keys(require(process.argv[2]))));\n`);
}

/** All checks of one package by itself. */
async function tryPackage(project: Project, tarball: string): Promise<void> {
  const { name } = project.manifest;
  add(name, packedFileProblems(installedFiles(name), machinePaths));
  add(name, exportProblems(exportsBy("names.mjs", name), exportsBy("names.cjs", name)));
  add(name, exportProblems(exportsBy("bare.mjs", name), exportsBy("names.cjs", name)));
  add(
    name,
    exportProblems(exportsBy("names.mjs", `./node_modules/${name}/dist/browser.js`), exportsBy("names.cjs", name)),
  );
  add(name, toolProblems(["publint", "run", "--strict", tarball]));
  add(name, toolProblems(["attw", "--profile", "esm-only", "--no-definitely-typed", "--no-color", tarball]));
  add(name, await readmeProblems(project));
}

function add(name: string, found: readonly string[]): void {
  problems.get(name)!.push(...found);
}

function installedFiles(name: string): PackedFile[] {
  const folder = join(trial, "node_modules", name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).replaceAll("\\", "/"), text: readFileSync(file, "latin1") }));
}

/** The names that a package exports, by `import` (names.mjs) or by require() (names.cjs). */
function exportsBy(script: string, name: string): string[] {
  return JSON.parse(runNode([script, name], { cwd: trial }).stdout) as string[];
}

/** Runs the example of the README in the trial, from JavaScript. */
async function readmeProblems(project: Project): Promise<string[]> {
  const { code, output } = readmeExampleOf(project);
  const script = `readme-${project.name}.mjs`;
  writeFileSync(join(trial, script), (await transform(code, { loader: "ts", format: "esm" })).code);
  const { status, stdout, stderr } = runNode([script], { cwd: trial, mayFail: true });
  if (status !== 0) return [`the README's example ends with ${status}:\n${stderr}`];
  return stdout === output ? [] : [`the README's example prints\n${stdout}and promises\n${output}`];
}

/** The tests of a project with jest import every package. */
function tryJest(): void {
  problems.set(
    "jest",
    jestProblems(
      writeJestProject(
        trial,
        packages.map(({ manifest }) => manifest.name),
      ),
    ),
  );
}

/** Runs a tool of the repository over a tarball. */
function toolProblems(command: readonly string[]): string[] {
  const { status, stdout, stderr } = runNpm(["exec", "--no", "--", ...command], { cwd: root, mayFail: true });
  return status === 0 ? [] : [`${command[0]} is not content:\n${stdout}${stderr}`];
}

/** Type-checks a module that imports every package, as a project with these compiler options would. */
function checkTypes(name: string, compilerOptions: object): void {
  const imports = packages.map((project, i) => `import * as p${i} from "${project.manifest.name}"; // ${project.name}`);
  const uses = packages.map((_, i) => `p${i}`).join(", ");
  const file = { name: `${name}.ts`, text: `${imports.join("\n")}\nexport const all = [${uses}];\n` };
  for (const line of typeErrors(trial, name, compilerOptions, [file])) {
    const culprit = packages.find(
      (each) => line.includes(`/${each.name}/`) || line.includes(`'${each.manifest.name}'`),
    );
    const names = culprit ? [culprit.manifest.name] : problems.keys();
    for (const each of names) add(each, [`TypeScript (${name}): ${line}`]);
  }
}

/** Type-checks the code of every README, of the root's too, as strictly as a project of others may be. */
function checkReadmeTypes(compilerOptions: object): void {
  const pages = new Map([
    ...["README.md", "README.zh-TW.md"].map((page) => [page, "the root"] as const),
    ...packages.map(({ folder, manifest }) => [`${folder}/README.md`, manifest.name] as const),
  ]);
  problems.set("the root", []);
  const files = [...pages.keys()].flatMap((page, i) =>
    readmePrograms(readFileSync(join(root, page), "utf8")).map((text, j) => ({ page, name: `page${i}-${j}.ts`, text })),
  );
  for (const line of typeErrors(trial, "readmes", compilerOptions, files)) {
    const page = files.find((file) => line.startsWith(`${file.name}(`))?.page;
    const names = page ? [pages.get(page)!] : problems.keys();
    for (const name of names) add(name, [`TypeScript (${page ?? "READMEs"}): ${line}`]);
  }
}

/** One line for each package, below its problems; with any the folder of the trial is not removed. */
function report(): void {
  for (const [name, found] of problems) for (const problem of found) console.error(`${name}: ${problem}`);
  for (const [name, found] of problems) {
    console.log(`${name}: ${found.length === 0 ? "good" : `not good (${found.length})`}`);
  }
  if ([...problems.values()].every((found) => found.length === 0)) {
    rmSync(trial, { recursive: true });
  } else {
    console.error(`The trial is kept in ${trial}.`);
    process.exitCode = 1;
  }
}
