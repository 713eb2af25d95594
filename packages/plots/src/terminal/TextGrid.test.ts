import { TextGrid } from "./TextGrid.js";

describe("TextGrid", () => {
  it("takes characters and texts, later ones over earlier ones", () => {
    const grid = new TextGrid(6, 2);
    grid.write(0, 0, "預測ab");
    grid.set(4, 0, "*");
    grid.set(1, 1, "o");
    expect(grid.lines()).toEqual(["預測*b", " o    "]);
  });

  it("passes over what lies outside", () => {
    const grid = new TextGrid(2, 1);
    grid.set(2, 0, "x");
    grid.set(0, 5, "x");
    grid.write(1, 0, "ab");
    expect(grid.lines()).toEqual([" a"]);
  });

  it("knows where there is room", () => {
    const grid = new TextGrid(5, 1);
    grid.set(2, 0, "x");
    expect([grid.isFree(0, 0, 2), grid.isFree(1, 0, 2), grid.isFree(4, 0, 2), grid.isFree(0, 1, 1)]).toEqual([
      ...[true, false, false, false],
    ]);
  });
});
