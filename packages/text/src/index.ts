export { textToWordSequence } from "./textToWordSequence.js";
export { Tokenizer } from "./Tokenizer.js";
export type { MatrixOptions, Text, TokenizerOptions } from "./Tokenizer.js";
export type { TokenizerConfig } from "./TokenizerConfig.js";
export { tokenizerFromJson } from "./tokenizerFromJson.js";
export type { WordOptions } from "./wordOptions.js";
