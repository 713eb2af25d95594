/** Differences from Keras that the tables of the README name and that no test of a single part shows. */
import * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import {
  type Callback,
  compile,
  type CompileOptions,
  cosineSimilarity,
  evaluate,
  fit,
  predict,
  rootMeanSquaredError,
  sgd,
} from "./index.js";

beforeAll(() => useBackend("cpu"));

const still = () => ({ optimizer: sgd({ learningRate: 0 }), loss: "mse" });

/** A model whose outputs are the sums of its inputs. */
function sums(options: Partial<CompileOptions>, before: layers.Layer[] = [], features = 1): LayersModel {
  const dense = { units: 1, kernelInitializer: initializers.ones(), useBias: false };
  const inputShape = before.length > 0 ? {} : { inputShape: [features] };
  const model = sequential({ layers: [...before, layers.dense({ ...dense, ...inputShape })] });
  compile(model, { ...still(), ...options });
  return model;
}

describe("compile", () => {
  it("takes one name or function for all outputs, without a list, for metrics and weighted metrics", () => {
    const model = sums({ metrics: "mae", weightedMetrics: (yTrue: tf.Tensor) => tf.mean(yTrue, -1) });
    expect(model.metricsNames.slice(0, 2)).toEqual(["loss", "mae"]);
  });

  it("has no options for graphs, which are not compiled", () => {
    for (const name of ["runEagerly", "jitCompile", "stepsPerExecution"]) {
      expect(() => sums({ [name]: true })).toThrow(`compile: options must be made of `);
    }
  });
});

describe("losses", () => {
  it("take a last sigmoid or softmax as it is: what is nearer to 0 than 1e-7 costs what 1e-7 costs", async () => {
    const model = sequential({ layers: [layers.activation({ activation: "sigmoid", inputShape: [1] })] });
    compile(model, { ...still(), loss: "bce" });
    const { loss } = await evaluate(model, [-100], [1], { verbose: 0 });
    expectClose([loss], [16.118095]); // 100 in Keras on TensorFlow
  });

  it("of cosineSimilarity() are negative, where the metric of that name is positive", () => {
    const [a, b] = [tf.tensor2d([[1, 0]]), tf.tensor2d([[2, 0]])];
    expectClose(cosineSimilarity()(a, b).dataSync(), [-1]);
  });

  it("of that name are negative in training and positive as a metric", async () => {
    const model = sums({
      loss: "cosine_similarity",
      metrics: ["cosine_similarity", cosineSimilarity({ name: "loss_of" })],
    });
    const logs = await evaluate(model, [2], [1], { verbose: 0 });
    expectClose(Object.values(logs), [-1, 1, -1]);
  });

  it('of "crossentropy" check no class numbers, which those of the sparse one are', async () => {
    const make = (loss: string) => {
      const softmax = sequential({ layers: [layers.dense({ units: 2, activation: "softmax", inputShape: [1] })] });
      compile(softmax, { ...still(), loss });
      return softmax;
    };
    await expect(evaluate(make("sparse_categorical_crossentropy"), [1], [5], { verbose: 0 })).rejects.toThrow(
      "evaluate: y",
    );
    expect(Object.keys(await evaluate(make("ce"), [1], [5], { verbose: 0 }))).toEqual(["loss"]);
  });
});

describe("metrics that keep counts", () => {
  it.each([
    ["precision", 1],
    ["recall", 1],
    ["true_positives", 2],
    ["false_positives", 0],
    ["auc", 1],
  ])("leave masked steps out, which Keras counts: %s", async (metric, value) => {
    const model = sums({ metrics: [metric] }, [layers.masking({ inputShape: [3, 1] })]);
    // The last step of a row is masked: its prediction is 0.
    const logs = await evaluate(model, [[[0.9], [0.1], [0]], [[0.8], [0.2], [0]]], [[[1], [0], [1]], [[1], [0], [1]]], { verbose: 0 }); // prettier-ignore
    expectClose([logs[metric]!], [value]);
  });

  it("leave them out of a root mean square, too", async () => {
    const model = sums({ metrics: [rootMeanSquaredError()] }, [layers.masking({ inputShape: [2, 1] })]);
    const logs = await evaluate(model, [[[1], [0]], [[0.5], [0]]], [[[1], [9]], [[0], [1]]], { verbose: 0 }); // prettier-ignore
    expectClose([logs["root_mean_squared_error"]!], [Math.sqrt(0.125)]);
  });
});

describe("fit, evaluate and predict", () => {
  it('know no shuffle by "batch", and give equal runs without a seed', async () => {
    await expect(fit(sums({}), [1], [1], { shuffle: "batch" as never })).rejects.toThrow(
      'fit: shuffle must be true or false, got "batch".',
    );
    const order = async () => {
      const losses: number[] = [];
      const callbacks: Callback = { onBatchEnd: (_, logs) => void losses.push(logs.loss!) };
      await fit(sums({}), [1, 2, 3, 4, 5], [0, 0, 0, 0, 0], { batchSize: 1, verbose: 0, callbacks });
      return losses;
    };
    expect(await order()).toEqual(await order());
  });

  it("give a history with the settings of the call, a record of logs, and arrays", async () => {
    const model = sums({ metrics: ["mae"] });
    const { epoch, params, history } = await fit(model, [1, 2], [1, 2], { epochs: 2, batchSize: 1, verbose: 0 });
    expect([epoch, params]).toEqual([[0, 1], { verbose: 0, epochs: 2, steps: 2 }]);
    expect(history).toEqual({ loss: [0, 0], mae: [0, 0] });
    expect(await evaluate(model, [1, 2], [1, 3], { verbose: 0 })).toEqual({ loss: 0.5, mae: 0.5 });
    expect(await predict(model, [3], { verbose: 0 })).toEqual({ data: Float32Array.of(3), shape: [1, 1] });
  });

  it("report logs to a server by a hook, which stands for RemoteMonitor", async () => {
    const sent: string[] = [];
    const send = async (body: string) => void sent.push(body); // fetch(url, { method: "POST", body })
    const monitor: Callback = { onEpochEnd: (epoch, logs) => send(JSON.stringify({ epoch, ...logs })) };
    await fit(sums({}), [1], [0], { epochs: 2, verbose: 0, callbacks: monitor });
    expect(sent).toEqual(['{"epoch":0,"loss":1}', '{"epoch":1,"loss":1}']);
  });
});
