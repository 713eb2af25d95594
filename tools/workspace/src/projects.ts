import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The root of the repository. */
export const root = join(import.meta.dirname, "../../..");

/** Place of an app in the course, and its needs; texts by language. */
interface CoursePlace {
  /** Counted from 1, in the order of the decks. */
  readonly place: number;
  readonly deck: Readonly<Record<string, string>>;
  /** Minutes of a whole run, on two cores. */
  readonly minutes: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string>>;
}

/** The part of a package.json that the checks read. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly license?: string;
  readonly sideEffects?: boolean | readonly string[];
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly seqloom?: { readonly descriptionZhTw?: string; readonly course?: CoursePlace };
  readonly nx?: { readonly name?: string; readonly tags?: readonly string[] };
}

/** A package, an app or a tool of the workspace. */
export interface Project {
  /** Its name in nx: `array`. */
  readonly name: string;
  readonly kind: "packages" | "apps" | "tools";
  /** Its folder, from the root: `packages/array`. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** The row that its tag names; undefined for a project in no row. */
  readonly row: number | undefined;
}

/** The projects of the given kinds, in the order of rows and then of names. */
export function projects(...kinds: readonly Project["kind"][]): Project[] {
  return kinds.flatMap((kind) =>
    readdirSync(join(root, kind))
      .filter((name) => existsSync(join(root, kind, name, "package.json")))
      .map((name) => readProject(kind, `${kind}/${name}`))
      .sort((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity) || a.name.localeCompare(b.name)),
  );
}

/** The apps that `npm start` runs, in the order of the course; apps/kit, which they share, is not one. */
export function apps(): Project[] {
  const place = ({ manifest }: Project) => manifest.seqloom?.course?.place ?? Infinity;
  return projects("apps")
    .filter(({ manifest }) => manifest.scripts?.start !== undefined)
    .sort((a, b) => place(a) - place(b));
}

/** Reads a JSON file; the path counts from the root. */
export function readJsonFile<T>(path: string): T {
  return JSON.parse(readFileSync(join(root, path), "utf8")) as T;
}

function readProject(kind: Project["kind"], folder: string): Project {
  const manifest = readJsonFile<Manifest>(`${folder}/package.json`);
  const name = manifest.nx?.name ?? manifest.name;
  const [tag] = (manifest.nx?.tags ?? []).filter((text) => /^row:\d$/.test(text));
  return { name, kind, folder, manifest, row: tag === undefined ? undefined : Number(tag.at(-1)) };
}
