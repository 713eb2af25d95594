import { join } from "node:path";
import { readJson } from "@seqloom/testing";
import { Tokenizer } from "./Tokenizer.js";
import { tokenizerFromJson } from "./tokenizerFromJson.js";

/** Text of Keras's to_json, and answers of its tokenizer. */
interface Case {
  readonly texts: (string | string[])[];
  readonly sequences: number[][];
  readonly json?: string;
}

interface LoadedCase extends Case {
  readonly name: string;
  readonly back: string[];
  readonly json: string;
}

describe("tokenizerFromJson", () => {
  it("goes on where Keras's tokenizer was saved, and writes the same JSON", () => {
    const { cases } = readJson<{ cases: Case[] }>(join(import.meta.dirname, "../fixtures/tokenizer.json"));
    const saved = cases.filter(({ json }) => json !== undefined);
    expect(saved.length).toBeGreaterThan(3);
    for (const { texts, sequences, json } of saved) {
      const tokenizer = tokenizerFromJson(json!);
      expect(tokenizer.textsToSequences(texts)).toEqual(sequences);
      expect(tokenizer.toJSON()).toBe(json);
    }
  });

  it("loads what Keras saved with filters or split that it does not use", () => {
    // Keras 3.15.1, keras.src.legacy.preprocessing.text: t.to_json(), and what that Tokenizer answers once it is loaded.
    const { cases } = readJson<{ cases: LoadedCase[] }>(join(import.meta.dirname, "../fixtures/tokenizerJson.json"));
    for (const { texts, sequences, back, json } of cases) {
      const tokenizer = tokenizerFromJson(json);
      expect(tokenizer.textsToSequences(texts)).toEqual(sequences);
      expect(tokenizer.sequencesToTexts(sequences)).toEqual(back);
    }
    const kept = cases.filter(({ name }) => !/list|lower/.test(name)); // these are written as a text, and as false
    expect(kept).toHaveLength(4);
    for (const { json } of kept) expect(tokenizerFromJson(json).toJSON()).toBe(json);
  });

  it("reads JSON inside of JSON, as json.dumps(tokenizer.to_json()) writes it", () => {
    const saved = new Tokenizer({ oovToken: "?" }).fitOnTexts(['a "b" \\ 世']).toJSON();
    for (const text of [saved, JSON.stringify(saved), JSON.stringify(JSON.stringify(saved)), `\ufeff${saved}`]) {
      expect(tokenizerFromJson(text).toJSON()).toBe(saved);
    }
  });

  it("keeps reserved words beside the config, where Keras's loader does not look", () => {
    const reservedWords = ["<pad>", "世"];
    const tokenizer = new Tokenizer({ reservedWords }).fitOnTexts(["a b", "b 世"]);
    const saved = tokenizer.toJSON();
    expect(saved).toMatch(/\}, "reserved_words": \["<pad>", "\\u4e16"\]\}$/);
    expect(saved).not.toMatch(/reserved_words.*"config"/);
    const loaded = tokenizerFromJson(saved);
    expect(loaded.toJSON()).toBe(saved);
    expect(loaded.reservedWords).toEqual(reservedWords);
    expect([...loaded.fitOnTexts(["a a a a"]).wordIndex]).toEqual([["<pad>", 1], ["世", 2], ["a", 3], ["b", 4]]); // prettier-ignore
    expect([...Tokenizer.fromConfig(tokenizer.getConfig()).fitOnTexts(["a a a a"]).wordIndex]).toEqual([...loaded.wordIndex]); // prettier-ignore
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
    expect(() => tokenizerFromJson("tokenizer.json")).toThrow("Read the file first, and give its text.");
    const { config } = JSON.parse(new Tokenizer().fitOnTexts(["a"]).toJSON()) as { config: object };
    for (const alone of [JSON.stringify(config), { config }]) {
      expect(() => tokenizerFromJson(alone as string)).toThrow(
        "Tokenizer.fromConfig takes the object with word_counts",
      );
    }
    expect(() => tokenizerFromJson('{"config": {"num_words": 3}}')).toThrow(
      "Tokenizer.fromConfig: config.document_count",
    );
  });
});
