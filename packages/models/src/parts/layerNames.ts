/**
 * Gives layers of a model the names that Keras gives them: the class in snake case, and a count from the second one on.
 *
 * @example
 * const name = layerNames();
 * [name("lstm"), name("dense"), name("lstm")]; // → [ 'lstm', 'dense', 'lstm_1' ]
 */
export function layerNames(): (className: string) => string {
  const counts = new Map<string, number>();
  return (className) => {
    const count = counts.get(className) ?? 0;
    counts.set(className, count + 1);
    return count === 0 ? className : `${className}_${count}`;
  };
}
