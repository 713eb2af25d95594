import { input } from "@inquirer/prompts";

/** A question of `askEach`. */
export interface Question {
  readonly message: string;
  /** The answer where only return is pressed. */
  readonly default: string;
  /** Whether an answer can be used, or why not: it is then asked for again. The answers before it are known. */
  readonly validate?: (answer: string, earlier: readonly string[]) => true | string;
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
  for (const { validate, ...question } of questions) {
    answers.push(await input({ ...question, validate: (answer) => validate?.(answer, answers) ?? true }));
  }
  return answers;
}
