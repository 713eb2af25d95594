import { ArgumentError } from "@seqloom/array";

/** Refuses a tag that is no text, or an empty one. */
export function checkTag(caller: string, tag: unknown): void {
  if (typeof tag === "string" && tag !== "") return;
  throw new ArgumentError(caller, "tag", "the name of a summary, a text", tag);
}

/** Refuses what is neither a text nor a list of texts. */
export function checkText(caller: string, text: unknown): void {
  const texts: unknown[] = Array.isArray(text) ? text : [text];
  const wrong = texts.findIndex((each) => typeof each !== "string");
  if (wrong < 0) return;
  throw new ArgumentError(caller, Array.isArray(text) ? `text[${wrong}]` : "text", "a text", texts[wrong]);
}

/** Refuses what is neither a typed array nor a list of numbers. */
export function checkValues(caller: string, values: unknown): void {
  if (ArrayBuffer.isView(values) && "length" in values) return;
  if (!Array.isArray(values)) throw new ArgumentError(caller, "values", "a typed array or a list of numbers", values);
  const wrong = values.findIndex((value) => typeof value !== "number");
  if (wrong >= 0) throw new ArgumentError(caller, `values[${wrong}]`, "a number", values[wrong]);
}

/** Refuses hyperparameters that TensorBoard cannot show. */
export function checkHparams(caller: string, hparams: unknown): void {
  if (typeof hparams !== "object" || hparams === null || Array.isArray(hparams)) {
    throw new ArgumentError(caller, "hparams", "values by name, an object", hparams);
  }
  for (const [name, value] of Object.entries(hparams as Record<string, unknown>)) {
    if (Number.isFinite(value) || typeof value === "string" || typeof value === "boolean") continue;
    throw new ArgumentError(caller, `hparams.${name}`, "a finite number, a text, true or false", value);
  }
}
