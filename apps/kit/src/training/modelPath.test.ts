import { modelPath } from "./modelPath.js";

describe("modelPath", () => {
  it("puts the name in front of the ending, and behind a folder", () => {
    const paths = ["out/abc.zip", "abc.ZIP", "out/abc", "out/abc/", "a.b"];
    expect(paths.map((path) => modelPath(path, "model-1"))).toEqual([
      "out/abc-model-1.zip",
      "abc-model-1.ZIP",
      "out/abc-model-1",
      "out/abc-model-1",
      "a.b-model-1",
    ]);
  });
});
