import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { plainEnvironment } from "./command.js";
import type { Example } from "./examples.js";
import { type ExampleScript, exampleScript, type Promised } from "./exampleScript.js";
import { root } from "./projects.js";
import { foldBlanks } from "./showValue.js";

/** Job of the child process. */
export interface ExampleTask {
  /** The file to write it to. */
  readonly path: string;
  readonly script: ExampleScript;
  /** Modules whose exports the example may use; a later one goes before an earlier one. */
  readonly scope: readonly string[];
  /** Whether a TensorFlow.js backend has to run. */
  readonly needsBackend: boolean;
}

/** Outcome: a text for each promised result that was reached. */
export interface ExampleOutcome {
  readonly results: readonly { readonly threw: boolean; readonly text: string }[];
  /** Error of the example, if it did not promise one. */
  readonly error?: string;
}

/**
 * Runs examples from the sources, all in one process.
 *
 * @returns problem of each example; empty for a good one
 */
export function runExamples(examples: readonly Example[]): string[][] {
  const folders = new Map<string, string>();
  try {
    const prepared = examples.map((example, i) => {
      const { folder } = example.project;
      if (!folders.has(folder)) folders.set(folder, temporaryFolder(folder));
      return prepare(example, join(folders.get(folder)!, `example${i}.ts`));
    });
    const outcomes = runTasks(prepared.filter((task) => typeof task !== "string")).values();
    return prepared.map((task) =>
      typeof task === "string" ? [task] : compare(task.script.promised, outcomes.next().value!),
    );
  } finally {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder of its own for each run, inside the package so that its dependencies are found, and ignored by git. */
export function temporaryFolder(packageFolder: string): string {
  const parent = join(root, packageFolder, ".examples");
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, "run-"));
}

function prepare({ project, file, code }: Example, path: string): ExampleTask | string {
  try {
    const scope = ["@seqloom/array", project.manifest.name, join(root, file)];
    return { path, script: exampleScript(code), scope, needsBackend: (project.row ?? 0) >= 2 };
  } catch (error) {
    return (error as Error).message;
  }
}

function runTasks(tasks: readonly ExampleTask[]): ExampleOutcome[] {
  if (tasks.length === 0) return [];
  const program = ["--import", "tsx", "--conditions=@seqloom/source", join(import.meta.dirname, "examplesChild.ts")];
  const { status, output, stderr } = spawnSync(process.execPath, program, {
    cwd: root,
    env: plainEnvironment(),
    input: JSON.stringify(tasks),
    stdio: ["pipe", "ignore", "pipe", "pipe"], // the output of the examples is ignored; outcomes come over 3
    encoding: "utf8",
    timeout: 300_000,
  });
  if (status !== 0) throw new Error(`the examples ended with ${status}: ${stderr}`);
  return JSON.parse(output[3]!) as ExampleOutcome[];
}

function compare(promised: readonly Promised[], { results, error }: ExampleOutcome): string[] {
  const problems = results.flatMap(({ threw, text }, i) => {
    const { kind, expected, statement } = promised[i]!;
    const shown = foldBlanks(text);
    if (threw === (kind === "throws") && shown === expected) return [];
    const got = threw ? `throws ${shown}` : `→ ${shown}`;
    return [`${statement}\n    promises ${kind === "throws" ? "throws" : "→"} ${expected}\n    but it is ${got}`];
  });
  return error === undefined ? problems : [...problems, `it throws ${error}`];
}
