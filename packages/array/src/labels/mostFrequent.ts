import { ArgumentError } from "../arguments/ArgumentError.js";

/**
 * The value that occurs most often: the guess of a baseline that learns nothing else, as scikit-learn's
 * DummyClassifier makes it. A model has to be better than that.
 *
 * @param values any values, compared as a Map compares its keys
 * @returns the most frequent one; of several, the one that came first
 * @throws ArgumentError if there is none
 *
 * @example
 * mostFrequent(["rain", "sun", "sun"]); // → 'sun'
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.dummy.DummyClassifier.html
 */
export function mostFrequent<T>(values: readonly T[]): T {
  if (values.length === 0) throw new ArgumentError("mostFrequent", "values", "a list with at least one value", values);
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
