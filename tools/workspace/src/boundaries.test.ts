import { spawnSync } from "node:child_process";
import { root } from "./projects.js";

const ROWS = "@nx/enforce-module-boundaries";
const UNLISTED = "import-x/no-extraneous-dependencies";
const BOTH = [ROWS, UNLISTED]; // a package lists nothing that it must not import
const DOORS = "no-restricted-imports";

interface Planted {
  /** Rule that the planted line breaks, or keeps. */
  readonly shows: string;
  readonly path: string;
  readonly text: string;
  /** The rules that report it, each once. */
  readonly rules: readonly string[];
}

/** One violation of each kind, and beside it an allowed line. No file of these names exists. */
const planted: readonly Planted[] = [
  {
    shows: "an import of a higher row",
    path: "packages/array/src/planted.ts",
    text: 'export { TimeseriesGenerator } from "@seqloom/timeseries";',
    rules: BOTH,
  },
  {
    shows: "an import of a higher row, between rows that know TensorFlow.js",
    path: "packages/layers/src/planted.ts",
    text: 'export { summary } from "@seqloom/models";',
    rules: BOTH,
  },
  {
    shows: "a dynamic import of a higher row",
    path: "packages/timeseries/src/planted.ts",
    text: 'export const models = () => import("@seqloom/models");',
    rules: BOTH,
  },
  {
    shows: "an import of a type from a higher row",
    path: "packages/timeseries/src/planted.ts",
    text: 'import type { History } from "@seqloom/training";\nexport const none: History | undefined = undefined;',
    rules: BOTH,
  },
  {
    shows: "a sideways import in row 2",
    path: "packages/layers/src/planted.ts",
    text: 'export { fit } from "@seqloom/training";',
    rules: BOTH,
  },
  {
    shows: "a sideways import in row 1",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { meals } from "@seqloom/datasets";',
    rules: BOTH,
  },
  {
    shows: "a sideways import of the backend outside a test",
    path: "packages/layers/src/planted.ts",
    text: 'export { useBackend } from "@seqloom/backend";',
    rules: BOTH,
  },
  {
    shows: "an import past the index, by the name of the package",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { readOptions } from "@seqloom/array/src/options.js";',
    rules: [DOORS],
  },
  {
    shows: "a dynamic import past the index",
    path: "packages/timeseries/src/planted.ts",
    text: 'export const options = () => import("@seqloom/array/src/options.js");',
    rules: ["no-restricted-syntax"],
  },
  {
    shows: "an import past the index, by a relative path",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { readOptions } from "../../array/src/options.js";',
    rules: [ROWS],
  },
  {
    shows: "TensorFlow.js in row 0",
    path: "packages/array/src/planted.ts",
    text: 'export { tensor } from "@tensorflow/tfjs-core";',
    rules: BOTH,
  },
  {
    shows: "TensorFlow.js in row 1",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { tensor } from "@tensorflow/tfjs-core";',
    rules: BOTH,
  },
  {
    shows: "a module of Node in a file for browsers",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { readFileSync } from "node:fs";',
    rules: ["import-x/no-nodejs-modules"],
  },
  {
    shows: "a module of Node by its bare name",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { readFileSync } from "fs";',
    rules: ["import-x/no-nodejs-modules"],
  },
  {
    shows: "a global of Node in a file for browsers",
    path: "packages/timeseries/src/planted.ts",
    text: "export const bytes = Buffer.from(String(process.pid));",
    rules: ["no-restricted-globals", "no-restricted-globals"],
  },
  {
    shows: "the helpers of tests outside a test, which are no dependency of those who install the package",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { expectClose } from "@seqloom/testing";',
    rules: BOTH,
  },
  {
    shows: "a module that package.json does not list",
    path: "packages/timeseries/src/planted.ts",
    text: 'export { assert } from "fast-check";',
    rules: [UNLISTED],
  },
  {
    shows: "an app in a package",
    path: "packages/models/src/planted.ts",
    text: 'export * from "@seqloom/app-lunch";',
    rules: [DOORS],
  },
  {
    shows: "an app in a package, by a relative path",
    path: "packages/models/src/planted.ts",
    text: 'export * from "../../../apps/lunch/src/main.js";',
    rules: [ROWS],
  },
  {
    shows: "the apps' kit in a package",
    path: "packages/models/src/planted.ts",
    text: 'export * from "@seqloom/app-kit";',
    rules: BOTH,
  },
  {
    shows: "a check that is switched off without a reason",
    path: "packages/array/src/planted.ts",
    text: "// eslint-disable-next-line no-console\nexport const one = 1;",
    rules: ["@eslint-community/eslint-comments/require-description", "unused disable"],
  },
  {
    shows: "a default export",
    path: "packages/array/src/planted.ts",
    text: "export default 1;",
    rules: ["import-x/no-default-export"],
  },
  {
    shows: "a file over 400 lines",
    path: "packages/array/src/planted.ts",
    text: "// line\n".repeat(400) + "export const one = 1;",
    rules: ["max-lines"],
  },
  {
    shows: "a function over 60 lines",
    path: "packages/array/src/planted.ts",
    text: `export function long() {\n${"  // line\n".repeat(60)}}`,
    rules: ["max-lines-per-function"],
  },
  {
    shows: "a careless line of AssemblyScript",
    path: "packages/kernels/assembly/planted.ts",
    text: "@inline\nexport function twice(x: f32): f32 {\n  let two: f32 = 2;\n  var y = two * x;\n  return y;\n}",
    rules: ["prefer-const", "no-var"],
  },
  {
    shows: "a function over 60 lines in AssemblyScript",
    path: "packages/kernels/assembly/planted.ts",
    text: `@inline\nexport function long(): void {\n${"  // line\n".repeat(60)}}`,
    rules: ["max-lines-per-function"],
  },
  {
    shows: "a decorator of a function in AssemblyScript",
    path: "packages/kernels/assembly/planted.ts",
    text: "@inline\nexport function twice(x: f32): f32 {\n  return 2 * x;\n}",
    rules: [],
  },
  {
    shows: "lower rows, and TensorFlow.js from row 2 on",
    path: "packages/models/src/planted.ts",
    text: [
      'export { readOptions } from "@seqloom/array";',
      'export { SimpleRNN } from "@seqloom/layers";',
      'export { tensor } from "@tensorflow/tfjs-core";',
    ].join("\n"),
    rules: [],
  },
  {
    shows: "Node in a file that only Node gets",
    path: "packages/datasets/src/planted.node.ts",
    text: 'export { readFileSync } from "node:fs";\nexport const { pid } = process;',
    rules: [],
  },
  {
    shows: "Node in a test, and the helpers of tests",
    path: "packages/timeseries/src/planted.test.ts",
    text: 'export { readFileSync } from "node:fs";\nexport { expectClose } from "@seqloom/testing";',
    rules: [],
  },
  {
    shows: "the backend in a test of row 2",
    path: "packages/layers/src/planted.test.ts",
    text: 'export { useBackend } from "@seqloom/backend";',
    rules: [],
  },
  {
    shows: "another neighbour in a test of row 2",
    path: "packages/layers/src/planted.test.ts",
    text: 'export { fit } from "@seqloom/training";',
    rules: [ROWS],
  },
  {
    shows: "every package and the kit in an app",
    path: "apps/lunch/src/planted.ts",
    text: 'export * from "@seqloom/app-kit";\nexport * from "@seqloom/models";\nexport * from "@seqloom/array";',
    rules: [],
  },
];

describe("the linter, over planted violations", () => {
  let reported: string[][];

  beforeAll(() => {
    // Without a graph the rule of the rows passes everything without a word.
    run(["tools/workspace/bin/graph.mjs"], "");
    const files = planted.map(({ path, text }) => ({ path, text: `${text}\n` }));
    const output = run(["tools/workspace/bin/lint-planted.mjs"], JSON.stringify(files));
    const linted = JSON.parse(output) as { messages: { rule: string | null; text: string }[] }[];
    reported = linted.map(({ messages }) => messages.map(({ rule, text }) => rule ?? nameOf(text)));
  });

  for (const [i, { shows, rules }] of planted.entries()) {
    it(`${rules.length > 0 ? "reports" : "lets pass"} ${shows}`, () => {
      expect(reported[i]).toEqual(rules);
    });
  }
});

/** eslint's own complaint about a directive has no rule. */
function nameOf(text: string): string {
  return text.startsWith("Unused eslint-disable directive") ? "unused disable" : text;
}

function run(args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}
