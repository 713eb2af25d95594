import type { PackedFile } from "./packedChecks.js";

/** The part of a published package.json that the checks read. */
export interface PublishedManifest {
  readonly name: string;
  readonly version: string;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package in the answer of a registry. */
export interface RegistryEntry {
  readonly versions: Readonly<Record<string, unknown>>;
  readonly "dist-tags": Readonly<Record<string, string>>;
}

/**
 * Finds problems in the package.json of a published package: its version, and the ranges of its
 * siblings. These take the version that they were released with and its patches, and no release that breaks something.
 */
export function manifestProblems(manifest: PublishedManifest, version: string): string[] {
  const problems = manifest.version === version ? [] : [`its version is ${manifest.version} instead of ${version}`];
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies });
  const siblings = ranges.filter(([name]) => name.startsWith("@seqloom/"));
  for (const [name, range] of siblings) {
    if (range !== `^${version}`) problems.push(`it asks for ${name} ${range} instead of ^${version}`);
  }
  for (const [name, range] of ranges) {
    if (range === "*" || /^(workspace|file|link):/.test(range)) problems.push(`it asks for ${name} ${range}`);
  }
  return problems;
}

/**
 * Finds problems in the changelog of a published package.
 *
 * @param changes the texts that must stand in its part of this version
 */
export function changelogProblems(
  changelog: string | undefined,
  version: string,
  changes: readonly string[],
): string[] {
  if (changelog === undefined) return ["CHANGELOG.md is not packed"];
  const [, part] =
    new RegExp(`^## ${version.replaceAll(".", "\\.")}\n(.*?)(?=^## |$(?![^]))`, "ms").exec(changelog) ?? [];
  if (part === undefined) return [`CHANGELOG.md has no part of ${version}`];
  const hashes = changelog.match(/\b(?=[0-9a-f]*\d)(?=[0-9]*[a-f])[0-9a-f]{7,40}\b/g) ?? [];
  return [
    ...changes.filter((change) => !part.includes(change)).map((change) => `CHANGELOG.md does not say "${change}"`),
    ...hashes.map((hash) => `CHANGELOG.md names the commit ${hash}`),
  ];
}

/** Names the entries of `files` without a packed file: a build should have made them and did not. */
export function unpackedEntries({ files = [] }: PublishedManifest, packed: readonly PackedFile[]): string[] {
  const wanted = files.filter((entry) => !entry.startsWith("!"));
  return wanted
    .filter((entry) => {
      const [begin = ""] = entry.split("*");
      return !packed.some(({ path }) => path === entry || path.startsWith(entry.includes("*") ? begin : `${entry}/`));
    })
    .map((entry) => `${entry}, which its "files" name, is not packed`);
}

/** Compares the versions and tags of a package in a registry with those that were published. */
export function registryProblems(
  { versions, "dist-tags": tags }: RegistryEntry,
  published: readonly string[],
  expectedTags: Readonly<Record<string, string>>,
): string[] {
  const listed = (names: Iterable<string>) => [...names].sort().join(", ");
  const tagList = (of: Readonly<Record<string, string>>) => listed(Object.entries(of).map((pair) => pair.join(" ")));
  const problems: string[] = [];
  if (listed(Object.keys(versions)) !== listed(published)) {
    problems.push(`the registry has ${listed(Object.keys(versions))} instead of ${listed(published)}`);
  }
  if (tagList(tags) !== tagList(expectedTags)) {
    problems.push(`its tags are ${tagList(tags)} instead of ${tagList(expectedTags)}`);
  }
  return problems;
}
