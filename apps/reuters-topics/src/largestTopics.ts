/** A topic and how many newswires it has. */
export interface TopicCount {
  readonly topic: number;
  readonly count: number;
}

/**
 * The topics with the most newswires, the largest first; of equal ones that with the smaller number.
 *
 * @param topics topic of each newswire
 * @param most how many topics to give
 */
export function largestTopics(topics: Int32Array, most: number): TopicCount[] {
  const counts = new Map<number, number>();
  for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => b.count - a.count || a.topic - b.topic)
    .slice(0, most);
}
