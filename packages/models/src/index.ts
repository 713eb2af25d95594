export * as models from "./zoo/models.js";
export { greedyDecode } from "./general/greedyDecode.js";
export type { AlphabetOptions } from "./symbols/alphabet.js";
export type { CloseLstmOptions } from "./series/closeLstm.js";
export type { Conv1dTextOptions } from "./reviews/conv1dText.js";
export type { DenseTextOptions } from "./reviews/denseText.js";
export type { EncoderDecoderOptions } from "./general/encoderDecoder.js";
export type { ForecasterOptions } from "./general/forecaster.js";
export type { FunctionalDenseOptions } from "./vectors/functionalDense.js";
export type { GloveDenseOptions } from "./reviews/gloveDense.js";
export type { GreedyDecodeOptions } from "./general/greedyDecode.js";
export type { ImdbEmbeddingOptions } from "./reviews/imdbEmbedding.js";
export type { ImdbGruOptions } from "./reviews/imdbGru.js";
export type { JenaConv1dGruOptions } from "./series/jenaConv1dGru.js";
export type { JenaConv1dOptions } from "./series/jenaConv1d.js";
export type { JenaDenseOptions } from "./series/jenaDense.js";
export type { JenaStackedGruOptions } from "./series/jenaStackedGru.js";
export type { LstmClassifierOptions } from "./vectors/lstmClassifier.js";
export type { LunchOptions } from "./symbols/lunch.js";
export type { NextSymbolOptions } from "./general/nextSymbol.js";
export type { ReversedLstmOptions } from "./reviews/reversedLstm.js";
export type { ReviewModelOptions } from "./reviews/reviewModelOptions.js";
export type { SequenceClassifierOptions } from "./general/sequenceClassifier.js";
export type { SequentialDenseOptions } from "./vectors/sequentialDense.js";
export type { StackedSimpleRnnOptions } from "./reviews/stackedSimpleRnn.js";
export type { StockPriceOptions } from "./series/stockPrice.js";
export type { TopicModelOptions } from "./reviews/topicModelOptions.js";
export type { ToyClassifierOptions } from "./vectors/toyClassifier.js";
export type { WeatherDropoutOptions } from "./series/weatherOptions.js";
export type { WeatherModelOptions } from "./series/weatherOptions.js";
export type { WineClassifierOptions } from "./vectors/wineClassifier.js";
export type { ModelEntry } from "./zoo/catalogue.js";
export type { Cell } from "./parts/recurrentLayers.js";
export type { RecurrentModelOptions } from "./parts/recurrentOptions.js";
export type { Units } from "./parts/unitsOption.js";

export type { BundleContents } from "./bundles/BundleContents.js";
export { saveBundleOptions } from "./bundles/BundleContents.js";
export { BundleError } from "./bundles/BundleError.js";
export { dataChecksum } from "./bundles/dataChecksum.js";
export type { BundleData } from "./bundles/dataChecksum.js";
export { loadBundle } from "./bundles/loadBundle.js";
export type { Bundle } from "./bundles/loadBundle.js";
export type { BundleSettings, Manifest } from "./bundles/Manifest.js";
export type { BundleSource } from "./bundles/openBundle.js";
export { bundleBytes, saveBundle } from "./bundles/saveBundle.js";
export type {
  BundleParts,
  BundleScalers,
  SequenceSettings,
  SymbolEncoding,
  WordNumbers,
} from "./pipeline/BundleParts.js";
export type { Prediction } from "./pipeline/predictionsOf.js";

export { summary } from "./summary/summary.js";
export type { SummaryOptions } from "./summary/summary.js";
export { weightFormula } from "./summary/weightFormula.js";

export { TextVectorization, textVectorization } from "./text/TextVectorization.js";
export type { TextVectorizationLayerOptions } from "./text/TextVectorization.js";
