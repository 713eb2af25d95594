import { join } from "node:path";
import { tidy, zerosLike } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { csvLogger } from "../checkpoints/csvLogger.js";
import { modelCheckpoint } from "../checkpoints/modelCheckpoint.js";
import { compile } from "../compile/compile.js";
import type { CompileOptions } from "../compile/compileOptions.js";
import { earlyStopping } from "../monitors/earlyStopping.js";
import { reduceLROnPlateau } from "../monitors/reduceLROnPlateau.js";
import { adam } from "../optimizers/optimizers.js";
import { tensorBoard } from "../tensorBoard/tensorBoard.js";
import { fit, type FitOptions } from "./fit.js";

beforeAll(() => useBackend("cpu"));

const x = [[1, 2], [3, 4], [5, 6], [7, 8]]; // prettier-ignore
const y = [1, 2, 3, 4];
const labels = [0, 1, 2, 2];

/** Model with a last layer of some units, named "last". */
function modelFor(units: number, options: CompileOptions): LayersModel {
  const model = sequential({ layers: [layers.dense({ units, inputShape: [2], name: "last", activation: "sigmoid" })] });
  compile(model, options);
  return model;
}

const line = () => modelFor(1, { loss: "mse" });
const sparse = () => modelFor(3, { loss: "sparse_categorical_crossentropy" });
const binary = () => modelFor(1, { loss: "binary_crossentropy" });

/** Model that gives a number for each of three steps. */
function steps(returnSequences = true): LayersModel {
  const lstm = layers.lstm({ units: 1, inputShape: [3, 1], returnSequences });
  const model = sequential({ layers: [lstm, layers.dense({ units: 1, name: "last" })] });
  compile(model, { loss: "mse" });
  return model;
}

type Case = [
  what: string,
  model: () => LayersModel,
  data: [unknown, unknown?],
  options: FitOptions | Record<string, unknown>,
  error: string,
];

/** Below a file there is no folder. */
const noFolder = join(import.meta.dirname, "fit.ts", "logs");

const ofIssue: Case[] = [
  ["y of another length", line, [x, [1, 2]], {}, "y must be 4 rows long, as x is, got 2."],
  ["a label outside the classes", sparse, [x, [0, 1, 2, 3]], {}, "y[3] must be a class from 0 to 2, got 3."],
  ["a label that is NaN", sparse, [x, [0, NaN, 2, 1]], {}, "y[1] must be a class from 0 to 2, got NaN."],
  [
    "a validationSplit that leaves nothing",
    line,
    [x, y],
    { validationSplit: 0.9 },
    "validationSplit must be a fraction that leaves rows for both parts of the 4 rows, got 0.9.",
  ],
  [
    "a validationSplit in percent",
    line,
    [x, y],
    { validationSplit: 20 },
    "validationSplit must be a fraction from 0 and below 1, got 20.",
  ],
];

const cousins: Case[] = [
  ["half an epoch", line, [x, y], { epochs: 0.5 }, "epochs must be an integer of 0 or more, got 0.5."],
  ["batches of no rows", line, [x, y], { batchSize: 0 }, "batchSize must be an integer of 1 or more, got 0."],
  [
    "epochs that are over",
    line,
    [x, y],
    { initialEpoch: 5, epochs: 2 },
    "epochs must be 5 or more, since training begins with initialEpoch, got 2. It is the number of the last epoch.",
  ],
  [
    "validationFreq without anything to validate on",
    line,
    [x, y],
    { validationFreq: 2 },
    "validationFreq must be left out without validationData or validationSplit, got 2.",
  ],
  [
    "a class weight of no class",
    sparse,
    [x, labels],
    { classWeight: { 5: 2 } },
    "each class in classWeight must be an integer from 0 to 2, got 5.",
  ],
  [
    "too few sample weights",
    line,
    [x, y],
    { sampleWeight: [1, 2, 3] },
    "sampleWeight must be 4 rows long, as x is, got 3.",
  ],
  [
    "a sample weight of NaN",
    line,
    [x, y],
    { sampleWeight: [1, 2, 3, NaN] },
    "sampleWeight[3] must be a number of 0 or more, got NaN.",
  ],
  [
    "texts",
    line,
    [[["a", "b"]], [1]],
    {},
    'x[0][0] must be a number, got "a". Make numbers of texts first, say with LabelEncoder or Tokenizer.',
  ],
  [
    "true and false",
    binary,
    [[[1, 2]], [true]],
    {},
    "y[0] must be a number, got true. Write 1 for true and 0 for false.",
  ],
  [
    "a gap",
    line,
    [[[1, null]], [1]],
    {},
    "x[0][1] must be a number, as the first one is, got null. Fill in what is missing, or leave the row out.",
  ],
  [
    "rows of two lengths",
    line,
    [
      [[1, 2], [3]],
      [1, 2],
    ],
    {},
    "x[1].length must be 2, the length of x[0], got 1.",
  ],
  ["no rows", line, [[], []], {}, "x must be at least one row long, got 0."],
  [
    "a promise",
    line,
    [Promise.resolve(x), y],
    {},
    "x must be an array, a tensor or nested lists of numbers, got a Promise. Await it first.",
  ],
  [
    "one-hot rows for class numbers",
    sparse,
    [
      x,
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
    ],
    {},
    "y must be of shape [rows, 1] for output last, got [4, 3]. One-hot rows go with categorical_crossentropy.",
  ],
  [
    "class numbers for one-hot rows",
    () => modelFor(3, { loss: "categorical_crossentropy" }),
    [x, labels],
    {},
    "y must be of shape [rows, 3] for output last, got [4]. Class numbers go with sparse_categorical_crossentropy.",
  ],
  [
    "class numbers for binary_crossentropy",
    () => modelFor(3, { loss: "binary_crossentropy" }),
    [x, labels.map((label) => [label])],
    {},
    "y must be of shape [rows, 3] for output last, got [4, 1]. Class numbers go with sparse_categorical_crossentropy.",
  ],
  [
    "numbers for a model that gives three",
    () => modelFor(3, { loss: "mse" }),
    [x, y],
    {},
    "y must be of shape [rows, 3] for output last, got [4]. The model gives 3 numbers a row; with one unit at its end it gives one.",
  ],
  [
    "one-hot rows for one unit",
    binary,
    [
      x,
      [
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 1],
      ],
    ],
    {},
    "y must be of shape [rows, 1] for output last, got [4, 2]. One-hot rows go with a softmax of 2 units and categorical_crossentropy.",
  ],
  [
    "numbers in one row",
    line,
    [x, [y]],
    {},
    "y must be of shape [rows, 1] for output last, got [1, 4]. A number for each row comes as a list of 4, or as [4, 1].",
  ],
  [
    "a number a row for a model of steps",
    steps,
    [[[[1], [2], [3]]], [1]],
    {},
    "y must be of shape [rows, 3, 1] for output last, got [1]. The model gives an output for each step; without " +
      "returnSequences its last recurrent layer gives one a row.",
  ],
  [
    "a number a step for a model of rows",
    () => steps(false),
    [[[[1], [2], [3]]], [[[1], [2], [3]]]],
    {},
    "y must be of shape [rows, 1] for output last, got [1, 3, 1]. With returnSequences: true in its last recurrent layer a " +
      "model gives an output for each step.",
  ],
  [
    "y beside a generator",
    line,
    [[{ x, y }], y],
    {},
    "y must be left out for a generator, whose batches have it, got [1, 2, 3, 4].",
  ],
  [
    "a controller for its signal",
    line,
    [x, y],
    { signal: new AbortController() },
    "signal must be an AbortSignal, got an AbortController.",
  ],
];

const hooks = "an object with some of the methods onTrainBegin";
const twice = { onEpochEnd: () => undefined };

const callbacks: [what: string, given: unknown, start: string, end: string][] = [
  ["nothing", [undefined], `callbacks[0] must be ${hooks}`, "got undefined."],
  ["what makes one", [earlyStopping], `callbacks[0] must be ${hooks}`, "is called first: earlyStopping()."],
  ["a list in a list", [[twice]], `callbacks[0] must be ${hooks}`, "in one list: [...first, ...second]."],
  ["Python's names", { on_epoch_end: () => undefined }, `callbacks must be ${hooks}`, "in camelCase: onEpochEnd."],
  ["a slip", { onEpochEnds: () => undefined }, "each method in callbacks must be one of", "Did you mean onEpochEnd?"],
  ["no function", [{ onEpochEnd: 3 }], "callbacks[0].onEpochEnd must be a function, got 3.", "got 3."],
  [
    "the same twice",
    [twice, twice],
    "callbacks[1] must be another object than callbacks[0]",
    "got an object with {onEpochEnd}.",
  ],
];

const monitors: [what: string, callback: FitOptions["callbacks"], error: string][] = [
  [
    "without validation",
    earlyStopping(),
    'earlyStopping: monitor must be one of loss, acc, got "val_loss". Logs in val_ need validationData or validationSplit.',
  ],
  [
    "by its other name",
    reduceLROnPlateau({ monitor: "accuracy" }),
    'reduceLROnPlateau: monitor must be one of loss, acc, got "accuracy". Did you mean acc?',
  ],
  [
    "by a slip",
    modelCheckpoint("never", { monitor: "los", saveBestOnly: true, save: () => undefined }),
    'modelCheckpoint: monitor must be one of loss, acc, got "los". Did you mean loss?',
  ],
];

const folders: [what: string, callback: FitOptions["callbacks"], error: string][] = [
  [
    "csvLogger",
    csvLogger(join(noFolder, "a.csv")),
    "csvLogger: filename must be the path of a file that can be written",
  ],
  [
    "modelCheckpoint",
    modelCheckpoint(join(noFolder, "{epoch}")),
    "modelCheckpoint: filepath must be in a folder that can",
  ],
  [
    "tensorBoard",
    tensorBoard({ logDir: noFolder }),
    "tensorBoard: logDir must be a folder that can be made and written",
  ],
];

/** The text of the error, after which no weight has moved and no tensor is left. */
async function refusal(
  makeModel: () => LayersModel,
  [given, targets]: [unknown, unknown?],
  options: object,
): Promise<string> {
  const model = makeModel();
  const weights = () => model.getWeights().map((weight) => [...weight.dataSync()]);
  const before = weights();
  let text = "";
  await expectNoTensorLeft(async () => {
    const run = fit(model, given as number[][], targets as number[], { verbose: 0, ...options });
    text = await run.then(
      () => "nothing",
      (error: unknown) => (error as Error).message,
    );
  });
  expect(weights()).toEqual(before);
  return text;
}

describe("fit refuses before it trains", () => {
  it.each([...ofIssue, ...cousins])("%s", async (_, model, data, options, error) => {
    expect(await refusal(model, data, options)).toBe(`fit: ${error}`);
  });

  it.each(callbacks)("as a callback %s", async (_, given, start, end) => {
    const text = await refusal(line, [x, y], { callbacks: given });
    expect(text).toMatch(new RegExp(`^fit: ${start.replaceAll(/[[\]]/g, "\\$&")}`));
    expect(text.endsWith(end)).toBe(true);
  });

  it.each(monitors)("a monitor that is not logged, %s", async (_, given, error) => {
    const model = () => modelFor(1, { loss: "mse", metrics: ["acc"] });
    expect(await refusal(model, [x, y], { callbacks: given })).toBe(error);
  });

  it.each(folders)("a folder that %s cannot write", async (_, given, error) => {
    const text = await refusal(line, [x, y], { callbacks: given });
    expect(text.startsWith(error)).toBe(true);
    expect(text).toContain("The system says: ENOTDIR");
  });

  it("an optimizer that has trained another model", async () => {
    const optimizer = adam();
    const [first, second] = [modelFor(1, { optimizer, loss: "mse" }), modelFor(1, { optimizer, loss: "mse" })];
    await fit(first, x, y, { verbose: 0 });
    expect(await refusal(() => second, [x, y], {})).toBe(
      'fit: model must be compiled with an optimizer that has trained no other model, got "Adam". ' +
        "Give compile a new one: its name, or adam({ … }).",
    );
  });
});

describe("what is refused where it is written", () => {
  it("is a negative patience", () => {
    const text = "patience must be an integer of 0 or more, got -1.";
    expect(() => earlyStopping({ patience: -1 })).toThrow(`earlyStopping: ${text}`);
    expect(() => reduceLROnPlateau({ patience: -1 })).toThrow(`reduceLROnPlateau: ${text}`);
  });

  it.each([
    [{ metrics: ["acuracy"] }, "compile: metrics[0] must be one of acc, ", "Did you mean accuracy?"],
    [{ loss: "categorical_crosentropy" }, "compile: loss must be one of ", "Did you mean categorical_crossentropy?"],
    [{ optimizer: "rmsporp" }, "compile: optimizer must be one of sgd, ", "Did you mean rmsprop?"],
  ])("is a name that does not exist, and near names are offered: %j", (options, start, end) => {
    const message = (): string => {
      try {
        modelFor(1, { loss: "mse", ...options });
      } catch (error) {
        return (error as Error).message;
      }
      return "nothing";
    };
    expect(message().startsWith(start)).toBe(true);
    expect(message().endsWith(end)).toBe(true);
  });
});

describe("fit takes", () => {
  it("targets as a list of numbers and as rows of one number alike", async () => {
    const lossOf = async (targets: number[] | number[][]) => {
      const model = line();
      tidy(() => model.setWeights(model.getWeights().map((weight) => zerosLike(weight))));
      return (await fit(model, x, targets, { verbose: 0, seed: 1 })).history.loss;
    };
    expect(await lossOf(y.map((each) => [each]))).toEqual(await lossOf(y));
  });
});
