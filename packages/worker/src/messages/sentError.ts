import { ArgumentError, describeValue } from "@seqloom/array";
import { carryTraining, type InterruptedTraining, trainingOf } from "@seqloom/training";

/** An error on its way to another thread. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause: SentError | undefined;
  /** Parts of an ArgumentError besides its text. */
  readonly argument:
    | { readonly caller: string; readonly argument: string; readonly allowed: string; readonly given: unknown }
    | undefined;
  readonly hint: string | undefined;
  /** State of the training that it ended. */
  readonly training: InterruptedTraining | undefined;
}

/** Makes an error, or whatever else was thrown, ready for another thread. */
export function sendError(thrown: unknown): SentError {
  const isError = typeof (thrown as Error | null)?.message === "string";
  const error = isError ? (thrown as Error) : new Error(String(thrown));
  const ofArgument = error instanceof ArgumentError ? error : undefined;
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    cause: error.cause === undefined ? undefined : sendError(error.cause),
    argument: ofArgument && {
      caller: ofArgument.caller,
      argument: ofArgument.argument,
      allowed: ofArgument.allowed,
      given: isPlain(ofArgument.given) ? ofArgument.given : describeValue(ofArgument.given),
    },
    hint: ofArgument?.hint,
    training: trainingOf(thrown),
  };
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean", "undefined"].includes(typeof value);
}

/**
 * The error of another thread, with its name, text and stack.
 *
 * @param caller the public function, in the place of `fit` at the beginning of the text
 */
export function receiveError(sent: SentError, caller: string): Error {
  const message = sent.message.replace(/^fit: /, `${caller}: `);
  const error = made(sent, message, caller);
  Object.defineProperty(error, "message", { value: message, configurable: true, writable: true });
  if (error.name !== sent.name) Object.defineProperty(error, "name", { value: sent.name, configurable: true });
  if (sent.stack !== undefined) error.stack = sent.stack.replace(sent.message, message);
  if (sent.cause) error.cause = receiveError(sent.cause, caller);
  if (sent.training) carryTraining(error, sent.training);
  return error;
}

function made({ name, argument, hint }: SentError, message: string, caller: string): Error {
  if (argument) {
    const by = argument.caller === "fit" ? caller : argument.caller;
    return new ArgumentError(by, argument.argument, argument.allowed, argument.given, hint);
  }
  const known = (globalThis as Record<string, unknown>)[name];
  if (typeof known === "function" && known.prototype instanceof Error) return new (known as ErrorConstructor)(message);
  return new Error(message);
}
