import {
  bidirectional,
  conv1d,
  dense,
  embedding,
  flatten,
  globalMaxPooling1d,
  glorotUniform,
  gru,
  lstm,
  maxPooling1d,
  orthogonal,
  randomUniform,
  simpleRnn,
} from "@seqloom/layers";
import { compile, sgd } from "@seqloom/training";
import { type layers, sequential, type Sequential } from "@tensorflow/tfjs-layers";
import { type LayerSpec, type ModelRow, type RecurrentSpec, SGD_RATE } from "./modelRows.js";

const RECURRENT = { gru, lstm, simpleRnn };

/** The model of a row in our layers, seeded, compiled by `compile` of @seqloom/training with the row's optimizer or sgd. */
export function ourModel(row: ModelRow, optimizer: "sgd" | "own" = "own"): Sequential {
  const { layers: specs, input, loss } = row;
  const [, ...inputShape] = input;
  const first = specs[0]!.kind === "embedding" ? { inputLength: inputShape[0]! } : { inputShape };
  const model = sequential({ layers: specs.map((spec, place) => ourLayer(spec, place, place === 0 ? first : {})) });
  compile(model, { optimizer: optimizer === "sgd" ? sgd({ learningRate: SGD_RATE }) : row.optimizer, loss });
  return model;
}

/** @param seed decides the initial weights */
function ourLayer(spec: LayerSpec, seed: number, shape: object): layers.Layer {
  const kernelInitializer = glorotUniform({ seed });
  switch (spec.kind) {
    case "embedding": {
      const { inputDim, outputDim } = spec;
      return embedding({ ...shape, inputDim, outputDim, embeddingsInitializer: randomUniform({ seed }) });
    }
    case "dense":
      return dense({ ...shape, units: spec.units, activation: spec.activation, kernelInitializer });
    case "conv1d": {
      const { filters, kernelSize, activation } = spec;
      return conv1d({ ...shape, filters, kernelSize, activation, kernelInitializer });
    }
    case "maxPooling1d":
      return maxPooling1d({ ...shape, poolSize: spec.poolSize });
    case "globalMaxPooling1d":
      return globalMaxPooling1d({ ...shape });
    case "flatten":
      return flatten({ ...shape });
    case "bidirectional":
      return bidirectional({ ...shape, layer: ourRecurrent(spec.layer, seed, {}) });
    default:
      return ourRecurrent(spec, seed, shape);
  }
}

function ourRecurrent({ kind, ...options }: RecurrentSpec, seed: number, shape: object) {
  const [kernelInitializer, recurrentInitializer] = [glorotUniform({ seed }), orthogonal({ seed: seed + 100 })];
  return RECURRENT[kind]({ ...shape, ...options, kernelInitializer, recurrentInitializer, seed });
}
