import { ArgumentError } from "@seqloom/array";
import { type ProjectorEmbedding, writeProjector } from "@seqloom/tensorboard";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Callback } from "../callbacks/Callback.js";
import { embeddingLayers } from "./embeddingLayers.js";
import type { LogRun } from "./LogRun.js";
import type { EmbeddingLabels } from "./tensorBoardOptions.js";

type Layer = LayersModel["layers"][number];

/** Writes the embeddings for the Projector: before training, after every n-th epoch, and at the end. */
export class EmbeddingFiles implements Callback {
  readonly #run: LogRun;
  readonly #layers: readonly Layer[];
  #isWritten = false;

  /** @throws ArgumentError if the model has no Embedding, or labels are given for a layer that is none */
  constructor(run: LogRun) {
    this.#run = run;
    this.#layers = embeddingLayers(run.model);
    const { embeddingsFreq, embeddingsMetadata } = run.settings;
    if (this.#layers.length === 0) {
      throw new ArgumentError("tensorBoard", "embeddingsFreq", "0 for a model without an Embedding", embeddingsFreq);
    }
    if (!isRecord(embeddingsMetadata)) return;
    const names = this.#layers.map(({ name }) => name);
    const unknown = Object.keys(embeddingsMetadata).find((name) => !names.includes(name));
    if (unknown === undefined) return;
    const allowed = `by the names of Embedding layers (${names.join(", ")})`;
    throw new ArgumentError("tensorBoard", "embeddingsMetadata", allowed, unknown);
  }

  /** @throws ArgumentError if there is not one label for each row */
  async onTrainBegin(): Promise<void> {
    await this.#write();
  }

  async onEpochEnd(epoch: number): Promise<void> {
    this.#isWritten = epoch % this.#run.settings.embeddingsFreq === 0;
    if (this.#isWritten) await this.#write();
  }

  getState(): boolean {
    return this.#isWritten;
  }

  setState(isWritten: boolean): void {
    this.#isWritten = isWritten;
  }

  async onTrainEnd(): Promise<void> {
    if (!this.#isWritten) await this.#write();
  }

  async #write(): Promise<void> {
    const embeddings: ProjectorEmbedding[] = [];
    for (const layer of this.#layers) {
      const weight = layer.weights[0]!.read();
      const vectors = { data: (await weight.data()) as Float32Array, shape: weight.shape };
      embeddings.push({ name: layer.name, vectors, metadata: this.#labelsOf(layer, weight.shape[0]) });
    }
    writeProjector(this.#run.settings.logDir, embeddings);
  }

  #labelsOf({ name }: Layer, rows: number): EmbeddingLabels | undefined {
    const { embeddingsMetadata: given } = this.#run.settings;
    const labels = isRecord(given) ? given[name] : given;
    if (labels === undefined || typeof labels === "string" || labels.length === rows) return labels;
    const allowed = `one label for each of the ${rows} rows of layer ${name}`;
    throw new ArgumentError("tensorBoard", "embeddingsMetadata", allowed, `${labels.length} labels`);
  }
}

function isRecord(given: unknown): given is Readonly<Record<string, EmbeddingLabels>> {
  return typeof given === "object" && !Array.isArray(given);
}
