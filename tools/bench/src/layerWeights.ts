import { seededRandom } from "@seqloom/array";
import { dense, gru, lstm, orthogonal, simpleRnn } from "@seqloom/layers";
import { compile } from "@seqloom/training";
import { dispose, tensor } from "@tensorflow/tfjs-core";
import { sequential, type Sequential } from "@tensorflow/tfjs-layers";
import type { RecurrentShape } from "./recurrentShapes.js";

/** Weights of a recurrent layer, in Keras's order. */
export interface LayerWeights {
  readonly kernel: Float32Array;
  readonly recurrentKernel: Float32Array;
  readonly bias: Float32Array;
}

const MAKERS = { gru, lstm, simpleRnn };
const TRAINING_STEPS = 20;

/** Initial weights of a layer. */
export function freshWeights(shape: RecurrentShape): LayerWeights {
  const model = classifier(shape);
  const weights = recurrentWeights(model);
  model.dispose();
  return weights;
}

/**
 * Weights of a layer that learned to remember: its gates are opened for as long as a sequence, as chrono initialization
 * does (a SimpleRNN turns its state and hardly looks at its input), and it is then trained for some steps to say whether
 * a sequence began above or below zero.
 *
 * @see https://arxiv.org/abs/1804.11188
 */
export async function trainedWeights(shape: RecurrentShape): Promise<LayerWeights> {
  const { batch, steps, features } = shape;
  const model = classifier(shape);
  openGates(model, shape);
  const random = seededRandom(4);
  const values = Float32Array.from({ length: batch * steps * features }, () => random.uniform(-1, 1));
  const targets = Float32Array.from({ length: batch }, (_, row) => (values[row * steps * features]! > 0 ? 1 : 0));
  const [x, y] = [tensor(values, [batch, steps, features]), tensor(targets, [batch, 1])];
  compile(model, { optimizer: "adam", loss: "binaryCrossentropy" });
  for (let step = 0; step < TRAINING_STEPS; step++) await model.trainOnBatch(x, y);
  const weights = recurrentWeights(model);
  dispose([x, y]);
  model.dispose();
  return weights;
}

function classifier({ kind, steps, features, units }: RecurrentShape): Sequential {
  const recurrentInitializer = orthogonal({ seed: 2 });
  const recurrent = MAKERS[kind]({ units, inputShape: [steps, features], recurrentInitializer, seed: 3 });
  return sequential({ layers: [recurrent, dense({ units: 1, activation: "sigmoid" })] });
}

function recurrentWeights(model: Sequential): LayerWeights {
  const [kernel, recurrentKernel, bias] = model
    .getWeights()
    .slice(0, 3)
    .map((weight) => Float32Array.from(weight.dataSync()));
  return { kernel: kernel!, recurrentKernel: recurrentKernel!, bias: bias! };
}

/** A gate with bias log(n - 1) forgets half of what it has in about n steps; n is drawn for each unit. */
function openGates(model: Sequential, { kind, steps, units }: RecurrentShape): void {
  const random = seededRandom(5);
  const opened = Array.from({ length: units }, () => Math.log(random.uniform(1, Math.max(steps, 2))));
  const weights = model.getWeights();
  const values = weights.map((weight) => Float32Array.from(weight.dataSync()));
  const [kernel, , bias] = values;
  for (const [unit, value] of opened.entries()) {
    if (kind === "gru") bias![unit] = value; // z, which keeps h
    if (kind !== "lstm") continue;
    bias![unit] = -value; // i
    bias![units + unit] = value; // f
  }
  if (kind === "simpleRnn") kernel!.forEach((value, place) => (kernel![place] = 0.05 * value));
  const tensors = values.map((data, i) => tensor(data, weights[i]!.shape));
  model.setWeights(tensors);
  dispose(tensors);
}
