/**
 * brain.js 1.6.1, which trains on sequences one by one, weights changed after each, with the loss at every step (it
 * predicts the step to come) and an optimizer of its own. A batch is timed: all of its sequences once. That is no equal
 * work, so no loss is compared; rows with layers that it lacks are left out.
 */
import type { Exercise } from "../Exercise.js";
import { isRecurrent } from "../modelRows.js";
import { runAsPeer } from "../peerProgram.js";
import { stepTrainer } from "../stepTrainer.js";
import type { Trainer } from "../Trainer.js";

type Sequence = Float32Array[];

interface Network {
  verifyIsInitialized(data: readonly object[]): void;
  trainPattern(data: object): number;
}

interface BrainJs {
  readonly recurrent: Record<
    "GRUTimeStep" | "LSTMTimeStep" | "RNNTimeStep",
    new (options: { inputSize: number; hiddenLayers: number[]; outputSize: number }) => Network
  >;
}

const NETWORKS = { gru: "GRUTimeStep", lstm: "LSTMTimeStep", simpleRnn: "RNNTimeStep" } as const;

await runAsPeer(prepare, process.argv.slice(2));

async function prepare({ row, x }: Exercise): Promise<Trainer> {
  const brain = ((await import("brain.js")) as unknown as { default: BrainJs }).default; // it has no types for these
  const recurrent = row.layers.filter(isRecurrent);
  const [batch, steps, features] = row.input as [number, number, number];
  const network = new brain.recurrent[NETWORKS[recurrent[0]!.kind]]({
    inputSize: features,
    outputSize: features,
    hiddenLayers: recurrent.map(({ units }) => units),
  });
  const step = (sequence: number, at: number) => {
    const start = (sequence * steps + at) * features;
    return x.data.slice(start, start + features);
  };
  const sequences: Sequence[] = Array.from({ length: batch }, (_, sequence) =>
    Array.from({ length: steps }, (_, at) => step(sequence, at)),
  );
  network.verifyIsInitialized(sequences);
  for (const sequence of sequences.slice(0, 8)) network.trainPattern(sequence);
  const pass = () => {
    for (const sequence of sequences) network.trainPattern(sequence);
    return NaN;
  };
  const trainer = stepTrainer(() => pass, "brain.js 1.6.1, 1 thread, one sequence at a time");
  return { ...trainer, losses: () => Promise.resolve([]) };
}
