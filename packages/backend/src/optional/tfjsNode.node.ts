import { findBackend, getKernelsForBackend } from "@tensorflow/tfjs-core";
import { createRequire } from "node:module";
import { ownRequire } from "#ownRequire";
import type { Obstacle, OptionalBackend } from "./optionalBackend.js";
import { importPeer, pathOfPeer } from "./peer.node.js";

/** Properties of the backend of tfjs-node and tfjs-node-gpu. */
interface NodeBackend {
  readonly isGPUPackage: boolean;
  readonly isUsingGpuDevice: boolean;
}

/** The native TensorFlow in Node: `@tensorflow/tfjs-node` or `@tensorflow/tfjs-node-gpu`. */
export function tfjsNode(packageName: "@tensorflow/tfjs-node" | "@tensorflow/tfjs-node-gpu"): OptionalBackend {
  return {
    obstacle: () => obstacleOfTfjsNode(packageName),
    load: () => loadTfjsNode(packageName),
  };
}

/**
 * Why tfjs-node cannot run here. On Node 23 and later it loads and then breaks at its first operation
 * (`util.isNullOrUndefined` is gone), so the version is looked at first.
 *
 * @param nodeVersion version of Node, as in "20.19.0"
 */
export function obstacleOfTfjsNode(packageName: string, nodeVersion = process.versions.node): Obstacle | undefined {
  if (Number.parseInt(nodeVersion) >= 23) {
    const reason = `tfjs-node breaks on Node 23 and later, this is ${nodeVersion}`;
    return { reason, remedy: "run it on Node 20 or 22" };
  }
  if (pathOfPeer(packageName) === undefined) {
    return { reason: "not installed", remedy: `npm install ${packageName}` };
  }
  return undefined;
}

async function loadTfjsNode(packageName: string): Promise<void> {
  process.env.TF_CPP_MIN_LOG_LEVEL ??= "1"; // TensorFlow's own remarks on the processor; warnings stay
  const wantsGpu = packageName.endsWith("-gpu");
  if (registered() === null) await importPeer(packageName);
  const backend = registered();
  if (backend === null || getKernelsForBackend("tensorflow").length === 0) {
    throw new Error(`it registered with another copy of tfjs-core (${copiesOfCore(packageName)}); try npm dedupe`);
  }
  if (backend.isGPUPackage !== wantsGpu) {
    throw new Error("a process runs only one of tfjs-node and tfjs-node-gpu, and the other was started before");
  }
  if (wantsGpu && !backend.isUsingGpuDevice) {
    throw new Error('TensorFlow finds no GPU, or not the CUDA libraries that it was built for; "node" does without');
  }
}

function registered(): NodeBackend | null {
  return findBackend("tensorflow") as unknown as NodeBackend | null;
}

/** The files of tfjs-core that this package and tfjs-node see: one, as it should be, or two. */
function copiesOfCore(packageName: string): string {
  const from = (file: string, name: string) => createRequire(file).resolve(name);
  const theirs = from(from(ownRequire.resolve(packageName), "@tensorflow/tfjs"), "@tensorflow/tfjs-core");
  return [...new Set([ownRequire.resolve("@tensorflow/tfjs-core"), theirs])].join(" and ");
}
