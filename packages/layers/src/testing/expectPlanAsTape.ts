import { expectClose } from "@seqloom/testing";
import type { layers } from "@tensorflow/tfjs-layers";
import type { PlannedLayer } from "@seqloom/graph";
import { type PlanRunOptions, runByPlan, runByTape } from "./planRun.js";

/** Checks that a layer gives the same output and gradients by its steps in a plan as by the tape, to 1e-6. */
export function expectPlanAsTape(make: () => layers.Layer & PlannedLayer, options: PlanRunOptions): void {
  const [planned, taped] = [runByPlan(make(), options), runByTape(make(), options)];
  expectClose(planned.output, taped.output, { absolute: 1e-6, relative: 1e-6 });
  if (taped.ofInput) expectClose(planned.ofInput!, taped.ofInput, { absolute: 1e-6, relative: 1e-6 });
  for (const [i, ofWeight] of taped.ofWeights.entries()) {
    expectClose(planned.ofWeights[i]!, ofWeight, { absolute: 2e-6, relative: 1e-6 });
  }
}
