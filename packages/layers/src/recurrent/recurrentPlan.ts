import type { LayerSteps, PlanBuilder, PlanWeight } from "@seqloom/graph";
import { isActivation, type RecurrentCall, type RecurrentHandle, sharedKernels } from "@seqloom/kernels";
import type { ActivationName } from "../operations/activate.js";
import { NO_KERNELS } from "../operations/planNumbers.js";
import type { RecurrentCell } from "./RecurrentCell.js";
import type { RecurrentLayer } from "./RecurrentLayer.js";

/** Settings of the gates of a cell. */
export interface GateSettings {
  readonly recurrentActivation?: ActivationName;
  readonly resetAfter?: boolean;
}

/** A recurrent layer in a plan: the operation of `fusedForward`, on arrays. */
export function recurrentPlan(
  name: "simpleRnn" | "lstm" | "gru",
  layer: RecurrentLayer<RecurrentCell>,
  gates: GateSettings,
  builder: PlanBuilder,
): LayerSteps | string {
  const operation = sharedKernels()?.[name];
  if (operation === undefined) return NO_KERNELS;
  const { cell, returnSequences, goBackwards, zeroOutputForMask } = layer;
  const { activation, units } = cell;
  const { recurrentActivation = "sigmoid", resetAfter } = gates;
  if (!isActivation(activation)) return `its activation is ${activation}`;
  if (!isActivation(recurrentActivation)) return `its recurrent activation is ${recurrentActivation}`;
  if (layer.stateful) return "it is stateful";
  if (layer.returnState) return "it returns its state";
  if (builder.inputs.length > 1) return "it is called with initial states";
  const { input, training, derives } = builder;
  const [batch, steps, features] = input.shape as [number, number, number];
  const outputShape = returnSequences ? [batch, steps, units] : [batch, units];
  const output = builder.output(outputShape, returnSequences ? input.mask : null);
  const weights = weightsOf(cell, builder);
  let handle: RecurrentHandle | undefined;
  const call = (): RecurrentCall => ({
    batch,
    steps,
    features,
    units,
    input: input.numbers.values,
    kernel: weights.kernel.values,
    recurrentKernel: weights.recurrentKernel.values,
    bias: weights.bias?.values,
    activation,
    ...(name !== "simpleRnn" && { recurrentActivation }),
    ...(name === "gru" && { resetAfter }),
    ...(input.mask && { mask: input.mask }),
    ...(training && cell.drawDropout(batch, features)),
    goBackwards,
    returnSequences,
    zeroOutputForMask,
    wantStates: false,
    keepState: derives,
  });

  return {
    output,
    forward() {
      handle = operation.forward(call(), { output: output.numbers.values }).handle;
    },
    backward() {
      const wanted = { wantInput: input.gradient !== null, wantInitialStates: false };
      const gradients = { output: output.gradient!.values, ...wanted };
      operation.backward(handle!, gradients, targetsOf(weights, input.gradient?.values));
    },
    release: () => handle?.dispose(),
  };
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

function weightsOf(cell: RecurrentCell, builder: PlanBuilder): CellWeights {
  return {
    kernel: builder.weight(cell.kernel!),
    recurrentKernel: builder.weight(cell.recurrentKernel!),
    bias: cell.bias && builder.weight(cell.bias),
  };
}
