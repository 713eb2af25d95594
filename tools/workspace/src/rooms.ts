import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { root } from "./projects.js";
import { sourceFiles } from "./sourceFiles.js";

/** Imports of the files of one room from another, the rooms as folders below src; "" is src itself. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** As in "GRU.ts -> operations/gruForward.ts". */
  readonly imports: readonly string[];
}

/** The most source files that lie side by side. */
export const MOST_FILES = 20;

/** Sources of a package by the room that they lie in, without tests and their helpers; index.ts is the door and in no room. */
export function roomsOf(folder: string): Map<string, string[]> {
  const rooms = new Map<string, string[]>();
  for (const path of sourceFiles(folder)) {
    const file = path.slice(`${folder}/src/`.length);
    if (file === "index.ts" || /\.test\.tsx?$|^testing\//.test(file)) continue;
    rooms.set(roomOf(file), [...(rooms.get(roomOf(file)) ?? []), file]);
  }
  return rooms;
}

/** The arrows between the rooms of a package. Imports of types count as well: a reader follows them too. */
export function arrowsOf(folder: string): Arrow[] {
  const files = [...roomsOf(folder).values()].flat();
  return arrowsBetween(new Map(files.map((file) => [file, readFileSync(join(root, folder, "src", file), "utf8")])));
}

/** The same for sources that are given, by their paths below src. */
export function arrowsBetween(sources: ReadonlyMap<string, string>): Arrow[] {
  const arrows = new Map<string, { from: string; to: string; imports: string[] }>();
  for (const [file, source] of sources) {
    for (const specifier of relativeImports(source)) {
      const target = join(dirname(file), specifier).replace(/\.js$/, ".ts");
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from === to) continue;
      const arrow = arrows.get(`${from}>${to}`) ?? { from, to, imports: [] };
      arrows.set(`${from}>${to}`, arrow);
      arrow.imports.push(`${file} -> ${target}`);
    }
  }
  return [...arrows.values()];
}

/** A circle of rooms, each with the files that it imports of the next; undefined if there is none. */
export function findCircle(arrows: readonly Arrow[]): Arrow[] | undefined {
  const finished = new Set<string>();
  const search = (room: string, way: readonly Arrow[]): Arrow[] | undefined => {
    const begin = way.findIndex(({ from }) => from === room);
    if (begin !== -1) return way.slice(begin);
    if (finished.has(room)) return undefined;
    for (const arrow of arrows.filter(({ from }) => from === room)) {
      const circle = search(arrow.to, [...way, arrow]);
      if (circle) return circle;
    }
    finished.add(room);
    return undefined;
  };
  for (const { from } of arrows) {
    const circle = search(from, []);
    if (circle) return circle;
  }
  return undefined;
}

/** The imports that go where a room may not: `allowed` has the rooms that each may use. */
export function forbiddenImports(arrows: readonly Arrow[], allowed: ReadonlyMap<string, readonly string[]>): string[] {
  return arrows.filter(({ from, to }) => !allowed.get(from)?.includes(to)).flatMap(({ imports }) => imports);
}

/**
 * Rooms that each room may use, by ARCHITECTURE.md: a table under a heading `### Rooms of layers` with the columns room,
 * what lives there, may use. "all above" stands for the rooms in the rows above. Undefined where the package has no such table.
 */
export function allowedRooms(architecture: string, name: string): Map<string, string[]> | undefined {
  const [, section] =
    new RegExp(`^### Rooms of \`?${name}\`?$([\\s\\S]*?)(?=^#|(?![\\s\\S]))`, "m").exec(architecture) ?? [];
  if (section === undefined) return undefined;
  const allowed = new Map<string, string[]>();
  for (const row of section.split("\n").filter((line) => /^\| *`/.test(line))) {
    const [, room = "", , uses = ""] = row.split("|");
    allowed.set(namesIn(room)[0] ?? "", uses.trim() === "all above" ? [...allowed.keys()] : namesIn(uses));
  }
  return allowed;
}

/** The folders that a cell of the table names in backticks, without the slash at their end. */
function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!.replace(/\/$/, "").replace(/^src$/, ""));
}

function roomOf(file: string): string {
  const folder = dirname(file);
  return folder === "." ? "" : folder;
}

/** Modules of its own package that a module imports or exports from, also by `import()`. */
function relativeImports(source: string): string[] {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith("."));
}
