import { ArgumentError } from "@seqloom/array";

/** Kernels that `useBackend` takes beside "auto". */
export const kernelsNames = ["wasm", "native"] as const;

/** Kernels to compute with: "auto" takes the native ones where they are installed. */
export type KernelsChoice = "auto" | (typeof kernelsNames)[number];

/** Kernels that are asked for, and the argument that asks. */
export interface AskedKernels {
  readonly choice: KernelsChoice;
  readonly argument: "kernels" | "SEQLOOM_KERNELS";
}

const CHOICES: readonly string[] = ["auto", ...kernelsNames];

/**
 * The kernels that a call asks for, or where it asks for "auto" those of the environment variable SEQLOOM_KERNELS.
 *
 * @param variable the value of the variable, where it has one
 * @throws ArgumentError where the variable names none
 */
export function kernelsChoice(asked: KernelsChoice, variable: string | undefined): AskedKernels {
  if (asked !== "auto" || variable === undefined) return { choice: asked, argument: "kernels" };
  if (CHOICES.includes(variable)) return { choice: variable as KernelsChoice, argument: "SEQLOOM_KERNELS" };
  const known = CHOICES.map((name) => `"${name}"`).join(", ");
  throw new ArgumentError("useBackend", "SEQLOOM_KERNELS", `one of ${known}`, variable);
}
