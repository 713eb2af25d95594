import type { PlanBuilder, PlanNumbers, PlanPlace, PlanWeight } from "@seqloom/graph";
import { isActivation, type RecurrentCall, type RecurrentHandle, sharedKernels } from "@seqloom/kernels";
import type { ActivationName } from "../../operations/activate.js";
import { fillNumbers, NO_KERNELS } from "../../operations/planNumbers.js";
import type { LayerVariable } from "@tensorflow/tfjs-layers";

/** Numbers with the gradient of the loss by them; null where nobody wants it. */
export type PlanPair = Pick<PlanPlace, "numbers" | "gradient">;

/** Sequences that a cell runs in a plan: the part of a recurrent call that a layer decides. */
export interface PlannedSequences {
  /** [batch, steps, features], with the mask of the steps. */
  readonly input: PlanPlace;
  /** States before the first step, each [batch, units]; left out: zeros. */
  readonly initialStates?: readonly PlanPair[] | undefined;
  readonly output: PlanPair;
  /** States after the last step; left out where nobody asks for them. */
  readonly states?: readonly PlanPair[] | undefined;
  readonly returnSequences: boolean;
  readonly goBackwards: boolean;
  readonly zeroOutputForMask: boolean;
}

/** Passes of a cell over sequences. */
export interface CellSteps {
  forward(): void;
  backward(): void;
  release(): void;
}

/** A cell that can be a part of a plan. */
export interface PlannedCell {
  /**
   * The passes of the cell over sequences.
   *
   * @returns the passes, or why there are none: "its activation is gelu"
   */
  planCell(sequences: PlannedSequences, builder: PlanBuilder): CellSteps | string;
}

/** Parts of a cell of Keras. */
interface CellParts {
  readonly units: number;
  readonly activation: ActivationName;
  readonly kernel: LayerVariable | null;
  readonly recurrentKernel: LayerVariable | null;
  readonly bias: LayerVariable | null;
  drawDropout(batch: number, features: number): Pick<RecurrentCall, "inputDropout" | "recurrentDropout">;
}

/** Settings of the gates of a cell. */
interface GateSettings {
  readonly recurrentActivation?: ActivationName;
  readonly resetAfter?: boolean;
}

/** A cell in a plan: the operation of `fusedForward`, on arrays. */
export function cellPlan(
  name: "simpleRnn" | "lstm" | "gru",
  cell: CellParts,
  gates: GateSettings,
  sequences: PlannedSequences,
  builder: PlanBuilder,
): CellSteps | string {
  const operation = sharedKernels()?.[name];
  if (operation === undefined) return NO_KERNELS;
  const { recurrentActivation = "sigmoid" } = gates;
  if (!isActivation(cell.activation)) return `its activation is ${cell.activation}`;
  if (!isActivation(recurrentActivation)) return `its recurrent activation is ${recurrentActivation}`;
  const { input, output, states, initialStates = [] } = sequences;
  const { derives } = builder;
  const weights = weightsOf(cell, builder);
  const call = callMaker(cell, gates, sequences, builder, weights);
  const [batch, steps] = input.shape as [number, number];
  const outputSize = batch * (sequences.returnSequences ? steps : 1) * cell.units;
  const outputGradient = output.gradient ?? (derives ? { values: new Float32Array(outputSize) } : null);
  let handle: RecurrentHandle | undefined;

  return {
    forward() {
      const result = operation.forward(call(), { output: output.numbers.values });
      ({ handle } = result);
      for (const [place, state] of (states ?? []).entries()) state.numbers.values.set(result.states[place]!);
    },
    backward() {
      const given = {
        output: outputGradient!.values,
        states: states?.map(({ gradient }) => unlessZeros(gradient)),
        wantInput: input.gradient !== null,
        wantInitialStates: initialStates.some(({ gradient }) => gradient),
      };
      const gradients = operation.backward(handle!, given, targetsOf(weights, input.gradient?.values));
      for (const [place, { gradient }] of initialStates.entries()) {
        fillNumbers(gradient?.values, gradients.initialStates[place]);
      }
    },
    release: () => handle?.dispose(),
  };
}

/** Makes the call of each pass. States are copied: memory that grows takes views away. */
function callMaker(
  cell: CellParts,
  { recurrentActivation, resetAfter }: GateSettings,
  sequences: PlannedSequences,
  { training, derives }: PlanBuilder,
  weights: CellWeights,
): () => RecurrentCall {
  const { input, initialStates, states, returnSequences, goBackwards, zeroOutputForMask } = sequences;
  const [batch, steps, features] = input.shape as [number, number, number];
  const { units, activation } = cell;
  const settings = {
    ...{ batch, steps, features, units, returnSequences, goBackwards, zeroOutputForMask },
    ...{ wantStates: states !== undefined, keepState: derives },
    activation: activation as RecurrentCall["activation"] & string,
    ...(recurrentActivation && { recurrentActivation: recurrentActivation as RecurrentCall["activation"] & string }),
    ...(resetAfter !== undefined && { resetAfter }),
    ...(input.mask && { mask: input.mask }),
  };
  return () => ({
    ...settings,
    input: input.numbers.values,
    kernel: weights.kernel.values,
    recurrentKernel: weights.recurrentKernel.values,
    bias: weights.bias?.values,
    ...(initialStates && { initialStates: initialStates.map(({ numbers }) => numbers.values.slice()) }),
    ...(training && cell.drawDropout(batch, features)),
  });
}

interface CellWeights {
  readonly kernel: PlanWeight;
  readonly recurrentKernel: PlanWeight;
  readonly bias: PlanWeight | null;
}

/** Arrays that a backward pass fills; none for what is not trained. */
function targetsOf({ kernel, recurrentKernel, bias }: CellWeights, input: Float32Array | undefined) {
  return {
    input,
    kernel: kernel.gradient ?? undefined,
    recurrentKernel: recurrentKernel.gradient ?? undefined,
    bias: bias?.gradient ?? undefined,
  };
}

function weightsOf(cell: CellParts, builder: PlanBuilder): CellWeights {
  return {
    kernel: builder.weight(cell.kernel!),
    recurrentKernel: builder.weight(cell.recurrentKernel!),
    bias: cell.bias && builder.weight(cell.bias),
  };
}

/** A copy of the gradient of a state. Without gradients of states the backward pass may end early. */
function unlessZeros(gradient: PlanNumbers | null): Float32Array | undefined {
  const values = gradient?.values;
  return values?.some((value) => value !== 0) ? values.slice() : undefined;
}
