import { clone, expandDims, type Tensor, tidy } from "@tensorflow/tfjs-core";
import { layers, type Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { castTo } from "../operations/castTo.js";
import { firstShape, type Inputs, listOf } from "../layer/layerCall.js";
import type { TensorOutputs, TensorSequences } from "./operations/TensorCall.js";
import { underTensorName } from "../layer/tensorName.js";

/** Arguments of a call of a cell. */
export interface CellArguments {
  /** Whether dropout is on; default false. */
  training?: boolean | null;
}

/**
 * Base of the cells of recurrent layers. A cell runs whole sequences, so that one fused operation can do it; called as a
 * layer it does one step, with the same operation.
 */
export abstract class SequenceCell extends layers.Layer {
  /** Sizes of the states that go from step to step; the first state is the output. */
  abstract get stateSize(): readonly number[];
  /** Size of the output. */
  abstract get outputSize(): number;
  /** Numbers in the input of a step; null until the cell has its weights. */
  abstract get features(): number | null;

  /** Runs sequences through the cell. */
  abstract runSequences(call: TensorSequences, training: boolean): TensorOutputs;

  /**
   * Does one step.
   *
   * @param inputs a list of the input, [batch, features], and of the states before it, each [batch, units]
   * @param callArguments whether this is training
   * @returns a list of the output and the new states
   * @throws ArgumentError on a wrong number of tensors or a wrong shape
   */
  override apply(inputs: Inputs, callArguments?: CellArguments | null): ReturnType<layers.Layer["apply"]> {
    this.#check(listOf<{ readonly shape: Shape }>(inputs));
    return underTensorName(this, () => super.apply(inputs, { ...callArguments }));
  }

  /** The computation of a step. `apply` comes before it and checks. */
  override call(inputs: Tensor | Tensor[], { training }: CellArguments): Tensor[] {
    return tidy(() => {
      const [input, ...initialStates] = listOf(inputs).map((tensor) => castTo(tensor, "float32"));
      const call = { input: expandDims(input!, 1), initialStates };
      const { output, states } = this.runSequences(call, training === true);
      return [output, ...states.map((state) => clone(state))]; // the output may be the first state
    });
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape[] {
    const [batch] = firstShape(inputShape);
    return [this.outputSize, ...this.stateSize].map((size) => [batch!, size]);
  }

  #check(tensors: readonly { readonly shape: Shape }[]): void {
    const sizes = [this.features, ...this.stateSize];
    if (tensors.length !== sizes.length) {
      const wanted = `a list of the input and ${sizes.length - 1} states`;
      throw new ArgumentError(this.getClassName(), `input of ${this.name}`, wanted, `${tensors.length} tensors`);
    }
    const batch = tensors[0]!.shape[0];
    for (const [index, { shape }] of tensors.entries()) {
      const size = sizes[index] ?? null;
      if (shape.length === 2 && shape[0] === batch && (size === null || shape[1] === size)) continue;
      const what = index === 0 ? "input" : `states[${index - 1}]`;
      const allowed = `of shape [${batch ?? "batch"}, ${size ?? "features"}]`;
      throw new ArgumentError(this.getClassName(), `${what} of ${this.name}`, allowed, shape);
    }
  }
}
