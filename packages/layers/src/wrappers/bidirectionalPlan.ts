import {
  type LayerSteps,
  type PlanBuilder,
  type PlannedLayer,
  type PlanNumbers,
  type PlanPlace,
  planRefusal,
} from "@seqloom/graph";
import type { RecurrentLayer } from "../recurrent/RecurrentLayer.js";
import type { MergeMode } from "./Bidirectional.js";
import { DIRECTION_MERGES } from "./mergeDirections.js";
import { reverseSteps } from "../recurrent/operations/reverseSteps.js";

/** Parts of a `Bidirectional` layer. */
export interface BidirectionalParts {
  readonly innerLayers: readonly [RecurrentLayer, RecurrentLayer];
  readonly mergeMode: MergeMode;
}

/** One direction: the steps of its layer between places of its own. */
interface Direction {
  readonly steps: LayerSteps;
  /** The input, with a gradient of its own. */
  readonly input: PlanPlace;
}

/** Output of a direction with its steps in the order of the input. */
interface InOrder {
  readonly numbers: PlanNumbers;
  readonly gradient: PlanNumbers | null;
}

/** `Bidirectional` in a plan: the steps of both layers, whose outputs are merged. States stand behind the outputs. */
export function bidirectionalPlan(
  { innerLayers, mergeMode }: BidirectionalParts,
  builder: PlanBuilder,
): LayerSteps | string {
  const { input } = builder;
  const [batch, steps] = input.shape as [number, number];
  const { returnSequences, returnState } = innerLayers[0];
  const sizes = innerLayers.map(({ outputSize }) => outputSize);
  const widths = mergeMode === "concat" ? [sizes[0]! + sizes[1]!] : mergeMode === null ? sizes : [sizes[0]!];
  const mask = returnSequences ? input.mask : null;
  const shapeOf = (width: number) => (returnSequences ? [batch, steps, width] : [batch, width]);
  const outputs = widths.map((width, index) => builder.output(shapeOf(width), mask, index));
  const stateSizes = returnState ? innerLayers.flatMap((each) => each.stateSizes) : [];
  const states = stateSizes.map((size, place) => builder.output([batch, size], null, widths.length + place));
  const forward = directionOf(0, { innerLayers, outputs, states }, builder);
  if (typeof forward === "string") return forward;
  const backward = directionOf(1, { innerLayers, outputs, states }, builder);
  if (typeof backward === "string") return backward;
  const turned = returnSequences ? turnedOutput(backward.steps.output, builder) : backward.steps.output;
  const merge = mergeSteps(mergeMode, outputs, [forward.steps.output, turned], sizes);
  const [, , width] = backward.steps.output.shape;

  return {
    output: outputs[0]!,
    furtherOutputs: [...outputs.slice(1), ...states],
    forward() {
      forward.steps.forward!();
      backward.steps.forward!();
      if (returnSequences) reverseSteps(turned.numbers.values, backward.steps.output.numbers.values, steps, width!);
      merge.forward();
    },
    backward() {
      merge.backward();
      if (returnSequences) {
        reverseSteps(backward.steps.output.gradient!.values, turned.gradient!.values, steps, width!);
      }
      backward.steps.backward!();
      forward.steps.backward!();
      if (input.gradient) addUp(input.gradient.values, [forward.input, backward.input]);
    },
    release() {
      forward.steps.release!();
      backward.steps.release!();
    },
  };
}

interface Places extends Pick<BidirectionalParts, "innerLayers"> {
  readonly outputs: readonly PlanPlace[];
  /** States of both layers, after the last step. */
  readonly states: readonly PlanPlace[];
}

/** The steps of one of the two layers, or why there are none. */
function directionOf(index: 0 | 1, { innerLayers, outputs, states }: Places, builder: PlanBuilder): Direction | string {
  const layer = innerLayers[index];
  const name = `its ${index === 0 ? "forward" : "backward"} layer`;
  const refusal = planRefusal(layer, "planSteps");
  if (refusal !== undefined) return `${name}: ${refusal}`;
  const { derives, inputs } = builder;
  const [input, ...initialStates] = inputs as [PlanPlace, ...PlanPlace[]];
  const before = index === 0 ? 0 : innerLayers[0].stateSizes.length;
  const ownStates = <Place>(all: readonly Place[]) => all.slice(before, before + layer.stateSizes.length);
  const read = [outputs[index] ?? outputs[0]!, ...ownStates(states)];
  if (derives && read.every(({ gradient }) => gradient === null)) return `no loss depends on ${name}`;
  const roomFor = (shape: readonly number[], wanted: boolean) => (wanted ? builder.room(shape) : null);
  const own = { ...input, gradient: roomFor(input.shape, input.gradient !== null) };
  const steps = (layer as RecurrentLayer & PlannedLayer).planSteps({
    ...builder,
    input: own,
    inputs: [own, ...ownStates(initialStates)],
    output: (shape, mask = own.mask, place = 0) =>
      place === 0
        ? { shape, mask, numbers: builder.room(shape), gradient: roomFor(shape, derives) }
        : ownStates(states)[place - 1]!,
  });
  return typeof steps === "string" ? `${name}: ${steps}` : { steps, input: own };
}

/** Room for the output of the backward layer with its steps turned around. */
function turnedOutput({ shape, gradient }: PlanPlace, builder: PlanBuilder): InOrder {
  return { numbers: builder.room(shape), gradient: gradient && builder.room(shape) };
}

/** Merges the outputs of both directions; with the mode null they stay two. */
function mergeSteps(
  mode: MergeMode,
  outputs: readonly PlanPlace[],
  [forward, backward]: readonly [InOrder, InOrder],
  sizes: readonly number[],
): { forward(): void; backward(): void } {
  if (mode === null) {
    const pairs = [forward, backward].map((each, index) => ({ each, output: outputs[index]! }));
    return {
      forward: () => pairs.forEach(({ each, output }) => output.numbers.values.set(each.numbers.values)),
      backward: () => {
        for (const { each, output } of pairs) if (output.gradient) each.gradient!.values.set(output.gradient.values);
      },
    };
  }
  const merge = DIRECTION_MERGES[mode];
  const { numbers, gradient } = outputs[0]!;
  return {
    forward: () => merge.forward(numbers.values, forward.numbers.values, backward.numbers.values, sizes),
    backward() {
      if (gradient === null) return;
      const directions = {
        forward: forward.numbers.values,
        backward: backward.numbers.values,
        ofForward: forward.gradient!.values,
        ofBackward: backward.gradient!.values,
      };
      merge.backward(gradient.values, directions, sizes);
    },
  };
}

function addUp(sum: Float32Array, parts: readonly PlanPlace[]): void {
  const [own, other] = parts.map(({ gradient }) => gradient!.values) as [Float32Array, Float32Array];
  for (let i = 0; i < sum.length; i++) sum[i] = own[i]! + other[i]!;
}
