import { input } from "@inquirer/prompts";

/** A question of `askEach`. */
export interface Question {
  readonly message: string;
  /** The answer where only return is pressed. */
  readonly default: string;
}

/**
 * Asks questions on the terminal, one after the other; each is answered in words.
 *
 * @returns the answers in the order of the questions; the defaults where nobody can be asked, since input or output is
 * not a terminal
 */
export async function askEach(questions: readonly Question[]): Promise<string[]> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return questions.map((question) => question.default);
  const answers: string[] = [];
  for (const question of questions) answers.push(await input(question));
  return answers;
}
