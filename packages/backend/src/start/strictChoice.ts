import { ArgumentError } from "@seqloom/array";

/** Whether the same digits on every machine are asked for, and the argument that says so. */
export interface AskedStrictness {
  readonly strict: boolean;
  readonly argument: "strict" | "SEQLOOM_STRICT";
}

const VALUES: Readonly<Record<string, boolean>> = { 0: false, false: false, 1: true, true: true };

/** Backends whose digits do not depend on a processor, a graphics card or a native library. */
const STRICT_BACKENDS: readonly string[] = ["auto", "wasm", "cpu"];

/**
 * Whether a call is strict, or where it says nothing, whether the environment variable SEQLOOM_STRICT makes it so.
 *
 * @param variable the value of the variable, where it has one
 * @throws ArgumentError where the variable has a value of another kind
 */
export function strictChoice(asked: boolean | undefined, variable: string | undefined): AskedStrictness {
  if (asked !== undefined) return { strict: asked, argument: "strict" };
  if (variable === undefined) return { strict: false, argument: "strict" };
  if (Object.hasOwn(VALUES, variable)) return { strict: VALUES[variable]!, argument: "SEQLOOM_STRICT" };
  throw new ArgumentError("useBackend", "SEQLOOM_STRICT", '"1" or "0"', variable);
}

/**
 * Refuses a backend or kernels that are asked for by name beside strict ones.
 *
 * @param backend its name, and the argument that has it
 * @param kernels the same
 * @throws ArgumentError that names the argument
 */
export function checkStrict(
  { strict, argument }: AskedStrictness,
  backend: { readonly name: string; readonly argument: string },
  kernels: { readonly choice: string; readonly argument: string },
): void {
  if (!strict) return;
  const hint = "Its digits depend on the machine.";
  if (!STRICT_BACKENDS.includes(backend.name)) {
    throw new ArgumentError(
      "useBackend",
      backend.argument,
      `"auto", "wasm" or "cpu" with ${argument}`,
      backend.name,
      hint,
    );
  }
  if (kernels.choice === "native") {
    throw new ArgumentError(
      "useBackend",
      kernels.argument,
      `"auto" or "wasm" with ${argument}`,
      "native",
      "Their digits depend on the machine.",
    );
  }
}
