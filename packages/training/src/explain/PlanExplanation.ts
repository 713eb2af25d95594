import type { PlanBuffer } from "../plan/ModelPlan.js";

/** A part of a step of training, with its time. */
export interface PlanTime {
  /** The layer; "all weights" for the optimizer. */
  readonly name: string;
  readonly pass: "forward" | "backward" | "optimizer";
  /** Milliseconds, the median of all repeats. */
  readonly ms: number;
}

/** Parts of a `PlanExplanation`. */
interface Explained {
  readonly engine: "plan" | "tape";
  readonly reason?: string;
  readonly buffers?: readonly PlanBuffer[];
  readonly steps?: readonly PlanTime[];
}

/** The plan of a model, to read. As a text it is a table: `console.log(String(explanation))`. */
export class PlanExplanation {
  /** Engine that runs the model where nothing else is asked for. */
  readonly engine: "plan" | "tape";
  /** Why it is the tape: "layer 2, GRU: its activation is gelu". */
  readonly reason: string | undefined;
  /** Arrays in the memory of the kernels. Empty without a plan. */
  readonly buffers: readonly PlanBuffer[];
  /** In the order in which they run. Empty without a plan. */
  readonly steps: readonly PlanTime[];

  constructor({ engine, reason, buffers = [], steps = [] }: Explained) {
    this.engine = engine;
    this.reason = reason;
    this.buffers = buffers;
    this.steps = steps;
  }

  /** Of all buffers. */
  get bytes(): number {
    return this.buffers.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Milliseconds of all steps. */
  get ms(): number {
    return this.steps.reduce((sum, { ms }) => sum + ms, 0);
  }

  toString(): string {
    if (this.engine === "tape") return `engine: tape, since there is no plan: ${this.reason}`;
    const buffers = this.buffers.map(({ name, shape, bytes }) => [name, `[${shape.join(", ")}]`, `${bytes}`]);
    const steps = this.steps.map(({ name, pass, ms }) => [name, pass, ms.toFixed(3)]);
    return [
      "engine: plan",
      "",
      ...columns([["buffer", "shape", "bytes"], ...buffers, ["all", "", `${this.bytes}`]]),
      "",
      ...columns([["step", "pass", "ms"], ...steps, ["all", "", this.ms.toFixed(3)]]),
    ].join("\n");
  }
}

/** Lines of a table whose last column stands at the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const last = widths.length - 1;
  return rows.map((row) =>
    row.map((cell, i) => (i === last ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join("  "),
  );
}
