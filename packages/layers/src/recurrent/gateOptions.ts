import { boolean, oneOf, type OptionTable } from "@seqloom/array";
import { ACTIVATION_NAMES, type ActivationName } from "../operations/activate.js";

/** Options of an LSTM besides those of all recurrent layers. */
export interface LstmGateOptions {
  /** Function on the gates; default "sigmoid". */
  recurrentActivation?: ActivationName;
  /** Whether the bias of the forget gate begins with 1. Then much is kept at first; default true. */
  unitForgetBias?: boolean;
}

/** Options of a GRU besides those of all recurrent layers. */
export interface GruGateOptions {
  /** Function on the gates; default "sigmoid". */
  recurrentActivation?: ActivationName;
  /** Whether the reset gate is applied after the recurrent kernel, or before it. After it as in cuDNN; default true. */
  resetAfter?: boolean;
}

const recurrentActivation = oneOf(ACTIVATION_NAMES, { default: "sigmoid" });

export const LSTM_GATE_OPTIONS = {
  recurrentActivation,
  unitForgetBias: boolean({ default: true }),
} satisfies OptionTable<LstmGateOptions>;

export const GRU_GATE_OPTIONS = {
  recurrentActivation,
  resetAfter: boolean({ default: true }),
} satisfies OptionTable<GruGateOptions>;
