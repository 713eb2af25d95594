/** npm run bench -- modelFiles: loads and saves a model of 5 MB in each format, with and without the optimizer's state. */
import { useBackend } from "@seqloom/backend";
import { loadModel, modelFiles } from "@seqloom/keras-files";
import { dense, embedding, lstm, sequential } from "@seqloom/layers";
import { compile, fit } from "@seqloom/training";
import { median } from "../median.js";

const RUNS = 9;

await useBackend("wasm");
const plain = makeModel();
const trained = makeModel();
compile(trained, { optimizer: "adam", loss: "binary_crossentropy" });
await fit(trained, { data: new Float32Array(20), shape: [2, 10] }, [[0], [1]], { epochs: 1, verbose: 0 });

for (const [title, model] of Object.entries({ "without an optimizer": plain, "with the state of Adam": trained })) {
  for (const name of ["model.keras", "model.h5", "model.json"]) {
    const files = await modelFiles(model, name);
    const megabytes = Object.values(files).reduce((sum, { length }) => sum + length, 0) / 1e6;
    const load = await medianOf(async () => (await loadModel(files)).dispose());
    const save = await medianOf(() => modelFiles(model, name));
    const size = `${megabytes.toFixed(1)} MB`.padStart(8);
    console.log(
      `${name.padEnd(12)} ${title.padEnd(22)} ${size}: load ${load.toFixed(0)} ms, save ${save.toFixed(0)} ms`,
    );
  }
}

/** 1.25 million weights: 5 MB. */
function makeModel() {
  return sequential([
    embedding({ inputDim: 9000, outputDim: 128, inputShape: [10] }),
    lstm({ units: 100 }),
    dense({ units: 1, activation: "sigmoid" }),
  ]);
}

async function medianOf(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS + 2; i++) {
    const start = performance.now();
    await run();
    if (i >= 2) times.push(performance.now() - start); // the first two are warm-up
  }
  return median(times);
}
