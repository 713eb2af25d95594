import {
  type GraphLayer,
  isModel,
  type LayerSteps,
  type PlanBuilder,
  type PlannedLayer,
  type PlanNumbers,
  type PlanPlace,
  type PlanWeight,
  takesMask,
} from "@seqloom/graph";
import type { Kernels, ReservedFloats } from "@seqloom/kernels";
import type { Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { CallPenalty, type OutputPenalty } from "./CallPenalty.js";
import { type FlatCall, flatGraph, placesBefore } from "./flatGraph.js";
import { NoPlan } from "./NoPlan.js";
import { refusalOf } from "./refusalOf.js";
import type { WeightGradients } from "./WeightGradients.js";
import { WeightUses } from "./WeightUses.js";

/** Purpose of a plan. */
export interface PlanPurpose {
  /** Shapes of the inputs, batch first. */
  readonly inputShapes: readonly (readonly number[])[];
  /** Whether dropout is on. */
  readonly training: boolean;
  /** Gradients of the trained weights; undefined in a plan without backward passes. */
  readonly gradients?: WeightGradients | undefined;
  /** Indices of the outputs that have a loss; default: all. */
  readonly lossOutputs?: readonly number[];
}

/** An array of a plan. */
export interface PlanBuffer {
  /** Its owner and its use: "gru output". */
  readonly name: string;
  readonly shape: readonly number[];
  readonly bytes: number;
}

/** One call of a layer in a plan. */
export interface PlanStep {
  readonly layer: GraphLayer;
  readonly steps: LayerSteps;
  readonly inputs: readonly PlanPlace[];
  readonly outputs: readonly PlanPlace[];
  /** Weights that later calls read as well: their gradients are added up. */
  readonly weights: WeightUses;
}

/**
 * The passes of a model on plain arrays for one size of batch. Its buffers are laid out once, in the memory of the kernels; weights
 * are read where tfjs has them. The layers bring their own steps: `planSteps`.
 */
export class ModelPlan {
  readonly inputs: readonly PlanPlace[];
  readonly outputs: readonly PlanPlace[];
  readonly steps: readonly PlanStep[];
  /** Penalties on outputs of layers, in the order of the calls. */
  readonly penalties: CallPenalty[] = [];
  readonly #kernels: Kernels;
  readonly #purpose: PlanPurpose;
  readonly #reserved: { readonly floats: ReservedFloats; readonly name: string; readonly shape: readonly number[] }[] =
    [];
  /** Places of the graph that a loss depends on. */
  readonly #derived: ReadonlySet<number>;
  /** Number of those readers of each place that a loss depends on, the losses among them. */
  readonly #readers = new Map<number, number>();
  readonly #places = new Map<number, PlanPlace>();
  /**
   * Gradients of a place that several read, each of which has one of its own to fill; that of the last reader first, as tfjs adds
   * them up.
   */
  readonly #partsOf = new Map<PlanPlace, PlanNumbers[]>();
  /** The last call so far that reads each trained weight. */
  readonly #lastUses = new Map<Variable, WeightUses>();

  /** @throws NoPlan that says which part has no plan */
  constructor(model: LayersModel, kernels: Kernels, purpose: PlanPurpose) {
    this.#kernels = kernels;
    this.#purpose = purpose;
    if (!isModel(model)) throw new NoPlan(`${(model as LayersModel).name} has a call method of its own`);
    const graph = flatGraph(model);
    const { inputs, outputs, calls } = graph;
    const lossOutputs = purpose.lossOutputs?.map((index) => outputs[index]!) ?? outputs;
    const penalized = calls.flatMap((call) => (penaltyOf(call) ? call.outputs : []));
    this.#derived = placesBefore(graph, [...lossOutputs, ...penalized]);
    const derived = calls.filter((call) => this.#isDerived(call));
    for (const place of [...derived.flatMap((call) => call.inputs), ...penalized, ...lossOutputs]) {
      this.#readers.set(place, (this.#readers.get(place) ?? 0) + 1);
    }
    try {
      this.inputs = inputs.map((place, i) => this.#addInput(place, purpose.inputShapes[i]!));
      this.steps = calls.map((call, index) => this.#addStep(call, index));
      this.outputs = outputs.map((place) => this.#readPlace(place, lossOutputs.includes(place)));
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  /**
   * Fills the outputs from the inputs.
   *
   * @param onStep called behind each step
   */
  forward(onStep?: (step: PlanStep) => void): void {
    try {
      for (const step of this.steps) {
        step.steps.forward?.();
        onStep?.(step);
      }
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /**
   * Fills the gradients of all trained weights from those of the outputs.
   *
   * @param onStep called behind each step
   */
  backward(onStep?: (step: PlanStep) => void): void {
    try {
      for (let i = this.steps.length - 1; i >= 0; i--) {
        this.#backwardStep(this.steps[i]!);
        onStep?.(this.steps[i]!);
      }
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
    return new Set(this.#lastUses.keys());
  }

  /** Floats in the memory of the kernels. */
  get size(): number {
    return this.#reserved.reduce((sum, { floats }) => sum + floats.length, 0);
  }

  /** The arrays in that memory, in the order in which they were reserved. */
  get buffers(): PlanBuffer[] {
    return this.#reserved.map(({ floats, name, shape }) => ({ name, shape, bytes: 4 * floats.length }));
  }

  dispose(): void {
    for (const { floats } of this.#reserved) floats.free();
  }

  #backwardStep({ layer, steps, outputs, weights }: PlanStep): void {
    if (outputs.every(({ gradient }) => gradient === null)) return;
    for (const output of outputs) this.#addUp(output);
    steps.backward?.();
    if (!steps.backward && steps.forward) throw new Error(`ModelPlan: ${layer.name} has no backward pass.`);
    weights.addUp();
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

  #isDerived({ outputs }: FlatCall): boolean {
    return outputs.some((place) => this.#derived.has(place));
  }

  #addInput(place: number, shape: readonly number[]): PlanPlace {
    const added = { shape, numbers: this.#reserve(shape, "input"), gradient: null, mask: null };
    this.#setPlace(place, added);
    return added;
  }

  #setPlace(place: number, added: PlanPlace): void {
    this.#places.set(place, added);
    if (added.gradient && (this.#readers.get(place) ?? 0) > 1) this.#partsOf.set(added, []);
  }

  /**
   * A place as one of its readers sees it: with a gradient of its own where others read it as well.
   *
   * @param derived whether a loss depends on the reader
   */
  #readPlace(place: number, derived: boolean): PlanPlace {
    const read = this.#places.get(place);
    if (read === undefined) throw new NoPlan("its graph has an output that no layer fills");
    if (!derived) return { ...read, gradient: null };
    const parts = this.#partsOf.get(read);
    if (parts === undefined) return read;
    const gradient = this.#reserve(read.shape, `gradient of reader ${parts.length + 1}`);
    parts.unshift(gradient);
    return { ...read, gradient };
  }

  #addStep(call: FlatCall, index: number): PlanStep {
    const { layer } = call;
    const name = `layer ${index + 1}, ${layer.getClassName()}`; // its own name would count up from model to model
    const refusal = refusalOf(call);
    if (refusal) throw new NoPlan(`${name}: ${refusal}`);
    const inputs = call.inputs.map((place) => this.#readPlace(place, this.#isDerived(call)));
    const weights = new WeightUses(this.#purpose.gradients);
    const steps = (layer as unknown as PlannedLayer).planSteps(this.#builder(call, inputs, weights));
    if (typeof steps === "string") throw new NoPlan(`${name}: ${steps}`);
    const outputs = [steps.output, ...(steps.furtherOutputs ?? [])];
    for (const [each, place] of call.outputs.entries()) this.#setPlace(place, outputs[each]!);
    const penalty = penaltyOf(call);
    if (penalty) {
      const penalized = call.outputs.map((place) => this.#readPlace(place, true));
      this.penalties.push(new CallPenalty(penalty, penalized));
    }
    return { layer, steps, inputs, outputs, weights };
  }

  #builder(call: FlatCall, inputs: readonly PlanPlace[], weights: WeightUses): PlanBuilder {
    const { gradients } = this.#purpose;
    const { settings, layer } = call;
    const input = inputs[0]!;
    const own = (layer as unknown as LayersModel).weights.map((weight) => weight.read() as Variable);
    const isTrained = own.some((weight) => gradients?.has(weight));
    const derives =
      gradients !== undefined && this.#isDerived(call) && (isTrained || inputs.some(({ gradient }) => gradient));
    return {
      input,
      inputs,
      mask: takesMask(layer, inputs.length) ? input.mask : null,
      settings,
      derives,
      training: (settings.training as boolean | undefined) ?? this.#purpose.training,
      output: (shape, mask = input.mask, index = 0) => {
        const isRead = (this.#readers.get(call.outputs[index]!) ?? 0) > 0;
        return {
          shape,
          mask,
          numbers: this.#reserve(shape, `${layer.name} output`),
          gradient: derives && isRead ? this.#reserve(shape, `${layer.name} gradient`) : null,
        };
      },
      room: (shape) => this.#reserve(shape, `${layer.name} room`),
      sameOutput: (shape = input.shape, mask = input.mask) => ({ ...input, shape, mask }),
      weight: (variable) => this.#weight(variable.read() as Variable, weights, this.#isDerived(call)),
    };
  }

  #weight(variable: Variable, uses: WeightUses, derived: boolean): PlanWeight {
    if (variable.dtype !== "float32") throw new NoPlan(`its weight ${variable.name} is no float32`);
    if (!derived || this.#purpose.gradients?.has(variable) !== true) return uses.untrained(variable);
    const earlier = this.#lastUses.get(variable);
    if (earlier) earlier.share(variable, new Float32Array(variable.size));
    this.#lastUses.set(variable, uses);
    return uses.trained(variable);
  }

  #reserve(shape: readonly number[], name: string): ReservedFloats {
    const floats = this.#kernels.reserve(shape.reduce((size, length) => size * length, 1));
    floats.values.fill(0);
    this.#reserved.push({ floats, name, shape });
    return floats;
  }
}

function penaltyOf({ layer }: FlatCall): OutputPenalty | null {
  return ((layer as unknown as PlannedLayer).planPenalty as OutputPenalty | undefined) ?? null;
}
