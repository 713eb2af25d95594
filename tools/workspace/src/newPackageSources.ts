import type { PackageProperties } from "./PackageProperties.js";

/** The README, the jest settings and the one function that a new package begins with, by the paths of their files. */
export function firstFiles(wish: PackageProperties): [file: string, text: string][] {
  const { code, test, printed } = wish.row === 0 ? plain : withArrays;
  return [
    ["jest.config.js", 'import preset from "../../jest.preset.js";\n\nexport default preset(import.meta.dirname);\n'],
    ["src/index.ts", 'export { column } from "./column.js";\n'],
    ["src/column.ts", code],
    ["src/column.test.ts", test],
    ["README.md", readme(wish, printed)],
  ];
}

/** In row 0, which may use nothing. */
const plain = {
  code: `
/**
 * Puts numbers below each other: the first function of this package, to be replaced by a better one.
 *
 * @returns rows of one number each
 *
 * @example
 * column([1, 2]); // → [ [ 1 ], [ 2 ] ]
 */
export function column(numbers: readonly number[]): number[][] {
  return numbers.map((number) => [number]);
}
`,
  test: `
import { expectClose } from "@seqloom/testing";
import { column } from "./column.js";

describe("column", () => {
  it("makes a row of each number", () => {
    const rows = column([0.5, -2]);
    expect(rows.map((row) => row.length)).toEqual([1, 1]);
    expectClose(rows.flat(), [0.5, -2]);
  });
});
`,
  printed: "[ [ 1 ], [ 2 ] ]",
};

const withArrays = {
  code: `
import { fromRows, type NdArray } from "@seqloom/array";

/**
 * Puts numbers below each other: the first function of this package, to be replaced by a better one.
 *
 * @returns shape [numbers, 1]
 *
 * @example
 * column([1, 2]).shape; // → [ 2, 1 ]
 */
export function column(numbers: readonly number[]): NdArray {
  return fromRows(numbers.map((number) => [number]));
}
`,
  test: `

describe("column", () => {
  it("makes a row of each number", () => {
    const { data, shape } = column([0.5, -2]);
    expect(shape).toEqual([2, 1]);
    expectClose(data, [0.5, -2]);
  });
});
`,
  printed: "{ data: Float32Array(2) [ 1, 2 ], shape: [ 2, 1 ] }",
};

function readme({ name, row, description }: PackageProperties, printed: string): string {
  const peers = row >= 2 ? " @tensorflow/tfjs-core @tensorflow/tfjs-layers" : "";
  return `# @seqloom/${name}

${description}

    npm install @seqloom/${name}${peers}

\`\`\`ts
import { column } from "@seqloom/${name}";

console.log(column([1, 2]));
\`\`\`

\`\`\`text
${printed}
\`\`\`

| export | in Keras | what it does |
| --- | --- | --- |
| \`column(numbers)\` | | puts numbers below each other |

## What differs from Keras

Nothing yet.
`;
}
