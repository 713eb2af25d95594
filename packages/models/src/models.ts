export { alphabet } from "./alphabet.js";
export { lunch } from "./lunch.js";

/** A model of the zoo, as `models.list()` tells of it. */
export interface ModelEntry {
  /** Name of the function: `models.lunch`. */
  readonly name: string;
  /** What it does, and of which layers it is made. */
  readonly about: string;
  /** The course example that uses it: `npm start -- lunch`. */
  readonly app: string;
  /** Number of parameters with the default options. */
  readonly parameters: number;
}

const ENTRIES: readonly ModelEntry[] = [
  {
    name: "alphabet",
    about: "the next letter from those before it: LSTM(32), Dense(26, softmax)",
    app: "alphabet",
    parameters: 5210,
  },
  {
    name: "lunch",
    about: "today's meal from those of the last days: SimpleRNN(10), Dense(4, softmax)",
    app: "lunch",
    parameters: 194,
  },
];

/**
 * The models that this package makes.
 *
 * @example
 * models.list().map(({ name, parameters }) => `${name}: ${parameters}`); // → [ 'alphabet: 5210', 'lunch: 194' ]
 */
export function list(): readonly ModelEntry[] {
  return ENTRIES;
}
