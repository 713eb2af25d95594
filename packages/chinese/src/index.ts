export { createSegmenter } from "./createSegmenter.js";
export type { CreateSegmenterOptions } from "./createSegmenter.js";
export { availableEngines } from "./engines.js";
export type { EngineName, EngineReport } from "./engines.js";
export type { IdfSource } from "./IdfTable.js";
export type { TextEncoding } from "@seqloom/bytes";
export type { DictionarySource } from "./loadDictionary.js";
export type { UserDictionarySource } from "./readUserDictionary.js";
export type {
  AddWordOptions,
  CutAsyncOptions,
  CutOptions,
  Keyword,
  KeywordOptions,
  Segmenter,
  SuggestFrequencyOptions,
  TaggedWord,
  Token,
  TokenizeOptions,
} from "./Segmenter.js";
export { traditionalDictionary } from "./traditionalDictionary.js";
export { withoutSigns } from "./withoutSigns.js";
