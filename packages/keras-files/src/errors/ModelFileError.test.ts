import { ModelFileError } from "./ModelFileError.js";

describe("ModelFileError", () => {
  it("names the function, and the file where there is one", () => {
    expect(new ModelFileError("loadModel", "a.keras", "it is cut.").message).toBe("loadModel: a.keras: it is cut.");
    expect(new ModelFileError("loadModel", undefined, "it is cut.").message).toBe("loadModel: it is cut.");
  });
});
