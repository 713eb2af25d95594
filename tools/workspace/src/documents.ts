import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { root } from "./projects.js";

/** The commands that a README may name. */
export interface KnownCommands {
  /** The scripts of the root's package.json. */
  readonly scripts: ReadonlySet<string>;
  /** The apps that `npm start -- <app>` runs. */
  readonly apps: ReadonlySet<string>;
  /** The targets of each project in nx. */
  readonly targets: ReadonlyMap<string, ReadonlySet<string>>;
}

const NX_COMMANDS = ["affected", "graph", "list", "reset", "run-many", "show"];
const FOLDERS = /^(?:\.\/)?(?:packages|apps|tools|datasets|\.ci|\.changeset)\//;

/**
 * Finds links that lead nowhere: to a file that is not there, or to a heading that the page does not have.
 *
 * @param file the page, from the root
 * @param markdown text of the page
 */
export function brokenLinks(file: string, markdown: string): string[] {
  const text = markdown.replace(/^```.*?^```$/gms, "");
  const links = [...text.replace(/`[^`\n]*`/g, "").matchAll(/\]\(([^)\s]+)[^)]*\)|(?:src|href)="([^"]+)"/g)].map(
    (found) => found[1] ?? found[2]!,
  );
  return links.filter((link) => {
    if (/^[a-z]+:/i.test(link)) return false; // another site
    const [path = "", heading] = link.split("#");
    if (path === "") return !headingsOf(text).has(decodeURIComponent(heading ?? ""));
    return !existsSync(join(root, dirname(file), path));
  });
}

/** Finds paths in `code` that are not there, from the root or from the page's folder; paths with a * or a <name> are not checked. */
export function brokenPaths(file: string, markdown: string): string[] {
  const code = [...markdown.matchAll(/`([^`\n]+)`/g)].map((found) => found[1]!);
  const paths = code.filter((text) => FOLDERS.test(text) && !/[*<>\s…]/.test(text));
  return paths.filter(
    (path) => ![".", dirname(file)].some((folder) => existsSync(join(root, normalize(folder), path))),
  );
}

/** Finds lines of tables that are longer than 160 characters: a window does not show them whole. */
export function longTableLines(markdown: string): string[] {
  const text = markdown.replace(/^```.*?^```$/gms, "");
  return text.split("\n").filter((line) => line.startsWith("|") && line.length > 160);
}

/** Finds commands that this repository does not have. */
export function unknownCommands(markdown: string, known: KnownCommands): string[] {
  const npm = [...markdown.matchAll(/\bnpm (start|test)\b(?: -- ([\w<-]+))?|\bnpm run ([\w:-]+)/g)].filter(
    ([, script, argument, run]) => {
      if (!known.scripts.has(script ?? run!)) return true;
      return script === "start" && argument !== undefined && /^\w/.test(argument) && !known.apps.has(argument);
    },
  );
  const nx = [...markdown.matchAll(/\bnpx nx ([\w:-]+)(?: ([\w-]+(?::[\w-]+)?))?(?: ([\w-]+))?/g)].filter(
    ([, target, project, value]) => !nxHas(known, target!, project, value),
  );
  return [...npm, ...nx].map(([command]) => command);
}

/** `nx <target> <project>`, `nx run <project>:<target>`, or a command of nx with `-t <target>`. */
function nxHas({ targets }: KnownCommands, first: string, second?: string, third?: string): boolean {
  if (first === "run") {
    const [project = "", target = ""] = (second ?? "").split(":");
    return targets.get(project)?.has(target) ?? false;
  }
  if (!NX_COMMANDS.includes(first)) return targets.get(second ?? "")?.has(first) ?? false;
  return second !== "-t" || [...targets.values()].some((ofProject) => ofProject.has(third ?? ""));
}

/** The names under which GitHub reaches the headings of a page. */
function headingsOf(markdown: string): Set<string> {
  return new Set((markdown.match(/^#+ .*$/gm) ?? []).map(headingName));
}

/** The name under which GitHub reaches a heading, `## How to` as `how-to`. */
export function headingName(heading: string): string {
  const text = heading.replace(/^#+ /, "").toLowerCase();
  return text.replace(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(" ", "-");
}
