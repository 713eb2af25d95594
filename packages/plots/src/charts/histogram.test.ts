import { countBins, histogram, type HistogramOptions } from "./histogram.js";

/** Twelve values, and their counts and densities by numpy.histogram 2.4.6. */
const values = Float64Array.of(-3.1, -4.3, -5.1, 5.9, -1.5, -1.3, -3.8, 2.3, -4.8, -0.6, -2.7, 1.2);
/** The lines of the bins; the first one names the axis. */
const linesOf = (options: HistogramOptions) => histogram(values, options).terminal().split("\n").slice(1);

describe("histogram", () => {
  it("counts as NumPy does", () => {
    expect(linesOf({ bins: 5 }).map((line) => Number(line.split(" ").at(-1)))).toEqual([5, 3, 2, 1, 1]);
  });

  it("takes edges, and gives densities", () => {
    const densities = linesOf({ bins: [-5, -1, 0, 3, 8], density: true }).map((line) => Number(line.split(" ").at(-1)));
    expect(densities).toEqual([0.1591, 0.09091, 0.06061, 0.01818]);
  });

  it("names the bins, and the y axis by what is counted", () => {
    expect(linesOf({ bins: [-6, 0, 6] })[0]).toMatch(/^-6 – 0 \|#+ 9$/);
    expect(histogram(values, { language: "zh-TW" }).svg()).toContain(">次數</text>");
    expect(histogram(values, { density: true }).svg()).toContain(">Density</text>");
  });

  it("makes room around a single value", () => {
    expect(histogram([3, 3], { bins: 2 }).terminal()).toMatch(/^Count ->\n2\.5 – 3\.0 \| 0\n3\.0 – 3\.5 \|#+ 2$/);
  });

  it("names what is wrong", () => {
    const wrong = (given: number[], options?: object) => () => histogram(given, options);
    expect(wrong([])).toThrow("histogram: values must be a list of numbers, got [].");
    expect(wrong([1, Infinity])).toThrow("histogram: values[1] must be a finite number, got Infinity.");
    const allowed = "an integer from 1 to 1000, or two edges or more in ascending order";
    for (const bins of [0, 1.5, [1], [2, 1], [1, NaN]]) {
      expect(wrong([1], { bins })).toThrow(`histogram: bins must be ${allowed}, got `);
    }
    expect(wrong([1], { bins: [5, 6] })).toThrow(
      "histogram: bins must be edges around some of the values, got [5, 6].",
    );
  });
});

describe("countBins", () => {
  it("gives a bin its lower edge and not its upper one, the last one both", () => {
    expect(countBins(Float64Array.of(1, 2, 2, 3, 9), Float64Array.of(0, 2, 4, 9))).toEqual(Float64Array.of(1, 3, 1));
  });
});
