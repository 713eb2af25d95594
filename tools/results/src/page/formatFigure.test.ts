import { formatFigure } from "./formatFigure.js";

describe("formatFigure", () => {
  it("writes shares, seconds, counts and errors each in its way", () => {
    expect(formatFigure(0.8593, "percent")).toBe("85.93 %");
    expect(formatFigure(7.96, "seconds")).toBe("8.0 s");
    expect(formatFigure(5, "count")).toBe("5");
    expect(formatFigure(0.26, "decimal")).toBe("0.2600");
  });
});
