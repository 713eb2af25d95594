import { compareCodePoints } from "@seqloom/array";
import type { KeywordFilter } from "../interface/KeywordFilter.js";
import type { Keyword, TaggedWord } from "../interface/Segmenter.js";

/** A word is a neighbour of the four words behind it. */
const SPAN = 5;
const DAMPING = 0.85;
const ROUNDS = 10;
/** The smallest and the largest normal double, where Python's search for the extremes begins. */
const SMALLEST_NORMAL = 2.2250738585072014e-308;

interface Node {
  readonly word: TaggedWord;
  readonly edges: { readonly to: Node; readonly weight: number }[];
  outSum: number;
  rank: number;
}

/**
 * Keywords by TextRank (Mihalcea and Tarau 2004), the largest weight first. Words that stand near each other are joined
 * by an edge, weighted by how often they do; a word is important if important words are joined to it:
 *
 *     rank(i) = (1 - d) + d * sum over the neighbours j of  weight(i, j) / (sum of the weights at j) * rank(j),   d = 0.85
 *
 * The ranks are then scaled as jieba does, (rank - smallest / 10) / (largest - smallest / 10).
 */
export function textRank(words: readonly TaggedWord[], filter: KeywordFilter): Keyword[] {
  const nodes = buildGraph(words, filter);
  for (const node of nodes) {
    node.rank = 1 / nodes.length;
    node.outSum = node.edges.reduce((sum, { weight }) => sum + weight, 0);
  }
  const sorted = [...nodes].sort((a, b) => compareCodePoints(a.word.word, b.word.word));
  for (let round = 0; round < ROUNDS; round++) {
    for (const node of sorted) {
      const sum = node.edges.reduce((sum, { to, weight }) => sum + (weight / to.outSum) * to.rank, 0);
      node.rank = 1 - DAMPING + DAMPING * sum;
    }
  }
  const smallest = nodes.reduce((least, { rank }) => Math.min(least, rank), Number.MAX_VALUE);
  const largest = nodes.reduce((most, { rank }) => Math.max(most, rank), SMALLEST_NORMAL);
  return nodes
    .map(({ word, rank }) => filter.keyword(word, (rank - smallest / 10) / (largest - smallest / 10)))
    .sort((a, b) => b.weight - a.weight);
}

/** The nodes in the order in which their edges come; every edge stands at both its ends. */
function buildGraph(words: readonly TaggedWord[], filter: KeywordFilter): Node[] {
  const counts = new Map<string, { from: TaggedWord; to: TaggedWord; weight: number }>();
  const accepted = words.map((word) => filter.accepts(word));
  for (const [i, from] of words.entries()) {
    if (!accepted[i]) continue;
    for (let j = i + 1; j < Math.min(i + SPAN, words.length); j++) {
      if (!accepted[j]) continue;
      const to = words[j]!;
      const key = `${filter.keyOf(from)}\n\n${filter.keyOf(to)}`;
      const edge = counts.get(key);
      if (edge) edge.weight++;
      else counts.set(key, { from, to, weight: 1 });
    }
  }
  const nodes = new Map<string, Node>();
  for (const { from, to, weight } of counts.values()) {
    const [start, end] = [from, to].map((word) => nodeOf(nodes, filter.keyOf(word), word)) as [Node, Node];
    start.edges.push({ to: end, weight });
    end.edges.push({ to: start, weight });
  }
  return [...nodes.values()];
}

function nodeOf(nodes: Map<string, Node>, key: string, word: TaggedWord): Node {
  const known = nodes.get(key);
  if (known) return known;
  const node: Node = { word, edges: [], outSum: 0, rank: 0 };
  nodes.set(key, node);
  return node;
}
