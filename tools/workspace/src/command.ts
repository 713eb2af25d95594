import { spawnSync } from "node:child_process";

/** Options of a command. */
export interface CommandOptions {
  readonly cwd: string;
  /** Whether an exit code other than 0 is a result and no error. */
  readonly mayFail?: boolean;
  /** Variables that are set besides those of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Result of a command. */
export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program and waits for its end.
 *
 * @throws Error with its output if it ended with another code than 0
 */
export function runCommand(file: string, args: readonly string[], options: CommandOptions): CommandResult {
  return checked(`${file} ${args.join(" ")}`, file, args, options);
}

/** Runs a node program. */
export function runNode(args: readonly string[], options: CommandOptions): CommandResult {
  return checked(`node ${args.join(" ")}`, process.execPath, args, options);
}

/** Runs npm: the one that runs this script, or the one on the PATH. */
export function runNpm(args: readonly string[], options: CommandOptions): CommandResult {
  const { npm_execpath: npm } = process.env;
  const [file, all] = npm?.endsWith("npm-cli.js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  return checked(`npm ${args.join(" ")}`, file, all, options);
}

/** The environment without the wish for colours, which nx passes on and which would change what programs print. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR, ...env } = process.env;
  return { ...env, NO_COLOR: "1" };
}

function checked(text: string, file: string, args: readonly string[], options: CommandOptions): CommandResult {
  const env = { ...plainEnvironment(), ...options.env };
  const settings = { cwd: options.cwd, env, encoding: "utf8", maxBuffer: 64 * 2 ** 20 } as const;
  const { status, stdout, stderr, error } = spawnSync(file, args, settings);
  if (error) throw new Error(`${text} did not start: ${error.message}`);
  if (status !== 0 && !options.mayFail) throw new Error(`${text} ended with ${status}:\n${stdout}${stderr}`);
  return { status, stdout, stderr };
}
