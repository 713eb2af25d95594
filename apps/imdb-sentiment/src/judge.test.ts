import type { Look } from "@seqloom/app-kit";
import { useBackend } from "@seqloom/backend";
import { dense, embedding, flatten, sequential } from "@seqloom/layers";
import { printed } from "@seqloom/testing";
import { tensor } from "@tensorflow/tfjs-core";
import { judge } from "./judge.js";
import { numWords } from "./recipes.js";
import { texts } from "./texts.js";

const LOOK: Look = { language: "en", theme: "light", width: 720 };

beforeAll(() => useBackend("cpu"));

describe("judge", () => {
  /** A model that adds up numbers of the words: great 2, awful -2, all others 0. */
  function adder() {
    const layers = [embedding({ inputDim: numWords, outputDim: 1, inputLength: 20 }), flatten()];
    const model = sequential({ layers: [...layers, dense({ units: 1, activation: "sigmoid" })] });
    const values = new Float32Array(numWords);
    values[3 + 1] = 2;
    values[3 + 2] = -2;
    model.layers[0]!.setWeights([tensor(values, [numWords, 1])]);
    model.layers[2]!.setWeights([tensor(new Float32Array(20).fill(1), [20, 1]), tensor([0])]);
    return model;
  }
  const index = new Map(["great", "awful", "film"].map((word, i) => [word, i + 1]));

  async function judged(review: string) {
    const tables: (readonly (readonly (string | number)[])[])[] = [];
    const pictures: string[] = [];
    const report = {
      table: (_: string, __: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
        void tables.push(rows),
      picture: async (name: string, draw: (look: Look) => { svg(): string }) =>
        void pictures.push(name, draw(LOOK).svg()),
    };
    const model = adder();
    const words = { wordIndex: { index } };
    const lines = await printed(() =>
      judge(review, { name: "embedding", model, words }, { text: texts.en, report, isOnlyOne: true }),
    );
    model.dispose();
    return { lines: lines.join("\n"), tables, pictures };
  }

  it("marks the words that moved the judgement, in the text, a table and a picture", async () => {
    const { lines, tables, pictures } = await judged("A GREAT, great film");
    const chance = (sum: number) => 1 / (1 + Math.exp(-sum));
    expect(lines).toContain(`good (chance of being good: ${(100 * chance(4)).toFixed(2)} %)`);
    expect(lines).toContain("\na [+ great] [+ great] film");
    const points = `+${(100 * (chance(4) - chance(2))).toFixed(1)}`;
    expect(tables).toEqual([
      [
        ["great", points, "good"],
        ["great", points, "good"],
      ],
    ]);
    expect(pictures[0]).toBe("words");
    expect(pictures[1]).toContain(">great<");
  });

  it("says towards which side a word pushes, and when none does", async () => {
    expect((await judged("an awful film")).lines).toContain("an [- awful] film");
    const { lines, tables, pictures } = await judged("film film");
    expect(lines).toContain("No word by itself moved the judgement");
    expect([tables, pictures]).toEqual([[], []]);
  });
});
