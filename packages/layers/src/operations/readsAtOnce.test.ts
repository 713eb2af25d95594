import { useBackend } from "@seqloom/backend";
import { readsAtOnce } from "./readsAtOnce.js";

describe("readsAtOnce", () => {
  it.each(["cpu", "wasm"] as const)("is true on %s", async (backend) => {
    await useBackend(backend);
    expect(readsAtOnce()).toBe(true);
  });
});
