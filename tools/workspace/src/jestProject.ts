import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./command.js";

/** Packages that a project with jest installs, in versions for Node 20. */
export const JEST_PACKAGES = [
  ...["jest@30.5.2", "jest-environment-jsdom@30.5.2", "ts-jest@29.4.15", "typescript@5.9.3"],
  ...["@babel/preset-env@7.28.5", "@types/jest@30.0.0"],
];

/** The setting that the README tells users to make. */
export const JEST_SETTING = `transformIgnorePatterns: ["/node_modules/(?!(@seqloom|@exodus|env-paths)/)"]`;

const CONFIG = `
const setting = { ${JEST_SETTING} };
module.exports = {
  projects: [
    { ...setting, displayName: "babel", testMatch: ["**/*.test.js"] },
    { ...setting, displayName: "jsdom", testMatch: ["**/*.test.js"], testEnvironment: "jsdom" },
    { ...setting, displayName: "ts-jest", testMatch: ["**/*.test.ts"], preset: "ts-jest/presets/js-with-ts" },
  ],
};
`;
const BABEL = `module.exports = { presets: [["@babel/preset-env", { targets: { node: "current" } }]] };\n`;
const COMPILER = { module: "commonjs", moduleResolution: "node10", esModuleInterop: true, strict: true };
/** JavaScript that is TypeScript as well. */
const TRAINING = `
test("an LSTM trains on WebAssembly", async () => {
  const { name, failed } = await useBackend();
  expect([name, failed]).toEqual(["wasm", []]);
  const model = sequential({ layers: [lstm({ units: 2, inputShape: [2, 1] }), dense({ units: 1 })] });
  compile(model, { optimizer: "adam", loss: "mse" });
  const { history } = await fit(model, [[[0], [1]], [[1], [0]]], [[1], [0]], { epochs: 3, verbose: 0 });
  expect(history.loss).toHaveLength(3);
});
`;
const IMPORTS = `
import { useBackend } from "@seqloom/backend";
import { dense, lstm } from "@seqloom/layers";
import { compile, fit } from "@seqloom/training";
import { sequential } from "@tensorflow/tfjs-layers";
`;

/**
 * Writes a project that tests with jest, in CommonJS, below one with JEST_PACKAGES and our packages.
 *
 * @param names of the packages that its tests import
 * @returns its folder
 */
export function writeJestProject(parent: string, names: readonly string[]): string {
  const folder = join(parent, "jest");
  mkdirSync(folder);
  const all = names.map((name, i) => `import * as p${i} from "${name}";`).join("\n");
  const uses = names.map((_, i) => `p${i}`).join(", ");
  const loads = `\ntest.each([${uses}])("a package loads", (names) => expect(names).not.toEqual({}));\n`;
  const files = {
    "package.json": JSON.stringify({ name: "tested", private: true }),
    "jest.config.js": CONFIG,
    "babel.config.js": BABEL,
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...COMPILER, target: "es2022", skipLibCheck: true } }),
    "program.test.js": `${IMPORTS}${all}\n${TRAINING}${loads}`,
    "program.test.ts": `${IMPORTS}${TRAINING}`,
    "program.test.mjs": `${IMPORTS}${all}\n${TRAINING}${loads}`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Runs its tests: turned into CommonJS, and as ES modules. Returns the output of jest if they failed. */
export function jestProblems(folder: string): string[] {
  const jest = join(folder, "../node_modules/jest/bin/jest.js");
  const asModules = ["--experimental-vm-modules", "--no-warnings", jest, "--testMatch", "**/*.test.mjs"];
  return [
    [jest, "--ci"],
    [...asModules, "--ci", "--config", "{}"],
  ].flatMap((args) => {
    const { status, stdout, stderr } = runNode(args, { cwd: folder, mayFail: true });
    return status === 0 ? [] : [`jest ends with ${status}:\n${stdout}${stderr}`];
  });
}
