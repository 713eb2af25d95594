import { gzipSync } from "node:zlib";
import { testDamaged } from "@seqloom/testing";
import { loadIdf } from "./reading/IdfTable.js";
import { parseDictionary } from "./reading/parseDictionary.js";
import { readUserDictionary } from "./reading/readUserDictionary.js";
import { userDictionaryLines } from "./reading/userDictionaryLines.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const DICTIONARY = bytesOf("中文 300 n\n中文字 25 n\nC++ 7 eng\r\n文字 1200 n\n𠮷 3 nr\n");

describe("readers of damaged files", () => {
  const dictionary = {
    caller: "createSegmenter",
    read: (bytes: Uint8Array) => parseDictionary(bytes, "dict.txt"),
    memory: 5000,
  };
  testDamaged("a dictionary", { ...dictionary, bytes: DICTIONARY });
  testDamaged("a dictionary, gzipped", { ...dictionary, bytes: gzipSync(DICTIONARY) });

  testDamaged("a user dictionary", {
    caller: "createSegmenter",
    bytes: bytesOf("雲計算 5 n\nC++ 程式\n創新辦 n\n八一雙鹿 3\n"),
    read: async (bytes) => userDictionaryLines(await readUserDictionary(bytes)),
    check: (words) => expect(words.every(({ word }) => word !== "")).toBe(true),
  });

  testDamaged("a table of IDF", {
    caller: "createSegmenter",
    bytes: bytesOf("雲計算 13.9\n的 0.5\n文字 7.25\n"),
    read: (bytes) => loadIdf(bytes),
  });
});
