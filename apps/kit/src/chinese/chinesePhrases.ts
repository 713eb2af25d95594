import type { Phrase } from "./Phrase.js";

const VALUE = String.raw`(?:"[^"]*"|[-\d.]+)`;

/** Phrases for the allowed values of settings: those of the option tables, and of the options of this package. */
export const allowedPhrases: readonly Phrase[] = [
  [/^an integer from (\S+) to (\S+)$/, "$1 到 $2 的整數"],
  [/^an integer of (\S+) or more$/, "$1 以上的整數"],
  [/^an integer of (\S+) or less$/, "$1 以下的整數"],
  [/^an integer$/, "整數"],
  [/^a number from (\S+) to (\S+)$/, "$1 到 $2 的數字"],
  [/^a number of (\S+) or more$/, "$1 以上的數字"],
  [/^a number of (\S+) or less$/, "$1 以下的數字"],
  [/^a number$/, "數字"],
  [new RegExp(`^(${VALUE}(?:, ${VALUE})*) or (${VALUE})$`), "$1 或 $2"],
  [new RegExp(`^one of (${VALUE}(?:, ${VALUE})*)$`), "$1 其中之一"],
  [/^true or false$/, "true 或 false"],
  [/^a text$/, "文字"],
  [/^a path$/, "檔案或資料夾的路徑"],
  [/^a file that can be written$/, "可以寫入的檔案"],
  [/^a folder that can be written$/, "可以寫入的資料夾"],
  [/^(.+), as in (\S.*\.backup)$/, "$1（與備份 $2 相同）"],
  [/^values separated by commas$/, "用逗號分開的值"],
  [/^a backend that runs here$/, "這裡能執行的後端"],
];

/** Whole sentences. */
export const sentencePhrases: readonly Phrase[] = [
  [
    /^(\S+): options must be made of (.+), got "(.*)"\. Did you mean (\S+)\?$/,
    "$1：沒有 $3 這個選項，是不是 $4？可用的選項：$2。",
  ],
  [/^(\S+): options must be made of (.+), got "(.*)"\.$/, "$1：沒有 $3 這個選項。可用的選項：$2。"],
  [/^(\S+): (\S+) must be followed by a value, got undefined\.$/, "$1：$2 後面要接一個值。"],
  [
    /^(\w+): (\S+) is not there: it cannot be downloaded: (\S+) cannot be reached\b.*? Get \S+ \((\d+) bytes, sha256 (\w+)\) and put it into (.+), or name its folder as dataDir or SEQLOOM_DATA_DIR\.$/,
    "$1：找不到 $2，也連不上 $3。請自行下載（$4 位元組，sha256 $5）並放進 $6，或用 --data-dir 或環境變數 SEQLOOM_DATA_DIR 指定它所在的資料夾。",
  ],
  [
    /^(\w+): (\S+) is not there: (.+)\. Get (\S+) \((\d+) bytes, sha256 (\w+)\) and put it into (.+), or name its folder as dataDir or SEQLOOM_DATA_DIR\.$/,
    "$1：找不到 $2，下載也沒有成功（$3）。請自行下載 $4（$5 位元組，sha256 $6）並放進 $7，或用 --data-dir 或環境變數 SEQLOOM_DATA_DIR 指定它所在的資料夾。",
  ],
  [
    /^(\w+): there is no folder (.+) \(dataDir or SEQLOOM_DATA_DIR\)\.$/,
    "$1：沒有 $2 這個資料夾，請檢查 --data-dir 或環境變數 SEQLOOM_DATA_DIR。",
  ],
  [
    /^(\w+): (.+) has (\d+) bytes instead of (\d+)\. Put the right file there, or take this one away\.$/,
    "$1：$2 有 $3 位元組，應為 $4 位元組。請換成正確的檔案，或把它移走。",
  ],
  [
    /^(\w+): (.+) has the sha256 (\w+) instead of (\w+)\. Put the right file there, or take this one away\.$/,
    "$1：$2 的 sha256 是 $3，應為 $4。請換成正確的檔案，或把它移走。",
  ],
];

/** Phrases for the hints behind a wrong argument. */
export const hintPhrases: readonly Phrase[] = [
  [
    /^Go on with the data, options and model of before, or remove the folder to begin anew\.$/,
    "請用先前的資料、選項與模型接著訓練，或刪掉這個資料夾重新開始。",
  ],
  [/^Reason: runs in browsers only\.$/, "原因：只能在瀏覽器中執行。"],
  [/^Reason: not installed \((.+)\)\.$/, "原因：沒有安裝（$1）。"],
];
