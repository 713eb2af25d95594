/** Facts about Keras that are easily got wrong, in this package; those about training are in kerasFacts.test.ts there. */
import * as tf from "@tensorflow/tfjs-core";
import { initializers, type layers, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose } from "@seqloom/testing";
import {
  averagePooling1d,
  batchNormalization,
  bidirectional,
  conv1d,
  dense,
  embedding,
  globalAveragePooling1d,
  gru,
  input,
  type KerasLayer,
  layerFromKeras,
  lstm,
  maxPooling1d,
  model,
  simpleRnn,
} from "./index.js";

type Called = tf.Tensor | tf.Tensor[];

const steps = [[[1], [2], [3], [4]]];
const ones = { kernelInitializer: "ones", recurrentInitializer: "ones", activation: "linear", seed: 1 } as const;

beforeAll(async () => void (await useBackend("wasm")));

/** Results of a layer for one input, each as a list of numbers. */
function results(layer: layers.Layer, x: tf.TensorLike, more: object = {}): number[][] {
  return tf.tidy(() => {
    const called = layer.apply(tf.tensor(x), more) as Called;
    return [called].flat().map((each) => Array.from(each.dataSync()));
  });
}

const maskOf = (...rows: number[][]) => tf.tensor2d(rows, undefined, "bool");

describe("a masked step", () => {
  it("repeats the output of the step before, and zeros before the first one, even where an initial state is given", () => {
    const layer = simpleRnn({ units: 1, ...ones, returnSequences: true, returnState: true });
    const states = { mask: maskOf([0, 1, 0, 1]), initialState: [tf.tensor2d([[10]])] };
    expect(results(layer, steps, states)).toEqual([[0, 12, 12, 16], [16]]);
  });

  it("of a row that is all masked gives zeros, and hands the initial state back: output and state differ", () => {
    for (const layer of [lstm, gru].map((make) => make({ units: 2, returnState: true, seed: 1 }))) {
      const count = layer instanceof Object && "unitForgetBias" in layer.getConfig() ? 2 : 1;
      const initialState = Array.from({ length: count }, () => tf.tensor2d([[7, 8]]));
      const [output, ...states] = results(layer, steps, {
        mask: maskOf([0, 0, 0, 0]),
        initialState,
      });
      expect(output).toEqual([0, 0]);
      expect(states).toEqual(initialState.map(() => [7, 8]));
    }
  });
});

describe("Bidirectional", () => {
  const both = (options: object) =>
    bidirectional({ layer: simpleRnn({ units: 1, ...ones, ...options }), mergeMode: "concat" });
  const mask = () => ({ mask: maskOf([1, 0, 1, 0]) });

  it("gives zeros at masked steps of a sequence, on both ways, and no repeats", () => {
    expect(results(both({ returnSequences: true }), steps, mask())).toEqual([[1, 4, 0, 0, 4, 3, 0, 0]]);
  });

  it("repeats where it gives the last output alone: the last steps are masked on the way there, the first on the way back", () => {
    expect(results(both({}), steps, mask())).toEqual([[4, 4]]);
  });

  it("has the states of the way there, then those of the way back, whose outputs are turned to their steps", () => {
    const layer = both({ returnSequences: true, returnState: true });
    expect(results(layer, steps)).toEqual([[1, 10, 3, 9, 6, 7, 10, 4], [10], [10]]);
    const weights = [[1], [1], [0], [2], [2], [0]].map((values, i) => tf.tensor(values, i % 3 === 2 ? [1] : [1, 1]));
    layer.setWeights(weights);
    expect(results(layer, [[[1], [1]]]).slice(1)).toEqual([[2], [6]]);
  });

  it("is not goBackwards alone, which gives its sequence in reversed time", () => {
    const layer = simpleRnn({ units: 1, ...ones, goBackwards: true, returnSequences: true });
    expect(results(layer, steps)).toEqual([[4, 7, 9, 10]]);
  });
});

describe("dropout in recurrent layers", () => {
  it.each([
    ["LSTM", lstm, false],
    ["GRU", gru, false],
    ["SimpleRNN", simpleRnn, true],
  ] as const)("of rate 1 does nothing in LSTM and GRU, and takes all input in SimpleRNN: %s", (_, make, drops) => {
    const layer = make({ units: 2, dropout: 1, seed: 1 });
    const [calm] = results(layer, steps);
    const [training] = results(layer, steps, { training: true });
    expect(training).toEqual(drops ? [0, 0] : calm);
  });

  it("has one input mask for all steps and gates, as Keras 3; its Keras 2 draws one for each step", () => {
    const layer = simpleRnn({ units: 1, ...ones, dropout: 0.5, returnSequences: true, recurrentInitializer: "zeros" });
    const rows = Array.from({ length: 32 }, () => [[1], [1], [1]]);
    const [output] = results(layer, rows, { training: true });
    for (let row = 0; row < 32; row++) expect(new Set(output!.slice(3 * row, 3 * row + 3)).size).toBe(1);
    expect(new Set(output)).toEqual(new Set([0, 2]));
  });
});

describe("pooling", () => {
  it("gives the whole gradient of a maximum that comes twice to the first one", () => {
    const layer = maxPooling1d({ poolSize: 3 });
    const slope = tf.tidy(() =>
      tf
        .grad((x) => layer.apply(x) as tf.Tensor)(tf.tensor3d([[[5], [5], [1]]]))
        .dataSync(),
    );
    expect(Array.from(slope)).toEqual([1, 0, 0]);
  });

  it('pads with "same" by minus infinity: negative numbers stay; a mean divides by the real places', () => {
    const x = [[[-3], [-2], [-1]]];
    expect(results(maxPooling1d({ poolSize: 2, padding: "same" }), x)).toEqual([[-2, -1]]);
    expect(results(averagePooling1d({ poolSize: 2, padding: "same" }), x)).toEqual([[-2.5, -1]]);
  });

  it("has NaN as the mean over a row that is all masked", () => {
    const mask = maskOf([0, 0, 0, 0]);
    expect(results(globalAveragePooling1d(), steps, { mask })).toEqual([[NaN]]);
  });
});

describe("BatchNormalization", () => {
  it("leaves masked steps out, and keeps the biased variance", () => {
    const layer = batchNormalization({ momentum: 0, epsilon: 1e-6 });
    results(layer, [[[1], [3], [99]]], { mask: maskOf([1, 1, 0]), training: true });
    const [, , mean, variance] = layer.getWeights().map((weight) => weight.dataSync()[0]);
    expectClose([mean!, variance!], [2, 1]); // 2 with n - 1 in the divisor
  });

  it("that is frozen goes by its moving statistics, even in training", () => {
    const layer = batchNormalization({ epsilon: 1e-6 });
    layer.build([null, 1]);
    layer.trainable = false;
    expectClose(results(layer, [[1], [3]], { training: true })[0]!, [1, 3]);
  });
});

describe("initial weights", () => {
  it("of TruncatedNormal have 0.88 of its deviation, since it is cut; those of VarianceScaling have theirs", () => {
    const deviation = (initializer: { apply: (shape: number[]) => tf.Tensor }) =>
      tf.tidy(() => Math.sqrt(tf.mean(tf.square(initializer.apply([100, 100]))).dataSync()[0]!));
    expect(deviation(initializers.truncatedNormal({ stddev: 0.05, seed: 1 })) / 0.05).toBeCloseTo(0.88, 1);
    expect(deviation(initializers.heNormal({ seed: 1 })) / Math.sqrt(2 / 100)).toBeCloseTo(1, 1);
  });

  it("of Conv1D count the places of its window as inputs and outputs", () => {
    const layer = conv1d({ filters: 40, kernelSize: 5, seed: 1 });
    layer.build([null, 10, 30]);
    const kernel = layer.getWeights()[0]!.dataSync<"float32">();
    const limit = Math.sqrt(6 / (5 * 30 + 5 * 40));
    expect(Math.max(...kernel.map(Math.abs)) / limit).toBeCloseTo(1, 2);
  });

  it("of an Embedding are uniform from -0.05 to 0.05", () => {
    const layer = embedding({ inputDim: 100, outputDim: 30, seed: 1 });
    layer.build([null, 4]);
    expect(Math.max(...layer.getWeights()[0]!.dataSync<"float32">().map(Math.abs))).toBeCloseTo(0.05, 3);
  });

  describeGolden<{ layer_defaults: Record<string, Record<string, [string, { gain?: number }]>> }>(
    "training/initializers.json.gz",
    ({ layer_defaults: defaults }) => {
      it("have Keras's initializers by default in 7 layers", () => {
        expect(Object.keys(defaults)).toHaveLength(7);
        const size = { units: 2, filters: 2, kernel_size: 2, input_dim: 2, output_dim: 2 } as const;
        const needs: Record<string, (keyof typeof size)[]> = {
          Conv1D: ["filters", "kernel_size"],
          Embedding: ["input_dim", "output_dim"],
          BatchNormalization: [],
        };
        for (const [className, options] of Object.entries(defaults)) {
          const given = (needs[className] ?? ["units"]).map((name) => [name, size[name]]);
          const layer = layerFromKeras({
            class_name: className,
            config: Object.fromEntries(given) as KerasLayer["config"],
          });
          for (const [option, [name, config]] of Object.entries(options)) {
            const key = option.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
            const { className: ours, config: settings } = layer.getConfig()[key] as {
              className: string;
              config: object;
            };
            expect([key, ours]).toEqual([key, name]);
            const { seed: _, input_axes: __, output_axes: ___, ...own } = config as Record<string, unknown>;
            expect(settings).toMatchObject(own);
          }
        }
      });
    },
  );
});

describe("an Embedding", () => {
  it("refuses an index out of its range, as Keras does on a CPU", () => {
    const layer = embedding({ inputDim: 3, outputDim: 1 });
    expect(() => results(layer, [[0, 3]])).toThrow("Embedding: ");
  });
});

describe("Chinese names", () => {
  it("are names of layers and inputs, as in Keras, where TensorFlow's graphs and stock tfjs refuse them", () => {
    const x = input({ shape: [2], name: "輸入" });
    const y = dense({ units: 1, kernelInitializer: "ones", name: "輸出" }).apply(x) as SymbolicTensor;
    const whole = model({ inputs: x, outputs: y });
    expect(whole.layers.map(({ name }) => name)).toEqual(["輸入", "輸出"]);
    expect(Array.from((whole.predict(tf.tensor2d([[1, 2]])) as tf.Tensor).dataSync())).toEqual([3]);
  });
});
