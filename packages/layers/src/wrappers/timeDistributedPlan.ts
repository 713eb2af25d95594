import { type LayerSteps, type PlanBuilder, planRefusal, type PlannedLayer, type PlanPlace } from "@seqloom/graph";
import { builderFrom } from "../plans/innerPlace.js";

/** `TimeDistributed` in a plan: the steps of the layer inside, for all steps of all sequences as rows of one batch. */
export function timeDistributedPlan(layer: object, rowsDepend: boolean, builder: PlanBuilder): LayerSteps | string {
  const { input } = builder;
  const refusal = planRefusal(layer, "planSteps");
  if (refusal !== undefined) return `its layer: ${refusal}`;
  if (rowsDepend) return "its layer computes one step after the other";
  const [batch, steps, ...sizes] = input.shape as [number, number, ...number[]];
  const apart = (place: PlanPlace): PlanPlace => ({ ...place, shape: [batch, steps, ...place.shape.slice(1)], mask: input.mask }); // prettier-ignore
  const rows = { ...input, shape: [batch * steps, ...sizes], mask: null };
  const inner = (layer as PlannedLayer).planSteps({
    ...builderFrom(builder, rows),
    output: (shape, _mask, index = 0) => ({ ...builder.output([batch, steps, ...shape.slice(1)], input.mask, index), shape, mask: null }), // prettier-ignore
  });
  if (typeof inner === "string") return `its layer: ${inner}`;
  if (inner.furtherOutputs?.length) return "its layer has several outputs";
  return { ...inner, output: apart(inner.output) };
}
