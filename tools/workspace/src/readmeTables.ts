import { courseIn, type Language } from "./courseIn.js";
import type { Project } from "./projects.js";

const HEADINGS = {
  en: {
    packages: ["package", "row", "what it is for"],
    apps: ["app", "deck", "minutes", "data", "what it shows"],
  },
  "zh-TW": { packages: ["套件", "層級", "用途"], apps: ["範例", "投影片", "分鐘", "資料", "內容"] },
};

/** The table of the packages: name, row and purpose of each, from its package.json. */
export function packagesTable(packages: readonly Project[], language: Language): string {
  const rows = packages.map((project) => [
    `[\`${project.manifest.name}\`]`,
    String(project.row),
    descriptionIn(language, project),
  ]);
  return withLinks(markdownTable(HEADINGS[language].packages, rows), packages, ({ manifest }) => manifest.name);
}

/** The table of the apps, in the order of the course: their needs and what they show, from their package.json. */
export function appsTable(apps: readonly Project[], language: Language): string {
  const rows = apps.map((project) => [
    `[\`${project.name}\`]`,
    ...courseIn(language, project),
    descriptionIn(language, project).replace(/^(Course example: |課程範例：)/, ""),
  ]);
  return withLinks(markdownTable(HEADINGS[language].apps, rows), apps, ({ name }) => name);
}

/** A line with the apps that depend on a package, in their order, for the README of the package. */
export function usedByLine({ manifest }: Project, apps: readonly Project[]): string {
  const users = apps.filter((app) => app.manifest.dependencies?.[manifest.name] !== undefined);
  if (users.length === 0) return "No app uses it directly.";
  return `Apps that use it: ${users.map(({ name, folder }) => `[${name}](../../${folder})`).join(", ")}.`;
}

/**
 * Puts generated text between the markers of a page, `<!-- name -->` and `<!-- /name -->`. `<!-- options:Name -->` ends
 * with `<!-- /options -->`, and so does `<!-- options:Name without Other, Another -->`.
 *
 * @param fill gives the text for a marker's name; undefined for a comment that is no marker
 * @throws Error if a marker is not closed
 */
export function fillMarkers(markdown: string, fill: (name: string) => string | undefined): string {
  const marked = /<!-- ([\w:.-]+(?: without \w+(?:, \w+)*)?) -->\n(?:(?!<!--)[^])*(<!-- \/(\w+) -->)?/g;
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

/** A table in Markdown; prettier aligns its columns. */
export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");
}
