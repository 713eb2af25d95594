import { ArgumentError } from "@seqloom/array";
import { type Kernels, readsAtOnce, sharedKernels } from "@seqloom/kernels";
import { getBackend, Optimizer, tidy, type Variable } from "@tensorflow/tfjs-core";
import type { CommonSettings } from "./commonOptions.js";
import { fusedStep, tensorArrays } from "./fusedStep.js";
import type { OptimizerStep, TrainedWeight } from "./OptimizerStep.js";
import { plainStep } from "./plainStep.js";
import type { SlotKind, UpdateRule } from "./rules/UpdateRule.js";
import { disposeSlots, type Slot, slotOf } from "./slots.js";
import { type Gradients, WeightPlaces } from "./WeightPlaces.js";

type Config = ReturnType<Optimizer["getConfig"]>;
type SavedWeights = Parameters<Optimizer["setWeights"]>[0];

/** State of an optimizer besides its slots and its learning rate. */
export interface OptimizerState {
  readonly iterations: number;
  /** Names of the weights that the slots belong to, in their order. */
  readonly weightNames: readonly string[];
  /** Parts of the names of weights that are left out of the weight decay. */
  readonly withoutDecay: readonly string[];
}

/** Gives the numbers of a gradient. */
type GradientArray = () => Float32Array;

const AVERAGE: SlotKind = { name: "average" };
const ACCUMULATOR: SlotKind = { name: "gradient_accumulator" };

/**
 * An optimizer as Keras has it: a formula, and around it what all of them share. A step accumulates the gradients of some
 * batches, clips them, takes the weight decay off the weights, moves these by the formula, and brings the moving average of the
 * weights up to date: for all weights in one call of the kernels, or one by one without them.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/base_optimizer.py
 */
export class KerasOptimizer extends Optimizer {
  /** State of the weights, one after the other, each with all kinds of slots. */
  readonly slots: Slot[] = [];
  readonly #className: string;
  readonly #settings: CommonSettings;
  readonly #rule: UpdateRule;
  readonly #kinds: readonly SlotKind[];
  readonly #weights = new WeightPlaces(this);
  readonly #withoutDecay: string[] = [];
  #rate: CommonSettings["learningRate"];

  /** @param settings all options, those of the formula among them, as they are saved */
  constructor(className: string, settings: CommonSettings, rule: UpdateRule) {
    super();
    this.#className = className;
    this.#settings = settings;
    this.#rule = rule;
    this.#rate = settings.learningRate;
    const { useEma, gradientAccumulationSteps } = settings;
    this.#kinds = [
      ...rule.slots,
      ...(useEma ? [AVERAGE] : []),
      ...(gradientAccumulationSteps === undefined ? [] : [ACCUMULATOR]),
    ];
  }

  /** tfjs's own takes every optimizer for an instance. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && #rule in value;
  }

  /** The learning rate of the next step. It cannot be set where it follows a schedule, as in Keras. */
  get learningRate(): number {
    return typeof this.#rate === "number" ? this.#rate : this.#rate(this.iterations);
  }

  set learningRate(rate: number | CommonSettings["learningRate"]) {
    if (typeof rate === "number" && this.hasSchedule) {
      throw new ArgumentError("optimizer", "learningRate", "left alone, since it follows a schedule", rate);
    }
    this.#rate = rate;
  }

  /** Whether the learning rate follows a schedule. */
  get hasSchedule(): boolean {
    return typeof this.#rate === "function";
  }

  /** Names of what the optimizer keeps for each weight, in their order: m and v of Adam. */
  get slotNames(): readonly string[] {
    return this.#kinds.map(({ name }) => name);
  }

  /**
   * Leaves some weights out of the weight decay, before the first step.
   *
   * @param varNames parts of the names of these weights: "bias"
   * @throws ArgumentError after the first step
   * @see https://keras.io/api/optimizers/adamw/
   */
  excludeFromWeightDecay({ varNames }: { readonly varNames: readonly string[] }): void {
    if (this.iterations > 0) {
      throw new ArgumentError("excludeFromWeightDecay", "varNames", "given before the first step", varNames);
    }
    this.#withoutDecay.splice(0, this.#withoutDecay.length, ...varNames);
  }

  override applyGradients(gradients: Gradients): void {
    const rate = this.learningRate;
    const weights: TrainedWeight[] = [];
    this.#weights.forEach(gradients, (weight, gradient, place) => {
      weights.push(this.#trained(weight, gradient, place, rate));
    });
    const step = this.#step(rate, weights);
    const kernels = readsAtOnce(getBackend()) ? sharedKernels() : undefined;
    if (kernels && step.rule.formula) fusedStep(kernels, step.rule.formula, step, tensorArrays);
    else plainStep(step);
    this.incrementIterations();
  }

  /** Whether `applyArrays` can do a step: the kernels have the formula. */
  get takesArrays(): boolean {
    return this.#rule.step(1, 1).formula !== undefined;
  }

  /**
   * The step of `applyGradients` with gradients that lie in arrays, for a training without tensors.
   *
   * @param weights all that are trained, in the order of `applyGradients`
   * @param gradients of each; undefined where no loss depends on it
   * @param mayMoveInPlace whether no operation of tfjs has read the weights since they were made
   */
  applyArrays(
    kernels: Kernels,
    weights: readonly Variable[],
    gradients: readonly (GradientArray | undefined)[],
    mayMoveInPlace: boolean,
  ): void {
    const rate = this.learningRate;
    const trained = weights.map((weight, i) => this.#trained(weight, gradients[i], this.#weights.take(weight), rate));
    const step = this.#step(rate, trained);
    fusedStep(kernels, step.rule.formula!, step, { readerOf: itself, mayMoveInPlace });
    this.incrementIterations();
  }

  /** Puts the moving average into the place of the weights, where there is one: Keras's `finalize_variable_values`. */
  finalizeVariableValues(weights: readonly Variable[]): void {
    if (!this.#settings.useEma) return;
    for (const weight of weights) {
      const place = this.#weights.placeOf(weight);
      if (place !== undefined) tidy(() => weight.assign(this.#slot(weight, place, AVERAGE).clone()));
    }
  }

  override async getWeights(): ReturnType<Optimizer["getWeights"]> {
    const lists = this.#kinds.map((_, kind) => this.slots.filter((_slot, i) => i % this.#kinds.length === kind));
    const slots = lists.flat().map(({ originalName: name, variable: tensor }) => ({ name, tensor }));
    return [await this.saveIterations(), ...slots];
  }

  /**
   * Takes the state that `getWeights` gave. It goes to the weights in their order.
   *
   * @throws ArgumentError if it is that of an optimizer with other slots
   */
  override async setWeights(weights: SavedWeights): Promise<void> {
    const saved = await this.extractIterations(weights);
    const kinds = this.#kinds.length;
    if (kinds === 0 ? saved.length > 0 : saved.length % kinds > 0) {
      const slots = this.#kinds.map(({ name }) => name).join(", ") || "none";
      throw new ArgumentError("setWeights", "weights", `the slots of ${this.#className} (${slots})`, saved.length);
    }
    disposeSlots(this.slots);
    this.#weights.clear();
    const count = saved.length / (kinds || 1);
    for (let place = 0; place < count; place++) {
      for (let kind = 0; kind < kinds; kind++) {
        const { name, tensor } = saved[kind * count + place]!;
        this.slots.push({ originalName: name, variable: tidy(() => tensor.variable(false)) });
      }
    }
  }

  /** The options as they were given, to know the optimizer again: a rate that has changed since does not count. */
  describe(): Record<string, unknown> {
    const { learningRate, ...settings } = this.#settings;
    if (typeof learningRate === "number") return { learningRate, ...settings };
    return { ...settings, schedule: learningRate.className, ...learningRate.getConfig?.() };
  }

  /** Number of steps, and the weights of `slots` and of the weight decay, for a backup that has the slots themselves. */
  getState(): OptimizerState {
    const { iterations } = this;
    return { iterations, weightNames: this.#weights.names, withoutDecay: [...this.#withoutDecay] };
  }

  /** Goes on from a backup. The slots are set by themselves. */
  setState({ iterations, weightNames, withoutDecay }: OptimizerState): void {
    this.iterations_ = iterations;
    this.#weights.restore(weightNames);
    this.#withoutDecay.splice(0, Infinity, ...withoutDecay);
  }

  override getClassName(): string {
    return this.#className;
  }

  /** The options by which `optimizerFromConfig` makes the same optimizer. */
  override getConfig(): Config {
    const given = Object.entries(this.#settings).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(given), learningRate: this.#rateConfig() } as Config;
  }

  override dispose(): void {
    disposeSlots(this.slots);
    this.#weights.clear();
    this.iterations_ = 0;
  }

  #rateConfig(): number | { className: string; config: object } {
    if (typeof this.#rate === "number") return this.#rate;
    const { className } = this.#rate;
    const config = this.#rate.getConfig?.();
    if (className !== undefined && config) return { className, config };
    const allowed = "a number or a schedule of this package, to be saved";
    throw new ArgumentError("getConfig", "learningRate", allowed, this.#rate);
  }

  #slot(weight: Variable, place: number, kind: SlotKind): Variable {
    return slotOf(this.slots, place * this.#kinds.length + this.#kinds.indexOf(kind), weight, kind);
  }

  #step<Gradient>(rate: number, weights: readonly TrainedWeight<Gradient>[]): OptimizerStep<Gradient> {
    const { useEma, emaMomentum, emaOverwriteFrequency, gradientAccumulationSteps: every = 1 } = this.#settings;
    const count = Math.floor(this.iterations / every); // steps before this one
    return {
      rule: this.#rule.step(rate, count + 1),
      clips: this.#settings,
      batches: (this.iterations + 1) % every === 0 ? every : 0,
      emaMomentum: count === 0 ? 0 : emaMomentum,
      overwrites: useEma && emaOverwriteFrequency !== undefined && (count + 1) % emaOverwriteFrequency === 0,
      weights,
    };
  }

  /** All slots of a weight are made at once, so that none of the list is left out. */
  #trained<Gradient>(
    weight: Variable,
    gradient: Gradient | undefined,
    place: number,
    rate: number,
  ): TrainedWeight<Gradient> {
    const { weightDecay, useEma, gradientAccumulationSteps } = this.#settings;
    const slots = this.#kinds.map((kind, i) => slotOf(this.slots, place * this.#kinds.length + i, weight, kind));
    const accumulator = gradientAccumulationSteps === undefined ? undefined : slots.pop();
    const average = useEma ? slots.pop() : undefined;
    const decays = weightDecay !== undefined && !this.#withoutDecay.some((part) => weight.name.includes(part));
    return { weight, gradient, decay: decays ? weightDecay * rate : 0, slots, average, accumulator };
  }
}

function itself(gradient: GradientArray): GradientArray {
  return gradient;
}
