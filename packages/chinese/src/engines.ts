import { ExactSegmenter } from "./ExactSegmenter.js";
import { loadData } from "./loadData.js";
import { type DictionarySource, loadDictionary } from "./loadDictionary.js";
import type { Segmenter } from "./Segmenter.js";

/** The engines that there are. */
export const engines = ["exact"] as const;

export type EngineName = (typeof engines)[number];

interface EngineSettings {
  readonly dictionary: DictionarySource;
  readonly hmm: boolean;
}

interface Engine {
  /** The npm package that must be there; none for our own. */
  readonly needs?: string;
  readonly make: (settings: EngineSettings) => Promise<Segmenter>;
}

/** A further engine is an entry here. */
const table: Readonly<Record<EngineName, Engine>> = {
  exact: {
    make: async ({ dictionary, hmm }) => {
      const [words, cutHmm] = await Promise.all([loadDictionary(dictionary), loadData.cutHmm()]);
      return new ExactSegmenter(words, cutHmm, hmm);
    },
  },
};

/** Makes a segmenter of an engine. */
export async function makeEngine(name: EngineName, settings: EngineSettings): Promise<Segmenter> {
  return table[name].make(settings);
}

/**
 * The engines by name, and whether each can be used here.
 *
 * @example
 * await availableEngines(); // → [ { name: 'exact', available: true } ]
 */
export async function availableEngines(): Promise<{ name: EngineName; available: boolean }[]> {
  return Promise.resolve(engines.map((name) => ({ name, available: table[name].needs === undefined })));
}
