import { normal } from "./normal";

/** A moving average, of four weights: moment += share (value - moment). */
// @ts-ignore: decorator
@inline
export function movedMoment(moment: v128, share: v128, value: v128): v128 {
  return normal(f32x4.add(moment, f32x4.mul(share, f32x4.sub(value, moment))));
}
