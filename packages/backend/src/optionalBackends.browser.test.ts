import { optionalBackends } from "./optionalBackends.browser.js";

type MockModule = (name: string, factory: () => unknown, options: { readonly virtual: boolean }) => unknown;
const mockModule = Reflect.get(import.meta.jest, "unstable_mockModule") as MockModule; // not in the types of jest yet

describe("optionalBackends in a browser", () => {
  const scope = globalThis as { WebGLRenderingContext?: unknown; navigator?: unknown };
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  const setNavigator = (value: unknown) => Object.defineProperty(scope, "navigator", { value, configurable: true });
  afterEach(() => {
    delete scope.WebGLRenderingContext;
    delete scope.navigator;
    if (before) Object.defineProperty(scope, "navigator", before);
  });

  it("leaves TensorFlow's native library to Node", async () => {
    for (const { obstacle, load } of [optionalBackends.node, optionalBackends["node-gpu"]]) {
      expect(obstacle()).toEqual({ reason: "runs in Node only" });
      await expect(load()).rejects.toThrow("runs in Node only");
    }
  });

  it("looks for WebGPU and WebGL where a browser has them", () => {
    setNavigator({});
    expect(optionalBackends.webgpu.obstacle()).toEqual({ reason: "this browser has no WebGPU" });
    expect(optionalBackends.webgl.obstacle()).toEqual({ reason: "this browser has no WebGL" });
    setNavigator({ gpu: {} });
    scope.WebGLRenderingContext = class {};
    expect([optionalBackends.webgpu.obstacle(), optionalBackends.webgl.obstacle()]).toEqual([undefined, undefined]);
  });

  it.each(["webgpu", "webgl"] as const)(
    "says what to install for %s when the page was made without it",
    async (name) => {
      const absent = () => {
        throw new Error("there is no such module");
      };
      mockModule(`@tensorflow/tfjs-backend-${name}`, absent, { virtual: true });
      await expect(optionalBackends[name].load()).rejects.toThrow(
        `@tensorflow/tfjs-backend-${name} is not in this page (npm install @tensorflow/tfjs-backend-${name}): there is no`,
      );
    },
  );
});
