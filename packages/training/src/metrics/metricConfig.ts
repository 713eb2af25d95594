/** Options of a metric, and the function that made it. */
export interface MetricConfig {
  /** Name of the function: "auc". */
  readonly className: string;
  readonly config: object;
}

const configs = new WeakMap<object, MetricConfig>();

/** Keeps the function and the options that a metric was made by, so that the same can be made again. */
export function withConfig<Made extends object>(className: string, config: object | undefined, metric: Made): Made {
  configs.set(metric, { className, config: { ...config } });
  return metric;
}

/** Function and options that a metric of this package was made by; undefined for one of the user's own. */
export function metricConfig(metric: object): MetricConfig | undefined {
  return configs.get(metric);
}
