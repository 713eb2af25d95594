import { adadelta } from "./adadelta";
import { adagrad } from "./adagrad";
import { adam } from "./adam";
import { adamax } from "./adamax";
import { ftrl } from "./ftrl";
import { lion } from "./lion";
import { nadam } from "./nadam";
import { OptimizerSlice } from "./OptimizerSlice";
import { rmsprop } from "./rmsprop";
import { sgd } from "./sgd";

/** The rules, by number; the build copies the numbers into src/binaries/layout.ts. */
const SGD: i32 = 0;
const RMSPROP: i32 = 1;
const ADAM: i32 = 2;
const NADAM: i32 = 3;
const ADAGRAD: i32 = 4;
const ADADELTA: i32 = 5;
const ADAMAX: i32 = 6;
const FTRL: i32 = 7;
const LION: i32 = 8;

/** Moves the weights of a slice, and the slots beside them, by the formula of a rule. */
export function applyRule(rule: i32, slice: OptimizerSlice, settings: usize): void {
  if (rule == SGD) sgd(slice, settings);
  if (rule == RMSPROP) rmsprop(slice, settings);
  if (rule == ADAM) adam(slice, settings);
  if (rule == NADAM) nadam(slice, settings);
  if (rule == ADAGRAD) adagrad(slice, settings);
  if (rule == ADADELTA) adadelta(slice, settings);
  if (rule == ADAMAX) adamax(slice, settings);
  if (rule == FTRL) ftrl(slice, settings);
  if (rule == LION) lion(slice, settings);
}
