// npm run test:release: publishes a first version of all packages, a second one and a pre-release to a registry of its own
// on this machine, by the scripts of a real release in a copy of the repository, and installs them in an empty project.
// bin/release.mjs builds first and starts it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { runNode, runNpm } from "./command.js";
import { localRegistry, type LocalRegistry } from "./localRegistry.js";
import { type LockedManifest, type LockFile, lockProblems } from "./lockFile.js";
import { type PackedFile, packedFileProblems } from "./packedChecks.js";
import { requiredPeers } from "./packedProject.js";
import { projects, root } from "./projects.js";
import {
  changelogProblems,
  manifestProblems,
  type PublishedManifest,
  registryProblems,
  type RegistryEntry,
  unpackedEntries,
} from "./releaseChecks.js";
import { type ReleaseCopy, releaseCopy } from "./releaseCopy.js";

const packages = projects("packages");
const names = packages.map(({ manifest }) => manifest.name);
const folder = mkdtempSync(join(tmpdir(), "seqloom-release-"));
const machinePaths = [root, folder, homedir()].filter((path) => path.length > 1).map((path) => `${path}/`);
const published: string[] = [];
let problems = 0;
// Ctrl-C ends the program that runs, and then this one, which cleans up; the registry ends with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const registry = await localRegistry(join(folder, "registry"));
try {
  await tryReleases(registry, releaseCopy(join(folder, "copy"), registry));
} catch (error) {
  report("release", [(error as Error).message]);
} finally {
  await registry.stop();
}
console.log(problems === 0 ? "the release is good" : `the release is not good (${problems})`);
process.exitCode = problems === 0 ? 0 : 1;

/** A first version, one that breaks something, and a pre-release of a third. */
async function tryReleases({ npmrc }: LocalRegistry, copy: ReleaseCopy): Promise<void> {
  const trial = emptyProject("trial", npmrc);
  const texts = ["The first version, as this trial publishes it.", "A change of one package that breaks something."];

  if (existsSync(join(copy.folder, ".changeset/pre.json"))) copy.exec("changeset", "pre", "exit");
  copy.change(names[0]!, "patch", texts[0]!);
  const first = release(copy);
  install(trial, first);
  checkInstalled(trial, first, texts[0]!);

  copy.change(names[0]!, first.startsWith("0.") ? "minor" : "major", texts[1]!);
  const second = release(copy);
  install(trial, "latest");
  checkInstalled(trial, second, texts[1]!);
  report(`${first} beside ${second}`, foreignVersions(emptyProject("older", npmrc), first));

  copy.exec("changeset", "pre", "enter", "next");
  copy.change(names[0]!, "patch", "To be tried before it is released.");
  const third = release(copy);
  report(`${third} as next`, foreignVersions(emptyProject("next", npmrc), "next", third));
  for (const name of names) await checkRegistry(name, { latest: second, next: third });
}

/** Turns the changesets into a version and publishes it; returns the version. */
function release(copy: ReleaseCopy): string {
  copy.run("version-packages");
  copy.build("packages/models"); // has its version in its sources
  const manifests = new Map(
    ["", ...projects("packages", "apps", "tools").map((project) => project.folder)].map((each) => [
      each,
      readJson<LockedManifest>(join(copy.folder, each, "package.json")),
    ]),
  );
  const { version } = manifests.get(packages[0]!.folder) as { version: string };
  report(
    `${version} package-lock.json`,
    lockProblems(readJson<LockFile>(join(copy.folder, "package-lock.json")), manifests),
  );
  copy.publish();
  published.push(version);
  const tags = copy.tags();
  const untagged = names.map((name) => `${name}@${version}`).filter((tag) => !tags.includes(tag));
  report(
    `${version} published`,
    untagged.map((tag) => `git has no tag ${tag}`),
  );
  return version;
}

/** A project that has nothing yet but the address of the registry. */
function emptyProject(name: string, npmrc: string): string {
  const project = join(folder, name);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
  writeFileSync(join(project, ".npmrc"), npmrc);
  return project;
}

/** Installs all packages in one version or by one tag, with the peers that their READMEs name. */
function install(project: string, version: string): void {
  const peers = new Map(packages.flatMap(requiredPeers));
  const others = [...peers].filter(([name]) => !names.includes(name)).map(([name, range]) => `${name}@${range}`);
  const ours = names.map((name) => `${name}@${version}`);
  runNpm(["install", "--no-audit", "--no-fund", ...ours, ...others], { cwd: project });
}

/** Checks every package as it is installed in a project, and imports it. */
function checkInstalled(project: string, version: string, change: string): void {
  for (const { manifest } of packages) {
    const files = filesBelow(join(project, "node_modules", manifest.name));
    const text = (path: string) => files.find((file) => file.path === path)?.text;
    const installed = JSON.parse(text("package.json") ?? "{}") as PublishedManifest;
    const changes = manifest.name === names[0] ? [change] : [];
    const { status, stderr } = runNode(["--input-type=module", "--eval", `await import("${manifest.name}")`], {
      cwd: project,
      mayFail: true,
    });
    report(`${version} ${manifest.name}`, [
      ...manifestProblems(installed, version),
      ...changelogProblems(text("CHANGELOG.md"), version, changes),
      ...packedFileProblems(files, machinePaths),
      ...unpackedEntries(installed, files),
      ...(status === 0 ? [] : [`it cannot be imported:\n${stderr}`]),
    ]);
  }
  report(`${version} together`, otherVersions(project, version));
}

/** Versions that a project gets besides the one that it asks for. */
function foreignVersions(project: string, wanted: string, version = wanted): string[] {
  const top = packages.findLast(({ manifest }) =>
    Object.keys(manifest.dependencies ?? {}).some((name) => names.includes(name)),
  )!;
  runNpm(["install", "--package-lock-only", `${top.manifest.name}@${wanted}`], { cwd: project });
  return otherVersions(project, version);
}

/** Names each of our packages that a project has in another version, or twice. */
function otherVersions(project: string, version: string): string[] {
  const lock = readJson<{ packages: Record<string, { version?: string }> }>(join(project, "package-lock.json"));
  const ours = Object.entries(lock.packages).filter(([path]) => /node_modules\/@seqloom\/[^/]+$/.test(path));
  if (ours.length === 0) return ["none of the packages is installed"];
  return ours
    .filter(([path, locked]) => locked.version !== version || path.lastIndexOf("node_modules/") > 0)
    .map(([path, locked]) => `${path} is ${locked.version}`);
}

async function checkRegistry(name: string, tags: Readonly<Record<string, string>>): Promise<void> {
  const response = await fetch(`${registry.url}${name.replace("/", "%2f")}`);
  report(`${name} in the registry`, registryProblems((await response.json()) as RegistryEntry, published, tags));
}

function filesBelow(top: string): PackedFile[] {
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(top, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** One line for each check, below its problems. */
function report(subject: string, found: readonly string[]): void {
  for (const problem of found) console.error(`${subject}: ${problem}`);
  console.log(`${subject}: ${found.length === 0 ? "good" : `not good (${found.length})`}`);
  problems += found.length;
}
