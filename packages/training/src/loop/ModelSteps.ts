import type { NdArray } from "@seqloom/array";
import { penaltiesOf } from "@seqloom/graph";
import { floatsOf, readsAtOnce } from "@seqloom/kernels";
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Tensor1D, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Batch } from "../data/batches.js";
import type { Compiled } from "../compile/compiledModel.js";
import { type CountedOutput, countBatch } from "./countBatch.js";
import type { Column } from "../data/modelData.js";
import { type EngineChoice, engineOf } from "../engine/EngineChoice.js";
import type { Measured as PlanMeasured } from "../plan/Measures.js";
import { PlannedModel } from "../plan/PlannedModel.js";
import { reduceLoss } from "../weights/reduceLoss.js";
import { weightedMean } from "../weights/weightedMean.js";
import { runModel } from "../compile/runModel.js";
import { toTensors } from "../data/toTensors.js";

/**
 * Loss and those metrics that are means of a batch, in the order of `logNames`, with the weight of each in the average of an
 * epoch. Metrics with counts have counted the batch.
 */
export interface BatchValues {
  readonly values: ArrayLike<number>;
  readonly weights: readonly number[];
}

/** Loss and metrics of a batch, before they are read. */
interface Measured {
  readonly loss: Scalar;
  /**
   * The values and, behind them, the weights that only the masks know: numbers where they can be read at once, else one tensor,
   * since each read waits for the device.
   */
  readonly all: readonly number[] | Tensor1D;
  /** Weight of each value; undefined where it is the next of those behind the values. */
  readonly weights: readonly (number | undefined)[];
  /** Outputs that metrics with counts need, each with its mask. */
  readonly outputs: ReadonlyMap<number, CountedOutput>;
}

/** Tensors of a batch. */
interface BatchTensors {
  readonly x: Tensor[];
  readonly y: Tensor[];
  /** Weights of the samples, for each output; empty where all count alike. */
  readonly weights: Tensor[];
}

/**
 * Runs a model over single batches: one forward pass for loss and metrics together, and one read. Steps that the masks
 * of the outputs leave out do not count, as in Keras.
 *
 * tfjs's trainOnBatch reads each number by itself; its test function forgets the penalties of regularizers and shifts
 * the values of models with several outputs; neither knows masks.
 */
export class ModelSteps {
  readonly #model: LayersModel;
  readonly #compiled: Compiled;
  readonly #variables: Variable[];
  readonly #penalties: readonly (() => Scalar)[];
  readonly #choice: EngineChoice;
  readonly #planned: PlannedModel;
  /**
   * Values of the trained weights before the first step whose loss is not finite. They are known on backends whose numbers can be
   * read at once.
   */
  weightsBefore: readonly Float32Array[] | undefined;

  /** @param choice which engine runs the batches, and where to note it */
  constructor(model: LayersModel, compiled: Compiled, choice: EngineChoice = engineOf("fit", {})) {
    this.#model = model;
    this.#compiled = compiled;
    this.#variables = model.trainableWeights.map((weight) => weight.read() as Variable);
    this.#penalties = penaltiesOf(model) as (() => Scalar)[];
    this.#choice = choice;
    this.#planned = new PlannedModel(model, compiled, this.#variables);
  }

  /** Moves the weights by one batch. */
  async train(batch: Batch): Promise<BatchValues> {
    if (this.#choice.takesPlan(() => this.#planned.refusal(batch, true))) {
      const measured = this.#planned.train(batch, (loss) => {
        if (!Number.isFinite(loss))
          this.weightsBefore ??= this.#variables.map((each) => each.dataSync().slice() as Float32Array);
      });
      return valuesOf(measured, batch.size);
    }
    return this.#withTensors(batch, (tensors, keep) => {
      let measured: Measured | undefined;
      const measure = (): Scalar => {
        measured = this.#measure(tensors, true, keep);
        this.weightsBefore ??= valuesIfNotFinite(measured.loss, this.#variables);
        return measured.loss;
      };
      try {
        tf.tidy(() => {
          if (this.#variables.length > 0) this.#model.optimizer.minimize(measure, false, this.#variables);
          else measure(); // all is frozen
        });
        return measured!;
      } catch (error) {
        dropTape();
        throw error;
      }
    });
  }

  /** Loss and metrics of a batch as the model stands, dropout off. */
  async test(batch: Batch): Promise<BatchValues> {
    if (this.#choice.takesPlan(() => this.#planned.refusal(batch, false))) {
      return valuesOf(this.#planned.test(batch), batch.size);
    }
    return this.#withTensors(batch, (tensors, keep) => {
      let measured: Measured | undefined;
      tf.tidy(() => void (measured = this.#measure(tensors, false, keep)));
      return measured!;
    });
  }

  /** Frees the buffers of the plans. */
  dispose(): void {
    this.#planned.dispose();
  }

  /** @param run measures the batch; tensors that it keeps for later are disposed of at the end */
  async #withTensors(batch: Batch, run: (tensors: BatchTensors, keep: Keep) => Measured): Promise<BatchValues> {
    const own: Tensor[] = [];
    const make = (columns: readonly Column[]): Tensor[] => {
      const made = toTensors(columns);
      own.push(...made);
      return made;
    };
    const keep: Keep = (tensor) => {
      own.push(tf.keep(tensor));
      return tensor;
    };
    try {
      const tensors = { x: make(batch.x), y: make(batch.y), weights: make(batch.weights ?? []) };
      const measured = run(tensors, keep);
      const values = toValues(
        measured.all instanceof tf.Tensor ? await measured.all.data() : measured.all,
        measured.weights,
      );
      if (measured.outputs.size > 0) await countBatch(this.#compiled.metrics, batch, measured.outputs);
      return values;
    } finally {
      tf.dispose(own);
    }
  }

  #measure({ x, y, weights }: BatchTensors, training: boolean, keep: Keep): Measured {
    const ofLayers: Scalar[] = []; // penalties on their outputs
    const { outputs, masks } = runModel(this.#model, x, { training, penalties: ofLayers });
    const batchSize = x[0]!.shape[0];
    const { losses, metrics } = this.#compiled;
    const ofOutputs = losses.flatMap(({ call, counts, reduction, weight, isAbsent }, i) => {
      if (isAbsent) return [];
      const own = counts?.(y[i]!, outputs[i]!);
      const mask = own && masks[i] ? tf.mul(own, tf.cast(masks[i], "float32")) : (own ?? masks[i]);
      const loss = reduceLoss("loss", call(y[i]!, outputs[i]!), { mask, reduction, weights: weights[i] }) as Scalar;
      return [{ loss, inSum: weight === undefined ? loss : tf.mul<Scalar>(loss, weight) }];
    });
    const penalties = [...ofLayers, ...this.#penalties.map((penalty) => penalty())];
    const parts = [...ofOutputs.map(({ inSum }) => inSum), ...penalties];
    const loss = parts.reduce((sum, part) => tf.add(sum, part));
    const means = metrics.flatMap(({ name, call, output, weighted }) => {
      if (call === undefined) return [];
      const values = call(y[output]!, outputs[output]!);
      return [weightedMean(`metric ${name}`, values, masks[output], weighted ? weights[output] : undefined)];
    });
    const lossValues = ofOutputs.length > 1 ? [loss, ...ofOutputs.map((each) => each.loss)] : [loss];
    const unknownWeights = means.flatMap(({ weight }) => (typeof weight === "number" ? [] : [weight]));
    const all = [...lossValues, ...means.map(({ value }) => value), ...unknownWeights];
    const counted = new Set(metrics.flatMap(({ metric, output }) => (metric ? [output] : [])));
    return {
      loss,
      all: readsAtOnce(tf.getBackend()) ? all.map((each) => each.dataSync()[0]!) : keep(tf.stack(all) as Tensor1D),
      weights: [
        ...lossValues.map(() => batchSize),
        ...means.map(({ weight }) => (typeof weight === "number" ? weight : undefined)),
      ],
      outputs: new Map(
        [...counted].map((output) => {
          const mask = masks[output];
          return [output, { predictions: keep(outputs[output]!), mask: mask ? keep(mask) : undefined }];
        }),
      ),
    };
  }
}

/** Keeps a tensor until the end of the step. */
type Keep = <T extends Tensor>(tensor: T) => T;

/** The outputs of a model for a batch. */
export async function predictBatch(model: LayersModel, batch: Batch): Promise<NdArray[]> {
  const x = toTensors(batch.x);
  let outputs: Tensor[] = [];
  try {
    outputs = tf.tidy(() => runModel(model, x, { training: false }).outputs);
    return await Promise.all(
      outputs.map(async (output) => ({ data: Float32Array.from(await output.data()), shape: output.shape })),
    );
  } finally {
    tf.dispose([x, outputs]);
  }
}

/** The values of the weights, if a loss is not finite and can be read at once. */
function valuesIfNotFinite(loss: Scalar, weights: readonly Variable[]): Float32Array[] | undefined {
  if (!readsAtOnce(tf.getBackend()) || Number.isFinite(floatsOf(tf.engine().backend, loss)[0])) return undefined;
  return weights.map((weight) => Float32Array.from(weight.dataSync()));
}

/** Measures of a plan, in the order of `logNames`. */
function valuesOf({ loss, losses, metrics }: PlanMeasured, size: number): BatchValues {
  const lossValues = losses.length > 1 ? [loss, ...losses] : [loss];
  return {
    values: [...lossValues, ...metrics.map(({ value }) => value)],
    weights: [...lossValues.map(() => size), ...metrics.map(({ weight }) => weight)],
  };
}

/** Frees the tensors that tfjs keeps for the gradients, which it forgets when the forward pass throws. */
function dropTape(): void {
  const { state } = tf.engine();
  for (const { saved } of state.activeTape ?? []) tf.dispose(saved ?? []);
  state.activeTape = [];
}

function toValues(all: ArrayLike<number>, weights: readonly (number | undefined)[]): BatchValues {
  let next = weights.length;
  return { values: all, weights: weights.map((weight) => weight ?? all[next++]!) };
}
