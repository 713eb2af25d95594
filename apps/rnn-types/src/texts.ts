import type { Kind } from "./kinds.js";

/** A part of the app. */
export type Part = "gradients" | "kinds" | "cells" | "stateful";

/** A number of any size in few digits. */
const short = (value: number) =>
  value !== 0 && (Math.abs(value) < 0.001 || Math.abs(value) >= 1e6) ? value.toExponential(2) : value.toFixed(4);

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：梯度消失與爆炸、四種序列問題、SimpleRNN、GRU 與 LSTM 的比較、Stateful RNN。",
  help: {
    part: "只執行其中一段",
    timesteps: "時間步數；投影片用股票半年線的 120",
    weight: "第一個循環權重，與 1、0.9 並列比較",
    units: "各層的神經元數",
  },
  titles: {
    gradients: "一、梯度消失與梯度爆炸",
    kinds: "二、四種序列問題",
    cells: "三、SimpleRNN、GRU、LSTM 的比較",
    stateful: "四、Stateful RNN：狀態跨批次保留",
  } satisfies Record<Part, string>,
  power: "  反向傳遞時，每退一個時間步就乘一次循環權重 W。右邊的梯度由 SimpleRNN(1) 層的反向傳遞算出。",
  gradient: (weight: number, steps: number, power: number, gradient: number) =>
    `  W = ${weight}：${weight} 的 ${steps} 次方 = ${short(power)}，層的梯度 = ${short(gradient)}${fateZhTw(gradient)}`,
  layers: (units: number) =>
    `  實際的層（${units} 個神經元，Keras 的初始權重）：最後的輸出對較早的輸入有多敏感？表中是梯度的長度。`,
  stepsBack: "往前幾步",
  open: "LSTM，忘卻閘全開",
  opened: "  剛開始訓練時誰都記不久；學會把忘卻閘打開（偏移量 5）之後，LSTM 的梯度就傳得到最前面。",
  kinds: {
    oneToMany: "一對多：輸入一個，輸出一串。例：看一張圖，寫出一句標題",
    manyToOne: "多對一：輸入一串，輸出一個。例：讀一則影評，判斷好壞；看前 30 天，預測今日股價",
    notInStep: "多對多（非即時）：全部輸入完畢才開始輸出，長度可以不同。例：翻譯",
    inStep: "多對多（即時）：每輸入一步就輸出一步。例：語音辨識",
  } satisfies Record<Kind["name"], string>,
  kind: (about: string, [input, output]: readonly [string, string], layers: readonly string[]) =>
    `  ${about}\n    輸入 ${input} → 輸出 ${output}\n    層：${layers.join("、")}`,
  cellHeadings: ["層", "參數", "權重佔用", "每步傳遞的狀態", "一批訓練的時間"],
  bytes: (count: number) => `${count.toLocaleString("en-US")} 位元組`,
  formula: (lines: readonly string[]) =>
    `  參數 = g × (n × (n + i) + n)：g 是閘數，n 是神經元數，i 是每步的輸入數；GRU 多一組循環用的偏移量。\n${lines.join("\n")}\n` +
    "  一批是 32 個序列、各 120 步、每步 24 個數；時間含前向、反向與最佳化。",
  pieces: (isStateful: boolean, pieces: number, steps: number, difference: number) =>
    `  ${isStateful ? "stateful=true " : "stateful=false"}：序列切成 ${pieces} 段，每段 ${steps} 步，依序輸入；` +
    `與整串一次輸入的最大差異 ${short(difference)}` +
    (isStateful ? "" : "：每段都從零開始，前面的全忘了"),
  statefulNote:
    "  Stateful RNN 把上一批結束時的狀態當作下一批的開頭，所以批次大小要固定、順序不能打亂，新的序列開始前要 resetStates()。",
};

/** The end of a line about a gradient. */
function fateZhTw(gradient: number): string {
  if (Math.abs(gradient) > 100) return "：梯度爆炸！";
  return Math.abs(gradient) < 0.01 ? "：梯度消失～" : "";
}

/** The same in English. */
const en: typeof zhTw = {
  about:
    "Course example: vanishing and exploding gradients, kinds of sequence problems, SimpleRNN beside GRU beside LSTM, stateful.",
  help: {
    part: "the only part to run",
    timesteps: "time steps; 120 on the slide, half a year of trading days",
    weight: "first recurrent weight, beside 1 and 0.9",
    units: "units of each layer",
  },
  titles: {
    gradients: "1. Gradients that vanish or explode",
    kinds: "2. Four kinds of sequence problems",
    cells: "3. SimpleRNN, GRU and LSTM side by side",
    stateful: "4. Stateful RNN: the state is kept between batches",
  },
  power:
    "  On the way back, each time step multiplies by the recurrent weight W. The gradient on the right comes from the backward\n" +
    "  pass of a SimpleRNN(1) layer.",
  gradient: (weight, steps, power, gradient) =>
    `  W = ${weight}: ${weight} to the power of ${steps} = ${short(power)}, gradient of the layer = ${short(gradient)}${fateEn(gradient)}`,
  layers: (units) =>
    `  Real layers (${units} units, weights as Keras draws them): how strongly does the last output depend on earlier inputs?\n` +
    "  The table has the length of the gradient.",
  stepsBack: "steps back",
  open: "LSTM, forget gate open",
  opened:
    "  At first none of them remembers for long; once its forget gate is open (bias 5), the LSTM's gradient reaches the first step.",
  kinds: {
    oneToMany: "One to many: one input, a sequence out. Say, a caption for a picture",
    manyToOne: "Many to one: a sequence in, one output. Say, a review is good or bad; 30 days of prices give today's",
    notInStep:
      "Many to many, not in step: the output begins behind the last input and has its own length. Say, translation",
    inStep: "Many to many, in step: an output for each input. Say, speech recognition",
  },
  kind: (about, [input, output], layers) =>
    `  ${about}\n    input ${input} → output ${output}\n    layers: ${layers.join(", ")}`,
  cellHeadings: ["layer", "parameters", "bytes of weights", "state a step", "a batch of training"],
  bytes: (count) => `${count.toLocaleString("en-US")} bytes`,
  formula: (lines) =>
    "  parameters = g x (n x (n + i) + n): g gates, n units, i inputs in a step; a GRU has a second bias, for the recurrent part.\n" +
    `${lines.join("\n")}\n` +
    "  A batch is 32 sequences of 120 steps with 24 numbers each; the time is forward, backward and the optimizer's step.",
  pieces: (isStateful, pieces, steps, difference) =>
    `  ${isStateful ? "stateful: true, " : "stateful: false,"} a sequence in ${pieces} pieces of ${steps} steps, one after the other; ` +
    `largest difference to the whole at once ${short(difference)}` +
    (isStateful ? "" : ": each piece begins at zero, all before is forgotten"),
  statefulNote:
    "  A stateful RNN begins a batch with the state in which the last one ended. So the size of the batch is fixed, the order must\n" +
    "  stay, and resetStates() comes before a new sequence.",
};

/** The end of a line about a gradient. */
function fateEn(gradient: number): string {
  if (Math.abs(gradient) > 100) return ": it explodes!";
  return Math.abs(gradient) < 0.01 ? ": it vanishes" : "";
}

export const texts = { "zh-TW": zhTw, en };
