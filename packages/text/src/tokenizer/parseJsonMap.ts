/**
 * Reads a JSON object of texts and numbers into a Map that keeps the order of its keys, which JSON.parse does not do for
 * keys such as "2".
 *
 * @throws SyntaxError if the text is no such object
 */
export function parseJsonMap(json: string): Map<string, string | number> {
  const plain: unknown = JSON.parse(json); // names what is wrong with the JSON
  if (typeof plain !== "object" || plain === null || Array.isArray(plain)) throw new SyntaxError("no JSON object");
  const flat = JSON.parse(asList(json)) as (string | number)[];
  const map = new Map<string, string | number>();
  for (let i = 0; i < flat.length; i += 2) {
    const value = flat[i + 1]!;
    if (typeof value !== "string" && typeof value !== "number") throw new SyntaxError("a value is no text or number");
    map.set(flat[i] as string, value);
  }
  return map;
}

/** `{"b": 1, "2": 3}` becomes `["b", 1, "2", 3]`. */
function asList(json: string): string {
  const parts: string[] = [];
  let place = 0;
  while (place < json.length) {
    const quote = json.indexOf('"', place);
    const end = quote < 0 ? json.length : quote;
    parts.push(json.slice(place, end).replace("{", "[").replace(":", ",").replace("}", "]"));
    place = quote < 0 ? end : endOfString(json, quote);
    parts.push(json.slice(end, place));
  }
  return parts.join("");
}

/** The place behind the string that begins at `start`. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(json: string, place: number): boolean {
  let backslashes = 0;
  while (json[place - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
