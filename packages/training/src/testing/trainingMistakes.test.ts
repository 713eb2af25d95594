import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { trainingMistakes } from "./trainingMistakes.js";

beforeAll(() => useBackend("cpu"));

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8").replace(/\s+/g, " ");

describe("a training that goes wrong", () => {
  it.each(trainingMistakes)("is explained once: $mistake", async ({ sentence, train }) => {
    const said: string[] = [];
    await expectNoTensorLeft(() => train((warning) => void said.push(warning)));
    expect(said).toEqual([sentence]);
  });

  it.each(trainingMistakes)("stands in the README: $mistake", ({ mistake, sentence }) => {
    expect(readme).toContain(` ${mistake}: ${sentence} `);
  });
});
