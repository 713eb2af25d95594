import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { CompileOptions } from "./compileOptions.js";

const options = new WeakMap<LayersModel, { readonly given: CompileOptions; readonly stamp: unknown }>();

/** Keeps the options of `compile`, until the model is compiled again. */
export function rememberOptions(model: LayersModel, given: CompileOptions): void {
  options.set(model, { given, stamp: model.metricsTensors });
}

/** Options that `compile` was given; undefined for a model that was not compiled, or by tfjs's own method. */
export function givenOptions(model: LayersModel): CompileOptions | undefined {
  const known = options.get(model);
  return known && known.stamp === model.metricsTensors ? known.given : undefined;
}
