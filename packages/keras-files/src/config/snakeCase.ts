/**
 * Keras's name of a class in paths.
 *
 * @example
 * snakeCase("GlobalAveragePooling1D"); // → 'global_average_pooling1d'
 */
export function snakeCase(className: string): string {
  return className
    .replace(/\W+/g, "")
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
}
