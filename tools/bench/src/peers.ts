import { type ModelRow, recurrentLayers } from "./modelRows.js";

/** Another library, or a way of ours, that trains the same model: a column of the table. */
export interface Peer {
  /** As --peers takes it, behind it the version of Node where that is not the one of the bench: `plan`, `plan@24`. */
  readonly name: string;
  readonly title: string;
  /** The program, from tools/bench. */
  readonly program: string;
  /** Task of the program. */
  readonly mode: string;
  /** Options of Node. */
  readonly flags?: readonly string[];
  /** Node to run it; default: the one of the bench. */
  readonly node?: string;
  /** Whether it is measured only where --peers names it. */
  readonly onRequest?: boolean;
  /** Longest time until it is ready, in seconds, where that is less than for others. */
  readonly limit?: number;
  /** Reason why it cannot train the model of a row; undefined where it can. */
  readonly excuse?: (row: ModelRow) => string | undefined;
  /** Reason why its losses are others even where all is right; undefined where they are to be equal. */
  readonly otherLoss?: (row: ModelRow) => string | undefined;
}

/** A Node that ours runs in. */
export interface NodeVersion {
  /** Major version: "24". */
  readonly major: string;
  /** Path of the program. */
  readonly path: string;
}

/** Node 20 has relaxed SIMD behind this flag; newer ones have it without. */
const RELAXED_FLAG = "--experimental-wasm-relaxed-simd";
/** Major version of the first Node that has relaxed SIMD without the flag. */
const FIRST_RELAXED = 21;

const hasDropout = (row: ModelRow) => recurrentLayers(row).some(({ dropout }) => Boolean(dropout));
const hasReluGru = (row: ModelRow) => recurrentLayers(row).some(({ activation }) => activation === "relu");
const hasGru = (row: ModelRow) => recurrentLayers(row).some(({ kind }) => kind === "gru");

const masksDiffer = (row: ModelRow) => (hasDropout(row) ? "the dropped units are others" : undefined);
const otherGru = (row: ModelRow) => (hasGru(row) ? "its GRU has no resetAfter" : masksDiffer(row));

function torchExcuse(row: ModelRow): string | undefined {
  if (hasReluGru(row)) return "its GRU knows tanh only";
  return hasDropout(row) ? "it has no dropout inside a recurrent layer" : undefined;
}

function brainExcuse(row: ModelRow): string | undefined {
  const known = ["gru", "lstm", "simpleRnn"];
  const lacking = row.layers.find(({ kind }) => kind !== "dense" && !known.includes(kind));
  if (lacking) return `it has no ${lacking.kind}`;
  if (recurrentLayers(row).length === 0) return "it trains in another way";
  return hasDropout(row) ? "it has no dropout there" : undefined;
}

function jaxExcuse(row: ModelRow): string | undefined {
  const lacking = row.layers.find(({ kind }) => kind === "bidirectional" || kind === "flatten");
  if (lacking) return `not written: ${lacking.kind}`;
  return hasDropout(row) ? "not written: dropout" : undefined;
}

const ours = { program: "src/peers/ours.ts", otherLoss: masksDiffer };
const tfjs = { program: "src/peers/tfjs.ts", otherLoss: otherGru, limit: 25 };
const torch = { program: "python/torch_step.py", excuse: torchExcuse };

/** Our ways to train, the first one compared with all others. */
const WAYS: readonly Peer[] = [
  { ...ours, name: "plan", title: "plan", mode: "plan" },
  { ...ours, name: "tape", title: "tape", mode: "tape" },
  { ...ours, name: "strict", title: "strict", mode: "strict" },
  { ...ours, name: "relaxed", title: "relaxed", mode: "relaxed", flags: [RELAXED_FLAG], onRequest: true },
  { ...ours, name: "native", title: "native", mode: "native" },
];

const OTHERS: readonly Peer[] = [
  { name: "keras", title: "Keras", program: "python/keras_step.py", mode: "", otherLoss: masksDiffer },
  { ...torch, name: "pytorch-flush", title: "PyTorch, flushed", mode: "flush" },
  { ...torch, name: "pytorch-denormals", title: "PyTorch", mode: "denormals" },
  { ...tfjs, name: "tfjs-wasm", title: "tfjs wasm", mode: "wasm" },
  { ...tfjs, name: "tfjs-cpu", title: "tfjs cpu", mode: "cpu", onRequest: true },
  {
    name: "jax-js",
    title: "jax-js wasm",
    program: "src/peers/jaxJs.ts",
    mode: "",
    flags: ["--stack-size=7000"], // in KB: it walks through the unrolled steps by recursion
    excuse: jaxExcuse,
    onRequest: true,
  },
  {
    name: "brain.js",
    title: "brain.js",
    program: "src/peers/brainJs.ts",
    mode: "",
    excuse: brainExcuse,
    otherLoss: () => "it trains in another way",
    onRequest: true,
  },
];

/** All peers, ours first: the others are compared with its plan. */
export const PEERS: readonly Peer[] = [...WAYS, ...OTHERS];

/** Names of our ways, and of the libraries that ours is compared with in the ratios. */
export const OUR_WAYS: readonly string[] = WAYS.map(({ name }) => name);
export const RIVALS: readonly string[] = ["keras", "pytorch-flush", "pytorch-denormals"];

/** A name of a way in a version of Node. */
export function nameIn({ major }: Pick<NodeVersion, "major">, name: string): string {
  return `${name}@${major}`;
}

/** The peers asked for, our plan always among them, our ways in each Node; for none those that are not on request. */
export function chosenPeers(names: readonly string[] | undefined, nodes: readonly NodeVersion[]): Peer[] {
  const matches = (peer: Peer, name: string) => peer.name === name || peer.name.startsWith(`${name}-`);
  for (const name of names ?? []) {
    if (PEERS.some((peer) => matches(peer, name))) continue;
    const known = PEERS.map((peer) => peer.name).join(", ");
    throw new Error(`bench: --peers must name peers of ${known}, got ${name}.`);
  }
  const isChosen = (peer: Peer) => {
    if (peer.name === "plan") return true;
    return names ? names.some((name) => matches(peer, name)) : !peer.onRequest;
  };
  const ways = nodes.flatMap((node) => WAYS.filter(isChosen).map((way) => wayIn(node, way)));
  return [...ways, ...OTHERS.filter(isChosen)];
}

function wayIn(node: NodeVersion, way: Peer): Peer {
  const isOld = Number(node.major) < FIRST_RELAXED;
  const { flags, ...others } = way;
  return {
    ...others,
    name: nameIn(node, way.name),
    title: `${way.title}, Node ${node.major}`,
    node: node.path,
    ...(flags && isOld && { flags }),
    ...(way.name === "strict" &&
      isOld && { excuse: () => "the plan is strict there, relaxed SIMD stands behind a flag" }),
  };
}
