/** Values that `pythonJson` writes: plain ones, lists of texts, and objects as a Map, whose keys keep their order. */
export type PythonJson =
  string | number | boolean | null | readonly string[] | ReadonlyMap<string | number, PythonJson>;

/**
 * Writes JSON as Python's json.dumps does, byte for byte: a blank after each colon and comma, and every character outside
 * of printable ASCII as \uxxxx.
 *
 * A Map, since an object moves keys such as "2" to the front and takes "__proto__" for something else.
 */
export function pythonJson(value: PythonJson): string {
  if (typeof value === "string") return pythonString(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isStrings(value)) return `[${value.map(pythonString).join(", ")}]`;
  const pairs = Array.from(value, ([key, item]) => `${pythonString(String(key))}: ${pythonJson(item)}`);
  return `{${pairs.join(", ")}}`;
}

function isStrings(value: object): value is readonly string[] {
  return Array.isArray(value);
}

/** JSON.stringify, which leaves U+007F and above as they are but for lone surrogates. */
function pythonString(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
