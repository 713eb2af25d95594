// Writes the fields that all packages have alike into their package.json, from the one of the root:  npm run manifests
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projects, readJsonFile, root } from "./projects.js";
import { type ManifestJson, publishedManifest } from "./publishedManifest.js";

const ofRoot = readJsonFile<ManifestJson>("package.json");
for (const { folder } of projects("packages")) {
  const file = `${folder}/package.json`;
  const manifest = readJsonFile<ManifestJson>(file);
  const complete = JSON.stringify(publishedManifest(manifest, ofRoot, folder), null, 2);
  if (complete === JSON.stringify(manifest, null, 2)) continue;
  writeFileSync(join(root, file), `${complete}\n`);
  console.log(`${file} is up to date now.`);
}
