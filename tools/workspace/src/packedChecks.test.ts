import { exportProblems, ownTypeErrors, packedFileProblems } from "./packedChecks.js";

const files = [
  "package.json",
  "README.md",
  "LICENSE",
  "dist/index.js",
  "dist/index.d.ts",
  "dist/browser.js",
  "src/index.ts",
].map((path) => ({
  path,
  text: "",
}));

describe("packedFileProblems", () => {
  it("has none with what a package needs", () => {
    expect(packedFileProblems(files, ["/somewhere"])).toEqual([]);
  });

  it("names what is missing", () => {
    expect(packedFileProblems(files.slice(1), [])).toEqual(["package.json is not packed"]);
  });

  it.each(["src/a.test.ts", "dist/a.test.js", "src/fixtures/a.json", "src/testing/a.ts", "dist/.tsbuildinfo"])(
    "refuses %s",
    (path) => {
      expect(packedFileProblems([...files, { path, text: "" }], [])).toEqual([`${path} is packed`]);
    },
  );

  it("refuses a file that names a folder of the machine", () => {
    const map = { path: "dist/index.js.map", text: '{"sources":["/somewhere/src/index.ts"]}' };
    expect(packedFileProblems([...files, map], ["/somewhere"])).toEqual([
      "dist/index.js.map names a folder of this machine",
    ]);
  });
});

describe("exportProblems", () => {
  it("has none where both find the same, in any order", () => {
    expect(exportProblems(["a", "b"], ["b", "a"])).toEqual([]);
  });

  it("names what only one of them finds", () => {
    expect(exportProblems(["a", "b"], ["b", "c"])).toEqual(["require() does not find a", "import does not find c"]);
  });

  it("refuses a package without exports", () => {
    expect(exportProblems([], [])).toEqual(["import finds no exports"]);
  });
});

describe("ownTypeErrors", () => {
  it("keeps the errors in our packages and in the trial, and drops those of other packages", () => {
    const ours = [
      "trial.ts(1,1): error TS2305: no such export",
      "node_modules/@seqloom/array/dist/index.d.ts(3,4): error TS2304: no",
      "error TS5023: Unknown compiler option",
    ];
    const theirs = ["node_modules/@tensorflow/tfjs-core/dist/a.d.ts(1,1): error TS2304: no", "  more about it", ""];
    theirs.push("../main/node_modules/typescript/lib/lib.dom.d.ts(1,1): error TS2687: no");
    expect(ownTypeErrors([...theirs, ...ours].join("\n"))).toEqual(ours);
  });
});
