import { ArgumentError } from "@seqloom/array";
import { pythonExponent, pythonNumber } from "../callbacks/pythonNumber.js";

/** Placeholders that are integers. */
const INTEGERS = ["epoch", "batch"];

interface Placeholder {
  readonly name: string;
  readonly pad: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly type: string;
}

/**
 * A path with placeholders as Python's `str.format` fills them: `{epoch:02d}-{val_loss:.4f}`. Types are d, f, e and %, widths
 * and precisions go before them.
 */
export class PathTemplate {
  readonly #caller: string;
  readonly #template: string;
  readonly #parts: readonly (string | Placeholder)[];

  /**
   * @param caller the public function, which begins the error texts
   * @throws ArgumentError if a placeholder cannot be read
   */
  constructor(caller: string, template: string) {
    this.#caller = caller;
    this.#template = template;
    const pieces = template.match(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g) ?? [];
    this.#parts = pieces.map((piece) => this.#read(piece));
  }

  /** The path as it was given. */
  get path(): string {
    return this.#template;
  }

  /** The part before the first placeholder. */
  get start(): string {
    let start = "";
    for (const part of this.#parts) {
      if (typeof part !== "string") break;
      start += part;
    }
    return start;
  }

  get hasPlaceholders(): boolean {
    return this.#parts.some((part) => typeof part !== "string");
  }

  /** @throws ArgumentError if a placeholder is none of these names */
  check(names: readonly string[]): void {
    const unknown = this.#parts.some((part) => typeof part !== "string" && !names.includes(part.name));
    if (!unknown) return;
    const allowed = `a path whose placeholders are among ${names.map((name) => `{${name}}`).join(", ")}`;
    throw new ArgumentError(this.#caller, "filepath", allowed, this.#template);
  }

  /** The path for these values; NA where there is no value. */
  fill(values: Readonly<Record<string, number>>): string {
    return this.#parts.map((part) => (typeof part === "string" ? part : filled(part, values[part.name]))).join("");
  }

  #read(piece: string): string | Placeholder {
    if (piece === "{{" || piece === "}}") return piece[0]!;
    if (!/[{}]/.test(piece)) return piece;
    const [, name, pad = "", width = "", precision, type = ""] =
      /^\{([^{}:]+)(?::(0?)(\d*)(?:\.(\d+))?([dfe%]?))?\}$/.exec(piece) ?? [];
    const isNumber = precision === undefined || (type !== "" && type !== "d");
    if (name === undefined || !isNumber || (type === "d" && !INTEGERS.includes(name))) {
      const allowed = "a path with placeholders such as {epoch:02d} and {val_loss:.4f}";
      throw new ArgumentError(this.#caller, "filepath", allowed, this.#template);
    }
    const places = precision === undefined ? undefined : Number(precision);
    return { name, pad: pad === "" ? " " : "0", width: Number(width), precision: places, type };
  }
}

function filled({ name, pad, width, precision = 6, type }: Placeholder, value: number | undefined): string {
  if (value === undefined) return "NA";
  const text = unpadded(name, type, precision, value);
  const sign = pad === "0" && text.startsWith("-") ? "-" : "";
  return sign + text.slice(sign.length).padStart(width - sign.length, pad);
}

function unpadded(name: string, type: string, precision: number, value: number): string {
  if (type === "d" || (type === "" && INTEGERS.includes(name))) return String(value);
  if (type === "" || !Number.isFinite(value)) return pythonNumber(value) + (type === "%" ? "%" : "");
  if (type === "f") return value.toFixed(precision);
  if (type === "%") return `${(100 * value).toFixed(precision)}%`;
  const [digits, exponent] = value.toExponential(precision).split("e");
  return `${digits}e${pythonExponent(Number(exponent))}`;
}
