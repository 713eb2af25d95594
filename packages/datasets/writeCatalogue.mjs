// Writes the catalogue of the package where readers of the repository look for it:  npx nx run datasets:catalogue
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register();
const { CATALOGUE } = await import("./src/catalogue/catalogue.ts");

const path = fileURLToPath(new URL("../../datasets/catalogue.json", import.meta.url));
writeFileSync(path, `${JSON.stringify(CATALOGUE, undefined, 2)}\n`);
console.log(`${CATALOGUE.length} data sets in datasets/catalogue.json`);
