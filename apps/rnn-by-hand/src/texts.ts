import { shapeText } from "@seqloom/app-kit";

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：用迴圈手寫 SimpleRNN、LSTM 與 GRU，再與神經網路層比較。",
  help: {
    timesteps: "輸入序列的時間步數",
    inputFeatures: "每個時間步的特徵數",
    outputFeatures: "神經元數，也就是輸出的特徵數",
  },
  shape: (shape: readonly number[]) => `手寫迴圈串接後的形狀：${shapeText(shape)}`,
  range: (smallest: number, largest: number, isSaturated: boolean) =>
    `輸出介於 ${smallest.toFixed(6)} 與 ${largest.toFixed(6)} 之間` +
    (isSaturated ? "：投影片的權重都是 0 到 1 的正數，tanh 全部飽和，看不出輸入的差別。" : "。"),
  layerShape: (shape: readonly number[]) => `同樣權重的 SimpleRNN 層，輸出形狀：${shapeText(shape)}`,
  difference: (layer: string, difference: number, isSame: boolean) =>
    `手寫與 ${layer} 層的最大差異：${difference.toExponential(1)}（${isSame ? "相同" : "不同"}，容許 1e-6）`,
  cells: "\n換成 Keras 的初始權重，逐閘計算；表中是第一個神經元的前幾步。",
  step: "時間步",
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: SimpleRNN, LSTM and GRU as loops by hand, beside the layers.",
  help: {
    timesteps: "time steps of the input",
    inputFeatures: "features of each time step",
    outputFeatures: "units, which are the features of the output",
  },
  shape: (shape) => `Shape of the loop's outputs, joined: ${shapeText(shape)}`,
  range: (smallest, largest, isSaturated) =>
    `All outputs lie between ${smallest.toFixed(6)} and ${largest.toFixed(6)}` +
    (isSaturated ? ": the slide's weights, from 0 to 1, saturate tanh, and no input can be told from another." : "."),
  layerShape: (shape) => `Output shape of a SimpleRNN layer with the same weights: ${shapeText(shape)}`,
  difference: (layer, difference, isSame) =>
    `Largest difference between the loop and the layer ${layer}: ${difference.toExponential(1)} (${isSame ? "the same" : "NOT the same"} to 1e-6)`,
  cells: "\nNow with weights as Keras draws them, gate by gate; the tables show the first steps of the first unit.",
  step: "step",
};

export const texts = { "zh-TW": zhTw, en };
