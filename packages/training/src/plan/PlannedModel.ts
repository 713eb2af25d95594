import type { NdArray } from "@seqloom/array";
import { penaltiesOf } from "@seqloom/graph";
import { type Kernels, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { engine, getBackend, type Scalar, type Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Compiled } from "../compile/compiledModel.js";
import type { Batch } from "../data/batches.js";
import type { KerasOptimizer } from "../optimizers/KerasOptimizer.js";
import { type Measured, Measures } from "./Measures.js";
import { ModelPlan } from "./ModelPlan.js";
import { NoPlan } from "./NoPlan.js";
import { Penalties } from "./Penalties.js";
import { NO_KERNELS, refusalOfOptimizer } from "./refusalOf.js";
import { tensorsMade } from "./tensorsMade.js";
import { fillInput } from "./toFloats.js";
import { WeightGradients } from "./WeightGradients.js";

/** A plan for one size of batch, with what it measures. */
interface BatchPlan {
  readonly plan: ModelPlan;
  /** Undefined for a model that only predicts. */
  readonly measures: Measures | undefined;
  /** Trained weights, in their order, with their gradients; undefined for those that no loss depends on. */
  readonly gradients: readonly ((() => Float32Array) | undefined)[];
}

/**
 * Steps of a compiled model without tensors and tape: forward, losses, backward, optimizer on plain arrays. A plan is made at the
 * first batch of each size.
 */
export class PlannedModel {
  readonly #model: LayersModel;
  readonly #compiled: Compiled | undefined;
  readonly #variables: readonly Variable[];
  readonly #penalties: Penalties;
  readonly #plans = new Map<string, BatchPlan | NoPlan>();
  #gradients: WeightGradients | undefined;
  #kernels: Kernels | undefined;
  #backend: object | undefined;
  /** Tensors of tfjs that there were at the end of the last step. */
  #tensorsMade = -1;

  /**
   * @param compiled losses and metrics; undefined for a model that only predicts
   * @param variables trained weights
   */
  constructor(model: LayersModel, compiled?: Compiled, variables: readonly Variable[] = []) {
    this.#model = model;
    this.#compiled = compiled;
    this.#variables = variables;
    const ofWeights = penaltiesOf(model).filter((penalty) => !("ofOutputs" in penalty));
    this.#penalties = new Penalties(compiled ? (ofWeights as (() => Scalar)[]) : [], variables);
  }

  /** Why a batch runs by the tape; undefined where there is a plan for it. */
  refusal(batch: Batch, training: boolean): string | undefined {
    const moves = training && this.#variables.length > 0;
    const reason = moves ? refusalOfOptimizer(this.#model.optimizer) : undefined;
    if (reason !== undefined) return reason;
    const plan = this.#planFor(batch, training);
    return plan instanceof NoPlan ? plan.message : undefined;
  }

  /**
   * Moves the weights by one batch that has a plan.
   *
   * @param beforeMove called with the loss before the weights move
   */
  train(batch: Batch, beforeMove: (loss: number) => void): Measured {
    const { plan, measures, gradients } = this.#planFor(batch, true) as BatchPlan;
    const mayMoveInPlace = tensorsMade() === this.#tensorsMade && !this.#penalties.readWeights;
    const measured = this.#measure(batch, plan, measures!);
    beforeMove(measured.loss);
    if (this.#gradients) {
      plan.backward();
      this.#penalties.addGradients(this.#gradients, plan.trainedWeights);
      const optimizer = this.#model.optimizer as KerasOptimizer;
      optimizer.applyArrays(this.#kernels!, this.#variables, gradients, mayMoveInPlace);
    }
    this.#tensorsMade = tensorsMade();
    return measured;
  }

  /** Loss and metrics of a batch that has a plan, dropout off. */
  test(batch: Batch): Measured {
    const { plan, measures } = this.#planFor(batch, false) as BatchPlan;
    return this.#measure(batch, plan, measures!);
  }

  /** The outputs for a batch that has a plan. */
  predict(batch: Batch): NdArray[] {
    const { plan } = this.#planFor(batch, false) as BatchPlan;
    fillInputs(plan, batch);
    plan.forward();
    return plan.outputs.map(({ numbers, shape }) => ({ data: Float32Array.from(numbers.values), shape: [...shape] }));
  }

  dispose(): void {
    for (const each of this.#plans.values()) if (!(each instanceof NoPlan)) each.plan.dispose();
    this.#plans.clear();
    this.#gradients?.dispose();
    this.#gradients = undefined;
  }

  #measure(batch: Batch, plan: ModelPlan, measures: Measures): Measured {
    fillInputs(plan, batch);
    plan.forward();
    try {
      const measured = measures.compute(batch);
      measures.count(batch);
      const loss = plan.penalties.reduce((sum, penalty) => Math.fround(sum + penalty.compute()), measured.loss);
      return { ...measured, loss: this.#penalties.addTo(loss) };
    } catch (error) {
      plan.release();
      throw error;
    }
  }

  #planFor(batch: Batch, training: boolean): BatchPlan | NoPlan {
    this.#forgetOthers();
    const shapes = [batch.x, batch.y, batch.weights ?? []].map((part) =>
      part.map(({ shape }) => shape.join()).join(" "),
    );
    const key = `${training} ${shapes.join("; ")}`;
    const known = this.#plans.get(key);
    if (known) return known;
    const made = this.#makePlan(batch, training);
    this.#plans.set(key, made);
    return made;
  }

  #makePlan(batch: Batch, training: boolean): BatchPlan | NoPlan {
    const kernels = readsAtOnce(getBackend()) ? sharedKernels() : undefined;
    if (!kernels) return new NoPlan(NO_KERNELS);
    const derives = training && this.#variables.length > 0;
    try {
      if (derives) this.#gradients ??= new WeightGradients(this.#variables);
      const gradients = derives ? this.#gradients : undefined;
      const inputShapes = batch.x.map(({ shape }) => shape);
      const lossOutputs = this.#compiled?.losses.flatMap(({ isAbsent }, index) => (isAbsent ? [] : [index]));
      const purpose = { inputShapes, training, gradients, ...(lossOutputs && { lossOutputs }) };
      const plan = new ModelPlan(this.#model, kernels, purpose);
      const measures = this.#compiled && new Measures(this.#compiled, plan.outputs, batch);
      const derived = new Set([...plan.trainedWeights, ...(derives ? this.#penalties.weights : [])]);
      return {
        plan,
        measures,
        gradients: this.#variables.map((each) => (derived.has(each) ? () => gradients!.of(each) : undefined)),
      };
    } catch (error) {
      if (error instanceof NoPlan) return error;
      throw error;
    }
  }

  /** Plans hold memory of kernels and of a backend: with others, new ones are made. */
  #forgetOthers(): void {
    const { backend } = engine();
    if (this.#kernels === sharedKernels() && this.#backend === backend) return;
    this.dispose();
    this.#kernels = sharedKernels();
    this.#backend = backend;
  }
}

function fillInputs({ inputs }: ModelPlan, { x }: Batch): void {
  for (const [i, { numbers }] of inputs.entries()) fillInput(numbers.values, x[i]!);
}
