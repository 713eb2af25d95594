import type { Variable } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import type { PlanBuilder, PlannedLayer, PlanPlace } from "@seqloom/graph";
import { expectClose, type GoldenArray } from "@seqloom/testing";
import { layerFromKeras, type LayerFromKerasOptions } from "../fromKeras/layerFromKeras.js";
import { sharedKernels } from "@seqloom/kernels";
import { NO_KERNELS } from "../operations/planNumbers.js";
import { expectGolden, type GoldenCall, type LayerCase, loadCase, type StatefulCall } from "./layerCase.js";
import type { RecurrentLayer } from "../recurrent/RecurrentLayer.js";

/** One test for each case: the steps of the layer in a plan give what Keras gave; there are none without kernels. */
export function itRunsByPlanAsInKeras(
  cases: readonly (LayerCase & (GoldenCall | { readonly calls: readonly StatefulCall[] }))[],
  options?: LayerFromKerasOptions,
): void {
  it.each(cases.map((item) => [item.name, item] as const))("gives what Keras gives, by a plan: %s", (_, item) => {
    const layer = layerFromKeras(item.layer, options);
    const calls = "calls" in item ? item.calls : [item];
    loadCase(layer, item, calls[0]!);
    for (const call of calls) {
      if ("reset_before" in call && call.reset_before) layer.resetStates();
      expectPlannedCall(layer, call, item.training);
      if (!("states_after" in call)) continue;
      for (const [i, state] of call.states_after.entries()) expectGolden((layer as RecurrentLayer).states[i]!, state);
    }
  });
}

/** Runs one call by the steps of a layer, and expects the outputs and gradients of Keras. */
export function expectPlannedCall(layer: layers.Layer, call: GoldenCall, training: boolean): void {
  const { builder, inputs, gradients } = builderFor(layer, call, training);
  const steps = (layer as layers.Layer & PlannedLayer).planSteps(builder);
  if (sharedKernels() === undefined) return expect(steps).toBe(NO_KERNELS);
  if (typeof steps === "string") throw new Error(steps);
  steps.forward?.();
  const outputs = [steps.output, ...(steps.furtherOutputs ?? [])];
  expect(outputs.map(({ shape }) => shape)).toEqual(call.outputs.map(({ shape }) => shape));
  for (const [i, { numbers, gradient }] of outputs.entries()) {
    expectClose(numbers.values, call.outputs[i]!.data.map(Number));
    gradient!.values.set(call.dy[i]!.data.map(Number));
  }
  if (call.output_mask !== undefined) {
    expect(steps.output.mask && [...steps.output.mask]).toEqual(call.output_mask && call.output_mask.data.map(Number));
  }
  steps.backward?.();
  const actual = [
    ...inputs.map(({ gradient }) => gradient?.values),
    ...layer.weights.map((each) => gradients.get(each)),
  ];
  const wanted = [call.grads.x, ...(call.grads.initial_state ?? []), ...call.grads.weights];
  const largest = Math.max(...wanted.flatMap((each) => each?.data.map((value) => Math.abs(Number(value))) ?? []));
  for (const [i, each] of wanted.entries()) {
    if (each === null) continue;
    expectClose(actual[i]!, each.data.map(Number), { absolute: 1e-5 + 1e-5 * largest, relative: 0 });
  }
}

function builderFor(layer: layers.Layer, call: GoldenCall, training: boolean) {
  const place = (shape: readonly number[], mask: Uint8Array | null = null): PlanPlace => {
    const room = () => ({ values: new Float32Array(shape.reduce((size, length) => size * length, 1)) });
    return { shape, mask, numbers: room(), gradient: room() };
  };
  const given = ({ shape, data }: GoldenArray, mask: Uint8Array | null = null): PlanPlace => {
    const made = place(shape, mask);
    made.numbers.values.set(data.map(Number));
    return made;
  };
  const x = given(call.x, call.mask && Uint8Array.from(call.mask.data, Number));
  const input = call.grads.x === null ? { ...x, gradient: null } : x;
  const inputs = [input, ...(call.initial_state ?? []).map((state) => given(state))];
  const gradients = new Map<unknown, Float32Array>();
  const builder: PlanBuilder = {
    ...{ input, inputs, mask: input.mask, training, settings: {}, derives: true },
    output: (shape, mask = input.mask) => place(shape, mask),
    room: (shape) => place(shape).numbers,
    sameOutput: (shape = input.shape, mask = input.mask) => ({ ...input, shape, mask }),
    weight(variable) {
      const values = (variable.read() as Variable).dataSync() as Float32Array;
      const gradient = gradients.get(variable) ?? new Float32Array(values.length);
      gradients.set(variable, gradient);
      return { values, gradient };
    },
  };
  return { layer, builder, inputs, gradients };
}
