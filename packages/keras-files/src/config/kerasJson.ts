/**
 * JSON for Keras, which asks for a float where `momentum` stands: 0 is written as 0.0.
 *
 * @example
 * kerasJson({ momentum: 0, units: 2 }); // → '{"momentum":0.0,"units":2}'
 */
export function kerasJson(value: unknown): string {
  const mark = "\u0000float:";
  const text = JSON.stringify(value, (key, each: unknown) =>
    key === "momentum" && Number.isInteger(each) ? `${mark}${String(each)}.0` : each,
  );
  return text.replaceAll(/"\\u0000float:(-?\d+\.0)"/g, "$1");
}
