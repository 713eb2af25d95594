import { ZipError } from "./ZipError.js";

describe("ZipError", () => {
  it("holds the reason as it is", () => {
    expect(new ZipError("the archive is cut.")).toMatchObject({ name: "ZipError", message: "the archive is cut." });
  });
});
