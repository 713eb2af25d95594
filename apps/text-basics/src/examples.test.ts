import { examples } from "./examples.js";

describe("examples", () => {
  it("are those of the slides where there is no other text", () => {
    expect(examples(undefined).samples).toEqual(["The cat sat on the mat.", "The dog ate my homework."]);
  });

  it("are the sentences of another text in every step", () => {
    const own = examples("One. Two!");
    expect(own).toMatchObject({ glance: [], sentences: ["One.", "Two!"], samples: ["One.", "Two!"] });
    expect(own.ngramSentences).toEqual(["One."]);
  });
});
