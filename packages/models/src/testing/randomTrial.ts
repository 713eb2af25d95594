import { type Random, seededRandom } from "@seqloom/array";
import {
  bidirectional,
  dense,
  embedding,
  gru,
  gruCell,
  lstm,
  lstmCell,
  rnn,
  sequential,
  type SequentialOptions,
  simpleRnn,
  simpleRnnCell,
  spatialDropout1d,
} from "@seqloom/layers";
import { numbers, type Trial, waves } from "./trialRun.js";

type Layer = NonNullable<SequentialOptions["layers"]>[number];

const ROWS = 10;

/** Makes a layer of the same settings whenever it is called. */
type Maker = (position: object) => Layer;

/** A small training of one to three recurrent layers, chosen by a seed: kinds, directions, masks, dropouts, penalties, frozen layers. */
export function randomTrial(seed: number): Trial {
  const random = seededRandom(seed);
  const steps = random.integer(2, 7);
  const masked = random.integer(0, 2) === 1;
  const count = random.integer(1, 4);
  const makers = Array.from({ length: count }, (_, index) => recurrentMaker(random, index < count - 1));
  if (random.integer(0, 2) === 1) makers.splice(1, 0, ...(count > 1 ? [dropped] : []));
  const words = () => embedding({ inputDim: 10, outputDim: 3, seed: 9, inputLength: steps, maskZero: true });
  const make = () =>
    sequential({
      layers: [
        ...(masked ? [words()] : []),
        ...makers.map((maker, index) => maker(masked || index > 0 ? {} : { inputShape: [steps, 2] })),
        dense({ units: 2, seed: 8 }),
      ],
    });
  const ids = { data: numbers(ROWS * steps, 10).map((id, i) => (i % steps < i % 3 ? 0 : id)), shape: [ROWS, steps] };
  const model = make();
  const shape = [ROWS, ...(model.outputs[0]!.shape.slice(1) as number[])];
  model.dispose();
  return {
    make,
    x: masked ? ids : { data: waves(ROWS * steps * 2), shape: [ROWS, steps, 2] },
    y: { data: waves(shape.reduce((size, length) => size * length)), shape },
    compiled: { loss: one(random, ["mse", "mae", "huber"]), metrics: ["mae"] },
  };
}

const dropped: Maker = () => spatialDropout1d({ rate: 0.3, seed: 4 });

function recurrentMaker(random: Random, returnSequences: boolean): Maker {
  const kind = one(random, ["simpleRnn", "lstm", "gru", "stack"] as const);
  const mergeMode = one(random, ["concat", "sum", "mul", "ave", undefined] as const);
  const settings = {
    units: random.integer(1, 7),
    seed: random.integer(0, 100),
    returnSequences,
    useBias: random.integer(0, 4) > 0,
    goBackwards: mergeMode === undefined && random.integer(0, 3) === 0,
    activation: one(random, ["tanh", "relu", "sigmoid"] as const),
    dropout: one(random, [0, 0.3]),
    recurrentDropout: one(random, [0, 0.3]),
    kernelRegularizer: one(random, [null, null, "l2"] as const),
    recurrentConstraint: one(random, [null, null, "maxNorm"] as const),
  };
  const around = { trainable: random.integer(0, 4) > 0, activityRegularizer: one(random, [null, null, "l1"] as const) };
  const { units, goBackwards, dropout, recurrentDropout } = settings;
  const cells = () => [
    lstmCell({ units, seed: 1, dropout }),
    simpleRnnCell({ units: 3, seed: 2 }),
    gruCell({ units, seed: 3, recurrentDropout }),
  ];
  const makers = {
    simpleRnn: (own: object) => simpleRnn({ ...settings, ...own }),
    lstm: (own: object) => lstm({ ...settings, ...own }),
    gru: (own: object) => gru({ ...settings, ...own }),
    stack: (own: object) => rnn({ cell: cells(), returnSequences, goBackwards, ...own }),
  };
  if (mergeMode === undefined) return (position) => makers[kind]({ ...around, ...position });
  return (position) => bidirectional({ layer: makers[kind]({}), mergeMode, ...around, ...position });
}

function one<T>(random: Random, all: readonly T[]): T {
  return all[random.integer(0, all.length)]!;
}
