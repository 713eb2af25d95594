import { select } from "@inquirer/prompts";

/**
 * Asks questions on the terminal, one after the other; each is answered by picking one of the choices with the arrow
 * keys.
 *
 * @returns the answers in the order of the questions; undefined where nobody can be asked, since input or output is
 * not a terminal
 */
export async function chooseEach(
  questions: readonly string[],
  choices: readonly string[],
): Promise<string[] | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const answers: string[] = [];
  for (const message of questions) {
    answers.push(await select({ message, choices: choices.map((choice) => ({ name: choice, value: choice })) }));
  }
  return answers;
}
