import type { Tensor } from "@tensorflow/tfjs-core";
import type { RecurrentCall, RecurrentOutputs, RecurrentSequences } from "@seqloom/kernels";
import type { ActivationName } from "../../operations/activate.js";

/** The part of a call that a layer decides, with tensors in place of arrays; the mask is of type bool. */
export interface TensorSequences extends RecurrentSequences<Tensor, Tensor> {}

/** A recurrent call with tensors in place of arrays, and every activation of Keras. */
export interface TensorCall extends RecurrentCall<Tensor, Tensor, ActivationName> {}

/** Results of a forward pass as tensors. */
export interface TensorOutputs extends RecurrentOutputs<Tensor> {}
