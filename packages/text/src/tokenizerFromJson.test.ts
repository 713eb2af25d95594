import { join } from "node:path";
import { readJson } from "@seqloom/testing";
import { Tokenizer } from "./Tokenizer.js";
import { tokenizerFromJson } from "./tokenizerFromJson.js";

/** What Keras's to_json wrote, and what its tokenizer answered. */
interface Case {
  readonly texts: (string | string[])[];
  readonly sequences: number[][];
  readonly json?: string;
}

describe("tokenizerFromJson", () => {
  it("goes on where Keras's tokenizer was saved, and writes the same JSON", () => {
    const { cases } = readJson<{ cases: Case[] }>(join(import.meta.dirname, "fixtures/tokenizer.json"));
    const saved = cases.filter(({ json }) => json !== undefined);
    expect(saved.length).toBeGreaterThan(3);
    for (const { texts, sequences, json } of saved) {
      const tokenizer = tokenizerFromJson(json!);
      expect(tokenizer.textsToSequences(texts)).toEqual(sequences);
      expect(tokenizer.toJSON()).toBe(json);
    }
  });

  it("goes on fitting as if it had never been saved", () => {
    const [first, second] = [
      ["b a", "constructor 2"],
      ["a 2 2 c", "__proto__ a"],
    ];
    const tokenizer = new Tokenizer({ oovToken: "?" }).fitOnTexts(first);
    const loaded = tokenizerFromJson(tokenizer.toJSON());
    expect(loaded.fitOnTexts(second).toJSON()).toBe(tokenizer.fitOnTexts(second).toJSON());
  });

  it("reads what JSON.stringify made of a tokenizer, once that is parsed", () => {
    const tokenizer = new Tokenizer().fitOnTexts(["a b"]);
    const { kept } = JSON.parse(JSON.stringify({ kept: tokenizer })) as { kept: string };
    expect(tokenizerFromJson(kept).toJSON()).toBe(tokenizer.toJSON());
  });

  it("takes the analyzer, which is not saved", () => {
    const analyzer = (text: string) => text.split("|");
    const saved = new Tokenizer({ analyzer }).fitOnTexts(["A b|c"]).toJSON();
    expect(tokenizerFromJson(saved, { analyzer }).textsToSequences(["c|A b"])).toEqual([[2, 1]]);
  });

  it("names what is no saved tokenizer", () => {
    const allowed = "tokenizerFromJson: json must be the text that Tokenizer.toJSON or Keras's to_json gives, got ";
    for (const wrong of ["", "{", "[]", "7", '{"class_name": "Tokenizer"}', null, { config: {} }]) {
      expect(() => tokenizerFromJson(wrong as string)).toThrow(allowed);
    }
    expect(() => tokenizerFromJson('{"config": {"num_words": 3}}')).toThrow(
      "Tokenizer.fromConfig: config.document_count",
    );
  });
});
