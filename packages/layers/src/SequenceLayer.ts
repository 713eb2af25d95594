import type { Tensor, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import { castTo } from "./castTo.js";
import { checkRecurrentCall, listOf } from "./recurrentCall.js";
import type { CallArguments, Inputs, RecurrentShape } from "./recurrentCall.js";

/** What a layer over sequences is called with, in one place and of one type. */
export interface GivenSequence {
  /** [batch, steps, features], float32 */
  readonly sequence: Tensor3D;
  /** The given states before the first step; none where the layer is to begin as usual. */
  readonly initialStates: readonly Tensor2D[];
  /** [batch, steps], bool; null where no step is padding. */
  readonly mask: Tensor2D | null;
  readonly training: boolean;
}

/** What recurrent layers and wrappers of them share: how they are called, and where a mask ends. */
export abstract class SequenceLayer extends layers.Layer {
  override supportsMasking = true;
  /** The last call with a list of inputs, which is how tfjs's models call. */
  #listCall: { readonly inputs: Inputs; readonly callArguments: CallArguments } | null = null;

  /** Sizes of all states that the layer takes and gives. */
  abstract get stateSizes(): readonly number[];
  /** Whether the output has all steps. */
  abstract readonly returnSequences: boolean;
  /** Rows of a batch and numbers of a step; null where any will do, or it is not known yet. */
  abstract get known(): Pick<RecurrentShape, "batch" | "features">;

  /**
   * Runs the layer on tensors, or puts it into a model when given symbolic ones.
   *
   * @param inputs [batch, steps, features], alone or with the initial states behind it in one list
   * @param callArguments initial states, mask, and whether this is training
   * @returns the output; with returnState a list of the output and the states
   * @throws ArgumentError on a wrong shape
   */
  override apply(inputs: Inputs, callArguments?: CallArguments | null): ReturnType<layers.Layer["apply"]> {
    checkRecurrentCall(this.callShape, inputs, callArguments ?? {});
    const { initialState, ...others } = callArguments ?? {};
    const states = listOf(initialState) as Tensor[]; // or all symbolic, as the inputs are
    const all = states.length === 0 ? inputs : [...(listOf(inputs) as Tensor[]), ...states];
    const result = super.apply(all, others);
    this.#listCall = Array.isArray(inputs) ? { inputs, callArguments: callArguments ?? {} } : null;
    return result;
  }

  /** What checks and error texts have to know of the layer. */
  protected get callShape(): RecurrentShape {
    return { className: this.getClassName(), name: this.name, ...this.known, stateSizes: this.stateSizes };
  }

  protected given(inputs: Tensor | Tensor[], callArguments: CallArguments): GivenSequence {
    const [sequence, ...behind] = listOf(inputs).map((input) => castTo(input, "float32"));
    const mask = listOf(callArguments.mask)[0] ?? null;
    return {
      sequence: sequence as Tensor3D,
      initialStates: [...behind, ...(listOf(callArguments.initialState) as Tensor[])] as Tensor2D[],
      mask: mask === null ? null : (castTo(mask, "bool") as Tensor2D),
      training: callArguments.training === true,
    };
  }

  /** The mask of an output: as it came where the output has all steps, else none. */
  protected outputMask(inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor | null {
    const inputMask = listOf(mask)[0] ?? null;
    if (this.returnSequences) return inputMask;
    if (inputMask !== null && this.#listCall?.inputs === inputs) {
      // A model of tfjs puts a mask into the arguments that it gives to one layer after the other, and leaves it there
      // for layers that have none. It asks here with the list that it called with: the mask ends, so take it out.
      delete this.#listCall.callArguments.mask;
    }
    return null;
  }
}
