import { expectAllClose } from "./expectAllClose.js";
import { describeGolden, readJson } from "./golden.js";
import type { GoldenArray } from "./recurrentPasses.js";
import type { FloatArray, FloatArrayType } from "./recurrentTypes.js";

/** A case of golden/layers: dense, conv1d or embedding. */
export interface ProductCase {
  readonly name: string;
  readonly layer: { readonly class_name: string; readonly config: Readonly<Record<string, unknown>> };
  readonly x: GoldenArray;
  readonly weights: readonly { readonly value: GoldenArray }[];
  readonly outputs: readonly GoldenArray[];
  readonly dy: readonly GoldenArray[];
  readonly grads: { readonly x: GoldenArray | null; readonly weights: readonly GoldenArray[] };
}

interface WithKernel<A> {
  readonly input: A;
  readonly kernel: A;
  readonly bias?: A;
  readonly activation?: never;
}

interface TestedConv1dCall<A> extends WithKernel<A> {
  readonly batch: number;
  readonly steps: number;
  readonly channels: number;
  readonly filters: number;
  readonly kernelSize: number;
  readonly strides: number;
  readonly padding: "valid" | "same" | "causal";
  readonly dilationRate: number;
  readonly groups: number;
}

interface TestedDenseCall<A> extends WithKernel<A> {
  readonly batch: number;
  readonly features: number;
  readonly units: number;
}

interface TestedEmbeddingCall<A> {
  readonly inputDim: number;
  readonly outputDim: number;
  readonly ids: Int32Array;
  readonly embeddings: A;
}

interface TestedProduct<Call, A> {
  forward(call: Call): A;
  backward(
    call: Call,
    outputGradient: A,
    options?: { readonly output: A },
  ): Readonly<Partial<Record<"input" | "kernel" | "bias" | "embeddings", A>>>;
}

/** The implementations that are tested, as in @seqloom/kernels. */
export interface TestedProducts<A> {
  readonly dense: TestedProduct<TestedDenseCall<A>, A>;
  readonly conv1d: TestedProduct<TestedConv1dCall<A>, A>;
  readonly embedding: TestedProduct<TestedEmbeddingCall<A>, A>;
}

interface ProductGoldenOptions<A> {
  readonly arrayType: FloatArrayType<A>;
  /** A value may be off by `tolerance * (1 + largest)`, largest among the outputs or among the gradients of a case. */
  readonly tolerance: number;
  /** The activations that are put around the products, and their slopes, both from the pre-activation. */
  readonly activations: Readonly<Record<string, { value: (x: number) => number; slope: (x: number) => number }>>;
  /** Activations that the products themselves have: their names stand in the calls of Dense and Conv1D. */
  readonly own?: readonly string[];
  /** A file like the golden ones, a few of their cases, which is there in every clone. */
  readonly fixture?: string;
}

/**
 * The tests that every implementation of the products passes: the cases of golden/layers for Dense, Conv1D and
 * Embedding, outputs and all gradients. Cases with an activation that is not among the given ones are named and left.
 */
export function productGoldenTests<A extends FloatArray>(
  name: string,
  products: TestedProducts<A>,
  options: ProductGoldenOptions<NoInfer<A>>,
): void {
  describe(`${name} gives what Keras gives`, () => {
    if (options.fixture !== undefined) testCases(readJson<{ cases: ProductCase[] }>(options.fixture).cases);
    for (const file of ["dense", "conv1d", "embedding"]) {
      describeGolden<{ cases: ProductCase[] }>(`layers/${file}.json.gz`, ({ cases }) => testCases(cases));
    }
  });

  function testCases(cases: readonly ProductCase[]): void {
    const left = cases.filter((golden) => !isKnown(activationOf(golden), options));
    const names = left.map((golden) => golden.name).join(", ") || "none";
    it(`in ${cases.length - left.length} of ${cases.length} cases; left for their activation: ${names}`, () => {
      expect(cases.length).toBeGreaterThan(left.length);
    });
    it.each(cases.filter((golden) => !left.includes(golden)))("$name", (golden) => {
      expectProductCase(products, golden, options);
    });
  }
}

/** Runs a case and throws where a product gives something else than Keras. */
export function expectProductCase<A extends FloatArray>(
  products: TestedProducts<A>,
  golden: ProductCase,
  { arrayType, tolerance, activations, own = [] }: ProductGoldenOptions<NoInfer<A>>,
): void {
  const activation = activationOf(golden);
  const inside = own.includes(activation) ? activation : undefined;
  const { value, slope } = inside === undefined ? activations[activation]! : LINEAR;
  const { forward, backward } = passes(products, golden, arrayType, inside);
  const sums = [...forward()];
  expectAllClose({ output: sums.map(value) }, { output: golden.outputs[0]!.data.map(Number) }, tolerance);
  const dy = golden.dy[0]!.data.map((dyHere, place) => Number(dyHere) * slope(sums[place]!));
  const [weights, bias] = golden.grads.weights.map(({ data }) => data.map(Number));
  const expected = {
    ...(golden.grads.x && { input: golden.grads.x.data.map(Number) }),
    ...(golden.layer.class_name === "Embedding" ? { embeddings: weights! } : { kernel: weights! }),
    ...(bias && { bias }),
  };
  expectAllClose(backward(new arrayType(dy)), expected, tolerance);
}

const LINEAR = { value: (x: number) => x, slope: () => 1 };

function isKnown(
  activation: string,
  { own = [], activations }: Pick<ProductGoldenOptions<FloatArray>, "own" | "activations">,
): boolean {
  return own.includes(activation) || activation in activations;
}

function activationOf({ layer }: ProductCase): string {
  const { activation = "linear" } = layer.config;
  return activation === "hard_sigmoid" ? "hardSigmoid" : String(activation);
}

/** The two passes of the layer that a case is about. */
function passes<A extends FloatArray>(
  { dense, conv1d, embedding }: TestedProducts<A>,
  { layer, x, weights }: ProductCase,
  arrayType: FloatArrayType<A>,
  activation: string | undefined,
): { forward: () => A; backward: (outputGradient: A) => Readonly<Record<string, A | undefined>> } {
  const { config, class_name: className } = layer;
  const [kernel, bias] = weights.map(({ value }) => new arrayType(value.data.map(Number)));
  const sizes = weights[0]!.value.shape as [number, number, number];
  const bound = <Call>(product: TestedProduct<Call, A>, call: Call) => ({
    forward: () => product.forward(call),
    backward: (outputGradient: A) => product.backward(call, outputGradient, { output: product.forward(call) }),
  });
  if (className === "Embedding") {
    const ids = Int32Array.from(x.data.map(Number)); // float ids are cut to integers
    return bound(embedding, { inputDim: sizes[0], outputDim: sizes[1], ids, embeddings: kernel! });
  }
  const inside = activation === undefined ? {} : { activation: activation as never };
  const arrays = { input: new arrayType(x.data.map(Number)), kernel: kernel!, ...(bias && { bias }), ...inside };
  if (className === "Dense") {
    return bound(dense, { batch: x.data.length / sizes[0], features: sizes[0], units: sizes[1], ...arrays });
  }
  const [batch, steps, channels] = x.shape as [number, number, number];
  const one = (value: unknown): number => Number([value].flat()[0]); // Keras writes [2] for 2
  return bound(conv1d, {
    batch,
    steps,
    channels,
    filters: sizes[2],
    kernelSize: sizes[0],
    ...arrays,
    strides: one(config.strides),
    dilationRate: one(config.dilation_rate),
    groups: one(config.groups),
    padding: config.padding as "valid" | "same" | "causal",
  });
}
