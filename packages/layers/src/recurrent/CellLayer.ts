import type { serialization } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import type { ActivationName } from "../operations/activate.js";
import type { RecurrentCell } from "./RecurrentCell.js";
import { RecurrentLayer } from "./RecurrentLayer.js";
import { SEQUENCE_OPTIONS } from "./recurrentOptions.js";

/** A recurrent layer that makes its own cell out of its options: SimpleRNN, LSTM, GRU. */
export abstract class CellLayer<Cell extends RecurrentCell = RecurrentCell> extends RecurrentLayer<Cell> {
  get units(): number {
    return this.cell.units;
  }

  get activation(): ActivationName {
    return this.cell.activation;
  }

  get useBias(): boolean {
    return this.cell.useBias;
  }

  get dropout(): number {
    return this.cell.dropout;
  }

  get recurrentDropout(): number {
    return this.cell.recurrentDropout;
  }

  /** [features, gates * units]; null until the layer has seen its first input. */
  get kernel(): LayerVariable | null {
    return this.cell.kernel;
  }

  /** [units, gates * units]; null until then. */
  get recurrentKernel(): LayerVariable | null {
    return this.cell.recurrentKernel;
  }

  /** Null until then, or without a bias. */
  get bias(): LayerVariable | null {
    return this.cell.bias;
  }

  override getConfig(): serialization.ConfigDict {
    return { ...this.cell.getConfig(), ...super.getConfig() };
  }

  /** The weights are named after the layer, as in tfjs; the cell is inside and not seen. */
  protected override buildCell(inputShape: Shape): void {
    this.cell.build(inputShape);
  }
}

/** Options that the cell is made with: all but those of the layer itself. */
export function cellPart<Settings extends object>(settings: Settings): Omit<Settings, keyof typeof SEQUENCE_OPTIONS> {
  const entries = Object.entries(settings).filter(([name]) => !Object.hasOwn(SEQUENCE_OPTIONS, name));
  return Object.fromEntries(entries) as Omit<Settings, keyof typeof SEQUENCE_OPTIONS>;
}
