import { joinChunks } from "./joinChunks.js";

describe("joinChunks", () => {
  it("lays the pieces of a stream end to end", async () => {
    const stream = (async function* () {
      yield Uint8Array.of(1, 2);
      yield Uint8Array.of(3);
    })();
    expect(await joinChunks(stream)).toEqual(Uint8Array.of(1, 2, 3));
    expect(await joinChunks([])).toEqual(new Uint8Array(0));
  });

  it("passes on the error of a stream that breaks off", async () => {
    const broken = (async function* () {
      yield Uint8Array.of(1);
      throw new Error("the line went dead");
    })();
    await expect(joinChunks(broken)).rejects.toThrow(/^the line went dead$/);
  });
});
