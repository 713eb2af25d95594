/** A task of `npm run bench -- text`. */
export interface TextTask {
  /** As the programs of the peers take it. */
  readonly name: TextTaskName;
  readonly title: string;
  /** Milliseconds that the project set out to stay below. */
  readonly aim: number | undefined;
  /** The same task in Python. */
  readonly peer: string;
}

export type TextTaskName = "tokenizer" | "padSequences" | "adaptAndCall" | "call" | "glove";

/** Kept words, and steps of a sequence: as in the course's IMDb examples. */
export const NUM_WORDS = 10_000;
export const MAXLEN = 500;

export const TEXT_TASKS: readonly TextTask[] = [
  {
    name: "tokenizer",
    title: "fitOnTexts + textsToSequences, 25,000 reviews",
    aim: 1000,
    peer: "Keras's Tokenizer, as in Keras 2",
  },
  { name: "padSequences", title: "padSequences of them to 500", aim: 40, peer: "pad_sequences" },
  {
    name: "adaptAndCall",
    title: "TextVectorization: adapt + call, mode int",
    aim: 1500,
    peer: "TextVectorization on TensorFlow",
  },
  {
    name: "call",
    title: "TextVectorization: call alone",
    aim: undefined,
    peer: "TextVectorization on TensorFlow",
  },
  {
    name: "glove",
    title: "readGlove, 28,032 words of 100 numbers, gzipped",
    aim: 500,
    peer: "the loop of Keras's example, on NumPy",
  },
];

/**
 * The tasks asked for; all for none.
 *
 * @throws Error that names those that there are
 */
export function chosenTextTasks(names: readonly string[] | undefined): readonly TextTask[] {
  if (names === undefined) return TEXT_TASKS;
  for (const name of names) {
    if (TEXT_TASKS.some((task) => task.name === name)) continue;
    const known = TEXT_TASKS.map((task) => task.name).join(", ");
    throw new Error(`bench: --tasks must name some of ${known}, got ${name}.`);
  }
  return TEXT_TASKS.filter(({ name }) => names.includes(name));
}
