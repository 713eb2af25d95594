import type { Tensor } from "@tensorflow/tfjs-core";
import { layers, type LayerVariable } from "@tensorflow/tfjs-layers";
import { castTo } from "../operations/castTo.js";
import { frozenInside, penaltiesInside, trainedInside } from "../layer/innerLayer.js";
import { type CallArguments, type Inputs, listOf } from "../layer/layerCall.js";
import { underTensorName } from "../layer/tensorName.js";
import { checkInputs, type SequenceShape } from "./checkInputs.js";
import type { TensorSequences } from "./operations/TensorCall.js";

/** Base of the recurrent layers and of the wrappers around them: their inputs, inner layers and masks. */
export abstract class SequenceLayer extends layers.Layer {
  override supportsMasking = true;
  /** The layers that hold the weights: a cell, or a layer for each direction. */
  abstract readonly innerLayers: readonly layers.Layer[];
  /** Sizes of all states that the layer takes and gives. */
  abstract get stateSizes(): readonly number[];
  /** Whether the output has all steps. */
  abstract readonly returnSequences: boolean;
  /** Rows of a batch and numbers of a step; null where any will do, or it is not known yet. */
  abstract get inputSizes(): Pick<SequenceShape, "batch" | "features">;

  /**
   * Runs the layer on tensors, or puts it into a model when given symbolic ones.
   *
   * @param inputs [batch, steps, features], alone or with the initial states behind it in one list
   * @param callArguments initial states, mask, and whether this is training
   * @returns the output; with returnState a list of the output and the states
   * @throws ArgumentError on a wrong shape
   */
  override apply(inputs: Inputs, callArguments?: CallArguments | null): ReturnType<layers.Layer["apply"]> {
    checkInputs(this.callShape, inputs, callArguments ?? {});
    const { initialState, ...others } = callArguments ?? {};
    const states = listOf(initialState) as Tensor[]; // or all symbolic, as the inputs are
    const all = states.length === 0 ? inputs : [...(listOf(inputs) as Tensor[]), ...states];
    return underTensorName(this, () => super.apply(all, others));
  }

  override get trainable(): boolean {
    return super.trainable;
  }

  /** Freezes or thaws the layers inside as well; as in Keras, only where this changes it. */
  override set trainable(trainable: boolean) {
    if (trainable === this.trainable) return;
    super.trainable = trainable;
    for (const each of this.innerLayers) each.trainable = trainable;
  }

  override get trainableWeights(): LayerVariable[] {
    return trainedInside(this, this.innerLayers);
  }

  override get nonTrainableWeights(): LayerVariable[] {
    return frozenInside(this, this.innerLayers);
  }

  override get weights(): LayerVariable[] {
    return this.innerLayers.flatMap(({ weights }) => weights);
  }

  override get losses(): layers.Layer["losses"] {
    return [...super.losses, ...penaltiesInside(this.innerLayers)];
  }

  override addLoss(losses: Parameters<layers.Layer["addLoss"]>[0]): void {
    super.losses.push(...listOf(losses));
  }

  override setFastWeightInitDuringBuild(value: boolean): void {
    super.setFastWeightInitDuringBuild(value);
    for (const each of this.innerLayers) each.setFastWeightInitDuringBuild(value);
  }

  /** Name and sizes for checks and error texts. */
  protected get callShape(): SequenceShape {
    return { className: this.getClassName(), name: this.name, ...this.inputSizes, stateSizes: this.stateSizes };
  }

  /** The tensors of a call: float32, the mask bool. Initial states stand behind the input, or in an argument. */
  protected sequencesOf(inputs: Tensor | Tensor[], callArguments: CallArguments): TensorSequences {
    const [input, ...behind] = listOf(inputs).map((tensor) => castTo(tensor, "float32"));
    const initialStates = [...behind, ...(listOf(callArguments.initialState) as Tensor[])];
    const mask = listOf(callArguments.mask)[0] ?? null;
    return {
      input: input!,
      ...(initialStates.length > 0 && { initialStates }),
      ...(mask !== null && { mask: castTo(mask, "bool") }),
    };
  }

  /** The mask of an output: as it came where the output has all steps, else none. */
  protected outputMask(mask?: Tensor | Tensor[]): Tensor | null {
    return this.returnSequences ? (listOf(mask)[0] ?? null) : null;
  }
}
