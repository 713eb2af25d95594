import { registerBackend, removeBackend } from "@tensorflow/tfjs-core";
import { optionalBackends } from "./optionalBackends.browser.js";

describe("optionalBackends in a browser", () => {
  const scope = globalThis as { WebGLRenderingContext?: unknown; navigator?: unknown; OffscreenCanvas?: unknown };
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const setNavigator = (value: unknown) => Object.defineProperty(scope, "navigator", { value, configurable: true });
  const remove: (() => void)[] = [];
  afterEach(() => {
    for (const undo of remove.splice(0)) undo();
    for (const name of ["WebGLRenderingContext", "OffscreenCanvas", "navigator"] as const) delete scope[name];
    if (before) Object.defineProperty(scope, "navigator", before);
  });

  /** As the package of a backend does when a page imports it. */
  function imported(name: "webgpu" | "webgl"): void {
    registerBackend(name, () => Promise.reject(new Error("not started here")));
    remove.push(() => removeBackend(name));
  }

  it("leaves TensorFlow's native library to Node", async () => {
    for (const { obstacle, load } of [optionalBackends.node, optionalBackends["node-gpu"]]) {
      expect(await obstacle()).toEqual({ reason: "runs in Node only" });
      await expect(load()).rejects.toThrow("runs in Node only");
    }
  });

  it("looks for WebGPU and WebGL where a browser has them", async () => {
    setNavigator({});
    expect(await optionalBackends.webgpu.obstacle()).toEqual({ reason: "this browser has no WebGPU" });
    expect(await optionalBackends.webgl.obstacle()).toEqual({ reason: "this browser has no WebGL" });
  });

  it.each(["webgpu", "webgl"] as const)("says what to import for %s", async (name) => {
    setNavigator({ gpu: {} });
    scope.WebGLRenderingContext = class {};
    expect(await optionalBackends[name].obstacle()).toEqual({
      reason: "not imported by this page",
      remedy: `npm install @tensorflow/tfjs-backend-${name} and import "@tensorflow/tfjs-backend-${name}"`,
    });
  });

  it.each([
    ["none", () => Promise.resolve(null), { reason: "WebGPU finds no graphics card" }],
    ["a refusal", () => Promise.reject(new Error("no")), { reason: "WebGPU finds no graphics card" }],
    ["one", () => Promise.resolve({}), undefined],
  ])("asks WebGPU for its graphics card: %s", async (_, requestAdapter, obstacle) => {
    imported("webgpu");
    setNavigator({ gpu: { requestAdapter } });
    expect(await optionalBackends.webgpu.obstacle()).toEqual(obstacle);
  });

  it.each([
    ["none", [], { reason: "WebGL finds no graphics card" }],
    ["the first version", ["webgl"], undefined],
    ["the second version", ["webgl2"], undefined],
  ])("asks for a context of WebGL: %s", async (_, versions: string[], obstacle) => {
    imported("webgl");
    const asked: object[] = [];
    let lost = 0;
    scope.WebGLRenderingContext = class {};
    scope.OffscreenCanvas = class {
      getContext(name: string, attributes: object) {
        asked.push(attributes);
        return versions.includes(name) ? { getExtension: () => ({ loseContext: () => lost++ }) } : null;
      }
    };
    expect(await optionalBackends.webgl.obstacle()).toEqual(obstacle);
    expect(asked[0]).toEqual({ failIfMajorPerformanceCaveat: true });
    expect(lost).toBe(versions.length);
  });
});
