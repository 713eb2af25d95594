import {
  type GraphLayer,
  type GraphPlan,
  graphPlan,
  isModel,
  type LayerSteps,
  type PlanBuilder,
  type PlannedLayer,
  type PlanNumbers,
  type PlanPlace,
  type PlanWeight,
} from "@seqloom/graph";
import { floatsOf, type Kernels, type ReservedFloats } from "@seqloom/kernels";
import { engine, type Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { NoPlan } from "./NoPlan.js";
import { refusalOf } from "./refusalOf.js";
import type { WeightGradients } from "./WeightGradients.js";

/** Purpose of a plan. */
export interface PlanPurpose {
  /** Shapes of the inputs, batch first. */
  readonly inputShapes: readonly (readonly number[])[];
  /** Whether dropout is on. */
  readonly training: boolean;
  /** Gradients of the trained weights; undefined in a plan without backward passes. */
  readonly gradients?: WeightGradients | undefined;
}

type GraphStep = GraphPlan["steps"][number];

/** One call of a layer in a plan. */
export interface PlanStep {
  readonly layer: GraphLayer;
  readonly steps: LayerSteps;
  readonly input: PlanPlace;
}

/**
 * The passes of a model on plain arrays for one size of batch. Its buffers are laid out once, in the memory of the kernels; weights
 * are read where tfjs has them. The layers bring their own steps: `planSteps`.
 */
export class ModelPlan {
  readonly inputs: readonly PlanPlace[];
  readonly outputs: readonly PlanPlace[];
  readonly steps: readonly PlanStep[];
  readonly #kernels: Kernels;
  readonly #purpose: PlanPurpose;
  readonly #reserved: ReservedFloats[] = [];
  /** Number of the readers of each place in the graph, the losses among them. */
  readonly #readers = new Map<number, number>();
  readonly #places = new Map<number, PlanPlace>();
  /**
   * Gradients of a place that several read, each of which has one of its own to fill; that of the last reader first, as tfjs adds
   * them up.
   */
  readonly #partsOf = new Map<PlanPlace, PlanNumbers[]>();
  readonly #taken = new Set<Variable>();

  /** @throws NoPlan that says which part has no plan */
  constructor(model: LayersModel, kernels: Kernels, purpose: PlanPurpose) {
    this.#kernels = kernels;
    this.#purpose = purpose;
    if (!isModel(model)) throw new NoPlan(`${(model as LayersModel).name} has a call method of its own`);
    try {
      const { inputs, outputs, steps } = graphPlan(model);
      for (const id of [...steps.flatMap((step) => step.inputs), ...outputs]) {
        this.#readers.set(id, (this.#readers.get(id) ?? 0) + 1);
      }
      this.inputs = inputs.map((id, i) => this.#addInput(id, purpose.inputShapes[i]!));
      this.steps = steps.map((step, index) => this.#addStep(step, index));
      this.outputs = outputs.map((id) => this.#readPlace(id));
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /** Fills the outputs from the inputs. */
  forward(): void {
    try {
      for (const { steps } of this.steps) steps.forward?.();
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** Fills the gradients of all trained weights from those of the outputs. */
  backward(): void {
    try {
      for (let i = this.steps.length - 1; i >= 0; i--) this.#backwardStep(this.steps[i]!);
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** Frees what forward passes have kept, where no backward pass follows. */
  release(): void {
    for (const { steps } of this.steps) steps.release?.();
  }

  /** Trained weights of the layers. */
  get trainedWeights(): ReadonlySet<Variable> {
    return this.#taken;
  }

  /** Floats in the memory of the kernels. */
  get size(): number {
    return this.#reserved.reduce((sum, { length }) => sum + length, 0);
  }

  dispose(): void {
    for (const reserved of this.#reserved) reserved.free();
  }

  #backwardStep({ layer, steps }: PlanStep): void {
    if (!steps.output.gradient) return;
    this.#addUp(steps.output);
    steps.backward?.();
    if (!steps.backward && steps.forward) throw new Error(`ModelPlan: ${layer.name} has no backward pass.`);
  }

  /** Adds up the gradients of the readers of a place. */
  #addUp(place: PlanPlace): void {
    const parts = this.#partsOf.get(place);
    if (parts === undefined) return;
    const sum = place.gradient!.values;
    sum.set(parts[0]!.values);
    for (const part of parts.slice(1)) {
      const values = part.values;
      for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
    }
  }

  #addInput(id: number, shape: readonly number[]): PlanPlace {
    const place = { shape, numbers: this.#reserve(shape), gradient: null, mask: null };
    this.#setPlace(id, place);
    return place;
  }

  #setPlace(id: number, place: PlanPlace): void {
    this.#places.set(id, place);
    if (place.gradient && (this.#readers.get(id) ?? 0) > 1) this.#partsOf.set(place, []);
  }

  /** A place as one of its readers sees it: with a gradient of its own where others read it as well. */
  #readPlace(id: number): PlanPlace {
    const place = this.#places.get(id);
    if (place === undefined) throw new NoPlan("its graph has an output that no layer fills");
    const parts = this.#partsOf.get(place);
    if (parts === undefined) return place;
    const gradient = this.#reserve(place.shape);
    parts.unshift(gradient);
    return { ...place, gradient };
  }

  #addStep(step: GraphStep, index: number): PlanStep {
    const { layer } = step;
    const place = `layer ${index + 1}, ${layer.getClassName()}`; // its name would count up from model to model
    const refusal = refusalOf(step);
    if (refusal) throw new NoPlan(`${place}: ${refusal}`);
    const input = this.#readPlace(step.inputs[0]!);
    const steps = (layer as unknown as PlannedLayer).planSteps(this.#builder(input, layer));
    if (typeof steps === "string") throw new NoPlan(`${place}: ${steps}`);
    this.#setPlace(step.outputs[0]!, steps.output);
    return { layer, steps, input };
  }

  #builder(input: PlanPlace, layer: GraphLayer): PlanBuilder {
    const { training, gradients } = this.#purpose;
    const own = (layer as unknown as LayersModel).weights.map((weight) => weight.read() as Variable);
    const derives = gradients !== undefined && (input.gradient !== null || own.some((weight) => gradients.has(weight)));
    return {
      input,
      training,
      derives,
      output: (shape, mask = input.mask) => {
        return { shape, mask, numbers: this.#reserve(shape), gradient: derives ? this.#reserve(shape) : null };
      },
      sameOutput: (shape = input.shape, mask = input.mask) => ({ ...input, shape, mask }),
      weight: (variable) => this.#weight(variable.read() as Variable),
    };
  }

  #weight(variable: Variable): PlanWeight {
    const { gradients } = this.#purpose;
    const isTrained = gradients?.has(variable) === true;
    if (isTrained && this.#taken.has(variable))
      throw new NoPlan("a layer with trained weights is called more than once");
    if (isTrained) this.#taken.add(variable);
    return {
      get values() {
        return floatsOf(engine().backend, variable);
      },
      get gradient() {
        return isTrained ? gradients.of(variable) : null;
      },
    };
  }

  #reserve(shape: readonly number[]): ReservedFloats {
    const reserved = this.#kernels.reserve(shape.reduce((size, length) => size * length, 1));
    this.#reserved.push(reserved);
    return reserved;
  }
}
