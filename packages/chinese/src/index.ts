export type { TextEncoding } from "@seqloom/bytes";

export { createSegmenter } from "./segmenter/createSegmenter.js";
export type { CreateSegmenterOptions } from "./segmenter/createSegmenter.js";
export { segmenterFromJson } from "./segmenter/segmenterFromJson.js";
export type { DictionaryName, SegmenterJson } from "./interface/segmenterJson.js";
export { availableEngines } from "./segmenter/engines.js";
export type { EngineName, EngineReport } from "./segmenter/engines.js";

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
} from "./interface/Segmenter.js";

export type { IdfSource } from "./reading/IdfTable.js";
export type { DictionarySource } from "./reading/loadDictionary.js";
export type { UserDictionarySource } from "./reading/readUserDictionary.js";
export { traditionalDictionary } from "./reading/traditionalDictionary.js";

export { withoutSigns } from "./exact/withoutSigns.js";
