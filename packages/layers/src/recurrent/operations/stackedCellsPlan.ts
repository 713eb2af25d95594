import { type PlanBuilder, type PlanPlace, planRefusal } from "@seqloom/graph";
import { reverseSteps } from "./reverseSteps.js";
import type { CellSteps, PlannedCell, PlannedSequences } from "./cellPlan.js";

/** Sizes of a cell in a stack. */
interface StackedCell {
  readonly stateSize: readonly number[];
  readonly outputSize: number;
}

/** A stack of cells in a plan: the whole sequences run through one cell after the other. */
export function stackedCellsPlan(
  cells: readonly StackedCell[],
  sequences: PlannedSequences,
  builder: PlanBuilder,
): CellSteps | string {
  const last = cells.length - 1;
  const { returnSequences, goBackwards, zeroOutputForMask, initialStates, states, output } = sequences;
  const [batch, steps] = sequences.input.shape as [number, number];
  const read = [output, ...(states?.slice(-cells[last]!.stateSize.length) ?? [])];
  if (builder.derives && read.every(({ gradient }) => gradient === null)) return "no loss depends on its last cell";
  const turns = goBackwards && last > 0 ? turnedInput(sequences.input, builder) : undefined;
  const passes: CellSteps[] = [];
  let input = turns?.input ?? sequences.input;
  let place = 0;
  for (const [index, cell] of cells.entries()) {
    const refusal = planRefusal(cell, "planCell");
    if (refusal !== undefined) return `its cell ${index + 1}: ${refusal}`;
    const end = place + cell.stateSize.length;
    const own = index < last ? roomFor([batch, steps, cell.outputSize], input.mask, builder) : output;
    const made = (cell as StackedCell & PlannedCell).planCell(
      {
        ...{ input, output: own },
        initialStates: initialStates?.slice(place, end),
        states: states?.slice(place, end),
        returnSequences: returnSequences || index < last,
        goBackwards: goBackwards && !turns,
        zeroOutputForMask: zeroOutputForMask && index === last,
      },
      builder,
    );
    if (typeof made === "string") return made;
    passes.push(made);
    place = end;
    input = { ...input, ...own };
  }
  return {
    forward() {
      turns?.forward();
      for (const each of passes) each.forward();
    },
    backward() {
      for (const each of [...passes].reverse()) each.backward();
      turns?.backward();
    },
    release: () => passes.forEach((each) => each.release()),
  };
}

/** Room for the output of a cell that the next one reads. */
function roomFor(shape: readonly number[], mask: Uint8Array | null, builder: PlanBuilder): PlanPlace {
  const gradient = builder.derives ? builder.room(shape) : null;
  return { shape, mask, numbers: builder.room(shape), gradient };
}

/** The input with its steps in the order in which they are read, from last to first. */
function turnedInput(input: PlanPlace, builder: PlanBuilder) {
  const { shape, mask } = input;
  const [, steps, features] = shape as [number, number, number];
  const turned: PlanPlace = {
    shape,
    mask: mask && new Uint8Array(mask.length),
    numbers: builder.room(shape),
    gradient: input.gradient && builder.room(shape),
  };
  return {
    input: turned,
    forward() {
      reverseSteps(turned.numbers.values, input.numbers.values, steps, features);
      if (mask) reverseSteps(turned.mask!, mask, steps, 1);
    },
    backward() {
      if (input.gradient) reverseSteps(input.gradient.values, turned.gradient!.values, steps, features);
    },
  };
}
