/**
 * Writes src/stopWords/stopWordLists.ts: the stop words of English and Chinese from stopwords-iso, the Chinese ones in Traditional
 * characters too, by OpenCC.
 *
 *     npm run stop-words -w @seqloom/text               writes the file
 *     npm run stop-words -w @seqloom/text -- --check    fails if the file is not what would be written
 */
import { readFileSync, writeFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import stopWords from "stopwords-iso" with { type: "json" };

const target = new URL("src/stopWords/stopWordLists.ts", import.meta.url);
const lineLength = 118;

// Both ways of writing Traditional characters: OpenCC's own (爲, 裏, 着) and the one of Taiwan (為, 裡, 著).
const converters = [Converter({ from: "cn", to: "t" }), Converter({ from: "cn", to: "twp" })];
const traditional = [...new Set(stopWords.zh.flatMap((word) => converters.map((convert) => convert(word))))];

const text = `// Written by makeStopWords.js (npm run stop-words -w @seqloom/text); do not edit by hand.
//
// The words are those of stopwords-iso 1.1.0, MIT licence, copyright (c) Gene Diaz
// (https://github.com/stopwords-iso/stopwords-iso). The Traditional list is made of the Simplified one by opencc-js 1.4.2,
// MIT licence, copyright (c) The nk2028 Project, whose dictionaries come from OpenCC, Apache License 2.0
// (https://github.com/BYVoid/OpenCC).

/** Stop words by language, with blanks between them. */
export const STOP_WORD_LISTS = {
  en: ${list(stopWords.en)},
  "zh-Hans": ${list(stopWords.zh)},
  "zh-Hant": ${list(traditional)},
};
`;

if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error(
    "src/stopWords/stopWordLists.ts is not what makeStopWords.js writes: run npm run stop-words -w @seqloom/text.",
  );
  process.exitCode = 1;
}

/** The words as a template literal, several on a line. */
function list(words) {
  const lines = [""];
  for (const word of words) {
    if (/[\s`\\$]/.test(word)) throw new Error(`${word} cannot stand in the list.`);
    if (lines.at(-1).length + word.length >= lineLength) lines.push("");
    lines.push(`${lines.pop()}${word} `);
  }
  return `\`\n${lines.map((line) => line.trimEnd()).join("\n")}\``;
}
