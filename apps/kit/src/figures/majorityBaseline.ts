import { mostFrequent } from "@seqloom/array";

/**
 * A classifier that always gives the most frequent class of the training set.
 *
 * @param trainLabels classes of the samples to train on
 * @param testLabels classes of those to test on
 * @returns that class, and its share of the test set, from 0 to 1
 */
export function majorityBaseline(
  trainLabels: Int32Array,
  testLabels: Int32Array,
): { readonly answer: number; readonly accuracy: number } {
  const answer = mostFrequent([...trainLabels]);
  return { answer, accuracy: testLabels.filter((label) => label === answer).length / testLabels.length };
}
