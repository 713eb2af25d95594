import { join } from "node:path";
import { type RecurrentCase, recurrentPasses, readJson } from "@seqloom/testing";
import { root } from "@seqloom/workspace";
import type { Assignment } from "./page/findings.js";

/** A pass for the page, with Keras's results. */
export interface GoldenPass {
  readonly name: string;
  readonly assignment: Assignment;
  /** By the names of runPass.ts. */
  readonly expected: Readonly<Record<string, readonly number[]>>;
}

/** The cases of the recurrent operations that are committed: values and gradients that real Keras computed. */
export function goldenPasses(): GoldenPass[] {
  const file = join(root, "packages/kernels/src/fixtures/recurrent.json");
  return readJson<{ cases: RecurrentCase[] }>(file).cases.flatMap((golden) =>
    recurrentPasses(golden, Float32Array).flatMap(({ operation, call, outputGradients, results, gradients }) => {
      const [output, ...states] = outputGradients;
      if (output === undefined) return [];
      const ofPass = Object.entries(gradients).map(([name, values]) => [`gradient of ${name}`, values]);
      const expected = { ...results, ...(Object.fromEntries(ofPass) as GoldenPass["expected"]) };
      return [{ name: golden.name, assignment: { operation, call, gradients: { output, states } }, expected }];
    }),
  );
}
