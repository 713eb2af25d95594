/** A table of vectors for the Projector, and where its files are, below the folder of the config. */
export interface ProjectorEntry {
  readonly tensorName: string;
  readonly tensorPath: string;
  readonly metadataPath?: string | undefined;
}

/**
 * The file projector_config.pbtxt.
 *
 * @see https://github.com/tensorflow/tensorboard/blob/2.21.0/tensorboard/plugins/projector/projector_config.proto
 */
export function projectorConfig(entries: readonly ProjectorEntry[]): string {
  return entries.map(entryText).join("");
}

function entryText({ tensorName, tensorPath, metadataPath }: ProjectorEntry): string {
  const fields = { tensor_name: tensorName, metadata_path: metadataPath, tensor_path: tensorPath };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : `  ${name}: ${JSON.stringify(value)}\n`,
  );
  return `embeddings {\n${lines.join("")}}\n`;
}
