import { pack } from "./pack.js";
import type { Port } from "./Port.js";
import { receiveError, sendError, type SentError } from "./sentError.js";

/** Messages of a channel: a call, with a number where an answer is wanted, or the answer. */
type Message =
  | { readonly call: string; readonly value: unknown; readonly number?: number }
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly error: SentError };

/** Answers the calls of the other thread. */
export type Answer = (call: string, value: unknown) => unknown;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Calls from thread to thread, with and without an answer, over a port. */
export class Channel {
  readonly #port: Port;
  readonly #caller: string;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  /** @param caller the public function, for the texts of errors that come over */
  constructor(port: Port, caller: string, answer: Answer) {
    this.#port = port;
    this.#caller = caller;
    port.listen((message) => this.#receive(message as Message, answer));
  }

  /** Calls the other thread, and leaves it at that. */
  tell(call: string, value?: unknown): void {
    this.#post({ call, value });
  }

  /** Calls the other thread, and gives its answer. */
  ask<Result>(call: string, value?: unknown): Promise<Result> {
    const number = this.#calls++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
      this.#post({ call, value, number });
    });
  }

  /** Rejects all calls that wait for an answer: the other thread is gone. */
  fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #post(message: Message): void {
    const { value, buffers } = pack(message);
    this.#port.post(value, buffers);
  }

  #receive(message: Message, answer: Answer): void {
    if ("call" in message) {
      void this.#answer(message, answer);
      return;
    }
    const waiting = this.#waiting.get(message.answer);
    this.#waiting.delete(message.answer);
    if ("error" in message) waiting?.reject(receiveError(message.error, this.#caller));
    else waiting?.resolve(message.value);
  }

  async #answer({ call, value, number }: Extract<Message, { call: string }>, answer: Answer): Promise<void> {
    try {
      const result = await answer(call, value);
      if (number !== undefined) this.#post({ answer: number, value: result });
    } catch (error) {
      if (number !== undefined) this.#post({ answer: number, error: sendError(error) });
    }
  }
}
