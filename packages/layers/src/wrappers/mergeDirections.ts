/** Merge of the outputs of two directions, all arrays of whole batches. */
export interface DirectionMerge {
  /** @param sizes numbers of an output in each direction */
  forward(output: Float32Array, forward: Float32Array, backward: Float32Array, sizes: readonly number[]): void;
  /** Fills the gradients of the two directions from that of the output. */
  backward(gradient: Float32Array, directions: Directions, sizes: readonly number[]): void;
}

/** Outputs of the two directions and the gradients by them. */
interface Directions {
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  readonly ofForward: Float32Array;
  readonly ofBackward: Float32Array;
}

/** The merges of `Bidirectional`, on arrays. */
export const DIRECTION_MERGES: Readonly<Record<"concat" | "sum" | "mul" | "ave", DirectionMerge>> = {
  concat: {
    forward(output, forward, backward, [own, other]) {
      copyColumns(output, forward, { start: 0, width: own!, stride: own! + other! });
      copyColumns(output, backward, { start: own!, width: other!, stride: own! + other! });
    },
    backward(gradient, { ofForward, ofBackward }, [own, other]) {
      takeColumns(ofForward, gradient, { start: 0, width: own!, stride: own! + other! });
      takeColumns(ofBackward, gradient, { start: own!, width: other!, stride: own! + other! });
    },
  },
  sum: {
    forward(output, forward, backward) {
      for (let i = 0; i < output.length; i++) output[i] = forward[i]! + backward[i]!;
    },
    backward(gradient, { ofForward, ofBackward }) {
      ofForward.set(gradient);
      ofBackward.set(gradient);
    },
  },
  mul: {
    forward(output, forward, backward) {
      for (let i = 0; i < output.length; i++) output[i] = forward[i]! * backward[i]!;
    },
    backward(gradient, { forward, backward, ofForward, ofBackward }) {
      for (let i = 0; i < gradient.length; i++) {
        ofForward[i] = gradient[i]! * backward[i]!;
        ofBackward[i] = gradient[i]! * forward[i]!;
      }
    },
  },
  ave: {
    forward(output, forward, backward) {
      for (let i = 0; i < output.length; i++) output[i] = (forward[i]! + backward[i]!) / 2;
    },
    backward(gradient, { ofForward, ofBackward }) {
      for (let i = 0; i < gradient.length; i++) ofForward[i] = gradient[i]! / 2;
      ofBackward.set(ofForward);
    },
  },
};

/** Columns of a matrix: the first one, how many, and how many the matrix has. */
interface Columns {
  readonly start: number;
  readonly width: number;
  readonly stride: number;
}

function copyColumns(target: Float32Array, source: Float32Array, { start, width, stride }: Columns): void {
  for (let from = 0, to = start; from < source.length; from += width, to += stride) {
    for (let i = 0; i < width; i++) target[to + i] = source[from + i]!;
  }
}

function takeColumns(target: Float32Array, source: Float32Array, { start, width, stride }: Columns): void {
  for (let to = 0, from = start; to < target.length; to += width, from += stride) {
    for (let i = 0; i < width; i++) target[to + i] = source[from + i]!;
  }
}
