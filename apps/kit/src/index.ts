export { settings } from "./settings/settings.js";
export type { AppTexts } from "./settings/settings.js";
export { commaSeparated } from "./settings/commaSeparated.js";
export { freeText } from "./settings/freeText.js";
export { itemsOf } from "./settings/itemsOf.js";
export { hasWord } from "./settings/hasWord.js";
export { textWithWord } from "./settings/textWithWord.js";
export { trainingSettings } from "./settings/trainingSettings.js";

export type { SavedModels } from "./training/savedModels.js";

export { loadOrEnd } from "./errors/loadOrEnd.js";

export type { Phrase } from "./chinese/Phrase.js";
export { warningInChinese } from "./chinese/warningInChinese.js";

export { simulatedPrices } from "./simulated/simulatedPrices.js";
export { simulatedReviews } from "./simulated/simulatedReviews.js";
export { simulatedWeather } from "./simulated/simulatedWeather.js";

export { closeAfter } from "./prices/closeAfter.js";
export { pricesOf } from "./prices/pricesOf.js";
export { stockAndDates } from "./prices/stockAndDates.js";

export { accuracyTexts } from "./figures/accuracyTexts.js";
export { majorityBaseline } from "./figures/majorityBaseline.js";
export { median } from "./figures/median.js";
export { timed } from "./figures/timed.js";

export type { Look, Report } from "./report/Report.js";

export { askEach } from "./terminal/askEach.js";
export type { Question } from "./terminal/askEach.js";
export { chooseEach } from "./terminal/chooseEach.js";
export { arrayLines } from "./terminal/arrayLines.js";
export { columnsOf } from "./terminal/columnsOf.js";
export { labelled } from "./terminal/labelled.js";
export { listLines } from "./terminal/listLines.js";
export { mapLines } from "./terminal/mapLines.js";
export { numberLines } from "./terminal/numberLines.js";
export { padded } from "./terminal/padded.js";
export { percent } from "./terminal/percent.js";
export { quoted } from "./terminal/quoted.js";
export { shapeText } from "./terminal/shapeText.js";
export { shortened } from "./terminal/shortened.js";
export { show } from "./terminal/show.js";
export { someEpochs } from "./terminal/someEpochs.js";
export { wordLines } from "./terminal/wordLines.js";
