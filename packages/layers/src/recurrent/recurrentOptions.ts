import { boolean, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { UNIT_OPTIONS, type UnitOptions } from "./unitOptions.js";

/** Options of a recurrent layer about the sequence, for any cell. */
export interface SequenceOptions extends LayerOptions {
  /** Whether to return the outputs of all steps instead of the last one; default false. */
  returnSequences?: boolean;
  /** Whether to return the last state as well; default false. */
  returnState?: boolean;
  /** Whether to go from the last step to the first. The outputs come in that order; default false. */
  goBackwards?: boolean;
  /** Whether a batch begins with the last state of the batch before; default false. */
  stateful?: boolean;
  /** Keras's option, without effect here. There is no graph to unroll; default false. */
  unroll?: boolean;
  /** Whether a padding step has zeros instead of the output before it; default false. */
  zeroOutputForMask?: boolean;
}

/** Options that all recurrent layers with a cell of their own have. */
export interface RecurrentOptions extends UnitOptions, SequenceOptions {}

export const SEQUENCE_OPTIONS = {
  returnSequences: boolean({ default: false }),
  returnState: boolean({ default: false }),
  goBackwards: boolean({ default: false }),
  stateful: boolean({ default: false }),
  unroll: boolean({ default: false }),
  zeroOutputForMask: boolean({ default: false }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<SequenceOptions>;

export const RECURRENT_OPTIONS = { ...UNIT_OPTIONS, ...SEQUENCE_OPTIONS } satisfies OptionTable<RecurrentOptions>;
