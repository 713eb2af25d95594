import type { OptionTable } from "@seqloom/array";
import { serialization } from "@tensorflow/tfjs-core";
import type { Tensor1D, Tensor2D, Tensor3D } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { dropoutMask } from "./dropoutMask.js";
import { RecurrentLayer } from "./RecurrentLayer.js";
import type { SequenceCall, SequenceResult } from "./RecurrentLayer.js";
import { RECURRENT_OPTIONS } from "./recurrentOptions.js";
import type { RecurrentOptions } from "./recurrentOptions.js";
import { simpleRnnForward } from "./simpleRnnForward.js";

export type SimpleRNNOptions = RecurrentOptions;

/** What a training call multiplies inputs and states with; null where nothing is dropped. */
export interface SimpleRnnDropoutMasks {
  /** [batch, features] */
  readonly dropoutMask: Tensor2D | null;
  /** [batch, units] */
  readonly recurrentDropoutMask: Tensor2D | null;
}

/**
 * The simple recurrent layer: at each step the new state, which is also the output, is made of the input and of the
 * state before it.
 *
 *     h[t] = tanh(x[t] kernel + bias + h[t - 1] recurrentKernel)
 *
 * Takes [batch, steps, features]; gives the last output, [batch, units], with `returnSequences` all of them,
 * [batch, steps, units], and with `returnState` a list of that and the last state, [batch, units].
 *
 * Weights in Keras's order: kernel [features, units], recurrentKernel [units, units], bias [units]; together
 * units * (features + units + 1) numbers.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new SimpleRNN({ units: 10, inputShape: [2, 4] });
 * layer.computeOutputShape([null, 2, 4]); // → [ null, 10 ]
 * @see https://keras.io/api/layers/recurrent_layers/simple_rnn/
 */
export class SimpleRNN extends RecurrentLayer {
  static readonly className = "SimpleRNN";
  static readonly options: OptionTable<RecurrentOptions> = RECURRENT_OPTIONS;

  constructor(options: SimpleRNNOptions) {
    super("SimpleRNN", options);
  }

  protected override get stateSizes(): readonly number[] {
    return [this.units];
  }

  protected override weightShapes(features: number): Record<"kernel" | "recurrentKernel" | "bias", Shape> {
    const { units } = this;
    return { kernel: [features, units], recurrentKernel: [units, units], bias: [units] };
  }

  protected override runSequence({ sequence, initialStates, mask, training }: SequenceCall): SequenceResult {
    const [batch, , features] = sequence.shape as [number, number, number];
    const { output, state } = simpleRnnForward(
      {
        sequence: sequence as Tensor3D,
        initialState: initialStates[0] as Tensor2D,
        kernel: this.kernel!.read() as Tensor2D,
        recurrentKernel: this.recurrentKernel!.read() as Tensor2D,
        bias: (this.bias?.read() ?? null) as Tensor1D | null,
        mask: mask as Tensor2D | null,
        ...(training ? this.dropoutMasks(batch, features) : { dropoutMask: null, recurrentDropoutMask: null }),
      },
      this,
    );
    return { output, states: [state] };
  }

  /** Draws the masks of one training call: the same for all its steps. */
  protected dropoutMasks(batch: number, features: number): SimpleRnnDropoutMasks {
    const { dropout, recurrentDropout, random, units } = this;
    return {
      dropoutMask: dropout > 0 ? dropoutMask(random, [batch, features], dropout) : null,
      recurrentDropoutMask: recurrentDropout > 0 ? dropoutMask(random, [batch, units], recurrentDropout) : null,
    };
  }
}

serialization.registerClass(SimpleRNN);

/**
 * Makes a `SimpleRNN` layer.
 *
 * @example
 * const layer = simpleRnn({ units: 10, inputShape: [2, 4] });
 * layer.getConfig().activation; // → 'tanh'
 */
export function simpleRnn(options: SimpleRNNOptions): SimpleRNN {
  return new SimpleRNN(options);
}
