import { theme } from "../colors/themes.js";
import type { MatrixPanel } from "../figure/Figure.js";
import { drawMatrix } from "./drawMatrix.js";

const light = theme("light");
const panel: MatrixPanel = {
  ...{ kind: "matrix", title: "", rows: 2, columns: 2, values: Float64Array.of(0, 10, 10, 0), xLabel: "", yLabel: "" },
  ...{ xNames: ["a", "b"], yNames: ["c", "d"], range: [0, 10], colors: "sequential" },
};
const settings = { place: 0, room: { x: 0, y: 0, width: 300, height: 300 }, theme: light, more: String };

describe("drawMatrix", () => {
  it("draws cells of one colour as one path", () => {
    const { svg } = drawMatrix(panel, settings);
    const [low, high] = [light.sequential[0]!, light.sequential.at(-1)!];
    for (const color of [low, high]) {
      const [, path = ""] = new RegExp(`<path d="([^"]*)" fill="${color}"/>`).exec(svg)!;
      expect(path.match(/M/g)).toHaveLength(2);
    }
  });

  it("shows the names of row and column and the value where one points", () => {
    const { targets } = drawMatrix(panel, settings);
    expect(targets.map(({ text }) => text)).toEqual(["c · a\n0", "c · b\n10", "d · a\n10", "d · b\n0"]);
  });

  it("writes the texts into the cells, so that they can be read", () => {
    const { svg } = drawMatrix({ ...panel, texts: ["0.00", "1.00", "1.00", "0.00"] }, settings);
    expect(svg.match(/fill="#000000">0.00</g)).toHaveLength(2);
    expect(svg.match(/fill="#ffffff">1.00</g)).toHaveLength(2);
  });
});
