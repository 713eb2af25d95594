import { isRecord } from "./parseJson.js";
import { snakeCase } from "./snakeCase.js";

/** Vocabularies of a .keras file, by the paths of the layers that learned them. */
export interface Vocabularies {
  /** Words in lines. */
  readonly text: (path: string) => string | undefined;
  /** Inverse document frequencies by index, those of special words in front. */
  readonly frequencies: (path: string) => ArrayLike<number> | undefined;
}

const LOOKUPS = ["StringLookup", "IntegerLookup", "TextVectorization"];

/**
 * The config of a model with the vocabularies that its layers learned by `adapt`: Keras keeps them in files of their own, and only
 * those that a layer was made with in the config.
 */
export function withVocabularies(config: unknown, vocabularies: Vocabularies): unknown {
  return visit(config, "", vocabularies);
}

function visit(entry: unknown, path: string, vocabularies: Vocabularies): unknown {
  if (!isRecord(entry) || !isRecord(entry.config)) return entry;
  const { class_name: className, config } = entry;
  if (LOOKUPS.includes(String(className)))
    return { ...entry, config: lookupConfig(className, config, path, vocabularies) };
  if (!Array.isArray(config.layers)) return entry;
  const counts = new Map<string, number>();
  const layers = (config.layers as unknown[]).map((layer) => {
    const name = isRecord(layer) ? snakeCase(String(layer.class_name)) : "";
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const own = count === 0 ? name : `${name}_${count}`;
    return visit(layer, path === "" ? `layers/${own}` : `${path}/layers/${own}`, vocabularies);
  });
  return { ...entry, config: { ...config, layers } };
}

function lookupConfig(
  className: unknown,
  config: Record<string, unknown>,
  path: string,
  vocabularies: Vocabularies,
): Record<string, unknown> {
  const text = vocabularies.text(`${path}/vocabulary.txt`);
  if (text === undefined || (config.vocabulary ?? null) !== null) return config;
  const lines = text.split(/\r?\n/);
  while (lines.at(-1) === "") lines.pop();
  const vocabulary = className === "IntegerLookup" ? lines.map(Number) : lines;
  if (config.output_mode !== "tf_idf") return { ...config, vocabulary };
  const inner = className === "TextVectorization" ? `${path}/_lookup_layer` : path;
  const unknown = className === "TextVectorization" ? 1 : Number(config.num_oov_indices ?? 1);
  const frequencies = Array.from(vocabularies.frequencies(inner) ?? []).slice(unknown, lines.length);
  return { ...config, vocabulary: vocabulary.slice(unknown), idf_weights: frequencies };
}
