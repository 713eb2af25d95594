/**
 * The training step in jax-js on its wasm backend: forward and backward pass and the optimizer under `jit`, the time
 * steps unrolled, since it has no scan; an embedding has a `jit` of its own. The first call compiles. Every function takes its arrays over: what is needed
 * once more is passed on as `.ref`.
 */
import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad, vjp } from "@jax-js/jax";
import type { NdArray } from "@seqloom/array";
import type { Exercise } from "../Exercise.js";
import { isRecurrent, type LayerSpec, type ModelRow, SGD_RATE, weightsByLayer } from "../modelRows.js";
import { runAsPeer } from "../peerProgram.js";
import { stepTrainer } from "../stepTrainer.js";
import type { Trainer } from "../Trainer.js";

type Numbers = np.Array;

/** The weights, and Adam's running means of the gradients and Adam's and RMSprop's of their squares. */
type State = [parameters: Numbers[], means: Numbers[], squares: Numbers[]];

const RATE = 0.001;
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-7] as const; // Keras's Adam
const RHO = 0.9; // its RMSprop

await runAsPeer(prepare, process.argv.slice(2));

async function prepare({ row, weights, x, y }: Exercise): Promise<Trainer> {
  await init("wasm");
  defaultDevice("wasm");
  const embeds = row.layers[0]!.kind === "embedding";
  const input = embeds ? toJax({ ...x, data: Int32Array.from(x.data) }) : toJax(x);
  const target = toJax(y);
  const start = (optimizer: "sgd" | "own") => {
    const name = optimizer === "own" ? row.optimizer : "sgd";
    const model = jit((state: State, rate: Numbers, features: Numbers) =>
      modelStep(row, name, state, rate, features, target.ref),
    );
    const table = jit(tableStep(name));
    const states = weights.map((value) => [toJax(value), zerosLike(value), zerosLike(value)]);
    let state = [0, 1, 2].map((kind) => states.map((ofWeight) => ofWeight[kind]!)) as State;
    let count = 0;
    return async () => {
      const rate = np.array(rateOf(name, (count += 1)));
      const first = state.map((kind) => kind.slice(0, 1)) as State;
      const others = (embeds ? state.map((kind) => kind.slice(1)) : state) as State;
      const features = embeds ? np.take(first[0][0]!.ref, input.ref, 0) : input.ref;
      const [loss, gradient, rest] = model(others, rate.ref, features) as unknown as [Numbers, Numbers, State];
      if (embeds) {
        const moved = table(first, rate, gradient, input.ref);
        state = moved.map((kind, i) => [...kind, ...rest[i]!]) as State;
      } else {
        tree.dispose([rate, gradient]);
        state = rest;
      }
      await Promise.all(state.flat().map((value) => value.blockUntilReady()));
      const [value] = (await loss.data()) as Float32Array;
      return value!;
    };
  };
  return stepTrainer(start, "jax-js 0.1.25, wasm, 1 thread in Node; its first step compiles");
}

/** Adam's correction for its first steps stands in the rate, as in Keras. */
function rateOf(optimizer: string, step: number): number {
  if (optimizer === "sgd") return SGD_RATE;
  return optimizer === "adam" ? (RATE * Math.sqrt(1 - BETA2 ** step)) / (1 - BETA1 ** step) : RATE;
}

function toJax({ data, shape }: NdArray<Float32Array | Int32Array>): Numbers {
  return np.array(data.slice()).reshape([...shape]);
}

function zerosLike({ shape }: NdArray): Numbers {
  return np.zeros([...shape]);
}

/** Loss, its gradient by the features, and the new state: all layers but an embedding. */
function modelStep(row: ModelRow, optimizer: string, state: State, rate: Numbers, features: Numbers, y: Numbers) {
  const layers = row.layers.filter(({ kind }) => kind !== "embedding");
  const lossOf = (values: Numbers[], x: Numbers) => loss(row, predict(layers, values, x), y);
  const parameters = state[0].map((parameter) => parameter.ref);
  const gradientOf = valueAndGrad(lossOf, { argnums: [0, 1] });
  const [value, [gradients, ofFeatures]] = gradientOf(parameters, features) as [Numbers, [Numbers[], Numbers]];
  return [value, ofFeatures, update(optimizer, state, gradients, rate)];
}

/** The new state of an embedding. In one jit with the rest, the sum over the words cannot be compiled. */
function tableStep(optimizer: string) {
  return (state: State, rate: Numbers, gradient: Numbers, words: Numbers) => {
    const [rows, back] = vjp((values: Numbers) => np.take(values, words, 0), [state[0][0]!.ref]) as [
      Numbers,
      (gradient: Numbers) => Numbers[],
    ];
    rows.dispose();
    return update(optimizer, state, back(gradient), rate);
  };
}

function update(optimizer: string, [parameters, means, squares]: State, gradients: Numbers[], rate: Numbers): State {
  const next: State = [[], [], []];
  for (const [i, gradient] of gradients.entries()) {
    const moved = updateOne(optimizer, [parameters[i]!, means[i]!, squares[i]!], gradient, rate.ref);
    for (const kind of [0, 1, 2] as const) next[kind].push(moved[kind]);
  }
  rate.dispose();
  return next;
}

type OneState = [parameter: Numbers, mean: Numbers, square: Numbers];

function updateOne(name: string, [parameter, mean, square]: OneState, gradient: Numbers, rate: Numbers): OneState {
  if (name === "sgd") return [parameter.sub(gradient.mul(rate)), mean, square];
  const decay = name === "adam" ? BETA2 : RHO;
  const newSquare = square.mul(decay).add(np.square(gradient.ref).mul(1 - decay));
  if (name === "rmsprop") {
    return [parameter.sub(gradient.div(np.sqrt(newSquare.ref.add(EPSILON))).mul(rate)), mean, newSquare];
  }
  const newMean = mean.mul(BETA1).add(gradient.mul(1 - BETA1));
  return [parameter.sub(newMean.ref.div(np.sqrt(newSquare.ref).add(EPSILON)).mul(rate)), newMean, newSquare];
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

function predict(layers: readonly LayerSpec[], parameters: Numbers[], x: Numbers): Numbers {
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
      throw new Error("the embedding stands outside of the compiled step");
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
    case "bidirectional":
    case "flatten":
      throw new Error(`${layer.kind} is not written for jax-js`);
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
