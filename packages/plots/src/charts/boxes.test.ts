import { fontTc } from "@seqloom/font-tc";
import type { Language } from "../text/words.js";
import { fontWidths } from "../testing/fontWidths.js";
import {
  barChart,
  type Chart,
  confusionMatrixChart,
  embeddingScatter,
  heatmap,
  histogram,
  lineChart,
  scatterChart,
  trainingCurves,
} from "../index.js";

/** A text of an SVG document by the corners of its box, with the widths of the real font. */
interface Box {
  readonly text: string;
  readonly corners: readonly (readonly [x: number, y: number])[];
}

let widthOf: (text: string) => number;
beforeAll(async () => {
  widthOf = fontWidths(await fontTc());
});

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/(<text[^>]*>)([^<]*)<\/text>/g)].map(([, tag = "", escaped = ""]) => {
    const text = escaped
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(attribute(tag, name))) as [
      number,
      number,
      number,
    ];
    const width = widthOf(text) * size;
    const left = { start: x, middle: x - width / 2, end: x - width }[attribute(tag, "text-anchor") ?? "start"]!;
    const degrees = Number(/rotate\((\S+)/.exec(attribute(tag, "transform") ?? "rotate(0")![1]);
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    // Letters and Han characters of Noto Sans reach from 0.12 below the baseline to 0.85 above it; a g a little lower.
    const upright = [
      [left, y - 0.85 * size],
      [left + width, y - 0.85 * size],
      [left + width, y + 0.2 * size],
      [left, y + 0.2 * size],
    ] as const;
    const corners = upright.map(([cornerX, cornerY]) => {
      const [dx, dy] = [cornerX - x, cornerY - y];
      return [x + dx * cos - dy * sin, y + dx * sin + dy * cos] as const;
    });
    return { text, corners };
  });
}

/** Two convex shapes are apart if a line along one of their sides is between them. */
function apart(a: Box, b: Box): boolean {
  return [a, b].some(({ corners }) =>
    corners.some(([x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % 4]!;
      const along = (box: Box) => box.corners.map(([cx, cy]) => (cx - x) * (nextY - y) - (cy - y) * (nextX - x));
      return Math.min(...along(a)) >= Math.max(...along(b)) || Math.min(...along(b)) >= Math.max(...along(a));
    }),
  );
}

function problemsOf(chart: Chart, width: number, height: number): string[] {
  const boxes = boxesOf(chart.svg());
  const outside = boxes.filter(({ corners }) => corners.some(([x, y]) => x < 0 || y < 0 || x > width || y > height));
  const pairs = boxes.flatMap((box, i) => boxes.slice(i + 1).map((other) => [box, other] as const));
  const touching = pairs.filter(([a, b]) => a.text !== "" && b.text !== "" && !apart(a, b));
  const places = [...chart.svg().matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const marks = places.filter(([x, y]) => !(x >= 0 && y >= 0 && x <= width && y <= height));
  return [
    ...marks.map((place) => `a mark at ${place.join(", ")} is outside`),
    ...outside.map(({ text }) => `"${text}" is outside`),
    ...touching.map(([a, b]) => `"${a.text}" touches "${b.text}"`),
  ];
}

const count = 60;
const wave = Array.from({ length: count }, (_, i) => 280 + 20 * Math.sin(i / 7));
const dates = Array.from({ length: count }, (_, i) => new Date(Date.UTC(2020, 1, 3 + i)));
const days = dates.map((date) => date.toISOString().slice(0, 10));
const epochs = Array.from({ length: 12 }, (_, i) => 1 / (i + 1));

/** Names, the longest a whole sentence. */
const NAMES = {
  short: (i: number) => `n${i}`,
  English: (i: number) => `${i} a name that is a great deal longer than it should be, as people write them`,
  Chinese: (i: number) => `${i}這是一個比應有的長度還要長很多的名稱，就像大家平常寫的那樣`,
};
type Name = (i: number) => string;
const listOf = (length: number, name: Name) => Array.from({ length }, (_, i) => name(i));
const seriesOf = (length: number, name: Name) =>
  Object.fromEntries(listOf(length, name).map((text, i) => [text, wave.map((value) => value + 9 * i)]));
const square = (length: number) =>
  Array.from({ length }, (_, i) => Array.from({ length }, (_, j) => (i === j ? 12345 : i + j)));

interface Look {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
}

const KINDS: Readonly<Record<string, (look: Look, name: Name) => Chart>> = {
  trainingCurves: (look) =>
    trainingCurves(
      { loss: epochs, val_loss: epochs, accuracy: epochs, val_accuracy: epochs },
      { ...look, height: 2 * look.height },
    ),
  "trainingCurves of one epoch": (look) =>
    trainingCurves(
      { loss: [0.9], val_loss: [0.8], auc: wave.slice(0, 1), val_auc: wave.slice(0, 1) },
      { ...look, height: 2 * look.height },
    ),
  "lineChart with gaps, below 0": (look, name) =>
    lineChart({ [name(0)]: wave.map((value, i) => (i % 4 === 1 ? null : -value)) }, { ...look, ...texts(name) }),
  "lineChart of one point": (look, name) => lineChart([5], { ...look, ...texts(name) }),
  "lineChart over numbers": (look, name) => lineChart(seriesOf(2, name), { ...look, ...texts(name) }),
  "lineChart over dates": (look, name) => lineChart(seriesOf(3, name), { ...look, ...texts(name), x: dates }),
  "lineChart over every fifth day": (look, name) =>
    lineChart(seriesOf(2, name), { ...look, ...texts(name), x: days, tickEvery: 5 }),
  "lineChart over every third date, turned": (look, name) =>
    lineChart(seriesOf(2, name), { ...look, ...texts(name), x: dates, tickEvery: 3, turnLabels: 90 }),
  "lineChart of twelve series": (look, name) => lineChart(seriesOf(12, name), { ...look, ...texts(name) }),
  "lineChart of large numbers": (look, name) =>
    lineChart(
      wave.map((value) => value * 1e9),
      { ...look, ...texts(name), x: wave.map((_, i) => i * 1e8) },
    ),
  "lineChart of small numbers": (look, name) =>
    lineChart(
      wave.map((value) => value * 1e-9),
      { ...look, ...texts(name) },
    ),
  scatterChart: (look, name) =>
    scatterChart({ [name(0)]: { x: wave, y: wave }, b: { x: epochs, y: epochs } }, { ...look, ...texts(name) }),
  "barChart of few": (look, name) => barChart([3, 2, -1], { ...look, ...texts(name), labels: listOf(3, name) }),
  "barChart of many": (look, name) =>
    barChart(seriesOf(2, name), { ...look, ...texts(name), labels: listOf(count, name) }),
  "barChart of one": (look, name) => barChart([3], { ...look, ...texts(name), labels: [name(0)] }),
  "barChart, turned": (look, name) =>
    barChart(epochs, { ...look, ...texts(name), labels: listOf(12, name), turnLabels: 45 }),
  histogram: (look, name) => histogram(wave, { ...look, ...texts(name) }),
  "confusionMatrixChart of 2": (look, name) =>
    confusionMatrixChart(square(2), { ...look, title: name(1), labels: listOf(2, name) }),
  "confusionMatrixChart of 46": (look, name) =>
    confusionMatrixChart(square(46), { ...look, title: name(1), labels: listOf(46, name) }),
  heatmap: (look, name) =>
    heatmap(square(7).slice(0, 5), { ...look, ...texts(name), xNames: listOf(7, name), yNames: listOf(5, name) }),
  "heatmap of gates": (look, name) =>
    heatmap(
      listOf(32, name).map((_, i) => wave.map((value) => Math.tanh(value + i))),
      { ...look, ...texts(name), xNames: listOf(count, name), yNames: listOf(32, name), colors: "diverging" },
    ),
  "heatmap around 0": (look, name) =>
    heatmap([wave, wave.map((value) => -value)], { ...look, ...texts(name), colors: "diverging" }),
  "embeddingScatter of 500 words": (look, name) =>
    embeddingScatter(
      listOf(500, name).map((_, i) => [Math.sin(i), Math.cos(2 * i), Math.sin(3 * i * i)]),
      listOf(500, name),
      { ...look, title: name(1) },
    ),
  embeddingScatter: (look, name) =>
    embeddingScatter(
      wave.map((_, i) => [Math.sin(i), Math.cos(2 * i), Math.sin(3 * i)]),
      listOf(count, name),
      { ...look, title: name(1) },
    ),
};

function texts(name: Name) {
  return { title: name(1), xLabel: name(2), yLabel: name(3) };
}

const SIZES = [
  [240, 180],
  [320, 400],
  [400, 250],
  [640, 400],
  [1600, 600],
] as const;

describe("labels of a chart", () => {
  for (const [kind, make] of Object.entries(KINDS)) {
    it(`${kind}: none touches another one or lies outside, in any size, language and length`, () => {
      for (const [width, height] of SIZES) {
        for (const language of ["en", "zh-TW"] as const) {
          for (const [length, name] of Object.entries(NAMES)) {
            const chart = make({ width, height, language }, name);
            const high = kind.startsWith("trainingCurves") ? 2 * height : height;
            expect({ width, language, length, problems: problemsOf(chart, width, high) }).toEqual({
              ...{ width, language, length, problems: [] },
            });
          }
        }
      }
    });
  }

  it("are there: the title, both names and numbers along both axes", () => {
    const texts = boxesOf(lineChart(wave, { title: "T", xLabel: "X", yLabel: "Y" }).svg()).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["T", "X", "Y", "0", "10", "50", "260", "300"]));
  });

  it("leave room for the marks, also in the smallest chart", () => {
    const chart = lineChart(seriesOf(12, NAMES.Chinese), { width: 240, height: 180, x: days, ...texts(NAMES.Chinese) });
    const [, left, top, bottom, right] = /d="M([\d.]+),([\d.]+)V([\d.]+)H([\d.]+)M/.exec(chart.svg())!.map(Number);
    expect(bottom! - top!).toBeGreaterThan(30);
    expect(right! - left!).toBeGreaterThan(100);
  });

  it("would be found if they touched", () => {
    const one = '<text x="10" y="20" font-size="12">one</text>';
    const other = '<text x="25" y="30" font-size="12" transform="rotate(-30 25 30)" text-anchor="end">other</text>';
    const chart = { svg: () => `${one}${other}<path d="M-1,5L3,4"/>` } as Chart;
    expect(problemsOf(chart, 100, 100)).toEqual([
      ...["a mark at -1, 5 is outside", '"other" is outside', '"one" touches "other"'],
    ]);
  });
});
