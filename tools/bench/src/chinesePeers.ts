/** An engine that cuts Chinese text, a line of the tables. */
export interface ChinesePeer {
  readonly title: string;
  /** As `src/peers/chinese.ts` takes it; undefined for Python's jieba. */
  readonly engine: ChineseEngineName | undefined;
}

export type ChineseEngineName = "exact" | "traditional" | "@node-rs/jieba" | "jieba-wasm" | "nodejieba";

export const CHINESE_PEERS: readonly ChinesePeer[] = [
  { title: "exact", engine: "exact" },
  { title: "exact, Traditional dictionary", engine: "traditional" },
  { title: "jieba for Python", engine: undefined },
  { title: "@node-rs/jieba", engine: "@node-rs/jieba" },
  { title: "jieba-wasm", engine: "jieba-wasm" },
  { title: "nodejieba", engine: "nodejieba" },
];

/** Cost of loading an engine, in a process that has not used it before. */
export interface ChineseLoad {
  /** Until the first sentence is cut. */
  readonly ms: number;
  /** Growth of the process in megabytes (1,000,000 bytes), after garbage collection where that can be asked for. */
  readonly memory: number;
  /** Megabytes that it held more at most. */
  readonly peak: number;
}
