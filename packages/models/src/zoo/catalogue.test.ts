import { CATALOGUE } from "./catalogue.js";

describe("CATALOGUE", () => {
  it("is in the order of names, with a purpose, layers and a deck for all but the general models", () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    for (const { about } of CATALOGUE) expect(about).toMatch(/^[a-z].*: .*\)$/i);
    const general = CATALOGUE.filter(({ deck }) => deck === null).map(({ name }) => name);
    expect(general).toEqual(["encoderDecoder", "forecaster", "nextSymbol", "sequenceClassifier"]);
  });
});
