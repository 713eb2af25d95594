import { dense, dropout, embedding, gru, input, lstm, model, sequential, simpleRnn } from "@seqloom/layers";
import { adam, compile, rmsprop, sgd, setRandomSeed } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** A model with data to train it on. */
export interface Net {
  readonly make: () => LayersModel;
  readonly x: number[][] | number[][][] | Record<string, number[][]>;
  readonly y: number[] | number[][] | Record<string, number[] | number[][]>;
}

const rows = 24;

function numbers(length: number, row: number): number[] {
  return Array.from({ length }, (_, i) => Math.sin(row * 3 + i));
}

const sequences = Array.from({ length: rows }, (_, row) => numbers(5, row).map((value) => [value]));
const words = Array.from({ length: rows }, (_, row) =>
  numbers(6, row).map((value) => Math.floor(Math.abs(value) * 10)),
);
const labels = Array.from({ length: rows }, (_, row) => row % 2);

/** Models as in the course, small, compiled; each call makes the same. */
export const nets = {
  /** The meals of the course: which comes next. */
  simpleRnn: {
    make: () =>
      compiled(
        () => sequential([simpleRnn({ units: 4, inputShape: [5, 1] }), dense({ units: 1 })]),
        (net) => compile(net, { optimizer: rmsprop({ learningRate: 0.01 }), loss: "mse", metrics: ["mae"] }),
      ),
    x: sequences,
    y: sequences.map((row) => row.at(-1)!),
  },
  /** Dropout in and between layers. */
  lstm: {
    make: () =>
      compiled(
        () =>
          sequential([
            lstm({ units: 4, inputShape: [5, 1], dropout: 0.2, recurrentDropout: 0.3 }),
            dropout({ rate: 0.4 }),
            dense({ units: 1 }),
          ]),
        (net) => compile(net, { optimizer: adam({ learningRate: 0.02, useEma: true }), loss: "huber" }),
      ),
    x: sequences,
    y: sequences.map((row) => row.at(-1)!),
  },
  /** Words, masked, with class numbers. */
  embedding: {
    make: () =>
      compiled(
        () =>
          sequential([
            embedding({ inputDim: 10, outputDim: 3, maskZero: true, inputShape: [6] }),
            gru({ units: 3 }),
            dense({ units: 1, activation: "sigmoid" }),
          ]),
        (net) => compile(net, { optimizer: "adam", loss: "binary_crossentropy", metrics: ["acc", "auc"] }),
      ),
    x: words,
    y: labels,
  },
  /** Two inputs and two outputs. */
  outputs: {
    make: () =>
      compiled(
        () => {
          const [left, right] = [input({ shape: [6], name: "left" }), input({ shape: [6], name: "right" })];
          const shared = dense({ units: 3, activation: "tanh" });
          const kind = dense({ units: 1, activation: "sigmoid", name: "kind" }).apply(shared.apply(left));
          const size = dense({ units: 1, name: "size" }).apply(shared.apply(right));
          return model({ inputs: [left, right], outputs: [kind, size] });
        },
        (net) =>
          compile(net, {
            optimizer: sgd({ learningRate: 0.1, momentum: 0.9 }),
            loss: { kind: "binary_crossentropy", size: "mse" },
            lossWeights: { kind: 0.5, size: 1 },
            metrics: { kind: ["acc"], size: "mae" },
          }),
      ),
    x: { left: words, right: words.toReversed() },
    y: { kind: labels, size: words.map((row) => row[0]!) },
  },
} satisfies Readonly<Record<string, Net>>;

function compiled(make: () => LayersModel, compileIt: (net: LayersModel) => void): LayersModel {
  setRandomSeed(5);
  const net = make();
  compileIt(net);
  return net;
}

/** All weights of a model. */
export function weightsOf(net: LayersModel): number[][] {
  return net.getWeights().map((weight) => Array.from(weight.dataSync()));
}

/** Frees a model, layers that are used twice as well, which `dispose` leaves. */
export function free(net: LayersModel): void {
  const variables = net.weights.map((weight) => weight.read());
  net.dispose();
  for (const variable of variables) if (!variable.isDisposed) variable.dispose();
}
