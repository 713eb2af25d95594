import { useBackend } from "@seqloom/backend";
import { workerFindings } from "./workerFindings.js";

describe("workerFindings", () => {
  beforeAll(() => useBackend("wasm"));

  it("trains in a worker as here, and stops there", async () => {
    const { inWorker, here, stopped } = await workerFindings(2);
    expect(inWorker).toHaveLength(2);
    expect(inWorker).toEqual(here);
    expect(stopped).toBe("AbortError");
  });
});
