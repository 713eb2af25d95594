import type { NdArray } from "@seqloom/array";
import { penaltiesOf } from "@seqloom/graph";
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor, Tensor1D, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { lossOf, metricOf } from "./batchMeans.js";
import type { Batch } from "../data/batches.js";
import type { Compiled } from "../compile/compiledModel.js";
import type { Column } from "../data/modelData.js";
import { runModel } from "./runModel.js";

/** Loss and metrics of a batch, in the order of `logNames`, with the weight of each in the average of an epoch. */
export interface BatchValues {
  readonly values: ArrayLike<number>;
  readonly weights: readonly number[];
}

/** Loss and metrics as tensors: all that one read has to fetch. */
interface Measured {
  readonly loss: Scalar;
  /** The values and, behind them, the weights that only the masks know. */
  readonly all: Tensor1D;
  /** Weight of each value; undefined where it is the next of those behind the values. */
  readonly weights: readonly (number | undefined)[];
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
  #warned = false;

  constructor(model: LayersModel, compiled: Compiled) {
    this.#model = model;
    this.#compiled = compiled;
    this.#variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  }

  /** Moves the weights by one batch. */
  async train(batch: Batch): Promise<BatchValues> {
    if (this.#variables.length === 0 && !this.#warned) {
      console.warn("fit: the model has no weights that are trained; all of them are frozen."); // as Keras does
      this.#warned = true;
    }
    return this.#withTensors(batch, (x, y) => {
      let measured: Measured | undefined;
      const measure = (): Scalar => {
        measured = this.#measure(x, y, true);
        tf.keep(measured.all);
        return measured.loss;
      };
      try {
        tf.tidy(() => {
          if (this.#variables.length > 0) this.#model.optimizer.minimize(measure, false, this.#variables);
          else measure(); // all is frozen
        });
        return measured!;
      } catch (error) {
        measured?.all.dispose();
        dropTape();
        throw error;
      }
    });
  }

  /** Loss and metrics of a batch as the model stands, dropout off. */
  async test(batch: Batch): Promise<BatchValues> {
    return this.#withTensors(batch, (x, y) => {
      let measured: Measured | undefined;
      tf.tidy(() => {
        measured = this.#measure(x, y, false);
        return measured.all;
      });
      return measured!;
    });
  }

  async #withTensors(batch: Batch, run: (x: Tensor[], y: Tensor[]) => Measured): Promise<BatchValues> {
    const x = toTensors(batch.x);
    let y: Tensor[] = [];
    let measured: Measured | undefined;
    try {
      y = toTensors(batch.y);
      measured = run(x, y);
      return toValues(await measured.all.data(), measured.weights);
    } finally {
      tf.dispose([x, y]);
      measured?.all.dispose();
    }
  }

  #measure(x: Tensor[], y: Tensor[], training: boolean): Measured {
    const ofLayers: Scalar[] = []; // penalties on their outputs
    const { outputs, masks } = runModel(this.#model, x, { training, penalties: ofLayers });
    const batchSize = x[0]!.shape[0];
    const { losses, metrics } = this.#compiled;
    const ofOutputs = losses.map(({ call }, i) => lossOf("loss", call(y[i]!, outputs[i]!), masks[i] ?? undefined));
    const penalties = [...ofLayers, ...penaltiesOf(this.#model).map((penalty) => penalty() as Scalar)];
    const loss = [...ofOutputs, ...penalties].reduce((sum, part) => tf.add(sum, part));
    const means = metrics.map(({ name, call, output }) =>
      metricOf(`metric ${name}`, call(y[output]!, outputs[output]!), masks[output] ?? undefined),
    );
    const lossValues = losses.length > 1 ? [loss, ...ofOutputs] : [loss];
    const values = [...lossValues, ...means.map(({ value }) => value)];
    const unknownWeights = means.flatMap(({ weight }) => (typeof weight === "number" ? [] : [weight]));
    return {
      loss,
      all: tf.stack([...values, ...unknownWeights]) as Tensor1D,
      weights: [
        ...lossValues.map(() => batchSize),
        ...means.map(({ weight }) => (typeof weight === "number" ? weight : undefined)),
      ],
    };
  }
}

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

/** Frees the tensors that tfjs keeps for the gradients, which it forgets when the forward pass throws. */
function dropTape(): void {
  const { state } = tf.engine();
  for (const { saved } of state.activeTape ?? []) tf.dispose(saved ?? []);
  state.activeTape = [];
}

function toTensors(columns: readonly Column[]): Tensor[] {
  return tf.tidy(() => columns.map(toTensor));
}

function toTensor({ values, shape, dtype }: Column): Tensor {
  const size = [...shape];
  if (values instanceof tf.Tensor) return tf.cast(tf.reshape(values, size), dtype);
  if (dtype === "int32") return tf.tensor(values instanceof Int32Array ? values : Int32Array.from(values), size, dtype);
  return tf.tensor(values instanceof Float32Array ? values : Float32Array.from(values), size, "float32");
}

function toValues(all: ArrayLike<number>, weights: readonly (number | undefined)[]): BatchValues {
  let next = weights.length;
  return { values: all, weights: weights.map((weight) => weight ?? all[next++]!) };
}
