import { useBackend } from "@seqloom/backend";
import { inputOf } from "./inputOf.js";
import { readEntry } from "./LayerEntry.js";

beforeAll(async () => void (await useBackend("cpu")));

const input = { class_name: "InputLayer", config: { name: "in", batch_shape: [null, 3] } };

describe("inputOf", () => {
  it("reads shape, type and name, and takes texts", () => {
    const entry = (dtype: string) => readEntry("m", { ...input, config: { ...input.config, dtype } });
    expect(inputOf("m/in", entry("int64"))).toMatchObject({ shape: [null, 3], dtype: "int32" });
    expect(inputOf("m/in", entry("float16")).dtype).toBe("float32");
    expect(inputOf("m/in", entry("string")).dtype).toBe("string");
  });
});
