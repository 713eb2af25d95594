export type { TextEncoding } from "@seqloom/bytes";

export { bagOfNgrams } from "./words/bagOfNgrams.js";
export { charactersOf } from "./words/charactersOf.js";
export type { CharacterSet } from "./words/charactersOf.js";
export { ngrams } from "./words/ngrams.js";
export type { NgramLengths } from "./words/ngrams.js";
export { textToWordSequence } from "./words/textToWordSequence.js";
export type { WordOptions } from "./words/wordOptions.js";

export type { MatrixMode } from "./tokenizer/sequencesMatrix.js";
export { Tokenizer } from "./tokenizer/Tokenizer.js";
export type { MatrixOptions } from "./tokenizer/Tokenizer.js";
export type { TokenizerConfig } from "./tokenizer/TokenizerConfig.js";
export type { TextOrTokens } from "./tokenizer/TokenizerCutter.js";
export { tokenizerFromJson } from "./tokenizer/tokenizerFromJson.js";
export type { TokenizerOptions } from "./tokenizer/tokenizerOptions.js";

export type { Standardize } from "./vectorization/standardizeText.js";
export { TextVectorization } from "./vectorization/TextVectorization.js";
export type {
  TextSplit,
  TextVectorizationOptions,
  VectorizationMode,
} from "./vectorization/textVectorizationOptions.js";

export { makeSamplingTable } from "./sequences/makeSamplingTable.js";
export type { SamplingTableOptions } from "./sequences/makeSamplingTable.js";
export { multiHot } from "./sequences/multiHot.js";
export type { MultiHotOptions } from "./sequences/multiHot.js";
export { padSequences } from "./sequences/padSequences.js";
export type { PadSequencesOptions } from "./sequences/padSequences.js";
export { skipgrams } from "./sequences/skipgrams.js";
export type { Skipgrams, SkipgramsOptions } from "./sequences/skipgrams.js";

export { hashingTrick } from "./hashing/hashingTrick.js";
export type { HashingTrickOptions, WordHash } from "./hashing/hashingTrick.js";
export { oneHot } from "./hashing/oneHot.js";

export { readStopWords } from "./stopWords/readStopWords.js";
export type { ReadStopWordsOptions } from "./stopWords/readStopWords.js";
export { removeStopWords } from "./stopWords/removeStopWords.js";
export type { RemoveStopWordsOptions } from "./stopWords/removeStopWords.js";
export { stopWords } from "./stopWords/stopWords.js";
export type { StopWordLanguage } from "./stopWords/stopWords.js";

export { embeddingMatrix } from "./vectors/embeddingMatrix.js";
export type { EmbeddingMatrixOptions } from "./vectors/embeddingMatrix.js";
export { readGlove } from "./vectors/readGlove.js";
export { readWord2Vec } from "./vectors/readWord2Vec.js";
export type { InvalidWords, ReadGloveOptions, ReadWord2VecOptions, Vocabulary } from "./vectors/vectorOptions.js";
export { WordVectors } from "./vectors/WordVectors.js";
export type { NearestOptions, NearWord } from "./vectors/WordVectors.js";

export type { ByteSource } from "@seqloom/bytes";
