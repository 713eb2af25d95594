import { keep, type Tensor, tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { runModel } from "../compile/runModel.js";
import type { ArrayColumn } from "../data/modelData.js";
import { toTensors } from "../data/toTensors.js";
import type { LayerOutput, Prediction } from "./Evidence.js";

/** Outputs of a model and of all its layers. */
export interface ModelOutputs {
  readonly layers: readonly LayerOutput[];
  readonly predictions: readonly Prediction[];
}

interface KeptOutput {
  readonly layer: LayerOutput["layer"];
  readonly output: Tensor;
  readonly mask: Tensor | null;
}

/**
 * Runs a model on a batch as `predict` does, and keeps the output of each layer. A model with states is left alone, since a run would
 * move them; then there are no outputs.
 *
 * @param weights values to run with in place of those of the trained weights
 */
export async function layerOutputs(
  model: LayersModel,
  x: readonly ArrayColumn[],
  weights?: readonly Float32Array[],
): Promise<ModelOutputs> {
  if (model.layers.some(({ stateful }) => stateful)) return { layers: [], predictions: [] };
  const kept: KeptOutput[] = [];
  const own: Tensor[] = [];
  const hold = (given: Tensor): Tensor => {
    const copy = keep(given.clone());
    own.push(copy);
    return copy;
  };
  const onLayer = (layer: unknown, { outputs, masks }: { outputs: Tensor[]; masks: (Tensor | null)[] }): void => {
    const [mask] = masks;
    kept.push({ layer: layer as KeptOutput["layer"], output: hold(outputs[0]!), mask: mask ? hold(mask) : null });
  };
  try {
    let results: Pick<KeptOutput, "output" | "mask">[] = [];
    tidy(() => {
      const run = () => runModel(model, toTensors(x), { training: false, onLayer });
      const { outputs, masks } = weights ? withWeights(model, weights, run) : run();
      results = outputs.map((output, i) => ({ output: hold(output), mask: masks[i] ? hold(masks[i]) : null }));
    });
    const layers = kept.map(async ({ layer, ...rest }) => ({ layer, ...(await read(rest)) }));
    const predictions = results.map(async (result) => {
      const { mask, ...rows } = await read(result);
      return { name: "predictions", ...rows, areMasked: mask !== undefined };
    });
    return { layers: await Promise.all(layers), predictions: await Promise.all(predictions) };
  } finally {
    for (const each of own) each.dispose();
  }
}

async function read({ output, mask }: Pick<KeptOutput, "output" | "mask">): Promise<Omit<LayerOutput, "layer">> {
  return {
    values: Float32Array.from(await output.data()),
    shape: output.shape,
    mask: mask ? Float32Array.from(await mask.data()) : undefined,
  };
}

/** Runs with other values of the trained weights, and puts theirs back. It is called in a `tidy`. */
function withWeights<Result>(model: LayersModel, values: readonly Float32Array[], run: () => Result): Result {
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  const before = variables.map((variable) => variable.clone());
  try {
    for (const [i, variable] of variables.entries()) variable.assign(tensor(values[i]!, variable.shape));
    return run();
  } finally {
    for (const [i, variable] of variables.entries()) variable.assign(before[i]!);
  }
}
