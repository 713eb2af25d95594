import { spawn } from "node:child_process";
import { join } from "node:path";

/** What a program left behind. */
export interface ProgramResult {
  /** The last line that it printed, parsed. */
  readonly value?: unknown;
  /** Why there is none. */
  readonly problem?: string;
}

interface ProgramOptions {
  /** Options of Node, for a TypeScript program. */
  readonly flags?: readonly string[];
  /** How long it may take, in seconds. */
  readonly limit: number;
}

const HERE = join(import.meta.dirname, "..");
const NODE_OPTIONS = ["--import", "tsx", "--conditions=@seqloom/source"];

/**
 * Runs a program of tools/bench, TypeScript or Python, as a process of its own, and waits for it.
 *
 * @param program its path from tools/bench
 * @returns the JSON of its last line, or what went wrong; the time it may take being over is one such thing
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { flags = [], limit }: ProgramOptions,
): Promise<ProgramResult> {
  const file = join(HERE, program);
  const isPython = program.endsWith(".py");
  const command = isPython ? "python3" : process.execPath;
  const allArgs = isPython ? [file, ...args] : [...NODE_OPTIONS, ...flags, file, ...args];
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
