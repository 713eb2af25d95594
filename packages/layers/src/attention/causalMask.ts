import { tensor, type Tensor } from "@tensorflow/tfjs-core";

/**
 * The mask under which a step sees the steps up to its own and none behind it.
 *
 * @returns bool, [1, steps, places], true where the place is not behind the step
 */
export function causalMask(steps: number, places: number): Tensor {
  const seen = Uint8Array.from({ length: steps * places }, (_, index) =>
    index % places <= Math.floor(index / places) ? 1 : 0,
  );
  return tensor(seen, [1, steps, places], "bool");
}

/**
 * The mask under which a step sees those beside it.
 *
 * @param width number of steps to each side, that of the step itself included
 * @returns bool, [1, steps, places]
 */
export function windowMask(steps: number, places: number, width: number): Tensor {
  const seen = Uint8Array.from({ length: steps * places }, (_, index) =>
    Math.abs((index % places) - Math.floor(index / places)) < width ? 1 : 0,
  );
  return tensor(seen, [1, steps, places], "bool");
}
