import { type CallSettings, graphPlan } from "./graphPlan.js";
import { isModel } from "./isModel.js";
import { LiveTensors } from "./LiveTensors.js";
import { masksBehind } from "./masksBehind.js";
import { takesMask } from "./takesMask.js";
import type { MaskOperations } from "./mergedMask.js";
import { withPenalties } from "./penaltiesOf.js";
import type { GraphLayer, GraphModel, GraphResult, GraphTensor } from "./types.js";

/** Options of one run of a graph. */
export interface GraphCall<Tensor> {
  /** Whether dropout is on. All tensors then stay, for the gradients. */
  readonly training: boolean;
  /** The masks that the inputs come with; none where left out. */
  readonly masks?: readonly (Tensor | null)[];
  /** List that gets the penalties on the outputs of layers, each as soon as its layer has run; default: they are left out. */
  readonly penalties?: Tensor[];
  /** Is called after each layer, models inside left out; the tensors live until it returns. */
  readonly onLayer?: (layer: GraphLayer, result: GraphResult<Tensor>) => void;
}

/** Runs a model's graph on tensors, one for each input. */
export type GraphRunner<Tensor> = (
  model: GraphModel,
  inputs: readonly Tensor[],
  call: GraphCall<Tensor>,
) => GraphResult<Tensor>;

/** A tensor at a place of the graph, with its mask. */
interface Value<Tensor> {
  readonly tensor: Tensor;
  readonly mask: Tensor | null;
}

/**
 * Makes the function that runs the graphs of models: one walk over the calls of their layers, in which each tensor has
 * its own mask, asked from each layer's `computeMask`, as Keras 3 keeps it in `_keras_mask`. Models inside are walked
 * in the same way.
 *
 * (tfjs itself hands one mask on from layer to layer, also to those that have none, and loses those of models inside.)
 *
 * Outside of training, a tensor is disposed of as soon as the last layer has read it. The function is to be
 * called inside of `tidy`, which frees the other tensors that layers make.
 *
 * @param operations tfjs-core's operations on masks; this package does not import it
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * import { dense, input, masking, model } from "@seqloom/layers";
 * await useBackend("cpu");
 * const steps = input({ shape: [2, 1] });
 * const whole = model({ inputs: steps, outputs: dense({ units: 3 }).apply(masking().apply(steps)) });
 * const runGraph = graphRunner<tf.Tensor>(tf);
 * const { outputs, masks } = runGraph(whole, [tf.tensor3d([[[7], [0]]])], { training: false });
 * outputs[0].shape; // → [ 1, 2, 3 ]
 * masks[0].arraySync(); // → [ [ 1, 0 ] ]
 * @see https://keras.io/guides/understanding_masking_and_padding/
 */
export function graphRunner<Tensor extends GraphTensor>(operations: MaskOperations<Tensor>): GraphRunner<Tensor> {
  function run(model: GraphModel, inputs: readonly Tensor[], call: GraphCall<Tensor>): GraphResult<Tensor> {
    const plan = graphPlan(model);
    const live = call.training ? undefined : new LiveTensors();
    const values = new Map<number, Value<Tensor>>();
    const store = (place: number, value: Value<Tensor>, holders: number): void => {
      values.set(place, value);
      for (let holder = 0; holder < holders; holder++) for (const tensor of partsOf(value)) live?.hold(tensor);
    };
    for (const [index, place] of plan.inputs.entries()) {
      store(place, { tensor: inputs[index]!, mask: call.masks?.[index] ?? null }, 2); // one of them the caller
    }
    for (const { layer, inputs: from, outputs, settings, finished } of plan.steps) {
      const given = from.map((place) => values.get(place)!);
      const results = runLayer(layer, given, call, settings);
      const holders = layer.stateful ? 2 : 1; // a stateful layer of tfjs keeps what it gives
      for (const [index, place] of outputs.entries()) store(place, results[index]!, holders);
      if (live === undefined) continue;
      for (const place of finished) for (const tensor of partsOf(values.get(place)!)) live.release(tensor);
    }
    const results = plan.outputs.map((place) => values.get(place)!);
    return { outputs: results.map(({ tensor }) => tensor), masks: results.map(({ mask }) => mask) };
  }

  function runLayer(
    layer: GraphLayer,
    given: readonly Value<Tensor>[],
    { training: trains, penalties, onLayer }: GraphCall<Tensor>,
    settings: CallSettings,
  ): Value<Tensor>[] {
    const training = settings.training ?? trains;
    const tensors = given.map(({ tensor }) => tensor);
    const masks = given.map(({ mask }) => mask);
    const apply = () => layer.apply(tensors, { training, ...maskArgument(layer, masks), ...settings });
    const result = isModel(layer)
      ? run(layer, tensors, { training, masks, ...(penalties && { penalties }), ...(onLayer && { onLayer }) })
      : {
          outputs: [penalties ? withPenalties(layer, penalties, apply) : apply()].flat() as Tensor[],
          masks: masksBehind(operations, layer, tensors, masks),
        };
    if (!isModel(layer)) onLayer?.(layer, result);
    return result.outputs.map((tensor, index) => ({ tensor, mask: result.masks[index] ?? null }));
  }

  return run;
}

/** The mask argument of a layer's call: that of its input, or a list of those of its inputs. */
function maskArgument(layer: GraphLayer, masks: readonly (GraphTensor | null)[]): object {
  if (masks.every((mask) => mask === null)) return {};
  if (masks.length === 1) return { mask: masks[0] };
  return takesMask(layer, masks.length) ? { mask: masks } : {};
}

function partsOf({ tensor, mask }: Value<GraphTensor>): (GraphTensor | null)[] {
  return [tensor, mask];
}
