import { ModelFileError } from "./ModelFileError.js";
import { Refusal } from "./Refusal.js";
import { refusals } from "./refusals.js";

describe("refusals", () => {
  it("gives what the part gives", async () => {
    expect(await refusals("f", undefined, () => 3)).toBe(3);
  });

  it("puts the caller and the file before a refusal, with its cause, and leaves other errors", async () => {
    const cause = new Error("inside");
    const refused = await refusals("f", "a.h5", () => {
      throw new Refusal("it is cut.", { cause });
    }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ModelFileError);
    expect(refused).toMatchObject({ message: "f: a.h5: it is cut.", cause });
    await expect(refusals("f", "a.h5", () => Promise.reject(cause))).rejects.toBe(cause);
  });
});
