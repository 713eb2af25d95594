import { type BackendReport, useBackend, type UseBackendOptions } from "@seqloom/backend";
import { loadModel, loadWeights, modelFiles } from "@seqloom/keras-files";
import { dense, glorotUniform, lstm, orthogonal } from "@seqloom/layers";
import { adam, compile, fit, predict } from "@seqloom/training";
import { zerosLike } from "@tensorflow/tfjs-core";
import { sequential } from "@tensorflow/tfjs-layers";

/** Names of files in every format. */
const MODEL_FILES = ["small.keras", "small.h5", "small.json", "small.weights.h5", "small.weights.json"] as const;

/** Results of a user's page. */
export interface SmallRun {
  readonly report: BackendReport;
  /** Mean squared error of each epoch. */
  readonly losses: readonly number[];
  /** Each backend that the report finds: its name once it runs, or the reason why it does not. */
  readonly started: readonly string[];
  /** Whether the model, saved as a file of each format and loaded again, predicts the same and has done as many steps. */
  readonly reloads: Readonly<Record<string, boolean>>;
  /** Mean squared error of each epoch of the same training elsewhere. */
  readonly elsewhere?: readonly number[];
}

/**
 * A user's program: starts TensorFlow.js, trains an LSTM to say the last value of a sequence, and saves and loads it.
 *
 * @param trainElsewhere trains once more, in a worker for instance
 */
export async function trainSmall(options: UseBackendOptions = {}, trainElsewhere?: typeof fit): Promise<SmallRun> {
  const report = await useBackend("auto", options);
  const { losses, reloads } = await train(fit);
  const elsewhere = trainElsewhere && { elsewhere: (await train(trainElsewhere)).losses };
  const started: string[] = [];
  for (const name of report.found) {
    started.push(
      await useBackend(name, options).then(
        (one) => one.name,
        (error: Error) => error.message,
      ),
    );
  }
  return { report, losses, started, reloads, ...elsewhere };
}

async function train(by: typeof fit): Promise<Pick<SmallRun, "losses" | "reloads">> {
  const first = lstm({
    units: 8,
    inputShape: [5, 1],
    kernelInitializer: glorotUniform({ seed: 1 }),
    recurrentInitializer: orthogonal({ seed: 2 }),
  });
  const model = sequential({ layers: [first, dense({ units: 1, kernelInitializer: glorotUniform({ seed: 3 }) })] });
  compile(model, { optimizer: adam({ learningRate: 0.03 }), loss: "mse" });
  const rows = Array.from({ length: 64 }, (_, row) => Array.from({ length: 5 }, (_, step) => Math.sin(row + step)));
  const x = rows.map((row) => row.map((value) => [value]));
  const y = rows.map((row) => row.slice(-1));
  const { history } = await by(model, x, y, { epochs: 15, batchSize: 16, seed: 4, verbose: 0 });
  const wanted = await predict(model, x, { verbose: 0 });
  const reloads: Record<string, boolean> = {};
  for (const name of MODEL_FILES) {
    const files = await modelFiles(model, name);
    const loaded = await loadModel(name.includes(".weights.") ? await modelFiles(model, "small.keras") : files);
    if (name.includes(".weights.")) {
      loaded.setWeights(loaded.getWeights().map((weight) => zerosLike(weight)));
      await loadWeights(loaded, files);
    }
    const found = await predict(loaded, x, { verbose: 0 });
    reloads[name] = String(found.data) === String(wanted.data) && loaded.optimizer.iterations === 15 * 4;
  }
  return { losses: history.loss ?? [], reloads };
}
