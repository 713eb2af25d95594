import { seededRandom } from "@seqloom/array";
import { Kernels, setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { dense, glorotUniform, lstm, orthogonal } from "@seqloom/layers";
import { compile, fit } from "@seqloom/training";
import { memory, train } from "@tensorflow/tfjs-core";
import { sequential } from "@tensorflow/tfjs-layers";
import type { TrainingFindings } from "./findings.js";

const [ROWS, STEPS, FEATURES] = [256, 20, 4];

/** Trains an LSTM three times: as it comes, once more, and with kernels that give the same bits in all engines. */
export async function trainingFindings(epochs = 12): Promise<TrainingFindings> {
  const kernels = sharedKernels();
  if (kernels === undefined) throw new Error("trainingFindings: useBackend loaded no kernels.");
  const tensors = memory().numTensors;
  const { used } = kernels.memory;

  const { losses, turns, ms } = await trainOnce(epochs);
  const { size } = kernels.memory;
  await trainOnce(epochs);
  const left = { bytesLeft: kernels.memory.used - used, grownBy: kernels.memory.size - size };

  const exact = await Kernels.load({ relaxed: false });
  setSharedKernels(exact);
  const { losses: exactLosses } = await trainOnce(epochs);
  setSharedKernels(kernels);
  exact.dispose();
  return { losses, exactLosses, tensorsLeft: memory().numTensors - tensors, ...left, turns, ms };
}

/** Learns to average the first feature over the steps. */
async function trainOnce(epochs: number): Promise<Pick<TrainingFindings, "losses" | "turns" | "ms">> {
  const { x, y } = averages();
  const first = lstm({
    units: 32,
    inputShape: [STEPS, FEATURES],
    kernelInitializer: glorotUniform({ seed: 1 }),
    recurrentInitializer: orthogonal({ seed: 2 }),
  });
  const model = sequential({ layers: [first, dense({ units: 1, kernelInitializer: glorotUniform({ seed: 3 }) })] });
  const optimizer = train.adam(0.01);
  compile(model, { optimizer, loss: "mse" });

  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const began = performance.now();
  const { history } = await fit(model, x, y, { epochs, batchSize: 64, seed: 4, verbose: 0 });
  const ms = performance.now() - began;
  clearInterval(timer);
  model.dispose();
  optimizer.dispose();
  return { losses: history.loss ?? [], turns, ms };
}

function averages() {
  const random = seededRandom(5);
  const x = Float32Array.from({ length: ROWS * STEPS * FEATURES }, () => random.uniform(-1, 1));
  const y = Float32Array.from({ length: ROWS }, (_, row) => {
    let sum = 0;
    for (let step = 0; step < STEPS; step++) sum += x[(row * STEPS + step) * FEATURES]!;
    return (3 * sum) / STEPS;
  });
  return { x: { data: x, shape: [ROWS, STEPS, FEATURES] }, y: { data: y, shape: [ROWS, 1] } };
}
