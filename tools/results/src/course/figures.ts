import type { Figure } from "./CourseRow.js";

const accuracy = { en: "accuracy", "zh-TW": "正確率" };
const testAccuracy = { en: "test accuracy", "zh-TW": "測試正確率" };

/** The figures by which rows are judged. */
export const figures = {
  acc: { key: "acc", title: accuracy, format: "percent", isBetter: "higher" },
  valAcc: {
    key: "valAcc",
    title: { en: "validation accuracy", "zh-TW": "驗證正確率" },
    format: "percent",
    isBetter: "higher",
  },
  testAcc: { key: "testAcc", title: testAccuracy, format: "percent", isBetter: "higher" },
  toyAcc: { key: "toyAcc", title: testAccuracy, format: "percent", isBetter: "higher" },
  wineAcc: { key: "wineAcc", title: testAccuracy, format: "percent", isBetter: "higher" },
  valMae: { key: "valMae", title: { en: "validation MAE", "zh-TW": "驗證 MAE" }, format: "decimal", isBetter: "lower" },
  testMse: { key: "testMse", title: { en: "test MSE", "zh-TW": "測試 MSE" }, format: "decimal", isBetter: "lower" },
} as const satisfies Readonly<Record<string, Figure>>;
