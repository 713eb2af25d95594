import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { type KerasLayer, layerFromKeras } from "../fromKeras/layerFromKeras.js";
import { expectGolden } from "./layerCase.js";

/** One call of a layer with arguments, and what Keras gave; see make_layer_calls.py. */
export interface LayerCall {
  readonly name: string;
  readonly layer: KerasLayer;
  /** Names in snake_case; an array stands for a tensor. */
  readonly arguments: Readonly<Record<string, boolean | GoldenArray>>;
  readonly inputs: readonly GoldenArray[];
  readonly masks: readonly (GoldenArray | null)[];
  readonly weights: readonly GoldenArray[];
  /** Data that the layer was adapted to; null for none. */
  readonly adapt: GoldenArray | null;
  readonly outputs: readonly GoldenArray[];
  readonly output_mask: GoldenArray | null;
  readonly symbolic_shape: readonly (number | null)[];
  readonly dys: readonly GoldenArray[];
  /** Penalties, which the gradients count as well. */
  readonly losses: readonly number[];
  /** By each input, then by each trained weight. */
  readonly grads: readonly GoldenArray[];
}

const { cases } = readJson<{ cases: readonly LayerCall[] }>(join(import.meta.dirname, "../fixtures/layer_calls.json"));

/** The calls of a class. */
export function layerCallsOf(className: string): readonly LayerCall[] {
  return cases.filter(({ layer, name }) => layer.class_name === className && !isPenalized(name));
}

/** The calls of layers with nothing but a penalty on their outputs, of any class. */
export function penalizedCalls(): readonly LayerCall[] {
  return cases.filter(({ name }) => isPenalized(name));
}

function isPenalized(name: string): boolean {
  return name.startsWith("penalized ");
}

/** Tests of a class, as of `itAnswersInCalls`. */
export function itAnswersAsKeras(className: string): void {
  itAnswersInCalls(layerCallsOf(className));
}

/** Tests of calls: outputs, gradients, penalties, masks and shapes are those of Keras, on both backends. */
export function itAnswersInCalls(calls: readonly LayerCall[]): void {
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));

    it.each(calls.map((item) => [item.name, item] as const))("gives what Keras gives: %s", (_, item) => {
      tf.tidy(() => expectKerasAnswer(layerFromKeras(item.layer), item));
    });

    it.each(calls.map((item) => [item.name, item] as const))("comes back from its config: %s", (_, item) => {
      const layer = layerFromKeras(item.layer);
      const layerClass = layer.constructor as unknown as tf.serialization.SerializableConstructor<layers.Layer>;
      const again = layerClass.fromConfig(layerClass, JSON.parse(JSON.stringify(layer.getConfig())) as never);
      tf.tidy(() => expectKerasAnswer(again, item));
    });
  });
}

function expectKerasAnswer(layer: layers.Layer, item: LayerCall): void {
  const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined); // of masks that end
  const inputs = item.inputs.map((input) => tf.variable<tf.Rank>(goldenTensor(input)));
  const masks = item.masks.map((mask) => (mask === null ? null : goldenTensor(mask))) as Tensor[];
  const [given, mask] = inputs.length === 1 ? [inputs[0]!, masks[0]!] : [inputs, masks];
  const symbolic = item.inputs.map(({ shape }) => [null, ...shape.slice(1)]);
  layer.build(item.inputs.length === 1 ? item.inputs[0]!.shape : item.inputs.map(({ shape }) => shape));
  expect(layer.weights.map(({ shape }) => shape)).toEqual(item.weights.map(({ shape }) => shape));
  if (item.adapt === null) layer.setWeights(item.weights.map(goldenTensor));
  else expectAdapted(layer, item);
  expect(layer.computeOutputShape(inputs.length === 1 ? symbolic[0]! : symbolic)).toEqual(item.symbolic_shape);
  let outputs: Tensor[] = [];
  const weights = layer.trainableWeights.map((weight) => weight.read() as Variable);
  const callArguments = { mask, training: item.losses.length > 0, ...argumentsOf(item) };
  const { grads, value } = tf.variableGrads(() => {
    outputs = [layer.apply(given, callArguments) as Tensor | Tensor[]].flat().map((output) => tf.keep(output));
    const products = outputs.map((output, index) => tf.sum(tf.mul(output, goldenTensor(item.dys[index]!))));
    return tf.addN([...products, ...layer.calculateLosses()]) as tf.Scalar;
  }, [...inputs, ...weights]);
  expect(outputs).toHaveLength(item.outputs.length);
  for (const [index, output] of outputs.entries()) expectGolden(output, item.outputs[index]!);
  const expectedValue = item.outputs.reduce((sum, { data }, index) => sum + dot(data, item.dys[index]!.data), 0);
  const penalties = item.losses.reduce((sum, loss) => sum + loss, 0);
  expect(value.dataSync()[0]).toBeCloseTo(expectedValue + penalties, 4);
  for (const [index, { name }] of [...inputs, ...weights].entries()) expectGolden(grads[name]!, item.grads[index]!);
  const outputMask = [layer.computeMask(given, mask) as Tensor | null].flat()[0]!;
  warn.mockRestore();
  if (item.output_mask === null) expect(outputMask).toBeNull();
  else expectGolden(outputMask, item.output_mask);
  for (const tensor of [...outputs, ...inputs]) tensor.dispose();
}

/** Adapts the layer to the data of a case, and expects Keras's weights. */
function expectAdapted(layer: layers.Layer, { adapt, weights }: LayerCall): void {
  (layer as layers.Layer & { adapt(data: Tensor): void }).adapt(goldenTensor(adapt!));
  for (const [index, weight] of layer.getWeights().entries()) expectGolden(weight, weights[index]!);
}

/** The arguments of the call, in camelCase and with tensors. */
function argumentsOf({ arguments: given }: LayerCall): object {
  const entries = Object.entries(given).map(([name, value]) => [
    name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    typeof value === "boolean" ? value : goldenTensor(value),
  ]);
  return Object.fromEntries(entries) as object;
}

function dot(one: GoldenArray["data"], other: GoldenArray["data"]): number {
  return Array.from(one).reduce<number>((sum, value, index) => sum + Number(value) * Number(other[index]), 0);
}
