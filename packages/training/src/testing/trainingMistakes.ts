import * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { seededRandom } from "@seqloom/array";
import { compile } from "../compile/compile.js";
import type { CompileOptions } from "../compile/compileOptions.js";
import type { ModelData } from "../data/modelData.js";
import { fit, type FitOptions } from "../loop/fit.js";
import { binaryCrossentropy } from "../losses/probabilisticLosses.js";
import { adam, sgd } from "../optimizers/optimizers.js";

/** A training that goes wrong, as beginners write it. */
export interface TrainingMistake {
  /** The mistake, in the words of the README. */
  readonly mistake: string;
  /** The sentence that names it, as the README has it. */
  readonly sentence: string;
  readonly train: (onWarning: (warning: string) => void) => Promise<unknown>;
}

type DenseOptions = Partial<Parameters<typeof layers.dense>[0]>;

const random = seededRandom(7);
const ROWS = 32;
/** Two features around 0, and whether the first one is positive. */
const x = Array.from({ length: ROWS }, () => [random.normal(), random.normal()]);
const isPositive = x.map(([first]) => (first! > 0 ? 1 : 0));
/** The second feature in a unit in which it is large, as an income. */
const unscaled = x.map(([first, second]) => [first!, 50_000 + 20_000 * second!]);
const sums = x.map(([first, second]) => first! + 2 * second!);
const quiet = { epochs: 4, batchSize: 8, seed: 1, verbose: 0 } as const;

function dense(name: string, units: number, options: DenseOptions = {}): layers.Layer {
  const kernelInitializer = initializers.glorotUniform({ seed: 3 });
  return layers.dense({ name, units, kernelInitializer, ...options });
}

/** A hidden layer and an output. */
function modelOf(hidden: DenseOptions, output: DenseOptions & { readonly units?: number } = {}): LayersModel {
  const first = dense("hidden", 4, { inputShape: [2], activation: "relu", ...hidden });
  return sequential({ layers: [first, dense("output", 1, output)] });
}

/** A single layer. */
function line(options: DenseOptions = {}): LayersModel {
  return sequential({ layers: [dense("line", 1, { inputShape: [2], ...options })] });
}

/** Layer that takes a logarithm, without a look at what it takes it of. */
class Logarithm extends layers.Layer {
  static className = "Logarithm";
  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    return tf.log([inputs].flat()[0]!);
  }
}

function training(
  makeModel: () => LayersModel,
  options: CompileOptions,
  [inputs, targets]: readonly [ModelData, ModelData],
  settings: FitOptions = {},
): TrainingMistake["train"] {
  return async (onWarning) => {
    const model = makeModel();
    compile(model, options);
    await fit(model, inputs, targets, { ...quiet, ...settings, onWarning });
    model.dispose();
  };
}

const sigmoid = { activation: "sigmoid" } as const;

/** Made-up mistakes, each trained with a small model. */
export const trainingMistakes: readonly TrainingMistake[] = [
  {
    mistake: "A gap in the inputs",
    sentence:
      "fit: the loss is NaN in batch 3 of epoch 1, since x holds NaN or infinite numbers in 1 of 32 " +
      "rows, first x[9][1] = NaN. Fill in what is missing, or leave these rows out.",
    train: training(line, { loss: "mse" }, [x.map((row, i) => (i === 9 ? [row[0]!, NaN] : row)), sums]),
  },
  {
    mistake: "A gap in the targets",
    sentence:
      "fit: the loss is NaN in batch 2 of epoch 1, since y holds NaN or infinite numbers in 3 of 32 " +
      "rows, first y[4] = NaN. Fill in what is missing, or leave these rows out.",
    train: training(line, { loss: "mse" }, [x, sums.map((sum, i) => (i % 10 === 4 ? NaN : sum))]),
  },
  {
    mistake: "An input that was not scaled",
    sentence:
      "fit: the loss is Infinity in batch 3 of epoch 1, since the training exploded from a loss of " +
      "2.04e+8 to 5.89e+23: in batch 3 of epoch 1 the gradient of line/kernel was 6.81e+24 long. Column " +
      "1 of x reaches from 17770 to 100600. Scale it first, say with StandardScaler.",
    train: training(line, { optimizer: "sgd", loss: "mse" }, [unscaled, sums]),
  },
  {
    mistake: "A learning rate that is too high",
    sentence:
      "fit: the loss is far too large (1.54e+8 in epoch 1), since the training exploded from a loss of " +
      "10.19 to 6.13e+8: in batch 4 of epoch 1 the gradient of line/kernel was 49050 long. Lower the " +
      "learning rate, 10 now, or limit the gradients with clipnorm.",
    train: training(line, { optimizer: sgd({ learningRate: 10 }), loss: "mse" }, [x, sums], { epochs: 20 }),
  },
  {
    mistake: "A model whose last training ended in NaN, trained on",
    sentence:
      "fit: the loss is NaN in batch 1 of epoch 1, since line/kernel held NaN or infinite numbers " +
      "before the training. An earlier training may have ended so: make the model anew, or load it " +
      "again.",
    train: training(
      () => {
        const model = line();
        tf.tidy(() => model.setWeights([tf.tensor2d([[NaN], [1]]), tf.tensor1d([0])]));
        return model;
      },
      { loss: "mse" },
      [x, sums],
    ),
  },
  {
    mistake: "A logarithm of negative numbers in a layer",
    sentence:
      "fit: the loss is NaN in batch 1 of epoch 1, since layer logarithm (Logarithm) makes NaN or " +
      "infinite numbers out of numbers from -1.651 to 2.529. Look for a logarithm or root of a negative " +
      "number, a division by 0, or an exponential.",
    train: training(
      () => sequential({ layers: [new Logarithm({ name: "logarithm", inputShape: [2] }), dense("output", 1)] }),
      { loss: "mse" },
      [x, sums],
    ),
  },
  {
    mistake: "A loss of one's own with a root of negative numbers",
    sentence:
      "fit: the loss is NaN in batch 1 of epoch 1, since the loss function makes it out of predictions " +
      "from -0.4639 to 0.7401 and targets from -4.079 to 4.179. Look for a logarithm or root of a " +
      "negative number, or a division by 0.",
    train: training(line, { loss: (yTrue, yPred) => tf.mean(tf.sqrt(tf.sub(yPred, yTrue)), -1) }, [x, sums]),
  },
  {
    mistake: "Counts (poisson) from a linear layer",
    sentence:
      "fit: the loss is NaN in batch 1 of epoch 1, since poisson takes the logarithm of the " +
      "predictions, which reach from -0.4639 to 0.7401. End the model with an activation above 0, such " +
      "as softplus.",
    train: training(line, { loss: "poisson" }, [x, sums.map(Math.abs)]),
  },
  {
    mistake: "Class numbers with a sigmoid",
    sentence:
      "fit: the loss does not fall (0.7399 in epoch 1), since binary_crossentropy takes targets from 0 " +
      "to 1, and y reaches from 0 to 3. Class numbers go with sparse_categorical_crossentropy and a " +
      "last layer of 4 units with softmax.",
    train: training(() => line(sigmoid), { loss: "binary_crossentropy" }, [x, sums.map((_, i) => i % 4)]),
  },
  {
    mistake: "Labels of -1 and 1",
    sentence:
      "fit: the loss is below 0 (-1.988 in epoch 2), since binary_crossentropy takes targets from 0 to " +
      "1, and y reaches from -1 to 1. Write 0 in place of -1.",
    train: training(
      () => line(sigmoid),
      { optimizer: adam({ learningRate: 0.5 }), loss: "binary_crossentropy" },
      [x, isPositive.map((one) => 2 * one - 1)],
      { epochs: 8 },
    ),
  },
  {
    mistake: "Two classes in a row, with softmax",
    sentence:
      "fit: the loss does not fall (2.099 in epoch 1), since categorical_crossentropy takes rows that " +
      "sum to 1, and 32 of 32 rows of y do not: one sums to 2. Several classes in a row go with " +
      "binary_crossentropy and sigmoid.",
    train: training(() => modelOf({}, { units: 3, activation: "softmax" }), { loss: "categorical_crossentropy" }, [
      x,
      isPositive.map((one) => [one, 1, 1 - one]),
    ]),
  },
  {
    mistake: "A softmax of one unit",
    sentence:
      "fit: the loss does not fall (9.466 in epoch 2), since layer line is a softmax of one unit, which " +
      "is always 1. Take sigmoid for two classes, or a unit for each class.",
    train: training(() => line({ activation: "softmax" }), { loss: "binary_crossentropy" }, [x, isPositive]),
  },
  {
    mistake: "A linear last layer with a crossentropy",
    sentence:
      "fit: the loss does not fall (3.522 in epoch 2), since binary_crossentropy takes probabilities, " +
      "and the predictions reach from -13.7 to 21.48. Give the last layer the activation sigmoid, or " +
      "the loss fromLogits: true.",
    train: training(
      () => line({ biasInitializer: "ones", kernelInitializer: initializers.constant({ value: 9 }) }),
      { loss: "binary_crossentropy" },
      [x, isPositive],
    ),
  },
  {
    mistake: "A sigmoid before a loss that takes logits",
    sentence:
      "fit: the loss does not fall (0.558 in epoch 13), since layer line ends in sigmoid already, and " +
      "the loss takes numbers before it (fromLogits). Leave one of the two out.",
    train: training(
      () => line(sigmoid),
      { optimizer: adam({ learningRate: 0.5 }), loss: binaryCrossentropy({ fromLogits: true }) },
      [x, isPositive],
      { epochs: 20 },
    ),
  },
  {
    mistake: "A sigmoid for prices",
    sentence:
      "fit: the loss does not fall (1586 in epoch 1), since layer line gives numbers from 0 to 1 " +
      "(sigmoid), and y reaches from 35.92 to 45.18. Make it linear, or scale the targets.",
    train: training(() => line(sigmoid), { loss: "mse" }, [x, sums.map((sum) => 40 + sum)], { epochs: 8 }),
  },
  {
    mistake: "Targets that were not scaled",
    sentence:
      "fit: the loss does not fall (4.15e+10 in epoch 1), since y reaches from 183200 to 244600 and the " +
      "predictions only from -1.142 to 0.02363. Scale the targets, say with StandardScaler, and the " +
      "predictions back.",
    train: training(() => modelOf({}), { optimizer: "adam", loss: "mse" }, [x, sums.map((sum) => 2e5 + 1e4 * sum)]),
  },
  {
    mistake: "Units of relu that died",
    sentence:
      "fit: the loss does not fall (0.6931 in epoch 1), since all 4 units of layer hidden (relu) are 0 " +
      "for every row, so that nothing learns behind them. Make the model anew with a lower learning " +
      "rate (0.001 now), or with tanh in place of relu.",
    train: training(
      () => modelOf({ biasInitializer: initializers.constant({ value: -50 }) }, sigmoid),
      { optimizer: "adam", loss: "binary_crossentropy" },
      [x, isPositive],
    ),
  },
  {
    mistake: "Weights that begin with 0",
    sentence:
      "fit: the loss does not fall (0.6965 in epoch 1), since all weights of layer hidden are 0, so " +
      "that its input is lost. Make the model anew with random initial weights, such as glorotUniform.",
    train: training(
      () => modelOf({ kernelInitializer: "zeros" }, { ...sigmoid, kernelInitializer: "zeros" }),
      { optimizer: adam({ learningRate: 0.1 }), loss: "binary_crossentropy" },
      [x, isPositive],
      { epochs: 8 },
    ),
  },
  {
    mistake: "Units of tanh at their ends, since an input was not scaled",
    sentence:
      "fit: the loss does not fall (0.7131 in epoch 3), since column 1 of x reaches from 17770 to " +
      "100600. Scale it first, say with StandardScaler.",
    train: training(
      () => modelOf({ activation: "tanh" }, sigmoid),
      { optimizer: adam({ learningRate: 0.1 }), loss: "binary_crossentropy" },
      [unscaled, isPositive],
      { epochs: 8 },
    ),
  },
  {
    mistake: "A learning rate of 0",
    sentence: "fit: the loss does not fall (8.252 in epoch 2), since the learning rate is 0.",
    train: training(line, { optimizer: sgd({ learningRate: 0 }), loss: "mse" }, [x, sums]),
  },
  {
    mistake: "A learning rate that is far too small",
    sentence:
      "fit: the loss does not fall (8.252 in epoch 2), since the learning rate is 1e-9: in 8 steps a " +
      "weight moves by about 8e-9 at most. Keras's default for Adam is 0.001.",
    train: training(line, { optimizer: adam({ learningRate: 1e-9 }), loss: "mse" }, [x, sums]),
  },
  {
    mistake: "Rows that are all masked",
    sentence:
      "fit: the loss does not fall (0 in epoch 1), since layer masking masks every step of every row " +
      "(all are 0), so that nothing counts. Look at how the rows are padded.",
    train: training(
      () => {
        const masking = layers.masking({ name: "masking", maskValue: 0, inputShape: [3, 1] });
        const lstm = layers.lstm({ name: "lstm", units: 2, returnSequences: true });
        return sequential({ layers: [masking, lstm, dense("output", 1)] });
      },
      { loss: "mse" },
      [x.map(() => [[0], [0], [0]]), sums.map((sum) => [sum, sum, sum])],
    ),
  },
  {
    mistake: "Weights of samples that are all 0",
    sentence:
      "fit: the loss does not fall (0 in epoch 1), since the weights of all rows are 0 (sampleWeight or " +
      "classWeight).",
    train: training(line, { loss: "mse" }, [x, sums], { sampleWeight: x.map(() => 0) }),
  },
  {
    mistake: "One-hot rows without a 1",
    sentence:
      "fit: the loss does not fall (0 in epoch 1), since categorical_crossentropy takes rows that sum " +
      "to 1, and 32 of 32 rows of y do not: one sums to 0. Write a 1 for the class.",
    train: training(() => modelOf({}, { units: 3, activation: "softmax" }), { loss: "categorical_crossentropy" }, [
      x,
      x.map(() => [0, 0, 0]),
    ]),
  },
  {
    mistake: "The same inputs in every row",
    sentence:
      "fit: the loss does not fall (0.6848 in epoch 3), since all rows of x are the same, so that " +
      "nothing tells the rows of y apart.",
    train: training(
      () => modelOf({ activation: "tanh" }, sigmoid),
      { optimizer: adam({ learningRate: 0.1 }), loss: "binary_crossentropy" },
      [x.map(() => [1, 2]), isPositive],
      { epochs: 8 },
    ),
  },
  {
    mistake: "A class number that has no class",
    sentence: "fit: y[3] must be a class from 0 to 2, got 3.",
    train: async (onWarning) => {
      const model = modelOf({}, { units: 3, activation: "softmax" });
      compile(model, { loss: "sparse_categorical_crossentropy" });
      const error = await fit(model, x, sums.map((_, i) => i % 4), quiet).catch((thrown: unknown) => thrown); // prettier-ignore
      onWarning((error as Error).message);
      model.dispose();
    },
  },
  {
    mistake: "Layers that are all frozen",
    sentence: "fit: the model has no weights that are trained; all of them are frozen.",
    train: training(() => line({ trainable: false }), { loss: "mse" }, [x, sums]),
  },
];
