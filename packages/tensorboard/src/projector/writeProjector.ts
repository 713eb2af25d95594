import { ArgumentError, checkNdArray, lazy, type NdArray, type TypedArray } from "@seqloom/array";
import { openFolder } from "#openFolder";
import type { LogFolder } from "../folders/LogFolder.js";
import { metadataTsv } from "./metadataTsv.js";
import { projectorConfig } from "./projectorConfig.js";
import { tensorTsv } from "./tensorTsv.js";

/** A table of vectors for the Projector. */
export interface ProjectorEmbedding {
  /** Name in the Projector's list. */
  readonly name: string;
  /** Shape [vectors, dimensions]. */
  readonly vectors: NdArray<TypedArray>;
  /** A label for each vector, such as its word; or the path of a file below logDir that has them, a line for each. */
  readonly metadata?: string | readonly string[] | undefined;
}

const encoder = lazy(() => new TextEncoder());

/**
 * Writes vectors so that TensorBoard's Projector opens them: projector_config.pbtxt, and for each table a file of its numbers and
 * one of its labels. Files of an earlier call are replaced. The folder needs no event file, but TensorBoard asks for one anywhere
 * below the folder that it is started with.
 *
 * @param logDir path of a folder, which is made if it is not there; in a browser a `MemoryFolder`
 * @throws ArgumentError if vectors are no table, if there is not one label for each, if two names are equal, or if the folder
 *   cannot be made or written
 *
 * @example
 * const logs = new MemoryFolder(); // in Node: "logs"
 * const vectors = { data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] };
 * writeProjector(logs, [{ name: "words", vectors, metadata: ["good", "bad"] }]);
 * new TextDecoder().decode(logs.bytes("words.tsv")); // → '1\t2\n3\t4\n'
 * @see https://www.tensorflow.org/tensorboard/tensorboard_projector_plugin
 */
export function writeProjector(logDir: string | LogFolder, embeddings: readonly ProjectorEmbedding[]): void {
  const names = new Map<string, string>();
  for (const [index, embedding] of embeddings.entries()) checkEmbedding(embedding, `embeddings[${index}]`, names);
  const folder = openFolder("writeProjector", logDir);
  const write = (path: string, text: string): string => {
    folder.replace(path, encoder().encode(text));
    return path;
  };
  const entries = embeddings.map(({ name, vectors, metadata }) => {
    const file = fileName(name);
    return {
      tensorName: name,
      tensorPath: write(`${file}.tsv`, tensorTsv(vectors)),
      metadataPath: typeof metadata === "object" ? write(`${file}.metadata.tsv`, metadataTsv(metadata)) : metadata,
    };
  });
  write("projector_config.pbtxt", projectorConfig(entries));
}

/** A name without what folders and systems take for something else. */
function fileName(name: string): string {
  return name.replace(/[^\p{Letter}\p{Number}_-]+/gu, "_");
}

function checkEmbedding(
  { name, vectors, metadata }: ProjectorEmbedding,
  argument: string,
  names: Map<string, string>,
): void {
  if (typeof name !== "string" || name === "") {
    throw new ArgumentError("writeProjector", `${argument}.name`, "a name", name);
  }
  const file = fileName(name);
  const other = names.get(file);
  if (other !== undefined) {
    throw new ArgumentError("writeProjector", `${argument}.name`, `another name than "${other}"`, name);
  }
  names.set(file, name);
  checkNdArray("writeProjector", `${argument}.vectors`, vectors, { rank: 2 });
  const [rows = 0, columns = 0] = vectors.shape;
  if (rows * columns === 0) {
    throw new ArgumentError(
      "writeProjector",
      `${argument}.vectors.shape`,
      "[vectors, dimensions], none of them 0",
      vectors.shape,
    );
  }
  checkMetadata(metadata, `${argument}.metadata`, rows);
}

function checkMetadata(metadata: unknown, argument: string, rows: number): void {
  if (metadata === undefined || (typeof metadata === "string" && metadata !== "")) return;
  if (!Array.isArray(metadata) || !metadata.every((label) => typeof label === "string")) {
    throw new ArgumentError("writeProjector", argument, "a list of texts, or the path of a file", metadata);
  }
  if (metadata.length === rows) return;
  throw new ArgumentError("writeProjector", argument, `as long as there are vectors, ${rows}`, metadata.length);
}
