import { setBackend } from "@tensorflow/tfjs-core";
import { currentBackend, rememberBackend } from "./currentBackend.js";
import { useBackend } from "./useBackend.js";

describe("currentBackend", () => {
  it("is the backend that runs, whoever started it", async () => {
    expect(currentBackend()).toBeUndefined();
    await useBackend("cpu");
    await useBackend("wasm");
    expect(currentBackend()).toEqual({ name: "wasm", strict: false });
    await setBackend("cpu");
    expect(currentBackend()).toEqual({ name: "cpu", strict: false });
  });
});

describe("rememberBackend", () => {
  it("keeps the places of the .wasm files with the name", async () => {
    await useBackend("cpu");
    rememberBackend("cpu", { name: "cpu", strict: false, wasmPaths: "/files/" });
    expect(currentBackend()).toEqual({ name: "cpu", strict: false, wasmPaths: "/files/" });
  });
});
