/** Words that charts bring along, in each language. */
const WORDS = {
  en: {
    accuracy: "accuracy",
    epochs: "Epochs",
    loss: "loss",
    training: (name: string) => `Training ${name}`,
    validation: (name: string) => `Validation ${name}`,
    trainingAndValidation: (name: string) => `Training and validation ${name}`,
    trueLabel: "True label",
    predictedLabel: "Predicted label",
    count: "Count",
    density: "Density",
    component: (number: number, share: string) => `Component ${number} (${share} of the variance)`,
    more: (count: number) => `… ${count} more`,
    chart: "Chart",
  },
  "zh-TW": {
    accuracy: "準確度",
    epochs: "訓練週期",
    loss: "損失",
    training: (name: string) => `訓練${spaced(name)}`,
    validation: (name: string) => `驗證${spaced(name)}`,
    trainingAndValidation: (name: string) => `訓練與驗證${spaced(name)}`,
    trueLabel: "真實類別",
    predictedLabel: "預測類別",
    count: "次數",
    density: "密度",
    component: (number: number, share: string) => `第 ${number} 主成分（解釋變異 ${share}）`,
    more: (count: number) => `…還有 ${count} 項`,
    chart: "圖表",
  },
} as const;

export type Language = keyof typeof WORDS;
export const LANGUAGES = ["en", "zh-TW"] as const;

/** The words of a language. */
export function words(language: Language): (typeof WORDS)[Language] {
  return WORDS[language];
}

/** A space before Latin letters, none before Chinese. */
function spaced(name: string): string {
  return /^[\x21-\x7e]/.test(name) ? ` ${name}` : name;
}
