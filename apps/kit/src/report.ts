import { ArgumentError } from "@seqloom/array";
import { HelpRequest } from "./parseSettings.js";

/**
 * Ends an app as its user would want: help on standard output, a wrong argument as one line and exit code 2, a
 * question that was broken off without a word; anything else is a bug and keeps its stack.
 */
export function report(error: unknown): never {
  if (error instanceof HelpRequest) {
    process.stdout.write(error.message);
    process.exit(0);
  }
  if (error instanceof ArgumentError) {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
  if (error instanceof Error && error.name === "ExitPromptError") process.exit(130);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
