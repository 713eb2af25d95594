import { type Cell, models, weightFormula } from "@seqloom/models";
import { compile, fit } from "@seqloom/training";
import { median, timed } from "@seqloom/app-kit";
import { seededRandom } from "@seqloom/array";

/** Numbers that a step of each cell keeps for its next one: an LSTM has a memory beside its output. */
const STATES: Readonly<Record<Cell, number>> = { simpleRnn: 1, gru: 1, lstm: 2 };

const BATCH = 32;
const STEPS = 120;
const FEATURES = 24;
const RUNS = 7;

/** Figures of one kind of recurrent layer. */
export interface CellFigures {
  readonly cell: Cell;
  /** The count of its weights, written out as on the slide. */
  readonly weights: string;
  /** Bytes of the layer's weights. */
  readonly weightBytes: number;
  /** Bytes of the state that goes from step to step, of one sequence. */
  readonly stateBytes: number;
  /** Milliseconds for a batch of 32 sequences of 120 steps, forward, backward and the optimizer's step. */
  readonly milliseconds: number;
}

/**
 * Measures one kind of recurrent layer: its weights, its state, and the time of a training step with it.
 *
 * @param cell kind of layer
 * @param units size of its state
 * @param seed decides weights and data
 */
export async function cellFigures(cell: Cell, units: number, seed: number): Promise<CellFigures> {
  const random = seededRandom(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => random.next());
  const x = { data: numbers(BATCH * STEPS * FEATURES), shape: [BATCH, STEPS, FEATURES] };
  const y = { data: numbers(BATCH), shape: [BATCH, 1] };
  const model = models.forecaster({ steps: STEPS, features: FEATURES, cell, units, seed });
  compile(model, { loss: "mse", optimizer: "adam" });
  const step = () => fit(model, x, y, { epochs: 1, batchSize: BATCH, verbose: 0 });
  await step(); // the first one prepares the plan
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) seconds.push((await timed(step)).seconds);
  const layer = model.layers.find((candidate) => candidate.getClassName() !== "InputLayer")!;
  const figures = {
    cell,
    weights: weightFormula(layer),
    weightBytes: layer.countParams() * 4,
    stateBytes: STATES[cell] * units * 4,
    milliseconds: median(seconds) * 1000,
  };
  model.dispose();
  return figures;
}
