import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { layers as tfLayers } from "@tensorflow/tfjs-layers";
import { freshSeed, type Random, setRandomSeed } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { type Initializer, InitializerBase } from "./config/kerasClass.js";
import * as exported from "./index.js";

type Options = Record<string, unknown>;
type Layer = tfLayers.Layer;

/** Options that a class cannot do without, and others under which it draws; of a layer also the shape of an input. */
interface Sample {
  readonly options?: Options;
  readonly shape?: readonly number[];
  /** Number of inputs; default 1. */
  readonly inputs?: number;
}

const steps = [2, 5, 3];
const flat = [2, 6];
const drops = { dropout: 0.5, recurrentDropout: 0.5 };

/** Classes that draw, those by a layer or a cell inside included. */
const DRAWING: Readonly<Record<string, Sample>> = {
  GlorotUniform: {},
  Orthogonal: {},
  RandomUniform: {},
  VarianceScaling: {},
  Dense: { options: { units: 2 }, shape: flat },
  Embedding: { options: { inputDim: 4, outputDim: 2 }, shape: flat },
  Conv1D: { options: { filters: 2, kernelSize: 2 }, shape: steps },
  DepthwiseConv1D: { options: { kernelSize: 2 }, shape: steps },
  SeparableConv1D: { options: { filters: 2, kernelSize: 2 }, shape: steps },
  Attention: { options: { dropout: 0.5 }, shape: steps, inputs: 2 },
  AdditiveAttention: { options: { dropout: 0.5 }, shape: steps, inputs: 2 },
  MultiHeadAttention: { options: { numHeads: 2, keyDim: 2, dropout: 0.5 }, shape: steps, inputs: 2 },
  GaussianDropout: { options: { rate: 0.5 }, shape: flat },
  GaussianNoise: { options: { stddev: 0.5 }, shape: flat },
  Dropout: { options: { rate: 0.5 }, shape: flat },
  SpatialDropout1D: { options: { rate: 0.5 }, shape: [2, 5, 9] },
  SimpleRNN: { options: { units: 2, ...drops }, shape: steps },
  LSTM: { options: { units: 2, ...drops }, shape: steps },
  GRU: { options: { units: 2, ...drops }, shape: steps },
  SimpleRNNCell: { options: { units: 2, ...drops }, shape: steps },
  LSTMCell: { options: { units: 2, ...drops }, shape: steps },
  GRUCell: { options: { units: 2, ...drops }, shape: steps },
};

/** Classes whose layer or cell inside draws: they have no seed of their own. */
const HOLDING: Readonly<Record<string, (seed?: number) => Layer>> = {
  RNN: (seed) => exported.rnn({ cell: exported.gruCell({ units: 2, ...drops, seed: seed! }) }),
  StackedRNNCells: (seed) => {
    const cells = [exported.lstmCell({ units: 2, seed: seed! }), exported.gruCell({ units: 2, seed: seed! })];
    return exported.rnn({ cell: exported.stackedRnnCells({ cells }) });
  },
  Bidirectional: (seed) => exported.bidirectional({ layer: exported.lstm({ units: 2, ...drops, seed: seed! }) }),
  TimeDistributed: (seed) => exported.timeDistributed({ layer: exported.dense({ units: 2, seed: seed! }) }),
};

/** Classes that draw nothing. */
const STILL: Readonly<Record<string, Sample>> = {
  Zeros: {},
  Activation: { options: { activation: "relu" }, shape: flat },
  ReLU: { shape: flat },
  LeakyReLU: { shape: flat },
  PReLU: { shape: flat },
  ELU: { shape: flat },
  Softmax: { shape: flat },
  Normalization: { shape: flat },
  Cropping1D: { shape: steps },
  UpSampling1D: { shape: steps },
  ZeroPadding1D: { shape: steps },
  Masking: { shape: steps },
  Flatten: { shape: steps },
  Permute: { options: { dims: [2, 1] }, shape: steps },
  RepeatVector: { options: { n: 2 }, shape: flat },
  Reshape: { options: { targetShape: [3, 2] }, shape: flat },
  AveragePooling1D: { shape: steps },
  GlobalAveragePooling1D: { shape: steps },
  GlobalMaxPooling1D: { shape: steps },
  MaxPooling1D: { shape: steps },
  BatchNormalization: { shape: flat },
  LayerNormalization: { shape: flat },
};

/** Merging layers, which have neither weights nor options that draw, and models, which are their layers. */
const WITHOUT_WEIGHTS = ["Add", "Average", "Concatenate", "Dot", "Maximum", "Minimum", "Multiply", "Subtract"];
const MODELS = ["Functional", "Sequential"];

/** Layers of words and ids, which take no other numbers, and regularizers: nothing of them draws. */
const OF_WORDS = ["IntegerLookup", "StringLookup"];
const REGULARIZERS = ["L1", "L1L2", "L2", "OrthogonalRegularizer"];

interface DrawnClass {
  new (options: Options): Layer | Initializer;
  readonly options?: Readonly<Record<string, unknown>>;
}

const classes = exported as unknown as Readonly<Record<string, DrawnClass>>;
const samples = { ...DRAWING, ...STILL };

/** All numbers that an object draws: the weights first, then an output in training. */
function drawn(
  made: Layer | Initializer,
  { shape = [3, 4], inputs = 1 }: Sample = {},
): { weights: number[]; output: number[] } {
  return tf.tidy(() => {
    const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
    if (made instanceof InitializerBase) return { weights: numbers(made.apply([...shape])), output: [] };
    const layer = "stateSize" in made && !("cell" in made) ? exported.rnn({ cell: made as never }) : made;
    const given = Array.from({ length: inputs }, () => tf.ones([...shape]));
    const output = layer.apply(inputs === 1 ? given[0]! : given, { training: true }) as Tensor;
    return { weights: layer.getWeights().flatMap(numbers), output: numbers(output) };
  });
}

/** An object of an exported class, with `seed` if that is given. */
function makeOne(name: string, seed?: number): Layer | Initializer {
  const given = seed === undefined ? {} : { seed };
  return HOLDING[name]?.(seed) ?? new classes[name]!({ ...samples[name]!.options, ...given });
}

const drawnBy = (name: string, seed?: number) => drawn(makeOne(name, seed), samples[name] ?? { shape: steps });

/** Streams of random numbers of a layer and of those inside, which backups of a training keep. */
function streamsIn(layer: object): Random[] {
  const inside = Object.values(layer).flatMap((part: unknown) => (Array.isArray(part) ? (part as unknown[]) : [part]));
  const layers = inside.filter(
    (part): part is Layer => typeof (part as Partial<Layer> | null)?.getWeights === "function",
  );
  const { random } = layer as { random?: Random | null };
  return [...(random ? [random] : []), ...layers.flatMap(streamsIn)];
}

/** Numbers drawn after setRandomSeed(set). */
function drawnAfter(set: number, name: string, seed?: number): ReturnType<typeof drawn> {
  setRandomSeed(set);
  return drawnBy(name, seed);
}

describe("setRandomSeed and the exported classes", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("knows them all", () => {
    const names = Object.entries(exported).filter(([, value]) => "className" in value);
    const known = [
      ...Object.keys(samples),
      ...Object.keys(HOLDING),
      ...WITHOUT_WEIGHTS,
      ...MODELS,
      ...OF_WORDS,
      ...REGULARIZERS,
    ];
    expect(names.map(([name]) => name).sort()).toEqual(known.sort());
  });

  it.each(Object.keys(STILL))("%s draws nothing, and has no seed", (name) => {
    expect(drawnBy(name)).toEqual(drawnBy(name));
    expect(classes[name]!.options ?? {}).not.toHaveProperty("seed");
  });

  it.each([...Object.keys(DRAWING), ...Object.keys(HOLDING)])("decides what %s draws", (name) => {
    const first = drawnAfter(1, name);
    expect(drawnBy(name)).not.toEqual(first); // the next one of its kind
    expect(drawnAfter(1, name)).toEqual(first);
    expect(drawnAfter(2, name)).not.toEqual(first);
  });

  it.each([...Object.keys(DRAWING), ...Object.keys(HOLDING)])("leaves %s its own seed", (name) => {
    const first = drawnAfter(1, name, 5);
    expect(drawnAfter(2, name, 5)).toEqual(first);
    expect(drawnAfter(1, name, 6)).not.toEqual(first);
  });

  it.each(Object.keys(DRAWING))("%s takes a seed from the stream only if it has none", (name) => {
    setRandomSeed(1);
    const next = freshSeed();
    setRandomSeed(1);
    makeOne(name, 5);
    expect(freshSeed()).toBe(next);
    setRandomSeed(1);
    makeOne(name);
    expect(freshSeed()).not.toBe(next);
  });

  it.each([...Object.keys(DRAWING), ...Object.keys(HOLDING)])(
    "%s draws once more what it drew, from an earlier place of its stream, as a backup needs it",
    (name) => {
      const made = makeOne(name, 5);
      if (made instanceof InitializerBase) return; // one object draws the same each time
      const draw = () => drawn(made, samples[name] ?? { shape: steps }).output;
      draw();
      const streams = streamsIn(made);
      const places = streams.map(({ state }) => state);
      const first = draw();
      for (const [i, stream] of streams.entries()) stream.restore(places[i]!);
      expect(draw()).toEqual(first);
    },
  );

  it("draws in the order in which layers are made, whenever their weights are built", () => {
    const weightsOf = (buildLastFirst: boolean) => {
      setRandomSeed(1);
      const made = [exported.dense({ units: 2 }), exported.dense({ units: 2 })];
      const order = buildLastFirst ? [made[1]!, made[0]!] : made;
      for (const layer of order) layer.build([1, 3]);
      return made.map((layer) => Array.from(layer.getWeights()[0]!.dataSync()));
    };
    expect(weightsOf(true)).toEqual(weightsOf(false));
  });

  it("gives the same weights and masks on every backend", async () => {
    const names = [...Object.keys(DRAWING), ...Object.keys(HOLDING)];
    const all = () => names.map((name) => ({ name, ...drawnAfter(3, name) }));
    const onCpu = all();
    await useBackend("wasm");
    for (const [i, { name, weights, output }] of all().entries()) {
      expect({ name, weights }).toEqual({ name, weights: onCpu[i]!.weights });
      expect(output.length).toBe(onCpu[i]!.output.length);
      const differences = output.map((value, at) => Math.abs(value - onCpu[i]!.output[at]!));
      expect(Math.max(0, ...differences)).toBeLessThan(1e-5); // float32, summed in another order
    }
    await useBackend("cpu");
  });
});
