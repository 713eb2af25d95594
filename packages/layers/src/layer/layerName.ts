const used = new Map<string, number>();

/**
 * The name of a layer that was given none, as Keras counts: simple_rnn, simple_rnn_1, simple_rnn_2, …
 *
 * @param className class of the layer, "SimpleRNN"
 */
export function layerName(className: string): string {
  const count = used.get(className) ?? 0;
  used.set(className, count + 1);
  return count === 0 ? snakeCase(className) : `${snakeCase(className)}_${count}`;
}

/** "SimpleRNN" as Keras writes it in names: simple_rnn. */
function snakeCase(name: string): string {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
