import { useBackend } from "@seqloom/backend";
import { Kernels } from "@seqloom/kernels";
import { grads, ones, tidy, type Tensor } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import { medianMs } from "./medianMs.js";

type Kind = "simpleRnn" | "lstm" | "gru";

/** batch, steps, features, units: the layers of the course. */
const SHAPES: readonly (readonly [Kind, number, number, number, number])[] = [
  ["gru", 128, 50, 24, 20],
  ["gru", 128, 240, 14, 32],
  ["gru", 128, 500, 24, 20],
  ["lstm", 128, 100, 24, 128],
  ["lstm", 128, 500, 32, 32],
  ["lstm", 5, 30, 5, 50],
  ["lstm", 1, 3, 1, 32],
  ["simpleRnn", 128, 50, 24, 20],
];
const GATES = { simpleRnn: 1, lstm: 4, gru: 3 };

/**
 * Forward and backward pass of the recurrent kernels, copies in and out included, with the gradient at all steps and at
 * the last step only; beside them the same layer of tfjs on wasm, gradient at the last step (one run: it takes seconds).
 */
export async function recurrentKernelsBench(): Promise<void> {
  await useBackend("wasm");
  const one = await Kernels.load({ threads: 1 });
  const two = await Kernels.load({ threads: 2 });
  console.log(`variant ${two.variant}; ms per forward + backward; GFLOP/s of one thread, all steps`);
  for (const [kind, batch, steps, features, units] of SHAPES) {
    const all = randomCall(kind, batch, steps, features, units, true);
    const last = randomCall(kind, batch, steps, features, units, false);
    const allOne = medianMs(() => pass(one, kind, all), 15);
    const allTwo = medianMs(() => pass(two, kind, all), 15);
    const lastTwo = medianMs(() => pass(two, kind, last), 15);
    const tfjs = timeOfTfjs(kind, batch, steps, features, units);
    const flop = 6 * batch * steps * (features + units) * GATES[kind] * units;
    console.log(
      `${kind} ${batch}x${steps}x${features}, ${units}: `.padEnd(28) +
        `1 thread ${allOne.toFixed(2)} (${(flop / allOne / 1e6).toFixed(1)} GFLOP/s), 2 threads ${allTwo.toFixed(2)}, ` +
        `last step ${lastTwo.toFixed(2)}, tfjs ${tfjs.toFixed(1)} = ${(tfjs / lastTwo).toFixed(0)} x`,
    );
  }
  one.dispose();
  two.dispose();
}

function randomCall(
  kind: Kind,
  batch: number,
  steps: number,
  features: number,
  units: number,
  returnSequences: boolean,
) {
  const random = (length: number, scale: number) =>
    Float32Array.from({ length }, () => scale * (2 * Math.random() - 1));
  const columns = GATES[kind] * units;
  return {
    ...{ batch, steps, features, units, returnSequences },
    input: random(batch * steps * features, 1),
    kernel: random(features * columns, 0.3),
    recurrentKernel: random(units * columns, 1 / Math.sqrt(units)),
    bias: random(kind === "gru" ? 2 * columns : columns, 0.1),
    gradient: random(batch * (returnSequences ? steps : 1) * units, 0.1),
  };
}

function pass(kernels: Kernels, kind: Kind, { gradient, ...call }: ReturnType<typeof randomCall>): void {
  const kernel = kernels[kind];
  const { handle } = kernel.forward(call);
  if (handle) kernel.backward(handle, { output: gradient });
}

/** tfjs's layer of that kind: its GRU has no resetAfter. */
function timeOfTfjs(kind: Kind, batch: number, steps: number, features: number, units: number): number {
  const makers = { simpleRnn: layers.simpleRNN, lstm: layers.lstm, gru: layers.gru };
  const layer = makers[kind]({ units, recurrentInitializer: "glorotUniform", inputShape: [steps, features] });
  const x = ones([batch, steps, features]);
  tidy(() => layer.apply(x) as Tensor);
  const gradient = grads((input: Tensor) => layer.apply(input) as Tensor);
  const time = medianMs(() => tidy(() => gradient([x])[0]!.dataSync()), 1);
  x.dispose();
  layer.dispose();
  return time;
}
