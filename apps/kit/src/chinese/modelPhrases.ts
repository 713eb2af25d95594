import type { Phrase } from "./Phrase.js";

/** Phrases for what the settings about saved models may be. */
export const allowedModelPhrases: readonly Phrase[] = [
  [/^a file or folder that is there$/, "存在的檔案或資料夾"],
  [/^a \.zip file or a folder of its own that can be written$/, "可以寫入的 .zip 檔，或只放模型的資料夾"],
  [/^a model that (\S+) saved$/, "$1 存下的模型"],
  [/^(.+), as in (\S.*)$/, "$1（與 $2 相同）"],
];

/** Sentences about settings beside --load, and about files of models. */
export const modelPhrases: readonly Phrase[] = [
  [/^(\S+): (--\S+) must be left out with --load, got .*\.$/, "$1：--load 不訓練，不能再加 $2。"],
  [/^(\S+): (--\S+) must be left out, as in (.+), got .*\.$/, "$1：$3 訓練時沒有 $2，載入時也不能加。"],
  [/^(\S+): (.+) is of another version of \1: it was trained with (.+)\.$/, "$2 是另一版的 $1 存下的：訓練時用了 $3。"],
  [
    /^loadBundle: (.+): (\S+): its bytes are not those that were saved\.$/,
    "$1 裡的 $2 和存檔時不同，檔案損壞或被改過。",
  ],
  [
    /^loadBundle: (.+): the archive is damaged or cut: the checksum of (\S+) is another one\.$/,
    "$1 裡的 $2 和存檔時不同，檔案損壞或被改過。",
  ],
  [/^loadBundle: (.+): the archive is damaged or cut.*$/, "$1 損壞或不完整。"],
  [
    /^loadBundle: (.+): it is no zip archive, in which a bundle is one file\.$/,
    "$1 不是 --save 存下的模型：它不是 zip 檔。",
  ],
  [
    /^loadBundle: (.+): (?:it has no manifest\.json, as every bundle has|manifest\.json: it is missing, and every bundle has it)\.$/,
    "$1 不是 --save 存下的模型：裡面沒有 manifest.json。",
  ],
  [
    /^loadBundle: (.+): manifest\.json: it is no manifest of a bundle\.$/,
    "$1 不是 --save 存下的模型：它的 manifest.json 是別的檔案。",
  ],
  [/^loadBundle: (.+): (\S+): it is missing\.$/, "$1 裡少了 $2。"],
  [
    /^loadBundle: (.+): manifest\.json: the bundle has format (\d+), which needs (.+) or later; formats up to (\d+) are read here\.$/,
    "$1 是格式 $2，要 $3 以上的版本才能讀；這裡能讀到格式 $4。",
  ],
];

/** Phrases for the hints about whose model a file is. */
export const modelHints: readonly Phrase[] = [
  [/^It is one of no app\.$/, "它不是範例程式存下的。"],
  [/^It is one of (\S+)\.$/, "那是 $1 的模型。"],
];
