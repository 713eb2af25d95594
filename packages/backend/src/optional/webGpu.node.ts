import type { Obstacle, OptionalBackend } from "./optionalBackend.js";
import { importPeer, pathOfPeer } from "./peer.node.js";

interface Gpu {
  requestAdapter(): Promise<object | null>;
}

/** Dawn's package: WebGPU, and the global names that belong to it. */
interface Dawn {
  readonly create: (options: readonly string[]) => Gpu;
  readonly globals: object;
}

const PACKAGES = ["webgpu", "@tensorflow/tfjs-backend-webgpu"];

/** WebGPU in Node, by Dawn: the packages `webgpu` and `@tensorflow/tfjs-backend-webgpu`. */
export const webGpu = { obstacle, load } satisfies OptionalBackend;

function obstacle(): Obstacle | undefined {
  const missing = PACKAGES.filter((name) => pathOfPeer(name) === undefined);
  if (missing.length === 0) return undefined;
  return { reason: "not installed", remedy: `npm install ${missing.join(" ")}` };
}

/** Puts WebGPU where a browser has it, `navigator.gpu`, before tfjs's backend looks for it there. */
async function load(): Promise<void> {
  const scope = globalThis as { navigator?: { gpu?: Gpu } };
  if (scope.navigator?.gpu === undefined) {
    const { create, globals } = await importPeer<Dawn>("webgpu");
    const gpu = create([]);
    if ((await gpu.requestAdapter()) === null) {
      throw new Error("WebGPU finds no graphics adapter (on Linux it needs libvulkan and a Vulkan driver)");
    }
    Object.assign(globalThis, globals);
    if (scope.navigator === undefined) Object.defineProperty(scope, "navigator", { value: {}, configurable: true });
    Object.defineProperty(scope.navigator, "gpu", { value: gpu, configurable: true });
  }
  await importPeer("@tensorflow/tfjs-backend-webgpu");
}
