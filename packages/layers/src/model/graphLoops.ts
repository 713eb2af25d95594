import { penaltiesOf } from "@seqloom/graph";
import {
  add,
  concat,
  keep,
  mean,
  mul,
  type Optimizer,
  type Scalar,
  slice,
  type Tensor,
  tidy,
  type Variable,
} from "@tensorflow/tfjs-core";
import type { LayerVariable, LayersModel } from "@tensorflow/tfjs-layers";
import { maskedMean } from "./maskedMean.js";
import { listOf } from "../layer/layerCall.js";
import { runGraph } from "./runGraph.js";

type LossFunction = (target: Tensor, output: Tensor) => Tensor;

/** Fields of a model after tfjs's `compile`, some of which its types declare private. */
interface CompiledModel {
  readonly lossFunctions: readonly LossFunction[];
  /** Metrics with their outputs; the losses of several outputs come first. */
  readonly metricsTensors: readonly (readonly [LossFunction, number])[];
  readonly collectedTrainableWeights: readonly LayerVariable[];
  readonly optimizer_: Optimizer;
}

/** Inputs, targets and weights of samples, as tfjs strings them together. */
interface Batch {
  readonly inputs: Tensor[];
  readonly targets: Tensor[];
  readonly sampleWeights: (Tensor | undefined)[];
}

/**
 * The parts of tfjs's `predict`, `fit`, `evaluate` and `trainOnBatch` that run a model, by the walk of `runGraph`: they
 * take the place of tfjs's own in our classes of models. Steps that are masked do not count in loss and metrics.
 */
export const graphLoops = {
  /** Results of `predict` and `predictOnBatch`, batch by batch. */
  predictLoop(this: LayersModel, given: Tensor | Tensor[], batchSize = 32): Tensor | Tensor[] {
    return tidy(() => {
      const inputs = listOf(given);
      const count = inputs[0]!.shape[0];
      const batches: Tensor[][] = [];
      for (let start = 0; start < count; start += batchSize) {
        const rows = Math.min(batchSize, count - start);
        const batch = (input: Tensor) =>
          rows === count ? input : slice(input, [start, ...input.shape.slice(1).map(() => 0)], [rows, ...input.shape.slice(1)]); // prettier-ignore
        batches.push(tidy(() => runGraph(this, inputs.map(batch), { training: false }).outputs));
      }
      const outputs = this.outputs.map((_, output) => concat(batches.map((batch) => batch[output]!)));
      return outputs.length === 1 ? outputs[0]! : outputs;
    });
  },

  /** A training step: it moves the weights and gives the loss and the metrics. */
  makeTrainFunction(this: LayersModel): (data: Tensor[]) => Scalar[] {
    return (data) => {
      const { collectedTrainableWeights, optimizer_ } = compiledModel(this);
      const variables = collectedTrainableWeights.map((weight) => weight.read() as Variable);
      let metrics: Scalar[] = [];
      const measure = (): Scalar => {
        const measured = measureBatch(this, data, true);
        metrics = measured.metrics.map((metric) => keep(metric));
        return measured.loss;
      };
      const loss = variables.length > 0 ? optimizer_.minimize(measure, true, variables)! : keep(tidy(measure));
      return [loss, ...metrics];
    };
  },

  /** Keeps a step of `evaluate`: loss and metrics, the weights untouched. */
  makeTestFunction(this: LayersModel): void {
    const test = (data: Tensor[]): Scalar[] =>
      tidy(() => {
        const { loss, metrics } = measureBatch(this, data, false);
        return [loss, ...metrics];
      });
    Reflect.set(this, "testFunction", test);
  },
};

function measureBatch(model: LayersModel, data: Tensor[], training: boolean): { loss: Scalar; metrics: Scalar[] } {
  const { inputs, targets, sampleWeights } = batchOf(model, data);
  const { lossFunctions, metricsTensors } = compiledModel(model);
  const ofLayers: Scalar[] = []; // penalties on their outputs
  const { outputs, masks } = runGraph(model, inputs, { training, penalties: ofLayers });
  const losses = lossFunctions.map((call, output) => {
    const values = call(targets[output]!, outputs[output]!);
    const weights = sampleWeights[output];
    return maskedMean(weights ? mul(values, weights) : values, masks[output]!);
  });
  const penalties = [...ofLayers, ...penaltiesOf(model).map((penalty) => penalty() as Scalar)];
  const metrics = metricsTensors.map(([call, output], index) => {
    if (losses.length > 1 && index < losses.length) return mean<Scalar>(losses[index]!); // the loss of an output
    return maskedMean(call(targets[output]!, outputs[output]!), masks[output]!);
  });
  return { loss: [...losses, ...penalties].reduce((total, part) => add(total, part)), metrics };
}

function batchOf({ inputs, outputs }: LayersModel, data: Tensor[]): Batch {
  const targets = inputs.length;
  const weights = targets + outputs.length;
  return {
    inputs: data.slice(0, targets),
    targets: data.slice(targets, weights),
    sampleWeights: data.slice(weights, weights + outputs.length),
  };
}

function compiledModel(model: LayersModel): CompiledModel {
  return model as unknown as CompiledModel;
}
