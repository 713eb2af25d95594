import { Refusal } from "../errors/Refusal.js";

/** Lists and objects inside of each other, far beyond what models have. */
const MAX_DEPTH = 200;

/**
 * Reads JSON as Keras writes it.
 *
 * @param part name of the part of the file, for error texts
 * @throws Refusal on broken JSON, on depth beyond 200, and on anything but an object
 */
export function parseJson(part: string, text: string): Record<string, unknown> {
  const depth = depthOf(text);
  if (depth > MAX_DEPTH) throw new Refusal(`${part} is ${depth} levels deep, and at most ${MAX_DEPTH} are read.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Refusal(`${part} is no JSON: ${(cause as Error).message}.`);
  }
  if (isRecord(value)) return value;
  throw new Refusal(`${part} must be an object.`);
}

/** Whether a value is an object, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}
