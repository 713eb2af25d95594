import { useBackend } from "./start/useBackend.js";
import { wasmPaths } from "./wasmPaths.js";

const [plain, simd] = ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"] as const;

describe("wasmPaths", () => {
  it.each([["/static/"], [{ [plain]: "a.wasm", [simd]: "b.wasm" }]])("may be %j", (value) => {
    expect(wasmPaths.accepts(value)).toBe(true);
  });

  it.each([[""], [3], [null], [{ [simd]: "b.wasm" }], [{ [plain]: "a.wasm", [simd]: "b.wasm", other: "c.wasm" }]])(
    "may not be %j",
    (value) => {
      expect(wasmPaths.accepts(value)).toBe(false);
    },
  );

  it("says what is allowed", async () => {
    const started = useBackend("wasm", { wasmPaths: { [simd]: "b.wasm" } as never });
    await expect(started).rejects.toThrow(
      `useBackend: wasmPaths must be a folder, or an object with the places of ${plain} and ${simd}, got an object with {${simd}}.`,
    );
  });
});
