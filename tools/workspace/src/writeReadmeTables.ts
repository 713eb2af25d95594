// Writes the generated tables of the READMEs:  npm run readme
// With --check it changes nothing, names the pages that are out of date, and ends with exit code 1 if there are any.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { optionTableOf, type Options } from "./optionTableOf.js";
import { apps, type Project, projects, root } from "./projects.js";
import type { Language } from "./courseIn.js";
import { appsTable, fillMarkers, optionsTable, packagesTable } from "./readmeTables.js";

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

/** The tables of options in the README of a package. */
async function updateOptions(project: Project): Promise<void> {
  const file = `${project.folder}/README.md`;
  const markdown = readFileSync(join(root, file), "utf8");
  const tables = new Map<string, Options>();
  for (const [, name] of markdown.matchAll(/<!-- options:(\w+) -->/g)) {
    tables.set(`options:${name!}`, await optionTableOf(project, name!));
  }
  await update(file, markdown, (name) => {
    const options = tables.get(name);
    return options && optionsTable(options);
  });
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
