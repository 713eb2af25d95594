import { describeValue, type Option } from "@seqloom/array";
import { courseIn, type Language } from "./courseIn.js";
import type { Project } from "./projects.js";

const HEADINGS = {
  en: {
    packages: ["package", "row", "what it is for"],
    apps: ["app", "deck", "minutes", "data", "what it shows"],
  },
  "zh-TW": { packages: ["套件", "層級", "用途"], apps: ["範例", "投影片", "分鐘", "資料", "內容"] },
};

/** The table of the packages: name, row and what each is for, from its package.json. */
export function packagesTable(packages: readonly Project[], language: Language): string {
  const rows = packages.map((project) => [
    `[\`${project.manifest.name}\`]`,
    String(project.row),
    descriptionIn(language, project),
  ]);
  return withLinks(table(HEADINGS[language].packages, rows), packages, ({ manifest }) => manifest.name);
}

/** The table of the apps, in the order of the course: their needs and what they show, from their package.json. */
export function appsTable(apps: readonly Project[], language: Language): string {
  const rows = apps.map((project) => [
    `[\`${project.name}\`]`,
    ...courseIn(language, project),
    descriptionIn(language, project).replace(/^(Course example: |課程範例：)/, ""),
  ]);
  return withLinks(table(HEADINGS[language].apps, rows), apps, ({ name }) => name);
}

/** The table of the options of a class or function, from the table that its checks go by. */
export function optionsTable(options: Readonly<Record<string, Option<unknown>>>): string {
  const rows = Object.entries(options).map(([name, { required, default: fallback, allowed, meaning }]) => {
    const none = required ? "required" : "none";
    return [`\`${name}\``, fallback === undefined ? none : `\`${describeValue(fallback)}\``, allowed, meaning];
  });
  return table(["option", "default", "allowed", "meaning"], rows);
}

/**
 * Puts generated text between the markers of a page, `<!-- name -->` and `<!-- /name -->` (`<!-- options:Name -->` ends
 * with `<!-- /options -->`).
 *
 * @param fill gives the text for a marker's name; undefined for a comment that is no marker
 * @throws Error if a marker is not closed
 */
export function fillMarkers(markdown: string, fill: (name: string) => string | undefined): string {
  const marked = /<!-- ([\w:-]+) -->\n(?:(?!<!--)[^])*(<!-- \/(\w+) -->)?/g;
  return markdown.replace(marked, (whole, name: string, closing?: string, closed?: string) => {
    const text = fill(name);
    if (text === undefined) return whole;
    if (closed !== name.split(":")[0]) throw new Error(`the marker <!-- ${name} --> is not closed.`);
    return `<!-- ${name} -->\n\n${text}\n\n${closing}`;
  });
}

function descriptionIn(language: Language, { manifest }: Project): string {
  const english = manifest.description ?? "";
  return language === "zh-TW" ? (manifest.seqloom?.descriptionZhTw ?? english) : english;
}

/** A table whose first cells are links, with their addresses below it, so that its lines stay short. */
function withLinks(text: string, projects: readonly Project[], nameOf: (project: Project) => string): string {
  return [text, "", ...projects.map((project) => `[\`${nameOf(project)}\`]: ${project.folder}`)].join("\n");
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
