import type { Variable } from "@tensorflow/tfjs-core";
import type { Callback } from "../callbacks/Callback.js";
import type { LogRun } from "./LogRun.js";
import { type Gradients, nextGradients } from "../optimizers/nextGradients.js";
import { weightImage } from "./weightImage.js";
import { weightPaths } from "../callbacks/weightPaths.js";

/**
 * Writes a histogram of each weight after every n-th epoch, `sequential/dense/kernel/histogram`; if wanted also pictures of the
 * weights, `…/image`, and histograms of the gradients of the epoch's first batch, `…/gradient`.
 */
export class WeightHistograms implements Callback {
  readonly #run: LogRun;
  #watch: ReturnType<typeof nextGradients> | undefined;
  #gradients: Gradients | undefined;

  constructor(run: LogRun) {
    this.#run = run;
  }

  onEpochBegin(epoch: number): void {
    this.#gradients = undefined;
    if (this.#run.settings.writeGrads && this.#isDue(epoch)) this.#watch = nextGradients(this.#run.model.optimizer);
  }

  /** Gradients of the epoch's first batch, in the order of the weights; null for those without one. */
  getState(): (Float32Array | null)[] {
    const variables = weightPaths(this.#run.model).map(({ weight }) => weight.read() as Variable);
    return variables.map(({ name }) => this.#gradients?.get(name) ?? null);
  }

  setState(gradients: readonly (Float32Array | null)[]): void {
    const names = weightPaths(this.#run.model).map(({ weight }) => (weight.read() as Variable).name);
    const known = names.flatMap((name, i): [string, Float32Array][] => (gradients[i] ? [[name, gradients[i]]] : []));
    this.#gradients = known.length > 0 ? new Map(known) : undefined;
  }

  async onBatchEnd(): Promise<void> {
    if (!this.#watch) return;
    this.#gradients = await this.#watch.stop();
    this.#watch = undefined;
  }

  async onEpochEnd(epoch: number): Promise<void> {
    if (!this.#isDue(epoch)) return;
    const { model, train, settings } = this.#run;
    for (const { path, weight } of weightPaths(model)) {
      const variable = weight.read() as Variable;
      const values = (await variable.data()) as Float32Array;
      train.histogram(`${path}/histogram`, values, { step: epoch });
      const image = settings.writeImages ? weightImage(values, variable.shape) : undefined;
      if (image) train.image(`${path}/image`, image, { step: epoch });
      const gradient = this.#gradients?.get(variable.name);
      if (gradient) train.histogram(`${path}/gradient`, gradient, { step: epoch });
    }
  }

  #isDue(epoch: number): boolean {
    return epoch % this.#run.settings.histogramFreq === 0;
  }
}
