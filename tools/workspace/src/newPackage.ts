import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";
import { firstFiles } from "./newPackageSources.js";
import type { PackageProperties } from "./PackageProperties.js";
import { publishedManifest } from "./publishedManifest.js";

const TENSORFLOW = { "@tensorflow/tfjs-core": "^4.22.0", "@tensorflow/tfjs-layers": "^4.22.0" };
const BASE = "../../tsconfig.base.json";
const TESTING = { path: "../../tools/testing/tsconfig.lib.json" };

/**
 * Makes a package that passes every check of the repository, with one function to be replaced. `npm install` and
 * `npm run readme` come behind it.
 *
 * @param root the folder of the repository
 * @throws Error that names a wrong property; nothing is written then
 */
export async function newPackage(root: string, wish: PackageProperties): Promise<void> {
  const { name, row } = wish;
  check(wish);
  const folder = join(root, "packages", name);
  if (existsSync(folder)) throw new Error(`packages/${name} is there already.`);
  mkdirSync(folder);

  const ofRoot = read(join(root, "package.json"));
  await writeJson(
    join(folder, "package.json"),
    publishedManifest(manifestOf(wish, groupVersion(root)), ofRoot, `packages/${name}`),
  );
  const references = row > 0 ? [{ path: "../array/tsconfig.lib.json" }] : [];
  for (const [file, config] of tsconfigs(references)) await writeJson(join(folder, file), config);
  for (const [file, text] of firstFiles(wish)) await write(join(folder, file), text);
  copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));

  await change(join(root, "tsconfig.json"), ({ references: all, ...solution }) => ({
    ...solution,
    references: [...(all as object[]), { path: `packages/${name}` }],
  }));
  await change(join(root, "tools/workspace/src/sizes.json"), (ceilings) => ({ ...ceilings, [name]: 3000 }));
  writeFileSync(
    join(root, `.changeset/new-${name}.md`),
    `---\n"@seqloom/${name}": minor\n---\n\n${wish.description}\n`,
  );
}

function check({ name, row, description, descriptionZhTw, keywords }: PackageProperties): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(`name must be lower-case letters, digits and dashes, got ${name}.`);
  if (!(Number.isInteger(row) && row >= 0 && row <= 4))
    throw new Error(`--row must be 0, 1, 2, 3 or 4, got ${Number.isNaN(row) ? "none" : row}.`);
  if (!/\S\.$/.test(description))
    throw new Error(`--description must be a sentence that ends with ".", got "${description}".`);
  if (!/\S。$/.test(descriptionZhTw)) {
    throw new Error(`--description-zh-tw must be a sentence that ends with "。", got "${descriptionZhTw}".`);
  }
  const odd = keywords.length === 0 ? "none" : keywords.find((word) => !/^[a-z0-9.-]+( [a-z0-9.-]+)*$/.test(word));
  if (odd !== undefined)
    throw new Error(`--keywords must be words in lower case with commas between them, got ${odd}.`);
}

function manifestOf({ name, row, description, descriptionZhTw, keywords }: PackageProperties, version: string) {
  const peers = row >= 2 ? TENSORFLOW : undefined;
  return {
    name: `@seqloom/${name}`,
    version,
    description,
    keywords,
    type: "module",
    sideEffects: false,
    exports: {
      ".": { "@seqloom/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./package.json": "./package.json",
    },
    main: "./dist/index.js",
    types: "./dist/index.d.ts",
    files: [],
    scripts: {
      build: "tsc -b tsconfig.lib.json && node ../../tools/workspace/bin/browser-build.mjs",
      test: "node --experimental-vm-modules --no-warnings ../../node_modules/jest/bin/jest.js",
    },
    dependencies: row > 0 ? { "@seqloom/array": `^${version}` } : undefined,
    peerDependencies: peers,
    devDependencies: { "@seqloom/testing": "*" },
    nx: { name, tags: [`row:${row}`] },
    seqloom: { descriptionZhTw },
  };
}

function tsconfigs(references: readonly { readonly path: string }[]): [file: string, config: object][] {
  const lib = { rootDir: "src", outDir: "dist", tsBuildInfoFile: "dist/.tsbuildinfo" };
  const spec = {
    rootDir: "src",
    outDir: "out-tsc",
    tsBuildInfoFile: "out-tsc/.tsbuildinfo",
    emitDeclarationOnly: true,
  };
  const ofTests = [{ path: "./tsconfig.lib.json" }, ...references, TESTING];
  return [
    ["tsconfig.json", { files: [], references: [{ path: "./tsconfig.lib.json" }, { path: "./tsconfig.spec.json" }] }],
    [
      "tsconfig.lib.json",
      { extends: BASE, compilerOptions: lib, include: ["src"], exclude: ["**/*.test.ts", "src/testing"], references },
    ],
    [
      "tsconfig.spec.json",
      {
        extends: BASE,
        compilerOptions: { ...spec, types: ["node", "jest"] },
        include: ["src/**/*.test.ts", "src/testing/*.ts"],
        references: ofTests,
      },
    ],
  ];
}

/** The version that all packages share; they are released as one group. */
function groupVersion(root: string): string {
  const [first] = readdirSync(join(root, "packages")).filter((name) => existsSync(manifestAt(root, name)));
  return first ? (read(manifestAt(root, first)).version as string) : "0.1.0";
}

function manifestAt(root: string, name: string): string {
  return join(root, "packages", name, "package.json");
}

function read(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}

async function change(file: string, changed: (json: Record<string, unknown>) => object): Promise<void> {
  await writeJson(file, changed(read(file)));
}

async function writeJson(file: string, value: object): Promise<void> {
  await write(file, JSON.stringify(value, null, 2));
}

/** Writes a file in the format that `npm run lint` checks. */
async function write(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
