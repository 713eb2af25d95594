// Writes the generated tables of the READMEs:  npm run readme
// With --check it changes nothing, names the pages that are out of date, and ends with exit code 1 if there are any.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import type { Language } from "./courseIn.js";
import { headingName } from "./documents.js";
import { type AllowedSection, type DescribedOptions, optionsTable, withoutShared } from "./optionsTable.js";
import { optionTableOf } from "./optionTableOf.js";
import { optionTexts, packagesProgram } from "./optionTexts.js";
import { apps, type Project, projects, root } from "./projects.js";
import { appsTable, fillMarkers, packagesTable, usedByLine } from "./readmeTables.js";
import { wrapped } from "./wrapped.js";

const program = packagesProgram();
const checkOnly = process.argv.includes("--check");
const stale: string[] = [];

await updateOverview("README.md", "en");
await updateOverview("README.zh-TW.md", "zh-TW");
for (const project of projects("packages")) await updateOptions(project);

if (checkOnly && stale.length > 0) {
  console.error(`out of date: ${stale.join(", ")}. Run npm run readme.`);
  process.exitCode = 1;
}

/** The tables of packages and apps in a README of the root. */
async function updateOverview(file: string, language: Language): Promise<void> {
  const tables: Record<string, string> = {
    packages: packagesTable(projects("packages"), language),
    apps: appsTable(apps(), language),
  };
  const markdown = readFileSync(join(root, file), "utf8");
  for (const name of Object.keys(tables)) {
    if (!markdown.includes(`<!-- ${name} -->`)) throw new Error(`${file} has no marker <!-- ${name} -->.`);
  }
  await update(file, markdown, (name) => tables[name]);
}

/** The tables of options in the README of a package, its sections of allowed values, and its apps. */
async function updateOptions(project: Project): Promise<void> {
  const file = `${project.folder}/README.md`;
  const markdown = readFileSync(join(root, file), "utf8");
  const sections = new Map<string, AllowedSection>();
  for (const { index, 1: marker, 2: name, 3: option } of markdown.matchAll(/<!-- (allowed:(\w+)\.(\w+)) -->/g)) {
    const { options } = await optionTableOf(project, name!);
    const heading =
      markdown
        .slice(0, index)
        .match(/^#+ .*$/gm)
        ?.at(-1) ?? "";
    sections.set(marker!, { allowed: options[option!]!.allowed, anchor: headingName(heading) });
  }
  const texts = new Map([...sections].map(([marker, { allowed }]) => [marker, wrapped(`${allowed}.`)]));
  texts.set("usedBy", wrapped(usedByLine(project, apps())));
  for (const [, marker, name, others] of markdown.matchAll(/<!-- (options:(\w+)(?: without ([\w, ]+))?) -->/g)) {
    const table = await describedOptions(project, name!);
    const shared = others === undefined ? [] : others.split(", ").map((other) => describedOptions(project, other));
    const own = withoutShared(table, await Promise.all(shared));
    texts.set(marker!, optionsTable({ ...table, options: own }, [...sections.values()]));
  }
  await update(file, markdown, (marker) => texts.get(marker));
}

async function describedOptions(project: Project, name: string): Promise<DescribedOptions> {
  const { options, file, expression } = await optionTableOf(project, name);
  return { options, texts: optionTexts(program, file, expression) };
}

async function update(file: string, markdown: string, fill: (name: string) => string | undefined): Promise<void> {
  const path = join(root, file);
  const updated = await format(fillMarkers(markdown, fill), { ...(await resolveConfig(path)), filepath: path });
  if (updated === markdown) return;
  stale.push(file);
  if (checkOnly) return;
  writeFileSync(path, updated);
  console.log(`${file} is up to date now.`);
}
