import { ArgumentError } from "@seqloom/array";
import { kernelsVariable } from "#backendVariable";

/** Kernels that `useBackend` takes beside "auto". */
export const kernelsNames = ["wasm", "native"] as const;

/** Kernels to compute with: "auto" takes the native ones where they are installed. */
export type KernelsChoice = "auto" | (typeof kernelsNames)[number];

const CHOICES: readonly string[] = ["auto", ...kernelsNames];

/**
 * The kernels that a call asks for, or the environment variable SEQLOOM_KERNELS where it asks for "auto".
 *
 * @returns the choice, and the argument that it comes from
 * @throws ArgumentError where the variable names none
 */
export function kernelsChoice(asked: KernelsChoice): {
  readonly choice: KernelsChoice;
  readonly argument: "kernels" | "SEQLOOM_KERNELS";
} {
  const variable = asked === "auto" ? kernelsVariable() : undefined;
  if (variable === undefined) return { choice: asked, argument: "kernels" };
  if (CHOICES.includes(variable)) return { choice: variable as KernelsChoice, argument: "SEQLOOM_KERNELS" };
  const known = CHOICES.map((name) => `"${name}"`).join(", ");
  throw new ArgumentError("useBackend", "SEQLOOM_KERNELS", `one of ${known}`, variable);
}
