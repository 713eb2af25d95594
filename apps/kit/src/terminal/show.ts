import { labelled } from "./labelled.js";

/** Prints a label and what it stands for: in one line where both fit into 80 columns, else below it. */
export function show(label: string, lines: readonly string[] = []): void {
  console.log(labelled(label, lines));
}
