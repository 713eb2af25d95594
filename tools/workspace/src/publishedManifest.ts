/** A package.json as JSON has it. */
export type ManifestJson = Readonly<Record<string, unknown>>;

/** Files that every package packs besides those that npm always packs. */
const FILES = ["CHANGELOG.md", "dist", "src", "!**/*.test.*", "!**/fixtures", "!**/testing", "!**/*.tsbuildinfo"];

/** Script that refuses to pack a package that is not built. */
const PREPACK = "node ../../tools/workspace/bin/prepack.mjs";

/** The fields that a package.json begins with, in this order. */
const FIRST = ["name", "version", "description", "keywords", "author", "license", "homepage", "bugs", "repository"];

/**
 * Fills in the fields that the package.json of every published package has alike. Author, license, engines, homepage, bugs, the
 * repository and the first keywords are set in the package.json of the root; fields that are not set there are left out here.
 *
 * @param folder the package's folder, from the root
 */
export function publishedManifest(manifest: ManifestJson, root: ManifestJson, folder: string): ManifestJson {
  const { author, license, engines, homepage, bugs } = root;
  const shared = { author, license, engines, homepage, bugs, repository: repositoryOf(root, folder) };
  const own = listOf(manifest.files).filter((file) => !FILES.includes(file));
  const { build, prepack: _, ...scripts } = manifest.scripts as Record<string, string>;
  const complete: Record<string, unknown> = {
    ...manifest,
    keywords: [...new Set([...listOf(root.keywords), ...listOf(manifest.keywords)])],
    files: [...own.filter((file) => !file.startsWith("!")), ...FILES, ...own.filter((file) => file.startsWith("!"))],
    scripts: { build, prepack: PREPACK, ...scripts },
    publishConfig: { access: "public" },
    ...shared,
  };
  const order = [...FIRST, ...Object.keys(complete).filter((field) => !FIRST.includes(field))];
  return Object.fromEntries(
    order.filter((field) => complete[field] !== undefined).map((field) => [field, complete[field]]),
  );
}

/** The repository with the package's folder in it, by which the registry links to its sources. */
function repositoryOf({ repository }: ManifestJson, folder: string): object | undefined {
  if (repository === undefined) return undefined;
  const fields = typeof repository === "string" ? { type: "git", url: repository } : repository;
  return { ...(fields as object), directory: folder };
}

function listOf(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[];
}
