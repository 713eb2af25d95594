#!/usr/bin/env node
// Writes the version of @seqloom/models into its source, which bundles name: a part of  npm run version-packages
import { readFileSync, writeFileSync } from "node:fs";

const models = new URL("../../../packages/models/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", models), "utf8"));
const text = `/** Version of this package; \`npm run version-packages\` writes it. */\nexport const VERSION = "${version}";\n`;
writeFileSync(new URL("src/bundles/version.ts", models), text);
