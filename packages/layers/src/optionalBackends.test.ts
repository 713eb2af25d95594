import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import * as tf from "@tensorflow/tfjs-core";
import { type BackendName, useBackend } from "@seqloom/backend";
import { describeGolden, describeWhere, expectClose, readJson } from "@seqloom/testing";
import { computeOn } from "./testing/computeOn.js";
import { everyOf, itRunsAsInKeras, type RecurrentCase } from "./testing/recurrentCase.js";
import type { TrainingRun } from "./testing/trainingRun.js";
import "./recurrent/GRU.js";
import "./recurrent/LSTM.js";
import { maxPooling1d } from "./pooling/MaxPooling1D.js";
import "./recurrent/SimpleRNN.js";

interface Golden {
  readonly cases: readonly RecurrentCase[];
}

/** The layers: the name of the fixture, and the golden files. */
const LAYERS = [
  ["simple_rnn", ["simple_rnn"]],
  ["lstm", ["lstm"]],
  ["gru", ["gru_reset_after", "gru_reset_before"]],
] as const;
const { missing } = await useBackend("cpu");

/** Trains as testing/trainingRun.ts does, in a process of its own. */
async function trainingOn(backend: BackendName): Promise<TrainingRun> {
  const script = join(import.meta.dirname, "testing/trainingRun.ts");
  const node = ["--import", "tsx", "--conditions=@seqloom/source", script, backend];
  const { stdout } = await promisify(execFile)(process.execPath, node, { encoding: "utf8" });
  return JSON.parse(stdout) as TrainingRun;
}

function whyNot(name: BackendName): string | undefined {
  const gap = missing.find((one) => one.name === name);
  return gap && `${gap.reason} (${gap.remedy})`;
}

const onCpu = await trainingOn("cpu");
const expected = "obstacle" in onCpu ? { losses: [], predictions: [], fused: false } : onCpu;

describe("the training run that the optional backends are compared with", () => {
  it("learns", () => {
    expect(expected.predictions).toHaveLength(8);
    expect(expected.losses[2]).toBeLessThan(expected.losses[0]!);
  });
});

describeWhere("the layers on tfjs-node", whyNot("node"), () => {
  describe.each(["the fused operations", "operations of tfjs"] as const)("by %s", (path) => {
    beforeAll(() => computeOn("node", path));

    describe.each(LAYERS)("%s", (name, files) => {
      itRunsAsInKeras(readJson<Golden>(`${import.meta.dirname}/fixtures/${name}.json`).cases);
      for (const file of files) {
        describeGolden<Golden>(`layers/${file}.json.gz`, ({ cases }) => itRunsAsInKeras(everyOf(cases, 10)));
      }
    });
  });

  it("see NaN where it stands, which TensorFlow's own pooling passes over", async () => {
    await useBackend("node");
    const pooled = maxPooling1d({ poolSize: 2 }).apply(tf.tensor3d([1, NaN, 1, 2], [1, 4, 1])) as tf.Tensor;
    expect(Array.from(pooled.dataSync())).toEqual([NaN, 2]);
  });

  it("train with the fused kernels as on plain JavaScript", async () => {
    const run = await trainingOn("node");
    expect(run).toMatchObject({ fused: true });
    expectSameRun(run);
  });
});

const onCard = whyNot("webgpu") === undefined ? await trainingOn("webgpu") : undefined;
const noCard = onCard && "obstacle" in onCard && onCard.obstacle.includes("no graphics adapter") && onCard.obstacle;

describeWhere("the layers on WebGPU", whyNot("webgpu") ?? (noCard || undefined), () => {
  it("train with operations of tfjs as on plain JavaScript", () => {
    expect(onCard).toMatchObject({ fused: false });
    expectSameRun(onCard!);
  });
});

function expectSameRun(run: TrainingRun): void {
  if ("obstacle" in run) throw new Error(run.obstacle);
  // float32 in another order, over three steps of Adam
  expectClose(run.losses, expected.losses, { absolute: 2e-5 });
  expectClose(run.predictions, expected.predictions, { absolute: 1e-4 });
}
