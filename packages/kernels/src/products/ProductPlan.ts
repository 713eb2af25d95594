/** A product of a layer's input with its kernel, as assembly/conv1d.ts sees it. */
export interface ProductSizes {
  readonly samples: number;
  readonly groups: number;
  /** Channels and filters of one group. */
  readonly channels: number;
  readonly filters: number;
  readonly kernelSize: number;
  readonly strides: number;
  readonly dilation: number;
  /** Steps of the input, zeros before them, and steps of the output. */
  readonly steps: number;
  readonly left: number;
  readonly outputSteps: number;
  /** Axis that is cut into slices: the samples (Conv1D), or the steps of the only sample (Dense). */
  readonly cut: "samples" | "steps";
}

/** A call of fewer operations than this is not worth waking another thread. */
const SMALL_CALL = 2e7;

/** Slices of a larger one: enough that threads which are held up do not hold up the others. */
const SLICES = 8;

/** Cut of a product into slices, and its padding. It depends on the sizes alone, never on the number of threads. */
export class ProductPlan {
  readonly sizes: ProductSizes;
  /** channels and filters, rounded up to a multiple of 4. */
  readonly channelWidth: number;
  readonly filterWidth: number;
  /** Steps of the input with all zeros that a tap may meet. */
  readonly paddedSteps: number;
  /** Beginnings of the slices, in samples or steps, and at the end their number. */
  readonly bounds: readonly number[];

  constructor(sizes: ProductSizes) {
    const { samples, groups, channels, filters, kernelSize, strides, dilation, steps, left, outputSteps, cut } = sizes;
    this.sizes = sizes;
    this.channelWidth = upTo4(channels);
    this.filterWidth = upTo4(filters);
    const reach = (outputSteps - 1) * strides + (kernelSize - 1) * dilation + 1;
    this.paddedSteps = Math.max(left + steps, reach);
    const operations = 6 * samples * outputSteps * groups * kernelSize * channels * filters; // forward and backward
    const total = cut === "samples" ? samples : steps;
    const part = operations < SMALL_CALL ? total : Math.ceil(total / SLICES);
    const size = cut === "samples" ? part : upTo4(part);
    const bounds: number[] = [];
    for (let start = 0; start < total; start += size) bounds.push(start);
    this.bounds = [...bounds, total];
  }

  get slices(): number {
    return this.bounds.length - 1;
  }

  /** Whether the backward pass may leave out gradients that are zero: a Conv1D whose taps are one product. */
  get mayBeSparse(): boolean {
    const { cut, groups, dilation, channels } = this.sizes;
    return cut === "samples" && groups === 1 && dilation === 1 && channels % 4 === 0;
  }

  /** Rows of the kernel: a channel of a tap each. */
  get kernelRows(): number {
    return this.sizes.kernelSize * this.sizes.channels;
  }

  /** Steps of the output, with those on both sides that a turned kernel reaches from its first and last step. */
  get paddedOutputSteps(): number {
    return this.sizes.outputSteps + 2 * (this.sizes.kernelSize - 1);
  }

  /** Floats of the kernel with its filters filled up, and of a row of the output so. */
  get columns(): number {
    return this.sizes.groups * this.filterWidth;
  }

  /** First sample and step of a slice, its number of samples, and the steps of each. */
  slice(index: number): { sample: number; step: number; samples: number; steps: number; outputSteps: number } {
    const { steps, outputSteps, cut } = this.sizes;
    const start = this.bounds[index]!;
    const count = this.bounds[index + 1]! - start;
    if (cut === "samples") return { sample: start, step: 0, samples: count, steps, outputSteps };
    return { sample: 0, step: start, samples: 1, steps: count, outputSteps: count };
  }
}

function upTo4(count: number): number {
  return Math.ceil(count / 4) * 4;
}
