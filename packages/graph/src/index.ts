export { graphRunner } from "./graphRunner.js";
export type { GraphCall, GraphRunner } from "./graphRunner.js";
export { graphPlan } from "./graphPlan.js";
export type { GraphPlan } from "./graphPlan.js";
export { isModel } from "./isModel.js";
export type { LayerSteps, PlanBuilder, PlannedLayer, PlanNumbers, PlanPlace, PlanWeight } from "./LayerPlan.js";
export type { MaskOperations } from "./mergedMask.js";
export { collectsPenalties, outputPenalty, penaltiesOf } from "./penaltiesOf.js";
export type { GraphLayer, GraphModel, GraphNode, GraphPlace, GraphResult, GraphTensor } from "./types.js";
