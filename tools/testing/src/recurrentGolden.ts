import { expectAllClose } from "./expectAllClose.js";
import { describeGolden, readJson } from "./golden.js";
import { type RecurrentCase, type RecurrentPass, recurrentPasses } from "./recurrentPasses.js";
import type { FloatArray, FloatArrayType, RecurrentName, TestedOperation } from "./recurrentTypes.js";

interface RecurrentGoldenOptions<A> {
  readonly arrayType: FloatArrayType<A>;
  /** A value may be off by `tolerance * (1 + largest)`, largest among the results or among the gradients of a case. */
  readonly tolerance: number;
  /** A file like the golden ones, a few of their cases, which is there in every clone. */
  readonly fixture?: string;
}

/** The files of golden/layers whose cases are recurrent layers by themselves. */
const FILES = ["simple_rnn", "lstm", "gru_reset_after", "gru_reset_before", "recurrent_dropout", "keras2_legacy"];

/**
 * The tests that every implementation of the recurrent operations passes: the cases of golden/layers, which real Keras
 * computed. Outputs, states and all gradients are compared; stateful cases are five calls that hand on their states.
 *
 * @param name of the implementation, for the titles
 * @param operations looked up inside each test, so that they may be loaded in a `beforeAll`
 */
export function recurrentGoldenTests<A extends FloatArray>(
  name: string,
  operations: Readonly<Record<RecurrentName, TestedOperation<A>>>,
  options: RecurrentGoldenOptions<NoInfer<A>>,
): void {
  describe(`${name} gives what Keras gives`, () => {
    if (options.fixture !== undefined) testCases(readJson<{ cases: RecurrentCase[] }>(options.fixture).cases);
    for (const file of FILES) describeGolden<{ cases: RecurrentCase[] }>(`layers/${file}.json.gz`, testAll);
  });

  function testAll({ cases }: { cases: readonly RecurrentCase[] }): void {
    testCases(cases);
  }

  function testCases(cases: readonly RecurrentCase[]): void {
    const left = cases.filter((golden) => recurrentPasses(golden, options.arrayType).length === 0);
    const names = left.map((golden) => golden.name).join(", ") || "none";
    it(`in ${cases.length - left.length} of ${cases.length} cases; no recurrent layer by itself: ${names}`, () => {
      expect(cases.length).toBeGreaterThan(left.length);
    });
    it.each(cases.filter((golden) => !left.includes(golden)))("$name", (golden) => {
      expectGoldenCase(operations, golden, options);
    });
  }
}

/** Runs a case and throws where an operation gives something else than Keras. */
export function expectGoldenCase<A extends FloatArray>(
  operations: Readonly<Record<RecurrentName, TestedOperation<A>>>,
  golden: RecurrentCase,
  { arrayType, tolerance }: RecurrentGoldenOptions<NoInfer<A>>,
): void {
  let states: readonly A[] | undefined;
  for (const pass of recurrentPasses<A>(golden, arrayType)) {
    const operation = operations[pass.operation];
    const call = pass.goesOn && states ? { ...pass.call, initialStates: states } : pass.call;
    states = expectPass(operation, { ...pass, call }, tolerance);
  }
}

function expectPass<A extends FloatArray>(
  operation: TestedOperation<A>,
  { call, outputGradients, results, gradients }: RecurrentPass<A>,
  tolerance: number,
): readonly A[] {
  const { output, states, handle } = operation.forward(call);
  expectAllClose({ output, ...named(states) }, results, tolerance);

  const inference = operation.forward({ ...call, keepState: false });
  expect(inference.handle).toBeUndefined();
  expectAllClose({ output: inference.output, ...named(inference.states) }, results, tolerance);

  const [byOutput, ...byStates] = outputGradients;
  if (byOutput === undefined) return states;
  const given = operation.backward(handle, { output: byOutput, states: byStates });
  const { input, kernel, recurrentKernel, bias } = given;
  const actual = { input, kernel, recurrentKernel, bias, ...named(given.initialStates) };
  expectAllClose(actual, gradients, tolerance);
  expect(bias === undefined).toBe(call.bias === undefined);
  return states;
}

function named<A>(states: readonly A[]): Record<string, A> {
  return Object.fromEntries(states.map((state, place) => [`state ${place}`, state]));
}
