import type { OptionalBackend, OptionalBackends } from "./optionalBackend.js";

const nodeOnly: OptionalBackend = {
  obstacle: () => ({ reason: "runs in Node only" }),
  load: () => Promise.reject(new Error("runs in Node only")),
};

/**
 * The backends of optional peers, in browsers.
 *
 * The names are literals inside `try`: a bundler finds the package where it is installed, and where it is not, esbuild,
 * Rollup, webpack and Vite (by `peerDependenciesMeta`) leave an import behind that fails when it is asked for. With a
 * name that they cannot see, the package would be missing from the page although it is installed.
 */
export const optionalBackends: OptionalBackends = {
  node: nodeOnly,
  "node-gpu": nodeOnly,
  webgpu: { obstacle: () => (hasWebGpu() ? undefined : { reason: "this browser has no WebGPU" }), load: loadWebGpu },
  webgl: { obstacle: () => (hasWebGl() ? undefined : { reason: "this browser has no WebGL" }), load: loadWebGl },
};

async function loadWebGpu(): Promise<void> {
  try {
    await import("@tensorflow/tfjs-backend-webgpu");
  } catch (error) {
    throw notLoaded("@tensorflow/tfjs-backend-webgpu", error);
  }
}

async function loadWebGl(): Promise<void> {
  try {
    await import("@tensorflow/tfjs-backend-webgl");
  } catch (error) {
    throw notLoaded("@tensorflow/tfjs-backend-webgl", error);
  }
}

function hasWebGpu(): boolean {
  return (globalThis as { navigator?: { gpu?: unknown } }).navigator?.gpu !== undefined;
}

function hasWebGl(): boolean {
  return "WebGLRenderingContext" in globalThis;
}

function notLoaded(packageName: string, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Error(`${packageName} is not in this page (npm install ${packageName}): ${message}`, { cause });
}
