import { BundleError } from "./BundleError.js";

describe("BundleError", () => {
  it("names the function, the source and the file", () => {
    const error = new BundleError("loadBundle", "lunch.zip", "labels.json", "it is missing.");
    expect(error).toMatchObject({
      name: "BundleError",
      file: "labels.json",
      source: "lunch.zip",
      caller: "loadBundle",
    });
    expect(error.message).toBe("loadBundle: lunch.zip: labels.json: it is missing.");
  });

  it("leaves out what has no name", () => {
    const cause = new Error("why");
    const error = new BundleError("loadBundle", undefined, undefined, "it is no archive.", { cause });
    expect(error.message).toBe("loadBundle: it is no archive.");
    expect(error.cause).toBe(cause);
  });
});
