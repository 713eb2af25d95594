/**
 * A wrong argument of a public function, with the caller, the argument, the allowed values and the given one.
 *
 *     caller: argument must be <allowed>, got <given>. <hint>
 *
 * @example
 * new ArgumentError("padSequences", "padding", '"pre" or "post"', "left").message;
 * // → 'padSequences: padding must be "pre" or "post", got "left".'
 */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";

  /**
   * @param caller the public function or class that was called
   * @param argument name of the argument, with its place inside where that helps: `labels[3]`
   * @param allowed allowed values, to be read after "must be"
   * @param given the wrong value
   * @param hint a whole sentence that says what to do, where the usual cause is known
   */
  constructor(
    readonly caller: string,
    readonly argument: string,
    readonly allowed: string,
    readonly given: unknown,
    readonly hint?: string,
  ) {
    super(`${caller}: ${argument} must be ${allowed}, got ${describeValue(given)}.${hint ? ` ${hint}` : ""}`);
  }
}

/**
 * Writes a value as it appears in an error text: short, on one line, strings in double quotes.
 *
 * @example
 * describeValue([1, "a", NaN]); // → '[1, "a", NaN]'
 * describeValue(new Float32Array(1000)); // → 'Float32Array(1000)'
 */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return value.name ? `function ${value.name}` : "a function";
  if (Array.isArray(value)) {
    return value.length > 8 ? `an array of ${value.length}` : `[${value.map(describeValue).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const { name } = value.constructor ?? { name: "Object" };
    if (ArrayBuffer.isView(value) && "length" in value) return `${name}(${String(value.length)})`;
    return name === "Object"
      ? `an object with {${Object.keys(value).slice(0, 8).join(", ")}}`
      : `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
  }
  return Object.is(value, -0) ? "-0" : String(value);
}
