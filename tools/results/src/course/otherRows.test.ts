import { dataScienceRows, languageRows, shapeRows } from "./otherRows.js";

describe("the rows of the other decks", () => {
  it("have the slide's 88 %, 82.61 % and 100 % of the alphabet, the last one wanted", () => {
    expect(shapeRows.map(({ slide }) => slide)).toEqual([0.88, 0.8261, 1]);
    expect(shapeRows.map(({ wanted }) => wanted)).toEqual([undefined, undefined, 1]);
  });

  it("ask for 95 % of the toy and 97 % of the wines", () => {
    expect(languageRows.flatMap(({ wanted }) => wanted ?? [])).toEqual([0.95, 0.97]);
  });

  it("look at a stock by its close alone", () => {
    expect(dataScienceRows.map(({ options }) => options)).toEqual([["--features", "close"]]);
  });
});
