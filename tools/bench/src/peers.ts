import { isRecurrent, type ModelRow } from "./modelRows.js";

/** Another library, or a way of ours, that trains the same model: a column of the table. */
export interface Peer {
  /** As --peers takes it; `tfjs` stands for all that begin with `tfjs-`. */
  readonly name: string;
  readonly title: string;
  /** The program, from tools/bench. */
  readonly program: string;
  /** Task of the program. */
  readonly mode: string;
  /** Options of Node. */
  readonly flags?: readonly string[];
  /** Reason why it cannot train the model of a row; undefined where it can. */
  readonly excuse?: (row: ModelRow) => string | undefined;
  /** Reason why its losses are others even where all is right; undefined where they are to be equal. */
  readonly otherLoss?: (row: ModelRow) => string | undefined;
}

/** Node 20 has relaxed SIMD behind this flag; newer ones have it without. */
const RELAXED_FLAG = "--experimental-wasm-relaxed-simd";

const hasDropout = ({ layers }: ModelRow) => layers.some((layer) => isRecurrent(layer) && Boolean(layer.dropout));
const hasGru = ({ layers }: ModelRow) => layers.some(({ kind }) => kind === "gru");
const hasReluGru = ({ layers }: ModelRow) => layers.some((layer) => isRecurrent(layer) && layer.activation === "relu");

const masksDiffer = (row: ModelRow) => (hasDropout(row) ? "the dropped units are others" : undefined);
const otherGru = (row: ModelRow) => (hasGru(row) ? "its GRU has no resetAfter" : masksDiffer(row));

function torchExcuse(row: ModelRow): string | undefined {
  if (hasReluGru(row)) return "its GRU knows tanh only";
  return hasDropout(row) ? "it has no dropout inside a recurrent layer" : undefined;
}

function brainExcuse({ layers }: ModelRow): string | undefined {
  const lacking = layers.find(({ kind }) => kind !== "dense" && !["gru", "lstm", "simpleRnn"].includes(kind));
  if (lacking) return `it has no ${lacking.kind}`;
  return layers.some((layer) => isRecurrent(layer) && Boolean(layer.dropout)) ? "it has no dropout there" : undefined;
}

const ours = { program: "src/peers/ours.ts", otherLoss: masksDiffer };
const tfjs = { program: "src/peers/tfjs.ts", otherLoss: otherGru };
const torch = { program: "python/torch_step.py", excuse: torchExcuse };

/** All peers, ours first: the others are compared with it. */
export const PEERS: readonly Peer[] = [
  { ...ours, name: "ours", title: "ours", mode: "plain" },
  { ...ours, name: "ours-relaxed", title: "ours, relaxed SIMD", mode: "relaxed", flags: [RELAXED_FLAG] },
  { ...ours, name: "ours-fit", title: "ours, fit", mode: "fit" },
  { name: "keras", title: "Keras", program: "python/keras_step.py", mode: "", otherLoss: masksDiffer },
  { ...torch, name: "pytorch-flush", title: "PyTorch, denormals flushed", mode: "flush" },
  { ...torch, name: "pytorch-denormals", title: "PyTorch", mode: "denormals" },
  { ...tfjs, name: "tfjs-wasm", title: "tfjs wasm", mode: "wasm" },
  { ...tfjs, name: "tfjs-cpu", title: "tfjs cpu", mode: "cpu" },
  {
    name: "jax-js",
    title: "jax-js wasm",
    program: "src/peers/jaxJs.ts",
    mode: "",
    flags: ["--stack-size=7000"], // in KB: it walks through the unrolled steps by recursion
    excuse: (row) => (hasDropout(row) ? "not written: dropout" : undefined),
  },
  {
    name: "brain.js",
    title: "brain.js",
    program: "src/peers/brainJs.ts",
    mode: "",
    excuse: brainExcuse,
    otherLoss: () => "it trains in another way",
  },
];

/** The peers asked for, ours always among them; all for none. */
export function chosenPeers(names: readonly string[] | undefined): Peer[] {
  if (names === undefined) return [...PEERS];
  const matches = (peer: Peer, name: string) => peer.name === name || peer.name.startsWith(`${name}-`);
  for (const name of names) {
    if (PEERS.some((peer) => matches(peer, name))) continue;
    const known = PEERS.map((peer) => peer.name).join(", ");
    throw new Error(`bench: --peers must name peers of ${known}, got ${name}.`);
  }
  return PEERS.filter((peer) => peer.name === "ours" || names.some((name) => matches(peer, name)));
}
