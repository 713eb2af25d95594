import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projects, root } from "./projects.js";
import { allowedRooms, arrowsBetween, arrowsOf, findCircle, forbiddenImports, MOST_FILES, roomsOf } from "./rooms.js";

const packages = projects("packages").map(({ folder }) => folder);
const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

describe("arrowsBetween", () => {
  it("finds imports, exports and types that cross from one room into another", () => {
    const sources = new Map([
      [
        "recurrent/GRU.ts",
        'import { a } from "../layer/a.js";\nimport { b } from "./b.js";\nexport * from "./operations/c.js";',
      ],
      ["layer/a.ts", 'import { x } from "@seqloom/array";\nimport type { B } from "../types.js";'],
      ["recurrent/b.ts", 'const text = `from "../not/real.js"`;\nawait import("../layer/a.js");'],
    ]);
    expect(arrowsBetween(sources)).toEqual([
      { from: "recurrent", to: "layer", imports: ["recurrent/GRU.ts -> layer/a.ts", "recurrent/b.ts -> layer/a.ts"] },
      { from: "recurrent", to: "recurrent/operations", imports: ["recurrent/GRU.ts -> recurrent/operations/c.ts"] },
      { from: "layer", to: "", imports: ["layer/a.ts -> types.ts"] },
    ]);
  });
});

describe("findCircle", () => {
  const arrow = (from: string, to: string) => ({ from, to, imports: [`${from}/x.ts -> ${to}/y.ts`] });

  it("finds the rooms of a circle, and not those that only lead to it", () => {
    const circle = findCircle([arrow("door", "a"), arrow("a", "b"), arrow("b", "c"), arrow("c", "a")]);
    expect(circle?.map(({ from }) => from)).toEqual(["a", "b", "c"]);
  });

  it("finds none where two ways lead to the same room", () => {
    expect(findCircle([arrow("a", "b"), arrow("a", "c"), arrow("b", "d"), arrow("c", "d")])).toBeUndefined();
  });
});

describe("forbiddenImports", () => {
  it("finds a source that imports a helper of tests", () => {
    const planted = arrowsBetween(new Map([["calendar/days.ts", 'import { few } from "../testing/few.js";']]));
    expect(forbiddenImports(planted, new Map([["calendar", []]]))).toEqual(["calendar/days.ts -> testing/few.ts"]);
  });

  it("finds an arrow that runs back up, planted among those of a package", () => {
    const allowed = allowedRooms(architecture, "timeseries")!;
    expect(forbiddenImports(arrowsOf("packages/timeseries"), allowed)).toEqual([]);
    const planted = arrowsBetween(new Map([["rows/rowsOf.ts", 'import { mae } from "../forecasts/metrics.js";']]));
    expect(forbiddenImports(planted, allowed)).toEqual(["rows/rowsOf.ts -> forecasts/metrics.ts"]);
    const back = findCircle([...arrowsOf("packages/timeseries"), ...arrowsBetween(new Map([["rows/rowsOf.ts", 'import "../windows/takeWindows.js";']]))]); // prettier-ignore
    expect(back?.map(({ from }) => from).sort()).toEqual(["rows", "windows"]);
  });
});

describe("allowedRooms", () => {
  it("reads the table under the heading of the package", () => {
    const page = ["### Rooms of `layers`", "", "| room | what lives there | may use |", "| --- | --- | --- |"];
    const rows = [
      "| `core/` | Dense | `layer/`, `config/` |",
      "| `layer/` | the base | |",
      "| `model/` | models | all above |",
      "",
      "### Rooms of text",
      "| `x/` | | |",
    ];
    expect(allowedRooms([...page, ...rows].join("\n"), "layers")).toEqual(
      new Map([
        ["core", ["layer", "config"]],
        ["layer", []],
        ["model", ["core", "layer"]],
      ]),
    );
    expect(allowedRooms(page.join("\n"), "chinese")).toBeUndefined();
  });
});

describe.each(packages)("the rooms of %s", (folder) => {
  it(`hold at most ${MOST_FILES} files side by side`, () => {
    const full = [...roomsOf(folder)].filter(([, files]) => files.length > MOST_FILES);
    expect(full.map(([room, files]) => `${room || "src"} has ${files.length}`)).toEqual([]);
  });

  it("import one way: no circle", () => {
    expect(findCircle(arrowsOf(folder))?.flatMap(({ imports }) => imports)).toBeUndefined();
  });

  it("stand in ARCHITECTURE.md, and use only what it says there", () => {
    const rooms = [...roomsOf(folder).keys()];
    if (rooms.length === 1) return expect(rooms).toEqual([""]);
    const allowed = allowedRooms(architecture, folder.replace("packages/", ""));
    expect([...(allowed?.keys() ?? [])].sort()).toEqual(rooms.sort());
    expect(forbiddenImports(arrowsOf(folder), allowed ?? new Map())).toEqual([]);
  });
});
