import { integer, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildClassifier } from "../general/sequenceClassifier.js";
import { modelSeed } from "../parts/modelSeed.js";

export interface LunchOptions {
  /** Days that the model looks at; default 2. */
  window?: number;
  /** Number of different meals; default 4. */
  meals?: number;
  /** Size of the state of the recurrent layer; default 10. */
  units?: number;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const LUNCH_OPTIONS = {
  window: integer({ min: 1, default: 2 }),
  meals: integer({ min: 2, default: 4 }),
  units: integer({ min: 1, default: 10 }),
  seed: modelSeed,
} satisfies OptionTable<LunchOptions>;

/**
 * The lunch model of the course: from the meals of the last days, how likely each meal is today.
 *
 *     SimpleRNN(units)               [batch, window, meals] -> [batch, units]      units * (meals + units + 1) parameters
 *     Dense(meals, softmax)          [batch, units] -> [batch, meals]              (units + 1) * meals parameters
 *
 * Takes one-hot meals in the order of the days. Weights begin as in Keras: glorotUniform, orthogonal for the recurrent
 * kernel, zeros for the biases. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const model = models.lunch({ seed: 1 });
 * model.countParams(); // → 194
 * model.outputs[0].shape; // → [ null, 4 ]
 */
export function lunch(options?: LunchOptions): Sequential {
  const { window, meals, units, seed } = readOptions("models.lunch", LUNCH_OPTIONS, options);
  const shape = { numWords: null, steps: window, features: meals, classes: meals };
  return withRandomSeed(seed, () => buildClassifier("lunch", { ...shape, cell: "simpleRnn", units: [units] }));
}
