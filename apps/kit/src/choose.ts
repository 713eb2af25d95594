import { select } from "@inquirer/prompts";

/** Whether there is somebody to ask: input and output are both a terminal. */
export function onTerminal(): boolean {
  return Boolean(process.stdin.isTTY && process.stdout.isTTY);
}

/** Asks on the terminal for one of the choices, picked from a list with the arrow keys. */
export function choose(question: string, choices: readonly string[]): Promise<string> {
  return select({ message: question, choices: choices.map((choice) => ({ name: choice, value: choice })) });
}
