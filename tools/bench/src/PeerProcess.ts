import { type ChildProcessByStdio, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { NoResult } from "./StepResult.js";

const HERE = resolve(import.meta.dirname, "..");
const NODE_OPTIONS = ["--import", "tsx", "--conditions=@seqloom/source"];

interface PeerProcessOptions {
  /** Node to run TypeScript in; default: this one. */
  readonly node?: string;
  /** Options of Node. */
  readonly flags?: readonly string[];
  readonly args: readonly string[];
}

/** A peer that runs as a process of its own, is asked line by line, and waits in between. */
export class PeerProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #answers: AsyncIterator<unknown>;
  readonly #ended: Promise<unknown>;
  #lastError = "";
  #problem: string | undefined;

  /** @param program its path from tools/bench, or a whole path: TypeScript or Python */
  constructor(program: string, { node = process.execPath, flags = [], args }: PeerProcessOptions) {
    const isPython = program.endsWith(".py");
    const command = isPython ? "python3" : node;
    const all = [...(isPython ? [] : [...NODE_OPTIONS, ...flags]), resolve(HERE, program), ...args];
    this.#child = spawn(command, all, { stdio: ["pipe", "pipe", "pipe"] });
    this.#answers = this.#read();
    this.#child.stderr.on("data", (text: Buffer) => (this.#lastError = text.toString().trimEnd().split("\n").at(-1)!));
    this.#ended = new Promise((resolve) => this.#child.on("close", resolve));
    this.#child.on("error", (error) => (this.#problem = `${command} does not start: ${error.message}`));
    this.#child.on("exit", (code, signal) => {
      if (code !== 0) this.#problem ??= `ended with ${signal ?? code}`;
    });
    this.#child.stdin.on("error", () => {}); // it has ended; the missing answer says so
  }

  /** Waits for the next answer; the reason where there is none, such as the time limit, after which the process is ended. */
  async answer(limitSeconds: number): Promise<unknown> {
    const late = `not done in ${limitSeconds} s`;
    const timer = setTimeout(() => {
      this.#problem = late;
      this.#child.kill("SIGKILL");
    }, limitSeconds * 1000);
    const next = await this.#answers.next();
    clearTimeout(timer);
    if (!next.done) return next.value;
    await this.#ended; // its status and its last words come behind its last line
    const reason = [this.#problem ?? "gave no answer", this.#problem === late ? "" : this.#lastError];
    return { cannot: reason.filter(Boolean).join(": ") } satisfies NoResult;
  }

  /** Asks by a line, and waits for the answer. */
  async ask(line: string, limitSeconds: number): Promise<unknown> {
    this.#child.stdin.write(`${line}\n`);
    return this.answer(limitSeconds);
  }

  /** Ends the process, if it runs. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Lines of JSON; what else a library prints is passed over. */
  async *#read(): AsyncGenerator<unknown> {
    for await (const line of createInterface({ input: this.#child.stdout })) {
      if (line.startsWith("{")) yield JSON.parse(line);
    }
  }
}
