import { spawn } from "node:child_process";
import { join, resolve } from "node:path";

/** Output and status of a program that ended. */
export interface ProgramResult {
  /** The last line that it printed, parsed. */
  readonly value?: unknown;
  /** Reason why there is none. */
  readonly problem?: string;
}

interface ProgramOptions {
  /** Options of Node. */
  readonly flags?: readonly string[];
  /** Longest time, in seconds. */
  readonly limit: number;
}

const HERE = join(import.meta.dirname, "..");
const NODE_OPTIONS = ["--import", "tsx", "--conditions=@seqloom/source"];

/**
 * Runs a program of tools/bench as a process of its own, and waits for it: TypeScript, Python, or JavaScript (`.mjs`), which
 * runs in Node as it is.
 *
 * @param program its path from tools/bench, or a whole path
 * @returns the JSON of its last line, or the reason why there is none, such as the time limit
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { flags = [], limit }: ProgramOptions,
): Promise<ProgramResult> {
  const command = program.endsWith(".py") ? "python3" : process.execPath;
  const nodeOptions = program.endsWith(".ts") ? NODE_OPTIONS : [];
  const allArgs = [...nodeOptions, ...flags, resolve(HERE, program), ...args];
  const child = spawn(command, allArgs, { stdio: ["ignore", "pipe", "pipe"] });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill("SIGKILL");
  }, limit * 1000);
  const problem = await new Promise<string | undefined>((resolve) => {
    child.on("error", (error) => resolve(`${command} does not start: ${error.message}`));
    child.on("close", (code, signal) => resolve(code === 0 ? undefined : `ended with ${signal ?? code}`));
  });
  clearTimeout(timer);
  if (isLate) return { problem: `not done in ${limit} s` };
  if (problem) return { problem: [problem, lastLine(errors)].filter(Boolean).join(": ") };
  try {
    return { value: JSON.parse(lastLine(output)) };
  } catch {
    return { problem: `printed no result: ${lastLine(output)}` };
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1)!;
}
