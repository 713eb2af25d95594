import { type Phrase, rephrase } from "./Phrase.js";
import { trainingCauses, trainingRemedies, trainingSigns } from "./trainingPhrases.js";

const FROZEN = "the model has no weights that are trained; all of them are frozen.";

/**
 * A warning of `fit` in Traditional Chinese: that the loss is NaN or does not fall, and why. One without a phrase is quoted.
 *
 * @param warning without the name of the function in front
 */
export function trainingInChinese(warning: string): string {
  if (warning === FROZEN) return "所有的層都凍結了，模型沒有可以訓練的權重。";
  const [sign, reason] = split(warning, ", since ");
  const [cause, ...remedies] = reason.replace(/\.$/, "").split(/\. (?=[A-Za-z])/);
  const parts = [
    rephrase(sign, trainingSigns),
    rephrase(cause!, trainingCauses),
    ...remedies.map((remedy) => rephrase(remedy, withCauses)),
  ];
  if (parts.includes(undefined)) return `訓練可能有問題，原文是：${warning}`;
  const [first, second, ...rest] = parts;
  return [`${first}，因為 ${second}。`, ...rest.map((part) => `${part}。`)].join("").replace(/因為 (?![\w[])/, "因為");
}

/** A remedy may begin with the data that are to blame. */
const withCauses: readonly Phrase[] = [...trainingRemedies, ...trainingCauses];

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index === -1 ? [text, ""] : [text.slice(0, index), text.slice(index + at.length)];
}
