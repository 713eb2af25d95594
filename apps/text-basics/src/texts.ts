import { percent, type Phrase, shapeText } from "@seqloom/app-kit";

type Shape = readonly number[];

/** Texts of the app in Traditional Chinese. */
const zhTw = {
  about: "課程範例：把中英文句子一步一步變成數字。",
  help: {
    text: "自己的句子（中文或英文，1000 字以內）；所有步驟都改用它",
    maxlen: "序列對齊後的長度",
    dictionary: "中文斷詞的詞典：traditional 加上正體字詞，default 是 jieba 原本的",
  },
  phrases: [
    [/^a text of 1 to (\d+) characters with a word in it$/, "1 到 $1 個字元、其中至少有一個字詞的文字"],
  ] as readonly Phrase[],
  legend: "太長的一列只寫不是 0 的欄：{3: 1, 56: 1} 表示第 3 欄與第 56 欄是 1，其餘都是 0。",
  glance: {
    heading: heading("四個步驟一覽"),
    words: "斷詞：",
    numbers: "數位化：",
    aligned: (shape: Shape) => `序列對齊，形狀 ${shapeText(shape)}：`,
    oneHot: (shape: Shape) => `獨熱編碼，形狀 ${shapeText(shape)}：`,
  },
  words: {
    heading: heading("1. 斷詞"),
    sentence: (chinese: boolean): string => (chinese ? "中文句子：" : "英文句子："),
    withSigns: "有標點：",
    withoutSigns: "無標點：",
    withoutStopWords: "去掉停用詞：",
  },
  bags: {
    heading: heading("2. N 元語法與語法袋"),
    ngrams: "一個詞與相鄰兩個詞（2 元語法），先短後長：",
    bag: "語法袋（不重複、沒有順序）：",
    counts: (words: number, shown: number) =>
      `詞袋：每個詞與標點出現的次數，共 ${words} 個${words > shown ? `，最多的 ${shown} 個` : ""}：`,
  },
  numbers: {
    heading: heading("3. 數位化：Tokenizer"),
    corpus: "語料庫：",
    wordIndex: "詞 -> 編號（wordIndex）：",
    indexWord: "編號 -> 詞（indexWord）：",
    inputs: "要數位化的句子：",
    sequences: "變成數字（textsToSequences）：",
    back: "變回文字（sequencesToTexts）；NiD 是對照表裡沒有的詞：",
  },
  padding: {
    heading: heading("4. 序列對齊：padSequences"),
    padded: (shape: Shape) => `短的前面補 0，長的砍掉後面，形狀 ${shapeText(shape)}：`,
  },
  encodings: {
    heading: heading("5. 編碼"),
    padding: "（補 0）",
    oneHot: (shape: Shape) => `獨熱編碼（toCategorical），形狀 ${shapeText(shape)}：`,
    multiHot: (shape: Shape) => `多熱編碼（textsToMatrix），形狀 ${shapeText(shape)}：`,
    embedding: (shape: Shape) => `詞向量嵌入（Embedding），還沒訓練，所以是亂數，形狀 ${shapeText(shape)}：`,
  },
  sorted: {
    heading: heading("6. 單字的獨熱編碼：欄位照字母（字碼）順序"),
    classes: "欄位：",
    rows: "每個詞一列：",
  },
  byHand: {
    heading: heading("7. 手寫單字的獨熱編碼：每句看前 10 個字"),
    samples: "樣本：",
    tokenIndex: "對照表，依出現順序，不用 0；大小寫不同、帶著標點的都算不同的字：",
    results: (shape: Shape) => `形狀 ${shapeText(shape)}；第一句是：`,
  },
  characters: {
    heading: heading("8. 手寫字元的獨熱編碼：每句看前 50 個字元"),
    tableSize: "對照表的字元數：",
    numbers: (sample: string) => `${sample} 的字元編號：`,
    results: (shape: Shape) => `形狀 ${shapeText(shape)}`,
    firstRow: (character: string, column: number) => `第一個字元 ${character} 的一列，第 ${column} 欄是 1：`,
  },
  keras: {
    heading: heading("9. 用 Keras 的 Tokenizer：numWords 為 1000"),
    sequences: "變成數字（textsToSequences）：",
    matrix: (shape: Shape) => `二進位矩陣（textsToMatrix），形狀 ${shapeText(shape)}：`,
    wordIndex: "詞 -> 編號（wordIndex）：",
    found: (words: number) => `找到 ${words} 個不同的詞。`,
  },
  hashing: {
    heading: heading("10. 雜湊技巧：不存對照表，雜湊到 1 至 999"),
    numbers: "雜湊後的編號：",
    collisions: (pairs: readonly string[]) =>
      pairs.length === 0 ? "沒有兩個詞撞在同一個編號。" : `雜湊碰撞，不同的詞編號卻相同：${pairs.join("、")}`,
    results: (shape: Shape) => `形狀 ${shapeText(shape)}；第一句是：`,
  },
  layer: {
    heading: heading("11. 嵌入層：Embedding(1000, 64)"),
    shapes: (input: Shape, output: Shape, weights: number) =>
      `輸入 ${shapeText(input)} -> 輸出 ${shapeText(output)}，權重 ${weights} 個`,
  },
  table: {
    heading: heading("12. 所有編碼一覽"),
    title: "同樣的句子，各種編碼：",
    head: ["編碼", "函式", "形狀", "數字", "不是 0", "順序"],
    names: {
      numbers: "編號",
      oneHot: "字詞獨熱",
      characters: "字元獨熱",
      hashing: "雜湊獨熱",
      multiHot: "多熱",
      counts: "詞袋",
      pairs: "2 元語法袋",
      embedding: "詞向量嵌入",
    },
    yes: "保留",
    no: "失去",
    note: "獨熱編碼又寬又幾乎都是 0；詞袋不知道順序；詞向量短而密，訓練時才學會字義。",
  },
  map: {
    heading: heading("13. 詞向量畫成圖：兩個主成分"),
    before: "訓練前：隨機嵌入",
    after: "訓練後：正評與負評的字分開了",
    learnt: (title: string, accuracy: number) => `${title}（模擬影評，正確率 ${percent(accuracy)}）`,
    nearest: "離 wonderful 最近的字：",
  },
};

/** The same in English. */
const en: typeof zhTw = {
  about: "Course example: from words to numbers, step by step, in English and Chinese.",
  help: {
    text: "a text of your own, English or Chinese, up to 1000 characters; all steps take it",
    maxlen: "length of the aligned sequences",
    dictionary: "words to cut Chinese by: traditional has Traditional ones too, default is jieba's own",
  },
  phrases: [],
  legend: "{3: 1, 56: 1} stands for a long row: 1 in columns 3 and 56, 0 elsewhere.",
  glance: {
    heading: heading("The four steps at a glance"),
    words: "Words:",
    numbers: "Numbers:",
    aligned: (shape) => `Aligned, shape ${shapeText(shape)}:`,
    oneHot: (shape) => `One-hot, shape ${shapeText(shape)}:`,
  },
  words: {
    heading: heading("1. Words"),
    sentence: (chinese) => (chinese ? "Chinese:" : "English:"),
    withSigns: "With signs:",
    withoutSigns: "Without signs:",
    withoutStopWords: "Without stop words:",
  },
  bags: {
    heading: heading("2. N-grams and bags"),
    ngrams: "Words and pairs of neighbours (2-grams), short ones first:",
    bag: "The bag of them, each once and in no order:",
    counts: (words, shown) =>
      `A bag of words: how often each word and sign occurs, ${words > shown ? `${shown} of ${words}` : `${words} in all`}:`,
  },
  numbers: {
    heading: heading("3. Numbers: Tokenizer"),
    corpus: "Corpus:",
    wordIndex: "Word -> number (wordIndex):",
    indexWord: "Number -> word (indexWord):",
    inputs: "Sentences to number:",
    sequences: "As numbers (textsToSequences):",
    back: "And back (sequencesToTexts); NiD is a word that the table does not have:",
  },
  padding: {
    heading: heading("4. One length: padSequences"),
    padded: (shape) => `Zeros in front of short ones, long ones lose their end, shape ${shapeText(shape)}:`,
  },
  encodings: {
    heading: heading("5. Encodings"),
    padding: "(padding)",
    oneHot: (shape) => `One-hot (toCategorical), shape ${shapeText(shape)}:`,
    multiHot: (shape) => `Multi-hot (textsToMatrix), shape ${shapeText(shape)}:`,
    embedding: (shape) => `Word vectors (Embedding), untrained and so random, shape ${shapeText(shape)}:`,
  },
  sorted: {
    heading: heading("6. One-hot words: columns in the order of the alphabet"),
    classes: "Columns:",
    rows: "A row for each word:",
  },
  byHand: {
    heading: heading("7. One-hot words by hand: the first 10 of each sample"),
    samples: "Samples:",
    tokenIndex: "The table, in order of appearance, without 0; case and signs make other words:",
    results: (shape) => `Shape ${shapeText(shape)}; the first sample:`,
  },
  characters: {
    heading: heading("8. One-hot characters by hand: the first 50 of each sample"),
    tableSize: "Characters in the table:",
    numbers: (sample) => `The characters of ${sample} as numbers:`,
    results: (shape) => `Shape ${shapeText(shape)}`,
    firstRow: (character, column) => `The row of the first character, ${character}, with a 1 in column ${column}:`,
  },
  keras: {
    heading: heading("9. With Keras's Tokenizer: numWords 1000"),
    sequences: "As numbers (textsToSequences):",
    matrix: (shape) => `Binary matrix (textsToMatrix), shape ${shapeText(shape)}:`,
    wordIndex: "Word -> number (wordIndex):",
    found: (words) => `Found ${words} different words.`,
  },
  hashing: {
    heading: heading("10. The hashing trick: no table, a hash from 1 to 999"),
    numbers: "Numbers by hash:",
    collisions: (pairs) =>
      pairs.length === 0 ? "No two words share a number." : `Different words, the same number: ${pairs.join(", ")}`,
    results: (shape) => `Shape ${shapeText(shape)}; the first sample:`,
  },
  layer: {
    heading: heading("11. An embedding layer: Embedding(1000, 64)"),
    shapes: (input, output, weights) => `In ${shapeText(input)} -> out ${shapeText(output)}, ${weights} weights`,
  },
  table: {
    heading: heading("12. All encodings"),
    title: "The same sentences in each encoding:",
    head: ["encoding", "function", "shape", "numbers", "not 0", "order"],
    names: {
      numbers: "numbers",
      oneHot: "one-hot words",
      characters: "one-hot characters",
      hashing: "one-hot hashes",
      multiHot: "multi-hot",
      counts: "bag of words",
      pairs: "bag of 2-grams",
      embedding: "word vectors",
    },
    yes: "kept",
    no: "lost",
    note: "One-hot rows are wide and almost all 0; bags know no order;\nword vectors are short and full, and training gives them meaning.",
  },
  map: {
    heading: heading("13. Word vectors as a picture: two principal components"),
    before: "Before training: random vectors",
    after: "After training: praise and blame apart",
    learnt: (title, accuracy) => `${title} (made-up reviews, accuracy ${percent(accuracy)})`,
    nearest: "nearest to wonderful: ",
  },
};

export const texts = { "zh-TW": zhTw, en };

/** Texts of the app in one language. */
export type Texts = typeof zhTw;

function heading(title: string): string {
  return `\n== ${title} ==`;
}
