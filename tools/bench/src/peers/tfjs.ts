/**
 * Stock TensorFlow.js 4.22, modes wasm and cpu: its own layers, optimizers and losses, `model.trainOnBatch`. useBackend
 * finds the backend's files and gives tensors their chained operations, which tfjs-core alone lacks; the kernels that it
 * adds and replaces are taken out again. Our layers are not imported, since that registers them.
 */
import { useBackend } from "@seqloom/backend";
import * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, sequential, type Sequential } from "@tensorflow/tfjs-layers";
import type { Exercise } from "../Exercise.js";
import { type LayerSpec, type ModelRow, type RecurrentSpec, SGD_RATE } from "../modelRows.js";
import { type PeerSettings, runAsPeer } from "../peerProgram.js";
import { stepTrainer } from "../stepTrainer.js";
import type { Trainer } from "../Trainer.js";

const RECURRENT = { gru: layers.gru, lstm: layers.lstm, simpleRnn: layers.simpleRNN };

await runAsPeer(prepare, process.argv.slice(2));

async function prepare({ row, weights, x, y }: Exercise, { mode }: PeerSettings): Promise<Trainer> {
  await startStock(mode === "wasm" ? "wasm" : "cpu");
  const input = tf.tensor(x.data, [...x.shape]);
  const target = tf.tensor(y.data, [...y.shape]);
  const start = (optimizer: "sgd" | "own") => {
    const model = stockModel(row, optimizer === "sgd" ? tf.train.sgd(SGD_RATE) : row.optimizer);
    const shapes = model.getWeights().map(({ shape }) => shape);
    // tfjs's GRU has one row of biases where ours has two, all zeros.
    const fitting = weights.map(({ data }, i) => data.slice(0, tf.util.sizeFromShape(shapes[i]!)));
    model.setWeights(fitting.map((data, i) => tf.tensor(data, shapes[i])));
    return async () => (await model.trainOnBatch(input, target)) as number;
  };
  return stepTrainer(start, `tfjs ${tf.version_core}, backend ${mode}, 1 thread`);
}

async function startStock(backend: "wasm" | "cpu"): Promise<void> {
  await (backend === "wasm" ? import("@tensorflow/tfjs-backend-wasm") : import("@tensorflow/tfjs-backend-cpu"));
  const stock = tf.getKernelsForBackend(backend);
  await useBackend(backend);
  for (const { kernelName } of tf.getKernelsForBackend(backend)) tf.unregisterKernel(kernelName, backend);
  for (const kernel of stock) tf.registerKernel(kernel);
}

function stockModel({ layers: specs, input, loss }: ModelRow, optimizer: string | tf.Optimizer): Sequential {
  const [, ...inputShape] = input;
  const model = sequential();
  for (const [place, spec] of specs.entries()) model.add(stockLayer(spec, place === 0 ? { inputShape } : {}));
  model.compile({ optimizer, loss });
  return model;
}

function stockLayer(spec: LayerSpec, shape: object): layers.Layer {
  switch (spec.kind) {
    case "embedding": {
      const { inputDim, outputDim } = spec;
      return layers.embedding({ ...shape, inputDim, outputDim });
    }
    case "dense":
      return layers.dense({ ...shape, units: spec.units, activation: spec.activation });
    case "conv1d": {
      const { filters, kernelSize, activation } = spec;
      return layers.conv1d({ ...shape, filters, kernelSize, activation });
    }
    case "maxPooling1d":
      return layers.maxPooling1d({ ...shape, poolSize: spec.poolSize });
    case "globalMaxPooling1d":
      return layers.globalMaxPooling1d({ ...shape });
    case "flatten":
      return layers.flatten({ ...shape });
    case "bidirectional":
      return layers.bidirectional({ ...shape, layer: stockRecurrent(spec.layer, {}), mergeMode: "concat" });
    default:
      return stockRecurrent(spec, shape);
  }
}

function stockRecurrent({ kind, activation = "tanh", ...options }: RecurrentSpec, shape: object): layers.RNN {
  const recurrentInitializer = initializers.zeros(); // overwritten; its orthogonal one takes seconds
  const gates = kind === "simpleRnn" ? {} : { recurrentActivation: "sigmoid" as const };
  return RECURRENT[kind]({ ...shape, ...options, activation, ...gates, recurrentInitializer });
}
