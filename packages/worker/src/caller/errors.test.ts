import { Worker } from "node:worker_threads";
import { train as tfjsTrain } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { ArgumentError } from "@seqloom/array";
import {
  adamax,
  backupAndRestore,
  compile,
  type CompileOptions,
  fit,
  type LossFunction,
  sgd,
  trainingOf,
} from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { weightsOf } from "../testing/nets.js";
import { breaking, Largest, leaving, steep, Twice } from "../testing/ownObjects.js";
import { fitInWorker } from "./fitInWorker.js";

beforeAll(() => useBackend("cpu"));

const x = [[1], [2], [3], [4]];
const y = [2, 4, 6, 8];
const quiet = { verbose: 0, batchSize: 1, shuffle: false } as const;
const modules = [new URL("../testing/ownObjects.ts", import.meta.url)];

function line(options: CompileOptions = { loss: "mse" }, ...more: ReturnType<typeof dense>[]): LayersModel {
  const model = sequential([dense({ units: 1, inputShape: [1], kernelInitializer: "zeros" }), ...more]);
  compile(model, options);
  return model;
}

describe("modules of fitInWorker", () => {
  it("bring losses, metrics and layers of the user's own", async () => {
    const make = () => line({ loss: steep, metrics: [steep, Largest] }, new Twice({}) as never);
    const [model, other] = [make(), make()];
    const { history } = await fitInWorker(model, x, y, { ...quiet, epochs: 2, modules });
    expect(history).toEqual((await fit(other, x, y, { ...quiet, epochs: 2 })).history);
    expect(weightsOf(model)).toEqual(weightsOf(other));
  });

  it("are named where they are missing, and a model stays as it was", async () => {
    const hint = 'Give modules: [new URL("./file.js", import.meta.url)], a module that';
    const model = line({ loss: steep });
    const before = weightsOf(model);
    await expect(fitInWorker(model, x, y, quiet)).rejects.toThrow(
      `fitInWorker: loss must be the name of a function or class that is known here, got "steep". ${hint} exports it.`,
    );
    expect(weightsOf(model)).toEqual(before);
    await expect(fitInWorker(line({ loss: "mse" }, new Twice({}) as never), x, y, quiet)).rejects.toThrow(
      `fitInWorker: model must be made of classes that the worker knows, got "Twice". ${hint} registers it.`,
    );
    await expect(fitInWorker(model, x, y, { ...quiet, modules: ["file:///nowhere.js"] })).rejects.toThrow("nowhere.js");
    await expect(fitInWorker(model, x, y, { modules: [3] as never })).rejects.toThrow(
      "fitInWorker: modules must be a list of URLs, got [3].",
    );
  });
});

describe("fitInWorker says", () => {
  it("what cannot be sent", async () => {
    const nameless = (
      (): LossFunction => (a) =>
        a
    )();
    await expect(fitInWorker(line({ loss: nameless }), x, y)).rejects.toThrow(
      "fitInWorker: loss must be a function or",
    );
    await expect(fitInWorker(line({ loss: "mse", optimizer: tfjsTrain.sgd(1) }), x, y)).rejects.toThrow(
      'fitInWorker: optimizer must be one of @seqloom/training, such as adam(), got "SGD".',
    );
    await expect(fitInWorker(line({ loss: "mse", optimizer: sgd({ learningRate: () => 1 }) }), x, y)).rejects.toThrow(
      "fitInWorker: learningRate of the optimizer must be a number or a schedule of this package",
    );
    await expect(fitInWorker(line(), x, (() => 1) as never)).rejects.toThrow(
      "fitInWorker: all arguments must be arrays, tensors, numbers, texts and lists of them, got",
    );
    const callbacks = backupAndRestore("folder");
    await expect(fitInWorker(line(), x, y, { callbacks })).rejects.toThrow(
      "fitInWorker: callbacks must be a callback other than backupAndRestore, which fit alone takes",
    );
    const bare = sequential([dense({ units: 1, inputShape: [1] })]);
    await expect(fitInWorker(bare, x, y)).rejects.toThrow(
      "fitInWorker: model must be compiled by compile(model, { … })",
    );
  });

  it("what fit says of data and options, as an ArgumentError with all of its parts", async () => {
    const wrong = fitInWorker(line(), x, [2, 4], quiet);
    await expect(wrong).rejects.toBeInstanceOf(ArgumentError);
    await expect(wrong).rejects.toMatchObject({
      message: "fitInWorker: y must be 4 rows long, as x is, got 2.",
      ...{ caller: "fitInWorker", argument: "y", allowed: "4 rows long, as x is", given: 2 },
    });
    await expect(fitInWorker(line(), x, y, { epochs: -1 })).rejects.toThrow("fitInWorker: epochs must be an integer");
    await expect(fitInWorker(line(), x, y, { epoch: 1 } as never)).rejects.toThrow(
      "fitInWorker: options must be made of",
    );
  });

  it("what was thrown in a step, and the model has the step before", async () => {
    const [model, other] = [line({ loss: breaking }), line({ loss: "mse" })];
    await expect(fitInWorker(model, x, y, { ...quiet, modules })).rejects.toMatchObject({
      ...{ name: "RangeError", message: "the third step", stack: expect.stringContaining("ownObjects") as string },
    });
    await fit(other, x, y, { ...quiet, stepsPerEpoch: 2 });
    expect(weightsOf(model)).toEqual(weightsOf(other));
  });

  it("that the model is in training, in either thread", async () => {
    const model = line();
    const first = fitInWorker(model, x, y, quiet);
    const message = "the model is being trained already; await the first call.";
    await expect(fitInWorker(model, x, y, quiet)).rejects.toThrow(`fitInWorker: ${message}`);
    await expect(fit(model, x, y, quiet)).rejects.toThrow(`fit: ${message}`);
    await first;
    await fit(model, x, y, quiet);
  });

  it("that an optimizer belongs to another model", async () => {
    const optimizer = adamax();
    await fit(line({ loss: "mse", optimizer }), x, y, quiet);
    await expect(fitInWorker(line({ loss: "mse", optimizer }), x, y, quiet)).rejects.toThrow(
      "has trained no other model",
    );
  });
});

describe("an error of fitInWorker", () => {
  it("has the history so far and the last weights, as that of fit", async () => {
    const broken = new Error("broken");
    const callbacks = {
      onEpochEnd(epoch: number) {
        if (epoch === 1) throw broken;
      },
    };
    const run = async (train: typeof fit) => {
      const error: unknown = await train(line(), x, y, { ...quiet, epochs: 3, callbacks }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBe(broken);
      const { weights, ...training } = trainingOf(error)!;
      return { ...training, weights: Object.values(weights!) };
    };
    const inWorker = await run(fitInWorker as typeof fit);
    expect(inWorker.epoch).toBe(1);
    expect(inWorker).toEqual(await run(fit));
  });
});

describe("a warning of fitInWorker", () => {
  it("is that of fit, and comes to the caller", async () => {
    const run = async (train: typeof fit) => {
      const warnings: string[] = [];
      const model = line({ loss: "mse", optimizer: sgd({ learningRate: 1e30 }) });
      await train(model, x, y, { ...quiet, epochs: 2, onWarning: (text) => void warnings.push(text) });
      return warnings.map((text) => text.replace(model.layers[0]!.name, "dense"));
    };
    const warnings = await run(fit);
    expect(warnings).toHaveLength(1);
    expect(await run(fitInWorker as typeof fit)).toEqual([warnings[0]!.replace("fit:", "fitInWorker:")]);
  });
});

describe("a worker that ends", () => {
  it("by process.exit in a step rejects the training, and the model goes on", async () => {
    const model = line({ loss: leaving });
    await expect(fitInWorker(model, x, y, { ...quiet, modules })).rejects.toThrow(
      "fitInWorker: the worker ended with code 7 before the training.",
    );
    compile(model, { loss: "mse" });
    expect((await fitInWorker(model, x, y, quiet)).history["loss"]).toHaveLength(1);
  });

  it("without memory, or by an error of its own, rejects the training", async () => {
    const full = () =>
      new Worker("const all = []; for (;;) all.push(Array.from({ length: 1e5 }, Math.random));", {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: 16 },
      });
    await expect(fitInWorker(line(), x, y, { startWorker: full })).rejects.toMatchObject({
      code: "ERR_WORKER_OUT_OF_MEMORY",
    });
    const broken = () => new Worker("throw new TypeError('no worker');", { eval: true });
    await expect(fitInWorker(line(), x, y, { startWorker: broken })).rejects.toThrow("no worker");
  });
});
