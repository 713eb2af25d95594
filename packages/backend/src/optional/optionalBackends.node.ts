import type { OptionalBackend, OptionalBackends } from "./optionalBackend.js";
import { tfjsNode } from "./tfjsNode.node.js";
import { webGpu } from "./webGpu.node.js";

const browsersOnly: OptionalBackend = {
  obstacle: () => ({ reason: "runs in browsers only" }),
  load: () => Promise.reject(new Error("runs in browsers only")),
};

/** The backends of optional peers, in Node. */
export const optionalBackends: OptionalBackends = {
  node: tfjsNode("@tensorflow/tfjs-node"),
  "node-gpu": tfjsNode("@tensorflow/tfjs-node-gpu"),
  webgpu: webGpu,
  webgl: browsersOnly,
};
