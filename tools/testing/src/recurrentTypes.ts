/**
 * Calls and results of a recurrent operation, of which @seqloom/kernels has the full types: this package imports no
 * other one, so that the tests of each may use it.
 */
export interface TestedCall<A> {
  readonly batch: number;
  readonly steps: number;
  readonly features: number;
  readonly units: number;
  readonly input: A;
  readonly kernel: A;
  readonly recurrentKernel: A;
  readonly bias?: A;
  readonly initialStates?: readonly A[];
  readonly mask?: Uint8Array;
  readonly zeroOutputForMask?: boolean;
  readonly inputDropout?: A;
  readonly recurrentDropout?: A;
  readonly activation?: TestedActivation;
  readonly recurrentActivation?: TestedActivation;
  readonly resetAfter?: boolean;
  readonly returnSequences?: boolean;
  readonly goBackwards?: boolean;
  readonly keepState?: boolean;
}

export type TestedActivation = "linear" | "tanh" | "sigmoid" | "relu" | "hardSigmoid" | "hardSigmoidKeras2";

export interface TestedOutputGradients<A> {
  readonly output: A;
  readonly states?: readonly (A | undefined)[];
  readonly wantInput?: boolean;
}

export interface TestedGradients<A> {
  readonly input?: A;
  readonly kernel: A;
  readonly recurrentKernel: A;
  readonly bias?: A;
  readonly initialStates: readonly A[];
}

export interface TestedOperation<A> {
  forward(call: TestedCall<A>): { readonly output: A; readonly states: readonly A[]; readonly handle?: unknown };
  backward(handle: unknown, gradients: TestedOutputGradients<A>): TestedGradients<A>;
}

export type RecurrentName = "simpleRnn" | "lstm" | "gru";

export type FloatArray = Float32Array | Float64Array;

/** The class Float32Array or Float64Array. */
export type FloatArrayType<A> = new (values: readonly number[]) => A;
