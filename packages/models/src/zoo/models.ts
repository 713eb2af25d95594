export { alphabet } from "../symbols/alphabet.js";
export { bidirectionalLstm } from "../reviews/bidirectionalLstm.js";
export { closeLstm } from "../series/closeLstm.js";
export { conv1dText } from "../reviews/conv1dText.js";
export { denseText } from "../reviews/denseText.js";
export { encoderDecoder } from "../general/encoderDecoder.js";
export { forecaster } from "../general/forecaster.js";
export { functionalDense } from "../vectors/functionalDense.js";
export { gloveDense } from "../reviews/gloveDense.js";
export { imdbEmbedding } from "../reviews/imdbEmbedding.js";
export { imdbGru } from "../reviews/imdbGru.js";
export { imdbLstm } from "../reviews/imdbLstm.js";
export { imdbSimpleRnn } from "../reviews/imdbSimpleRnn.js";
export { jenaBidirectionalGru } from "../series/jenaBidirectionalGru.js";
export { jenaConv1d } from "../series/jenaConv1d.js";
export { jenaConv1dGru } from "../series/jenaConv1dGru.js";
export { jenaDense } from "../series/jenaDense.js";
export { jenaGru } from "../series/jenaGru.js";
export { jenaGruDropout } from "../series/jenaGruDropout.js";
export { jenaReversedGru } from "../series/jenaReversedGru.js";
export { jenaStackedGru } from "../series/jenaStackedGru.js";
export { lstmClassifier } from "../vectors/lstmClassifier.js";
export { lunch } from "../symbols/lunch.js";
export { nextSymbol } from "../general/nextSymbol.js";
export { reutersGru } from "../reviews/reutersGru.js";
export { reutersLstm } from "../reviews/reutersLstm.js";
export { reversedLstm } from "../reviews/reversedLstm.js";
export { sequenceClassifier } from "../general/sequenceClassifier.js";
export { sequentialDense } from "../vectors/sequentialDense.js";
export { stackedSimpleRnn } from "../reviews/stackedSimpleRnn.js";
export { stockPrice } from "../series/stockPrice.js";
export { toyClassifier } from "../vectors/toyClassifier.js";
export { wineClassifier } from "../vectors/wineClassifier.js";
import { CATALOGUE, type ModelEntry } from "./catalogue.js";

/**
 * The models that this package makes.
 *
 * @example
 * models.list().find(({ name }) => name === "lunch")?.parameters; // → 194
 */
export function list(): readonly ModelEntry[] {
  return CATALOGUE;
}
