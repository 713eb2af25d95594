import { ArgumentError, integer, type OptionTable, readOptions } from "@seqloom/array";
import { type Kernels, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { getBackend, type Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { beginTraining } from "../loop/beginTraining.js";
import { modelState, restoreModel } from "../loop/modelState.js";
import { restoreTraining, trainingState } from "../loop/trainingState.js";
import type { KerasOptimizer } from "../optimizers/KerasOptimizer.js";
import { ModelPlan, type PlanStep } from "../plan/ModelPlan.js";
import { NoPlan } from "../plan/NoPlan.js";
import { PlanExplanation, type PlanTime } from "./PlanExplanation.js";
import { NO_KERNELS, refusalOfOptimizer } from "../plan/refusalOf.js";
import { tensorsMade } from "../plan/tensorsMade.js";
import { WeightGradients } from "../plan/WeightGradients.js";

/** Options of `explainPlan`. */
export interface ExplainPlanOptions {
  /** Rows of a batch; default 32. */
  readonly batchSize?: number;
  /** Length of the axes that the model leaves open, as the steps of sequences of any length; default 100. */
  readonly length?: number;
  /** Batches whose times are measured; default 10. One more runs before them. */
  readonly repeats?: number;
}

/** Types, ranges and defaults of the options of `explainPlan`. */
export const explainPlanOptions = {
  batchSize: integer({ min: 1, default: 32 }),
  length: integer({ min: 1, default: 100 }),
  repeats: integer({ min: 1, default: 10 }),
} satisfies OptionTable<ExplainPlanOptions>;

/**
 * Shows how a model runs: the arrays of its plan with their shapes and bytes, and the steps of each layer, forward and backward, and
 * of the optimizer with their times; for a model that has no plan, which layer is the reason. Measured on batches of ones. Weights,
 * optimizer and random numbers are afterwards what they were before.
 *
 * @param model a compiled one; of another one only the passes forward are measured, as in `predict`
 * @returns the explanation, which is a table as a text
 * @throws ArgumentError on a wrong option; Error while the model is being trained
 *
 * @example
 * import { dense, sequential } from "@seqloom/layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend();
 * const model = sequential({ layers: [dense({ units: 4, inputShape: [2] })] });
 * compile(model, { optimizer: "sgd", loss: "mse" });
 * const plan = await explainPlan(model, { batchSize: 8 });
 * plan.engine; // → 'plan'
 * plan.buffers.map(({ shape, bytes }) => [...shape, bytes]); // → [ [ 8, 2, 64 ], [ 8, 4, 128 ], [ 8, 4, 128 ] ]
 * plan.steps.map(({ pass }) => pass); // → [ 'forward', 'backward', 'optimizer' ]
 */
export async function explainPlan(model: LayersModel, options?: ExplainPlanOptions): Promise<PlanExplanation> {
  const settings = readOptions("explainPlan", explainPlanOptions, options);
  if (!(typeof model?.call === "function" && model.outputs?.length > 0)) {
    throw new ArgumentError("explainPlan", "model", "a model of tfjs-layers with at least one layer", model);
  }
  const { optimizer } = model as { optimizer?: LayersModel["optimizer"] };
  const variables = optimizer ? model.trainableWeights.map((weight) => weight.read() as Variable) : [];
  const kernels = readsAtOnce(getBackend()) ? sharedKernels() : undefined;
  const reason = kernels ? variables.length > 0 && refusalOfOptimizer(optimizer!) : NO_KERNELS;
  if (reason) return new PlanExplanation({ engine: "tape", reason });
  const end = beginTraining("explainPlan", model);
  const gradients = variables.length > 0 ? new WeightGradients(variables) : undefined;
  let plan: ModelPlan | undefined;
  try {
    const inputShapes = model.inputs.map(({ shape: [, ...sizes] }) => [
      settings.batchSize,
      ...sizes.map((size) => size ?? settings.length),
    ]);
    plan = new ModelPlan(model, kernels!, { inputShapes, training: optimizer !== undefined, gradients });
    const training = { model, plan, variables, gradients, kernels: kernels! };
    const steps = await leavingAlone(model, optimizer !== undefined, () => measure(training, settings.repeats));
    return new PlanExplanation({ engine: "plan", buffers: plan.buffers, steps });
  } catch (error) {
    if (error instanceof NoPlan) return new PlanExplanation({ engine: "tape", reason: error.message });
    throw error;
  } finally {
    plan?.dispose();
    gradients?.dispose();
    end();
  }
}

/** Runs something, and gives the model back what it had before. */
async function leavingAlone<T>(model: LayersModel, isCompiled: boolean, run: () => T): Promise<T> {
  const state = isCompiled ? structuredClone(await trainingState(model, "explainPlan")) : undefined;
  const ownState = state ? undefined : structuredClone(await modelState(model));
  try {
    return run();
  } finally {
    if (state) await restoreTraining(model, state);
    else restoreModel(model, ownState!);
  }
}

interface Measured {
  readonly model: LayersModel;
  readonly plan: ModelPlan;
  readonly variables: readonly Variable[];
  /** Undefined where nothing is trained. */
  readonly gradients: WeightGradients | undefined;
  readonly kernels: Kernels;
}

/** Times of all steps, each the median of some batches. */
function measure({ model, plan, variables, gradients, kernels }: Measured, repeats: number): PlanTime[] {
  for (const { numbers } of plan.inputs) numbers.values.fill(1);
  const ofWeights = variables.map((each) => (plan.trainedWeights.has(each) ? () => gradients!.of(each) : undefined));
  let tensors = -1;
  const runs = Array.from({ length: repeats + 1 }, () => {
    const times: PlanTime[] = [];
    const clock = stopwatch((time) => times.push(time));
    plan.forward(clock("forward"));
    if (gradients) {
      for (const { gradient } of plan.outputs) gradient?.values.fill(1 / gradient.values.length);
      plan.backward(clock("backward"));
      const inPlace = tensorsMade() === tensors;
      const note = clock("optimizer");
      (model.optimizer as KerasOptimizer).applyArrays(kernels, variables, ofWeights, inPlace);
      note();
      tensors = tensorsMade();
    } else plan.release();
    return times;
  });
  runs.shift(); // engines compile in the first one
  return runs[0]!.map((time, i) => ({ ...time, ms: median(runs.map((times) => times[i]!.ms)) }));
}

/** Begins to measure a pass, and notes the time of each step behind it. */
function stopwatch(note: (time: PlanTime) => void): (pass: PlanTime["pass"]) => (step?: PlanStep) => void {
  return (pass) => {
    let before = performance.now();
    return (step) => {
      const now = performance.now();
      note({ name: step?.layer.name ?? "all weights", pass, ms: now - before });
      before = performance.now();
    };
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
