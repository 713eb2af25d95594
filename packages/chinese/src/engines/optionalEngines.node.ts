import { type JiebaWasm, startJiebaWasm } from "./jiebaWasm.js";
import { type Nodejieba, startNodejieba } from "./nodejieba.node.js";
import { type NodeRs, startNodeRs } from "./nodeRs.js";
import type { OptionalEngines } from "./PackageEngine.js";
import { loadPeer } from "./peer.node.js";

/** The packages of other engines, in Node. */
export const optionalEngines: OptionalEngines = {
  async "node-rs"() {
    const { module, version } = await loadPeer<NodeRs>("@node-rs/jieba");
    const words = await loadPeer<{ dict: Uint8Array }>("@node-rs/jieba", { entry: "@node-rs/jieba/dict.js" });
    return { version, start: (dictionary) => startNodeRs(module, words.module.dict, dictionary) };
  },
  async nodejieba() {
    const { module, version } = await loadPeer<Nodejieba>("nodejieba", { native: "build/Release/nodejieba.node" });
    return { version, start: (dictionary) => startNodejieba(module, dictionary) };
  },
  async wasm() {
    const { module, version } = await loadPeer<JiebaWasm>("jieba-wasm");
    return { version, start: (dictionary) => startJiebaWasm(module, dictionary) };
  },
};
