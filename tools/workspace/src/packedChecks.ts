/** A file of a packed package: its path inside the package and its text. */
export interface PackedFile {
  readonly path: string;
  readonly text: string;
}

const MUST_BE_THERE = [
  "package.json",
  "README.md",
  "LICENSE",
  "dist/index.js",
  "dist/index.d.ts",
  "dist/browser.js",
  "src/index.ts",
];
const MUST_NOT = /\.test\.|(^|\/)(fixtures|testing|node_modules|__tests__)\/|\.tsbuildinfo$/;

/**
 * Finds problems in the files of a packed package.
 *
 * @param machinePaths folders of the machine that packed it, which no file may name
 */
export function packedFileProblems(files: readonly PackedFile[], machinePaths: readonly string[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const missing = MUST_BE_THERE.filter((path) => !paths.has(path)).map((path) => `${path} is not packed`);
  const surplus = files.filter(({ path }) => MUST_NOT.test(path)).map(({ path }) => `${path} is packed`);
  const naming = files.filter(({ text }) => machinePaths.some((folder) => text.includes(folder)));
  return [...missing, ...surplus, ...naming.map(({ path }) => `${path} names a folder of this machine`)];
}

/** Compares what a package exports by import and by require(). */
export function exportProblems(imported: readonly string[], required: readonly string[]): string[] {
  const lacking = (names: readonly string[], others: readonly string[]) =>
    names.filter((name) => !others.includes(name));
  const none = imported.length === 0 ? ["import finds no exports"] : [];
  return [
    ...none,
    ...lacking(imported, required).map((name) => `require() does not find ${name}`),
    ...lacking(required, imported).map((name) => `import does not find ${name}`),
  ];
}

/**
 * Picks our own errors out of the output of tsc: those in the files of the trial and in our packages. (The types of
 * TensorFlow.js have errors of their own, and bring others out in TypeScript's.)
 */
export function ownTypeErrors(tscOutput: string): string[] {
  return tscOutput.split("\n").filter((line) => {
    const [, file] = /^(.*?)(?:\(\d+,\d+\): )?error TS\d+:/.exec(line) ?? [];
    return file !== undefined && !/node_modules\/(?!@seqloom\/)/.test(file);
  });
}
