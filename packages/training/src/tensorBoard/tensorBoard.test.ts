import { join } from "node:path";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { MemoryFolder } from "@seqloom/tensorboard";
import {
  type DecodedEvent,
  describeGolden,
  expectClose,
  expectNoTensorLeft,
  readEventFile,
  readJson,
} from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { loggedModel, type LoggedRun, logTraining } from "../testing/logTraining.js";
import { fit } from "../loop/fit.js";
import { tensorBoard } from "./tensorBoard.js";
import type { TensorBoardOptions } from "./tensorBoardOptions.js";

/** An event of a golden file. */
interface KerasEvent {
  readonly file_version?: string;
  readonly step: number;
  readonly tag?: string;
  readonly plugin?: string;
  readonly dtype?: number;
  readonly shape?: number[];
  readonly value?: number[];
}

type KerasFiles = Record<string, { readonly events: KerasEvent[] }>;

const fixture = readJson<LoggedRun & { tensorboard: KerasFiles }>(
  join(import.meta.dirname, "../fixtures/tensorBoard.json"),
);

/** The options of the three runs of Keras. */
const RUNS: Record<string, TensorBoardOptions> = {
  epoch_and_histograms: { histogramFreq: 1, writeGraph: false },
  per_batch: { updateFreq: "batch", writeGraph: false },
  with_graph: { writeGraph: true },
};

const SCALARS = 1;

function withoutValue({ file_version, step, tag, plugin, dtype, shape }: KerasEvent) {
  return file_version ? { fileVersion: file_version, step } : { step, tag, plugin, dtype, shape };
}

function itLogsAsKeras(files: KerasFiles): void {
  it.each(Object.entries(RUNS))("writes the events of Keras in the run %s", async (name, options) => {
    const events = await logTraining(fixture, loggedModel(fixture, ["dense_110", "dense_111"]), options);
    expect(Object.keys(events)).toEqual(["train", "validation"]);
    for (const folder of ["train", "validation"]) {
      const { events: expected } = files[`${name}/${folder}/events.out.tfevents.1700000000.host.1.0.v2`]!;
      expect(events[folder]).toMatchObject(expected.map(withoutValue));
      for (const [index, { value, dtype, tag }] of expected.entries()) {
        if (value === undefined) continue;
        const ours = events[folder]![index]!.value!;
        // Histograms: the counts are equal, the edges follow the weights, which rounding moves by some 1e-8.
        const tolerance = dtype === SCALARS ? 1e-6 : 1e-6 * Math.max(...value.map(Math.abs));
        try {
          expectClose(Float64Array.from(ours), Float64Array.from(value), { absolute: tolerance, relative: 1e-6 });
        } catch (error) {
          throw new Error(`${tag}: ${(error as Error).message}`, { cause: error });
        }
      }
    }
  });
}

const tagsOf = (events: readonly DecodedEvent[] = []): string[] => events.flatMap(({ tag }) => tag ?? []);
const model = () => loggedModel(fixture, ["first", "second"]);

beforeAll(() => useBackend("cpu"));

describe("tensorBoard", () => {
  itLogsAsKeras(fixture.tensorboard);

  it("writes every n-th batch, counted over all epochs, and every epoch", async () => {
    const { train, validation } = await logTraining(fixture, model(), { updateFreq: 2, writeGraph: false });
    const stepsOf = (name: string, events = train): number[] =>
      events!.filter(({ tag }) => tag === name).map(({ step }) => step);
    expect(stepsOf("batch_loss")).toEqual([2, 4, 6]);
    expect(stepsOf("epoch_loss")).toEqual([0, 1]);
    expect(stepsOf("evaluation_loss_vs_iterations", validation)).toEqual([3, 6]);
  });

  it("writes the speed of epochs and batches", async () => {
    const options = { updateFreq: "batch", writeStepsPerSecond: true, writeGraph: false } as const;
    const { train } = await logTraining(fixture, model(), options, { epochs: 1 });
    const speeds = train!.filter(({ tag }) => tag?.endsWith("steps_per_second"));
    expect(tagsOf(speeds)).toEqual([...Array<string>(3).fill("batch_steps_per_second"), "epoch_steps_per_second"]);
    for (const { value } of speeds) expect(value![0]).toBeGreaterThan(0);
    expect(tagsOf(train).slice(0, 3)).toEqual(["batch_steps_per_second", "batch_accuracy", "batch_loss"]); // as Keras
  });

  it("writes the hyperparameters of the run, and its end", async () => {
    const events = await logTraining(fixture, model(), { hparams: { units: 2, rate: 0.1 } });
    expect(tagsOf(events["."])).toEqual(["_hparams_/session_start_info", "_hparams_/session_end_info"]);
  });

  it("begins new files with each training, and leaves no tensor behind", async () => {
    const [logDir, trained] = [new MemoryFolder(), model()];
    const settings = { batchSize: 5, verbose: 0, validationSplit: 0.25 } as const;
    const options = { histogramFreq: 1, writeGrads: true, writeImages: true, updateFreq: "batch" } as const;
    const callbacks = [tensorBoard({ logDir, ...options })];
    await fit(trained, fixture.x, fixture.y, { ...settings, callbacks });
    await expectNoTensorLeft(async () => {
      await fit(trained, fixture.x, fixture.y, { ...settings, callbacks });
    });
    expect(logDir.paths().map((path) => path.split("/")[0])).toEqual(["train", "validation", "train", "validation"]);
  });

  it("has written the epochs before an error", async () => {
    const [logDir, trained] = [new MemoryFolder(), model()];
    const fails = {
      onEpochBegin: (epoch: number) => {
        if (epoch === 1) throw new Error("power cut");
      },
    };
    const callbacks = [tensorBoard({ logDir, writeGraph: false }), fails];
    const run = fit(trained, fixture.x, fixture.y, { epochs: 3, verbose: 0, callbacks });
    await expect(run).rejects.toThrow("power cut");
    const events = readEventFile(logDir.bytes(logDir.paths()[0]!));
    expect(tagsOf(events)).toEqual(["epoch_accuracy", "epoch_loss", "epoch_learning_rate"]);
  });

  it("trains a model without a config, and says that there is no graph", async () => {
    const trained = model();
    trained.layers[0]!.getConfig = () => {
      throw new Error("it is my own");
    };
    const warn = console.warn;
    const said: string[] = [];
    console.warn = (text: string) => said.push(text);
    try {
      const { train } = await logTraining(fixture, trained, {});
      expect(tagsOf(train)).not.toContain("keras");
    } finally {
      console.warn = warn;
    }
    expect(said).toEqual(["tensorBoard: no graph is written, since the model has no config: it is my own"]);
  });

  it("refuses a folder that cannot be written before anything is trained", async () => {
    const trained = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    compile(trained, { optimizer: "sgd", loss: "mse" });
    const before = trained.getWeights()[0]!.dataSync()[0];
    const logDir = join(import.meta.filename, "logs"); // below a file
    const run = fit(trained, [[1]], [1], { callbacks: [tensorBoard({ logDir })], verbose: 0 });
    await expect(run).rejects.toThrow(
      /^tensorBoard: logDir must be a folder that can be made and written, got .*ENOTDIR/,
    );
    expect(trained.getWeights()[0]!.dataSync()[0]).toBe(before);
  });
});

describeGolden("training/callbacks.json.gz", ({ tensorboard }: { tensorboard: KerasFiles }) => {
  describe("tensorBoard, as the golden file has it", () => itLogsAsKeras(tensorboard));
});
