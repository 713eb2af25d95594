import type { DictionarySource } from "../reading/loadDictionary.js";
import type { PackageEngineName } from "./PackageEngine.js";
import { refuse } from "./refuse.js";

/**
 * Keeps segmenters apart whose package has one dictionary for the whole process: several may share the one that comes with
 * it, but words are added only where a single segmenter has ever been made.
 */
export class OneDictionary {
  readonly #engine: PackageEngineName;
  readonly #packageName: string;
  #source: DictionarySource | undefined;
  #segmenters = 0;
  #isChanged = false;
  #loading: Promise<void> | undefined;

  constructor(engine: PackageEngineName, packageName: string) {
    this.#engine = engine;
    this.#packageName = packageName;
  }

  /**
   * A further segmenter wants this dictionary.
   *
   * @param load loads it; called for the first segmenter only, waited for by all
   * @throws ArgumentError if there is another, or words were added
   */
  async claim(source: DictionarySource, load: () => Promise<void>): Promise<void> {
    const isNamed = source === "default" || source === "traditional";
    const isSame = isNamed && source === this.#source;
    if (this.#segmenters > 0 && (this.#isChanged || !isSame)) {
      this.#refuse("createSegmenter", this.#isChanged ? "words were added to it" : "another one is loaded already");
    }
    this.#source = source;
    this.#segmenters++;
    try {
      await (this.#loading ??= load());
    } catch (error) {
      this.#segmenters--;
      this.#loading = undefined;
      throw error;
    }
  }

  /** The only segmenter may change it. */
  change(caller: string): void {
    if (this.#segmenters > 1) this.#refuse(caller, "more than one segmenter was made");
    this.#isChanged = true;
  }

  #refuse(caller: string, reason: string): never {
    refuse(caller, this.#engine, `${this.#packageName} has one dictionary for the whole process, and ${reason}.`);
  }
}
