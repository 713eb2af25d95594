import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./projects.js";

/** An npm registry on this machine. */
export interface LocalRegistry {
  /** Its address: `http://127.0.0.1:4873/`. */
  readonly url: string;
  /** The lines of an .npmrc by which `@seqloom/*` comes from it, while all else comes from where npm takes it. */
  readonly npmrc: string;
  /** The line of an .npmrc with the right to publish, as `npm login` would write it. */
  readonly login: string;
  /** Ends it. */
  stop(): Promise<void>;
}

/**
 * Starts an npm registry (verdaccio) on a free port of 127.0.0.1, which only logged-in users may publish to.
 *
 * @param folder of the published packages; made if it does not exist, and never removed
 * @throws Error with its output if it does not start
 */
export async function localRegistry(folder: string): Promise<LocalRegistry> {
  mkdirSync(folder, { recursive: true });
  const program = join(import.meta.dirname, "registryChild.ts");
  const child = fork(program, [folder], {
    execArgv: ["--import", "tsx"],
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const stop = () => end(child);
  try {
    const url = `http://127.0.0.1:${await portOf(child)}/`;
    const address = url.slice("http:".length);
    return { url, npmrc: `@seqloom:registry=${url}\n`, login: `${address}:_authToken=${await logIn(url)}\n`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port that the registry sends once it listens. */
async function portOf(child: ChildProcess): Promise<number> {
  let printed = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (text: Buffer) => (printed += String(text)));
  const started = once(child, "message").then(([port]) => port as number);
  const ended = once(child, "close").then(([code]) => {
    throw new Error(`the registry ended with ${code} before it listened:\n${printed}`);
  });
  return Promise.race([started, ended]);
}

/** Adds a user, as `npm adduser` does; returns the token. */
async function logIn(url: string): Promise<string> {
  const user = { name: "releaser", password: "for this registry alone" };
  const response = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(user),
  });
  const { token, error } = (await response.json()) as { token?: string; error?: string };
  if (!token) throw new Error(`the registry lets nobody log in: ${response.status} ${error}`);
  return token;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill();
  await closed;
}
