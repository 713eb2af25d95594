export * as models from "./zoo/models.js";
export type { AlphabetOptions } from "./zoo/alphabet.js";
export type { ImdbEmbeddingOptions } from "./zoo/imdbEmbedding.js";
export type { ImdbGruOptions } from "./zoo/imdbGru.js";
export type { JenaDenseOptions } from "./zoo/jenaDense.js";
export type { JenaGruOptions } from "./zoo/jenaGru.js";
export type { LunchOptions } from "./zoo/lunch.js";
export type { ModelEntry } from "./zoo/models.js";
export type { ReviewModelOptions } from "./zoo/reviewModelOptions.js";
export type { StockPriceOptions } from "./zoo/stockPrice.js";

export { summary } from "./summary/summary.js";
export type { SummaryOptions } from "./summary/summary.js";
