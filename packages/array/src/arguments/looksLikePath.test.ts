import { looksLikePath } from "./looksLikePath.js";

describe("looksLikePath", () => {
  it.each([
    "userdict.txt", "dict.txt.gz", "/srv/words", "./words", "../../words", "~/words", "C:\\words", "\\\\server\\words",
    "file:///words", "https://example.com/words", "data:,%E7%94%B2", "詞典.utf8", "tokenizer.json",
  ])("takes %j for one", (text) => expect(looksLikePath(text)).toBe(true)); // prettier-ignore

  it.each([
    "", "/", "/.", "\\/|", "雲計算", "雲計算 5 n", "C/C++ 5 n", ".NET", "Node.js", "3.5", "，。？！", "data: n", "words.txt\n",
    "甲.txt\n乙", '{"class_name": "Tokenizer"}',
  ])("does not take %j for one", (text) => expect(looksLikePath(text)).toBe(false)); // prettier-ignore
});
