/** A figure that an app writes with `--json`. */
export interface FigurePlan {
  /** Its key in the file. */
  readonly key: string;
  /** Head of its column. */
  readonly title: string;
  readonly format: "percent" | "decimal" | "seconds" | "count";
}

/** One way of running an app, once for each seed. */
export interface RunPlan {
  /** Mark of its part of docs/results.md, behind the name of the app. */
  readonly name: string;
  readonly options: readonly string[];
  readonly figures: readonly FigurePlan[];
  /** Results of Keras or the slide, in words. */
  readonly reference: string;
}

const valAcc: FigurePlan = { key: "valAcc", title: "best validation accuracy", format: "percent" };
const testAcc: FigurePlan = { key: "testAcc", title: "test accuracy", format: "percent" };
const bestEpoch: FigurePlan = { key: "bestEpoch", title: "best epoch", format: "count" };
const perEpoch: FigurePlan = { key: "secondsPerEpoch", title: "time an epoch", format: "seconds" };
const valMae: FigurePlan = { key: "valMae", title: "validation MAE", format: "decimal" };
const celsius: FigurePlan = { key: "celsius", title: "in °C", format: "decimal" };
const testMae: FigurePlan = { key: "testMae", title: "test MAE", format: "decimal" };
const testMse: FigurePlan = { key: "testMse", title: "test MSE", format: "decimal" };
const seconds: FigurePlan = { key: "seconds", title: "training", format: "seconds" };

const toyAcc: FigurePlan = { key: "toyAcc", title: "test accuracy", format: "percent" };
const toySeconds: FigurePlan = { key: "toySeconds", title: "training", format: "seconds" };
const wineAcc: FigurePlan = { key: "wineAcc", title: "test accuracy", format: "percent" };
const wineSeconds: FigurePlan = { key: "wineSeconds", title: "training", format: "seconds" };

const reviews = [valAcc, bestEpoch, testAcc, perEpoch];

/**
 * Runs of each app in docs/results.md. Keras's figures are those of Keras 3.15.1 on the same files, with one seed.
 */
export const plans: Readonly<Record<string, readonly RunPlan[]>> = {
  "imdb-sentiment": [
    {
      name: "gru",
      options: ["--model", "gru"],
      figures: reviews,
      reference: "Keras: test 85.93 %; slide: test 88.28 %",
    },
    {
      name: "lstm",
      options: ["--model", "lstm"],
      figures: reviews,
      reference: "Keras: validation 87.92 %; slide: 89 %",
    },
    {
      name: "simple-rnn",
      options: ["--model", "simple-rnn"],
      figures: reviews,
      reference: "Keras: validation 84.80 %; slide: 85 %",
    },
    {
      name: "embedding",
      options: ["--model", "embedding"],
      figures: reviews,
      reference: "Keras: validation 75.26 %; slide: 75.02 %",
    },
    {
      name: "stacked-rnn",
      options: ["--model", "stacked-rnn"],
      figures: reviews,
      reference: "Keras in five epochs: validation 84.64 %; the slide does not train it",
    },
    {
      name: "bidirectional-lstm",
      options: ["--model", "bidirectional-lstm"],
      figures: reviews,
      reference: "Keras in six epochs: validation 85.72 %; the slide has a curve alone",
    },
    {
      name: "reversed-lstm",
      options: ["--model", "reversed-lstm"],
      figures: reviews,
      reference: "Keras in six epochs: validation 87.92 %; the slide has a curve alone",
    },
    {
      name: "conv1d",
      options: ["--model", "conv1d"],
      figures: reviews,
      reference: "Keras: validation 83.30 %; the slide has a curve alone",
    },
  ],
  "jena-temperature": [
    {
      name: "naive",
      options: ["--model", "naive"],
      figures: [valMae, celsius],
      reference: "slide: 0.29 = 2.57 °C",
    },
    {
      name: "dense",
      options: ["--model", "dense", "--epochs", "10"],
      figures: [valMae, celsius, bestEpoch, testMae, perEpoch],
      reference: "Keras: 0.3046 = 2.70 °C",
    },
    {
      name: "gru",
      options: ["--model", "gru", "--epochs", "5"],
      figures: [valMae, celsius, bestEpoch, testMae, perEpoch],
      reference: "Keras: 0.2600 = 2.30 °C; slide: 0.265 = 2.35 °C",
    },
  ],
  "reuters-topics": [
    {
      name: "gru",
      options: ["--model", "gru"],
      figures: reviews,
      reference: "Keras with other settings: test 57.26 %; the slide has none",
    },
    {
      name: "lstm",
      options: ["--model", "lstm"],
      figures: reviews,
      reference: "Keras with other settings: test 64.20 %; the slide has none",
    },
  ],
  "dense-basics": [
    {
      name: "toy",
      options: ["--model", "toy"],
      figures: [toyAcc, toySeconds],
      reference: "Keras, three seeds: 96.50 % to 99.50 %",
    },
    {
      name: "wine",
      options: ["--model", "wine"],
      figures: [wineAcc, wineSeconds],
      reference: "Keras, three seeds: 100.00 %",
    },
  ],
  "stock-price": [
    { name: "as-on-slide", options: ["--as-on-slide"], figures: [testMse, seconds], reference: "slide: 0.0039" },
    { name: "honest", options: [], figures: [testMse, seconds], reference: "scaled by the training days alone" },
  ],
};
