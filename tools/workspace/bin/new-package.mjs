#!/usr/bin/env node
// Makes the skeleton of a package:  npm run new-package -- <name> --row <0-4> [--description "…"]
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";

const root = join(import.meta.dirname, "../../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { row: { type: "string" }, description: { type: "string", default: "" } },
});
const [name] = positionals;
const row = Number(values.row);

if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) stop(`name must be lower-case letters, digits and dashes, got ${name}.`);
if (!(Number.isInteger(row) && row >= 0 && row <= 4)) stop(`--row must be 0, 1, 2, 3 or 4, got ${values.row}.`);
const folder = join(root, "packages", name);
if (existsSync(folder)) stop(`packages/${name} is there already.`);

const version = groupVersion();
const usesTensorFlow = row >= 2;
const peers = usesTensorFlow ? { "@tensorflow/tfjs-core": "^4.22.0", "@tensorflow/tfjs-layers": "^4.22.0" } : undefined;
const dependencies = row > 0 ? { "@seqloom/array": `^${version}` } : undefined;
const references = Object.keys(dependencies ?? {}).map((dependency) => ({
  path: `../${dependency.split("/")[1]}/tsconfig.lib.json`,
}));

mkdirSync(join(folder, "src"), { recursive: true });
await writeJson("package.json", {
  name: `@seqloom/${name}`,
  version,
  description: values.description,
  license: "MIT",
  type: "module",
  sideEffects: false,
  engines: { node: ">=20.19.0" },
  exports: {
    ".": { "@seqloom/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./package.json": "./package.json",
  },
  main: "./dist/index.js",
  types: "./dist/index.d.ts",
  files: ["dist", "src", "!**/*.test.*", "!**/fixtures", "!**/*.tsbuildinfo"],
  scripts: {
    build: "tsc -b tsconfig.lib.json && node ../../tools/workspace/bin/browser-build.mjs",
    test: "node --experimental-vm-modules --no-warnings ../../node_modules/jest/bin/jest.js",
  },
  dependencies,
  peerDependencies: peers,
  devDependencies: { "@seqloom/testing": "*", ...peers },
  publishConfig: { access: "public" },
  nx: { name, tags: [`row:${row}`] },
});
await writeJson("tsconfig.json", {
  files: [],
  references: [{ path: "./tsconfig.lib.json" }, { path: "./tsconfig.spec.json" }],
});
await writeJson("tsconfig.lib.json", {
  extends: "../../tsconfig.base.json",
  compilerOptions: { rootDir: "src", outDir: "dist", tsBuildInfoFile: "dist/.tsbuildinfo" },
  include: ["src"],
  exclude: ["**/*.test.ts"],
  references,
});
await writeJson("tsconfig.spec.json", {
  extends: "../../tsconfig.base.json",
  compilerOptions: {
    rootDir: "src",
    outDir: "out-tsc",
    tsBuildInfoFile: "out-tsc/.tsbuildinfo",
    emitDeclarationOnly: true,
    types: ["node", "jest"],
  },
  include: ["src/**/*.test.ts"],
  references: [{ path: "./tsconfig.lib.json" }, ...references, { path: "../../tools/testing/tsconfig.lib.json" }],
});
await write(
  "jest.config.js",
  'import preset from "../../jest.preset.js";\n\nexport default preset(import.meta.dirname);\n',
);
await write("README.md", `# @seqloom/${name}\n\n${values.description}\n\n    npm install @seqloom/${name}\n`);
await write("src/index.ts", "export {};\n");
copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
await addToSolution();
console.log(`packages/${name} is made. Next: npm install, write src/, README.md and a changeset.`);

/** The version that all packages share; they are released as one group. */
function groupVersion() {
  const [first] = readdirSync(join(root, "packages"));
  return first ? JSON.parse(readFileSync(join(root, "packages", first, "package.json"), "utf8")).version : "0.1.0";
}

/** Adds the package to the root tsconfig.json, which `npm run typecheck` builds. */
async function addToSolution() {
  const file = join(root, "tsconfig.json");
  const solution = JSON.parse(readFileSync(file, "utf8"));
  solution.references.push({ path: `packages/${name}` });
  await writeFormatted(file, JSON.stringify(solution, null, 2));
}

async function writeJson(file, value) {
  await write(file, JSON.stringify(value, null, 2));
}

async function write(file, text) {
  await writeFormatted(join(folder, file), text);
}

/** Writes a file as `npm run lint` wants it. */
async function writeFormatted(path, text) {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

function stop(message) {
  console.error(`new-package: ${message}`);
  process.exit(2);
}
