/** The parts of a package.json that package-lock.json repeats. */
export type LockedManifest = Readonly<Record<string, unknown>>;

/** The part of package-lock.json that is checked: a copy of each workspace's manifest, by its folder. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedManifest>>;
}

const REPEATED = [
  "name",
  "version",
  "license",
  "engines",
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "peerDependenciesMeta",
];

/**
 * Finds where package-lock.json repeats a package.json wrongly. `npm ci` passes over most of that; the next `npm install`
 * of anybody then changes the lock file.
 *
 * @param manifests the package.json of each project by its folder, from the root; "" is the root
 * @returns a line for each field that differs; none if `npm install` leaves the lock file as it is
 */
export function lockProblems(lock: LockFile, manifests: ReadonlyMap<string, LockedManifest>): string[] {
  const changed = [...manifests].flatMap(([folder, manifest]) => {
    const locked = lock.packages[folder];
    if (!locked) return [`package-lock.json does not have ${folder}`];
    const fields = REPEATED.filter((field) => !(folder === "" && field === "version")); // the root has none
    return fields
      .filter((field) => canonical(manifest[field]) !== canonical(locked[field]))
      .filter((field) => !(field === "name" && !(field in locked))) // left out where it follows from the folder
      .map((field) => `package-lock.json has other ${field} of ${folder || "the root"} than its package.json`);
  });
  const gone = Object.keys(lock.packages).filter((path) => !path.includes("node_modules/") && !manifests.has(path));
  return [...changed, ...gone.map((folder) => `package-lock.json has ${folder}, which is not there`)];
}

/** A text that is the same for the same value: keys in order, without those that are undefined or empty. */
function canonical(value: unknown): string {
  if (value === undefined || value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const entries = Object.entries(value);
  if (entries.length === 0) return "null";
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, canonical(item)]));
}
