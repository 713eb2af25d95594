import { useBackend } from "@seqloom/backend";
import { setSharedKernels, sharedKernels } from "@seqloom/kernels";
import { dense, gru, lstm, simpleRnn } from "@seqloom/layers";
import { randomUniform, zeros, type Tensor } from "@tensorflow/tfjs-core";
import { layers, sequential, type Sequential } from "@tensorflow/tfjs-layers";

type Layer = layers.Layer;

/** A model of the course: its shape, our recurrent layers and tfjs's. */
interface Step {
  readonly title: string;
  readonly shape: [number, number, number];
  readonly ours: () => Layer[];
  readonly stock: () => Layer[];
}

const glorot = { recurrentInitializer: "glorotUniform" } as const; // tfjs's orthogonal takes seconds

const STEPS: readonly Step[] = [
  {
    title: "GRU(32), Dense",
    shape: [128, 240, 14],
    ours: () => [gru({ units: 32, inputShape: [240, 14] })],
    stock: () => [layers.gru({ units: 32, inputShape: [240, 14], ...glorot })],
  },
  {
    title: "LSTM(32), Dense",
    shape: [128, 500, 32],
    ours: () => [lstm({ units: 32, inputShape: [500, 32] })],
    stock: () => [layers.lstm({ units: 32, inputShape: [500, 32], ...glorot })],
  },
  {
    title: "SimpleRNN(32), Dense",
    shape: [128, 500, 32],
    ours: () => [simpleRnn({ units: 32, inputShape: [500, 32] })],
    stock: () => [layers.simpleRNN({ units: 32, inputShape: [500, 32], ...glorot })],
  },
  {
    title: "3 x LSTM(50), Dense",
    shape: [5, 30, 5],
    ours: () => [
      lstm({ units: 50, inputShape: [30, 5], returnSequences: true }),
      lstm({ units: 50, returnSequences: true }),
      lstm({ units: 50 }),
    ],
    stock: () => [
      layers.lstm({ units: 50, inputShape: [30, 5], returnSequences: true, ...glorot }),
      layers.lstm({ units: 50, returnSequences: true, ...glorot }),
      layers.lstm({ units: 50, ...glorot }),
    ],
  },
  {
    title: "LSTM(32), Dense",
    shape: [1, 3, 1],
    ours: () => [lstm({ units: 32, inputShape: [3, 1] })],
    stock: () => [layers.lstm({ units: 32, inputShape: [3, 1], ...glorot })],
  },
];

/** One whole training step on wasm: on the fused kernels, on operations of tfjs in our layers, and in tfjs's layers. */
export async function trainingStepBench(): Promise<void> {
  await useBackend("wasm");
  const kernels = sharedKernels();
  console.log(`ms per training step, median; kernels ${kernels?.variant}, ${kernels?.threads} threads`);
  for (const { title, shape, ours, stock } of STEPS) {
    const fused = await timeOf(ours(), shape, 9);
    setSharedKernels(undefined);
    const composed = await timeOf(ours(), shape, 1);
    setSharedKernels(kernels);
    const tfjs = await timeOf(stock(), shape, 1);
    const figures = `ours ${fused.toFixed(2)}, ours without kernels ${composed.toFixed(1)}, tfjs ${tfjs.toFixed(1)}`;
    console.log(`${title} [${shape.join(", ")}]: ${figures} = ${(tfjs / fused).toFixed(0)} x`);
  }
}

async function timeOf(recurrent: Layer[], shape: [number, number, number], repeats: number): Promise<number> {
  const model: Sequential = sequential({ layers: [...recurrent, dense({ units: 1 })] });
  model.compile({ optimizer: "adam", loss: "meanSquaredError" });
  const x: Tensor = randomUniform(shape, -1, 1);
  const y: Tensor = zeros([shape[0], 1]);
  await model.trainOnBatch(x, y);
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    const start = performance.now();
    await model.trainOnBatch(x, y);
    times.push(performance.now() - start);
  }
  x.dispose();
  y.dispose();
  model.dispose();
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}
