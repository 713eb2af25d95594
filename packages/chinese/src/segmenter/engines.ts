import { ArgumentError } from "@seqloom/array";
import { optionalEngines } from "#optionalEngines";
import { ExactSegmenter, type Extras } from "../exact/ExactSegmenter.js";
import { loadData } from "../data/loadData.js";
import { type DictionarySource, loadDictionary } from "../reading/loadDictionary.js";
import type { LoadedPackage, PackageEngineName } from "../engines/PackageEngine.js";
import { PackageSegmenter } from "../engines/PackageSegmenter.js";
import { refuse } from "../engines/refuse.js";
import type { Segmenter } from "../interface/Segmenter.js";

export type EngineName = "exact" | PackageEngineName;

/** Our own engine, and those of other packages. */
export const engines: readonly EngineName[] = ["exact", "node-rs", "nodejieba", "wasm"];

/** The version of jieba for Python whose words the engine `exact` gives. */
const JIEBA_VERSION = "0.42.1";

/** Name, version and availability of an engine. */
export interface EngineReport {
  readonly name: EngineName;
  /** That of its package; for `exact` that of the jieba it follows; left out where it is not known. */
  readonly version?: string;
  readonly available: boolean;
  /** Reason why it is not available, with the remedy. */
  readonly reason?: string;
}

interface EngineSettings extends Extras {
  readonly dictionary: DictionarySource;
  readonly hmm: boolean;
}

/** Makes a segmenter of an engine. */
export async function makeEngine(name: EngineName, { dictionary, hmm, ...given }: EngineSettings): Promise<Segmenter> {
  const dictionaryName = (["default", "traditional"] as const).find((known) => known === dictionary);
  const extras: Extras = dictionaryName === undefined ? given : { ...given, dictionaryName };
  if (name === "exact") {
    const [words, cutHmm] = await Promise.all([loadDictionary(dictionary), loadData.cutHmm()]);
    return new ExactSegmenter(words, cutHmm, hmm, extras);
  }
  if (extras.wordsWithSigns) refuse("createSegmenter", name, "wordsWithSigns asks for the words of its dictionary.");
  const { start } = await loadPackage(name);
  return new PackageSegmenter(await start(dictionary), hmm, extras.idf, extras.dictionaryName);
}

async function loadPackage(name: PackageEngineName): Promise<LoadedPackage> {
  try {
    return await optionalEngines[name]();
  } catch (cause) {
    const allowed = 'one that is available here, such as "exact"';
    throw new ArgumentError("createSegmenter", "engine", allowed, name, (cause as Error).message);
  }
}

/**
 * The engines by name, and whether each can be used here. The packages of those that can are loaded to find out.
 *
 * @example
 * const [first] = await availableEngines();
 * first; // → { name: 'exact', version: '0.42.1', available: true }
 */
export async function availableEngines(): Promise<EngineReport[]> {
  return Promise.all(engines.map(report));
}

async function report(name: EngineName): Promise<EngineReport> {
  if (name === "exact") return { name, version: JIEBA_VERSION, available: true };
  try {
    const { version } = await optionalEngines[name]();
    return version === undefined ? { name, available: true } : { name, version, available: true };
  } catch (cause) {
    return { name, available: false, reason: (cause as Error).message };
  }
}
