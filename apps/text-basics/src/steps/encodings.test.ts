import { useBackend } from "@seqloom/backend";
import { Tokenizer } from "@seqloom/text";
import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { encodings } from "./encodings.js";

beforeAll(() => useBackend("cpu"));

describe("encodings", () => {
  it("writes the word behind each row, with a vector that is the same for the same word", async () => {
    const tokenizer = new Tokenizer().fitOnTexts(["a b a"]);
    const padded = { data: Int32Array.of(0, 1, 2, 1), shape: [1, 4] };
    const lines = await printed(() => encodings({ inputs: ["a b a"], tokenizer, padded }, texts.en.encodings));
    const rows = lines.map((line) => line.trim());
    expect(rows.slice(3, 7)).toEqual(["[1 0 0]  (padding)", "[0 1 0]  a", "[0 0 1]  b", "[0 1 0]  a"]);
    expect(rows).toContain("Multi-hot (textsToMatrix), shape (1, 3): [0 1 1]");
    const [none, a, b, again] = rows.slice(-4);
    expect(a).toBe(again);
    expect(new Set([none, a, b]).size).toBe(3);
  });
});
