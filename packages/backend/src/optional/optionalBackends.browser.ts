import { findBackendFactory } from "@tensorflow/tfjs-core";
import type { Obstacle, OptionalBackend, OptionalBackends } from "./optionalBackend.js";

const nodeOnly: OptionalBackend = {
  obstacle: () => ({ reason: "runs in Node only" }),
  load: () => Promise.reject(new Error("runs in Node only")),
};

/**
 * The backends of optional peers, in browsers: available where the page imports their package, which registers them with
 * tfjs. An import of ours would be a missing module in every other page, of which bundlers warn.
 */
export const optionalBackends: OptionalBackends = {
  node: nodeOnly,
  "node-gpu": nodeOnly,
  webgpu: { obstacle: obstacleOfWebGpu, load: registered },
  webgl: { obstacle: obstacleOfWebGl, load: registered },
};

async function obstacleOfWebGpu(): Promise<Obstacle | undefined> {
  const { navigator } = globalThis as { navigator?: { gpu?: { requestAdapter(): Promise<object | null> } } };
  if (navigator?.gpu === undefined) return { reason: "this browser has no WebGPU" };
  const obstacle = notImported("webgpu");
  if (obstacle !== undefined) return obstacle;
  const adapter = await navigator.gpu.requestAdapter().catch(() => null);
  return adapter === null ? { reason: "WebGPU finds no graphics card" } : undefined;
}

function obstacleOfWebGl(): Obstacle | undefined {
  if (!("WebGLRenderingContext" in globalThis)) return { reason: "this browser has no WebGL" };
  return notImported("webgl") ?? (hasWebGl() ? undefined : { reason: "WebGL finds no graphics card" });
}

function notImported(name: "webgpu" | "webgl"): Obstacle | undefined {
  if (findBackendFactory(name) !== null) return undefined;
  const packageName = `@tensorflow/tfjs-backend-${name}`;
  return { reason: "not imported by this page", remedy: `npm install ${packageName} and import "${packageName}"` };
}

interface Canvas {
  getContext(name: string, attributes: object): { getExtension(name: string): { loseContext(): void } | null } | null;
}

/** Whether WebGL is available as tfjs asks for it: on a graphics card, not drawn by the processor. */
function hasWebGl(): boolean {
  const { document, OffscreenCanvas } = globalThis as {
    document?: { createElement(name: "canvas"): Canvas };
    OffscreenCanvas?: new (width: number, height: number) => Canvas;
  };
  const canvas = document?.createElement("canvas") ?? (OffscreenCanvas && new OffscreenCanvas(1, 1));
  const attributes = { failIfMajorPerformanceCaveat: true };
  const context = canvas?.getContext("webgl2", attributes) ?? canvas?.getContext("webgl", attributes);
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null && context !== undefined;
}

function registered(): Promise<void> {
  return Promise.resolve();
}
