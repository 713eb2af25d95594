import type { Phrase } from "./Phrase.js";

const VALUE = String.raw`(?:"[^"]*"|[-\d.]+)`;

/** What a setting may be: the texts of the option tables, and of the options that this package makes. */
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
  [/^a path$/, "檔案或資料夾的路徑"],
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
];
