import { type OptionTable, readOptions } from "@seqloom/array";
import { checkCommon, type CommonOptions, type CommonSettings } from "./commonOptions.js";
import { KerasOptimizer } from "./KerasOptimizer.js";
import { adadeltaRule } from "./rules/adadeltaRule.js";
import { adagradRule } from "./rules/adagradRule.js";
import { adamRule } from "./rules/adamRule.js";
import { adamaxRule } from "./rules/adamaxRule.js";
import { ftrlRule } from "./rules/ftrlRule.js";
import { lionRule } from "./rules/lionRule.js";
import { nadamRule } from "./rules/nadamRule.js";
import { rmspropRule } from "./rules/rmspropRule.js";
import { sgdRule } from "./rules/sgdRule.js";
import {
  type AdadeltaOptions,
  adadeltaOptions,
  type AdagradOptions,
  adagradOptions,
  type AdamaxOptions,
  adamaxOptions,
  type AdamOptions,
  adamOptions,
  type AdamWOptions,
  adamwOptions,
  type FtrlOptions,
  ftrlOptions,
  type LionOptions,
  lionOptions,
  type NadamOptions,
  nadamOptions,
  type RmspropOptions,
  rmspropOptions,
  type SgdOptions,
  sgdOptions,
} from "./optimizerOptions.js";

/**
 * Gradient descent, with Keras's formulas and defaults. With g the gradient:
 *
 *     weight = weight - rate g
 *     velocity = momentum velocity - rate g
 *     weight = weight + velocity            with nesterov: weight + momentum velocity - rate g
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const { learningRate, momentum } = sgd({ learningRate: 0.1, momentum: 0.9 }).getConfig();
 * [learningRate, momentum]; // → [ 0.1, 0.9 ]
 * @see https://keras.io/api/optimizers/sgd/
 */
export function sgd(options?: SgdOptions): KerasOptimizer {
  const settings = read("sgd", sgdOptions, options);
  return new KerasOptimizer("SGD", settings, sgdRule(settings));
}

/**
 * RMSprop, with Keras's formulas and defaults: steps are divided by the root of the mean square of the gradients. With g the
 * gradient:
 *
 *     square = rho square + (1 - rho) g²
 *     weight = weight - rate g / sqrt(square + epsilon)
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * rmsprop({ learningRate: -1 });
 * // throws rmsprop: learningRate must be a number of 0 or more, or a schedule, got -1.
 * @see https://keras.io/api/optimizers/rmsprop/
 */
export function rmsprop(options?: RmspropOptions): KerasOptimizer {
  const settings = read("rmsprop", rmspropOptions, options);
  return new KerasOptimizer("RMSprop", settings, rmspropRule(settings));
}

/**
 * Adam, with Keras's formulas and defaults: steps along the mean gradient, divided by the root of the mean square. With g the
 * gradient and t the number of the step:
 *
 *     m = m + (1 - beta1) (g - m)          v = v + (1 - beta2) (g² - v)
 *     weight = weight - rate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const { learningRate, beta1, beta2, epsilon } = adam({ learningRate: 0.01 }).getConfig();
 * [learningRate, beta1, beta2, epsilon]; // → [ 0.01, 0.9, 0.999, 1e-7 ]
 * @see https://keras.io/api/optimizers/adam/ and Kingma, Ba, "Adam: A Method for Stochastic Optimization" (2014)
 */
export function adam(options?: AdamOptions): KerasOptimizer {
  const settings = read("adam", adamOptions, options);
  return new KerasOptimizer("Adam", settings, adamRule(settings));
}

/**
 * AdamW, with Keras's formulas and defaults: Adam, which takes a share off the weights before each step:
 *
 *     weight = weight - weightDecay rate weight
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adamw().getConfig().weightDecay; // → 0.004
 * @see https://keras.io/api/optimizers/adamw/ and Loshchilov, Hutter, "Decoupled Weight Decay Regularization" (2017)
 */
export function adamw(options?: AdamWOptions): KerasOptimizer {
  const settings = read("adamw", adamwOptions, options);
  return new KerasOptimizer("AdamW", settings, adamRule(settings));
}

/**
 * Nadam, with Keras's formulas and defaults: Adam with Nesterov momentum. With g the gradient and t the number of the step:
 *
 *     u(t) = beta1 (1 - 0.5 0.96^t)        product = u(1) u(2) … u(t)
 *     m = m + (1 - beta1) (g - m)          v = v + (1 - beta2) (g² - v)
 *     mean = u(t + 1) m / (1 - product u(t + 1)) + (1 - u(t)) g / (1 - product)
 *     weight = weight - rate mean / (sqrt(v / (1 - beta2^t)) + epsilon)
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * nadam({ beta1: 0.8 }).getConfig().beta1; // → 0.8
 * @see https://keras.io/api/optimizers/Nadam/ and Dozat, "Incorporating Nesterov Momentum into Adam" (2016)
 */
export function nadam(options?: NadamOptions): KerasOptimizer {
  const settings = read("nadam", nadamOptions, options);
  return new KerasOptimizer("Nadam", settings, nadamRule(settings));
}

/**
 * Adagrad, with Keras's formulas and defaults: steps are divided by the root of the sum of squares of all gradients. With g the
 * gradient:
 *
 *     sum = sum + g²
 *     weight = weight - rate g / sqrt(sum + epsilon)
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adagrad().getConfig().initialAccumulatorValue; // → 0.1
 * @see https://keras.io/api/optimizers/adagrad/
 */
export function adagrad(options?: AdagradOptions): KerasOptimizer {
  const settings = read("adagrad", adagradOptions, options);
  return new KerasOptimizer("Adagrad", settings, adagradRule(settings));
}

/**
 * Adadelta, with Keras's formulas and defaults: steps as long as the mean of those before, by the root mean square of the
 * gradients. With g the gradient:
 *
 *     squares = rho squares + (1 - rho) g²
 *     step = sqrt(steps + epsilon) / sqrt(squares + epsilon) g
 *     steps = rho steps + (1 - rho) step²
 *     weight = weight - rate step
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adadelta({ learningRate: 1 }).getConfig().rho; // → 0.95
 * @see https://keras.io/api/optimizers/adadelta/
 */
export function adadelta(options?: AdadeltaOptions): KerasOptimizer {
  const settings = read("adadelta", adadeltaOptions, options);
  return new KerasOptimizer("Adadelta", settings, adadeltaRule(settings));
}

/**
 * Adamax, with Keras's formulas and defaults: Adam with the largest gradient in place of the mean square. With g the gradient
 * and t the number of the step:
 *
 *     m = m + (1 - beta1) (g - m)          u = max(beta2 u, |g|)
 *     weight = weight - rate / (1 - beta1^t) m / (u + epsilon)
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * adamax({ beta1: 1 });
 * // throws adamax: beta1 must be a number from 0 and below 1, got 1.
 * @see https://keras.io/api/optimizers/adamax/
 */
export function adamax(options?: AdamaxOptions): KerasOptimizer {
  const settings = read("adamax", adamaxOptions, options);
  return new KerasOptimizer("Adamax", settings, adamaxRule(settings));
}

/**
 * Ftrl, "follow the regularized leader", with Keras's formulas and defaults. With g the gradient and p = -learningRatePower:
 *
 *     next = sum + g²
 *     linear = linear + g + 2 l2Shrinkage weight - (next^p - sum^p) / rate weight
 *     weight = (clip(linear, -l1, l1) - linear) / (next^p / rate + 2 l2 + beta / rate)
 *     sum = next
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * ftrl({ learningRatePower: 1 });
 * // throws ftrl: learningRatePower must be a number of 0 or less, got 1.
 * @see https://keras.io/api/optimizers/ftrl/ and McMahan et al., "Ad Click Prediction: a View from the Trenches" (2013)
 */
export function ftrl(options?: FtrlOptions): KerasOptimizer {
  const settings = read("ftrl", ftrlOptions, options);
  return new KerasOptimizer("Ftrl", settings, ftrlRule(settings));
}

/**
 * Lion, with Keras's formulas and defaults: steps of the same length, whatever the gradient. With g the gradient:
 *
 *     weight = weight - rate sign(beta1 m + (1 - beta1) g)
 *     m = beta2 m + (1 - beta2) g
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * lion().getConfig().beta2; // → 0.99
 * @see https://keras.io/api/optimizers/lion/ and Chen et al., "Symbolic Discovery of Optimization Algorithms" (2023)
 */
export function lion(options?: LionOptions): KerasOptimizer {
  const settings = read("lion", lionOptions, options);
  return new KerasOptimizer("Lion", settings, lionRule(settings));
}

function read<Options extends CommonOptions, Table extends OptionTable<Options>>(
  caller: string,
  table: Table,
  options: Options | undefined,
) {
  const settings = readOptions(caller, table, options);
  checkCommon(caller, settings as unknown as CommonSettings);
  return settings;
}
