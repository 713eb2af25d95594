import { dense, dropout, lstm, sequential } from "@seqloom/layers";
import { compile, fit, setRandomSeed } from "@seqloom/training";
import { fitInWorker } from "@seqloom/worker";
import type { WorkerFindings } from "./findings.js";

/** Trains a model in a worker and here, and stops a third training in a worker. */
export async function workerFindings(epochs = 4): Promise<WorkerFindings> {
  const x = Array.from({ length: 60 }, (_, row) => [0, 1, 2].map((step) => [Math.sin(row + step)]));
  const y = x.map((_, row) => Math.sin(row + 3));
  const options = { epochs, seed: 2, verbose: 0, validationSplit: 0.2 } as const;
  const { history: inWorker } = await fitInWorker(makeModel(), x, y, options);
  const { history: here } = await fit(makeModel(), x, y, options);
  const controller = new AbortController();
  const endless = fitInWorker(makeModel(), x, y, {
    ...options,
    epochs: 1e6,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  const stopped = await endless.then(
    () => "not at all",
    (error: Error) => error.name,
  );
  return { inWorker: inWorker.loss ?? [], here: here.loss ?? [], stopped };
}

function makeModel() {
  setRandomSeed(1);
  const model = sequential([
    lstm({ units: 8, inputShape: [3, 1], dropout: 0.1 }),
    dropout({ rate: 0.2 }),
    dense({ units: 1 }),
  ]);
  compile(model, { optimizer: "adam", loss: "mse" });
  return model;
}
