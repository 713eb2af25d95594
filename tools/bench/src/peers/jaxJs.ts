/**
 * The training step in jax-js on its wasm backend: forward and backward pass and the optimizer under one `jit`, the time
 * steps unrolled, since it has no scan. The first call compiles. Every function takes its arrays over: what is needed
 * once more is passed on as `.ref`.
 */
import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import type { NdArray } from "@seqloom/array";
import type { Exercise } from "../Exercise.js";
import { measureSteps } from "../measureSteps.js";
import { isRecurrent, type LayerSpec, type ModelRow, SGD_RATE, weightsByLayer } from "../modelRows.js";
import { type PeerSettings, runAsPeer } from "../peerProgram.js";
import type { NoResult, StepResult } from "../StepResult.js";

type Numbers = np.Array;
type StepOutput = [loss: Numbers, parameters: Numbers[], means: Numbers[], squares: Numbers[]];

const RATE = 0.001;
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-7] as const; // Keras's Adam
const RHO = 0.9; // its RMSprop

await runAsPeer(measure, process.argv.slice(2));

async function measure({ row, weights, x, y }: Exercise, { seconds }: PeerSettings): Promise<StepResult | NoResult> {
  await init("wasm");
  defaultDevice("wasm");
  const embeds = row.layers[0]!.kind === "embedding";
  const input = embeds ? toJax({ ...x, data: Int32Array.from(x.data) }) : toJax(x);
  const target = toJax(y);
  const start = (optimizer: "sgd" | "own") => {
    const name = optimizer === "own" ? row.optimizer : "sgd";
    const step = jit((parameters: Numbers[], means: Numbers[], squares: Numbers[], rate: Numbers) =>
      trainingStep(row, name, { parameters, means, squares, rate }, input.ref, target.ref),
    );
    let parameters = weights.map(toJax);
    let means = weights.map(zerosLike);
    let squares = weights.map(zerosLike);
    let count = 0;
    return async () => {
      count += 1;
      const correction = Math.sqrt(1 - BETA2 ** count) / (1 - BETA1 ** count);
      const rates = { sgd: SGD_RATE, adam: RATE * correction, rmsprop: RATE };
      let loss: Numbers;
      [loss, parameters, means, squares] = step(
        parameters,
        means,
        squares,
        np.array(rates[name]),
      ) as unknown as StepOutput;
      await Promise.all(parameters.map((parameter) => parameter.blockUntilReady()));
      return (await loss.data())[0]!;
    };
  };
  const result = await measureSteps(start, { seconds });
  return { ...result, facts: "jax-js 0.1.25, wasm, 1 thread in Node, compiled by the first step" };
}

function toJax({ data, shape }: NdArray<Float32Array | Int32Array>): Numbers {
  return np.array(data.slice()).reshape([...shape]);
}

function zerosLike({ shape }: NdArray): Numbers {
  return np.zeros([...shape]);
}

interface State {
  readonly parameters: Numbers[];
  /** Adam's running means of the gradients. */
  readonly means: Numbers[];
  /** Adam's and RMSprop's running means of their squares. */
  readonly squares: Numbers[];
  readonly rate: Numbers;
}

function trainingStep(row: ModelRow, optimizer: string, state: State, x: Numbers, y: Numbers) {
  const { parameters, means, squares, rate } = state;
  const lossOf = (values: Numbers[]) => loss(row, predict(row, values, x), y);
  const [value, gradients] = valueAndGrad(lossOf)(parameters.map((parameter) => parameter.ref)) as [Numbers, Numbers[]];
  const next = { parameters: [] as Numbers[], means: [] as Numbers[], squares: [] as Numbers[] };
  for (const [i, gradient] of gradients.entries()) {
    const [parameter, mean, square] = [parameters[i]!, means[i]!, squares[i]!];
    if (optimizer === "sgd") {
      next.parameters.push(parameter.sub(gradient.mul(rate.ref)));
      next.means.push(mean);
      next.squares.push(square);
      continue;
    }
    const isAdam = optimizer === "adam";
    const decay = isAdam ? BETA2 : RHO;
    const newSquare = square.mul(decay).add(np.square(gradient.ref).mul(1 - decay));
    const newMean = isAdam ? mean.mul(BETA1).add(gradient.ref.mul(1 - BETA1)) : mean;
    const divisor = isAdam ? np.sqrt(newSquare.ref).add(EPSILON) : np.sqrt(newSquare.ref.add(EPSILON));
    const direction = isAdam ? newMean.ref : gradient.ref;
    gradient.dispose();
    next.parameters.push(parameter.sub(direction.div(divisor).mul(rate.ref)));
    next.means.push(newMean);
    next.squares.push(newSquare);
  }
  rate.dispose();
  return [value, next.parameters, next.means, next.squares];
}

function loss({ loss: name }: ModelRow, output: Numbers, y: Numbers): Numbers {
  if (name === "meanSquaredError") return np.square(output.sub(y)).mean();
  if (name === "meanAbsoluteError") return np.absolute(output.sub(y)).mean();
  const certain = np.clip(output, 1e-7, 1 - 1e-7);
  if (name === "categoricalCrossentropy") return y.mul(np.log(certain)).sum(-1).mul(-1).mean();
  const ofOnes = y.ref.mul(np.log(certain.ref));
  const ofZeros = y
    .mul(-1)
    .add(1)
    .mul(np.log(certain.mul(-1).add(1)));
  return ofOnes.add(ofZeros).mul(-1).mean();
}

function predict({ layers }: ModelRow, parameters: Numbers[], x: Numbers): Numbers {
  const ofLayers = weightsByLayer(layers, parameters);
  return layers.reduce((value, layer, place) => callLayer(layer, ofLayers[place]!, value), x);
}

function callLayer(layer: LayerSpec, weights: readonly Numbers[], x: Numbers): Numbers {
  if (isRecurrent(layer)) {
    if (layer.dropout) throw new Error("dropout is not written for jax-js");
    const outputs = unroll(layer.kind, layer.activation ?? "tanh", weights as [Numbers, Numbers, Numbers], x);
    if (layer.returnSequences) return np.stack(outputs, 1);
    const last = outputs.pop()!;
    tree.dispose(outputs);
    return last;
  }
  const [kernel, bias] = weights as [Numbers, Numbers];
  switch (layer.kind) {
    case "embedding":
      return np.take(kernel, x, 0);
    case "dense":
      return activate(layer.activation, np.matmul(x, kernel).add(bias));
    case "conv1d": {
      const filters = np.transpose(kernel, [2, 1, 0]); // [out, in, size]
      const channelsFirst = lax.convGeneralDilated(np.transpose(x, [0, 2, 1]), filters, [1], "VALID");
      return activate(layer.activation, np.transpose(channelsFirst, [0, 2, 1]).add(bias));
    }
    case "maxPooling1d": {
      const [batch, steps, features] = x.shape as [number, number, number];
      const windows = Math.floor(steps / layer.poolSize);
      const whole = x.slice([], [0, windows * layer.poolSize]);
      return np.max(whole.reshape([batch, windows, layer.poolSize, features]), 2);
    }
    case "globalMaxPooling1d":
      return np.max(x, 1);
  }
}

function activate(name: "linear" | "tanh" | "relu" | "sigmoid" | "softmax", x: Numbers): Numbers {
  if (name === "linear") return x;
  if (name === "tanh") return np.tanh(x);
  if (name === "softmax") return nn.softmax(x, -1);
  return name === "relu" ? nn.relu(x) : nn.sigmoid(x);
}

type Activate = (x: Numbers) => Numbers;

/** The outputs of all steps, each [batch, units]. The input is multiplied for all steps at once. */
function unroll(
  kind: "gru" | "lstm" | "simpleRnn",
  activation: "tanh" | "relu",
  [kernel, recurrentKernel, biases]: [Numbers, Numbers, Numbers],
  x: Numbers,
): Numbers[] {
  const [batch, steps, features] = x.shape as [number, number, number];
  const [units, columns] = recurrentKernel.shape as [number, number];
  const bias = kind === "gru" ? biases.ref.slice(0) : biases.ref;
  const recurrentBias = kind === "gru" ? biases.ref.slice(1) : undefined;
  biases.dispose();
  const projected = np
    .matmul(x.reshape([batch * steps, features]), kernel)
    .add(bias)
    .reshape([batch, steps, columns]);
  const act: Activate = (value) => activate(activation, value);
  const outputs: Numbers[] = [];
  let h = np.zeros([batch, units]);
  let c = np.zeros([batch, units]);
  for (let step = 0; step < steps; step++) {
    const ofInput = projected.ref.slice([], step);
    const ofState = np.matmul(h.ref, recurrentKernel.ref);
    if (kind === "gru") {
      h = gruStep(units, act, ofInput, ofState.add(recurrentBias!.ref), h);
    } else {
      h.dispose();
      const sum = ofInput.add(ofState);
      if (kind === "simpleRnn") h = act(sum);
      else [h, c] = lstmStep(units, act, sum, c);
    }
    outputs.push(h.ref);
  }
  tree.dispose([h, c, projected, recurrentKernel, ...(recurrentBias ? [recurrentBias] : [])]);
  return outputs;
}

function gruStep(units: number, act: Activate, ofInput: Numbers, ofState: Numbers, h: Numbers): Numbers {
  const z = nn.sigmoid(gate(ofInput.ref, 0, units).add(gate(ofState.ref, 0, units)));
  const r = nn.sigmoid(gate(ofInput.ref, 1, units).add(gate(ofState.ref, 1, units)));
  const candidate = act(gate(ofInput, 2, units).add(r.mul(gate(ofState, 2, units))));
  return z.ref.mul(h).add(z.mul(-1).add(1).mul(candidate));
}

function lstmStep(units: number, act: Activate, sum: Numbers, c: Numbers): [Numbers, Numbers] {
  const i = nn.sigmoid(gate(sum.ref, 0, units));
  const f = nn.sigmoid(gate(sum.ref, 1, units));
  const candidate = act(gate(sum.ref, 2, units));
  const o = nn.sigmoid(gate(sum, 3, units));
  const newC = f.mul(c).add(i.mul(candidate));
  return [o.mul(act(newC.ref)), newC];
}

function gate(all: Numbers, index: number, units: number): Numbers {
  return all.slice([], [index * units, (index + 1) * units]);
}
