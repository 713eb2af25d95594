import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sizeOf } from "../operations/planNumbers.js";

/** `Concatenate` in a plan. */
export function concatenatePlan(axis: number, builder: PlanBuilder): LayerSteps | string {
  const { inputs } = builder;
  const [first] = inputs as [(typeof inputs)[number]];
  const isMasked = inputs.some(({ mask }) => mask !== null);
  if (isMasked && (first.shape.length !== 3 || axis === 0)) return "its inputs have masks, and not three axes";
  const shape = first.shape.with(
    axis,
    inputs.reduce((sum, input) => sum + input.shape[axis]!, 0),
  );
  const mask = isMasked ? new Uint8Array(shape[0]! * shape[1]!) : null;
  const output = builder.output(shape, mask);
  const blocks = sizeOf(shape.slice(0, axis));
  const [whole, widths] = [sizeOf(shape.slice(axis)), inputs.map((input) => sizeOf(input.shape.slice(axis)))];
  const begins = widths.map((_, index) => widths.slice(0, index).reduce((a, b) => a + b, 0));

  function fillMask(): void {
    mask!.fill(0);
    const steps = shape[1]!;
    let begin = 0;
    for (const { mask: given, shape: sizes } of inputs) {
      for (let step = 0; step < sizes[0]! * sizes[1]!; step++) {
        const to = Math.floor(step / sizes[1]!) * steps + begin + (step % sizes[1]!);
        if (given?.[step] !== 0) mask![to] = 1;
      }
      if (axis === 1) begin += sizes[1]!;
    }
  }

  return {
    output,
    forward() {
      const y = output.numbers.values;
      for (const [index, { numbers }] of inputs.entries()) {
        const [x, width] = [numbers.values, widths[index]!];
        for (let block = 0; block < blocks; block++) {
          y.set(x.subarray(block * width, (block + 1) * width), block * whole + begins[index]!);
        }
      }
      if (mask) fillMask();
    },
    backward() {
      const dy = output.gradient!.values;
      for (const [index, { gradient }] of inputs.entries()) {
        const width = widths[index]!;
        for (let block = 0; gradient && block < blocks; block++) {
          const begin = block * whole + begins[index]!;
          gradient.values.set(dy.subarray(begin, begin + width), block * width);
        }
      }
    },
  };
}
