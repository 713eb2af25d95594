import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./command.js";
import { type Project, root } from "./projects.js";
import { temporaryFolder } from "./runExamples.js";

/** The example of a README: its first ts block, and the text block with its output. */
export interface ReadmeExample {
  readonly code: string;
  readonly output: string;
}

/**
 * Reads the example of a README.
 *
 * @throws Error if one of the two blocks is missing
 */
export function findReadmeExample(markdown: string): ReadmeExample {
  const blocks = /^```ts\n(.*?)^```$.*?^```text\n(.*?)^```$/ms.exec(markdown);
  if (!blocks) throw new Error("the README needs a ```ts block and behind it a ```text block with what it prints.");
  return { code: blocks[1]!, output: blocks[2]! };
}

/**
 * Reads all code in TypeScript of a README, each block as a program of its own. What follows `ts` on the first line of a
 * block is for us: ```` ```ts continues ```` goes on where the block before it ends, and sees its names.
 */
export function readmePrograms(markdown: string): string[] {
  const programs: string[] = [];
  for (const [, words, code] of markdown.matchAll(/^```ts\b(.*)\n([^]*?)^```$/gm)) {
    const before = words!.includes("continues") ? (programs.at(-1) ?? "") : "";
    programs.push(before + code!);
  }
  return programs;
}

/** Reads the example of a package's README. */
export function readmeExampleOf({ folder }: Project): ReadmeExample {
  return findReadmeExample(readFileSync(join(root, folder, "README.md"), "utf8"));
}

/**
 * Runs the code as a user would, in a process of its own, but from the sources. Returns its output.
 *
 * @param within the folder, from the root, whose dependencies the code sees
 */
export function runFromSources(within: string, { code }: ReadmeExample): string {
  const folder = temporaryFolder(within);
  try {
    const file = join(folder, "readme.ts");
    writeFileSync(file, code);
    return runNode(["--import", "tsx", "--conditions=@seqloom/source", file], { cwd: root }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
