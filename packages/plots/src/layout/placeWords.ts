import { fitText } from "../text/fitText.js";
import { textWidth } from "../text/textWidth.js";
import { inside, type Label, labelRect, middleToBaseline, overlap, type Rect, SIZES } from "./Label.js";

/** Distance from a point to its word, in pixels. */
const GAP = 7;
/** Distance from a word to the next one in its line, in pixels. */
const BETWEEN = 4;
const MOST_WIDTH = 0.3;

/**
 * Places words beside points, each on a side where it touches no other word, no other point and not the frame. Words without
 * such a side are left out, those further back in the list first.
 *
 * @param x place of each point, in pixels
 */
export function placeWords(words: readonly string[], x: readonly number[], y: readonly number[], frame: Rect): Label[] {
  const size = SIZES.tick;
  const taken: Rect[] = x.map((left, i) => ({ x: left - 3, y: y[i]! - 3, width: 6, height: 6 }));
  const labels: Label[] = [];
  for (const [i, word] of words.entries()) {
    const text = fitText(word, MOST_WIDTH * frame.width, size);
    if (textWidth(text, size) === 0) continue;
    const free = sides(text, x[i]!, y[i]!).find((label) => {
      const rect = labelRect(label);
      return inside(rect, frame) && !taken.some((other, at) => at !== i && overlap(rect, other));
    });
    if (free === undefined) continue;
    labels.push(free);
    const { x: left, width, ...rows } = labelRect(free);
    taken.push({ ...rows, x: left - BETWEEN, width: width + 2 * BETWEEN });
  }
  return labels;
}

/** A word right of its point, left of it, above and below. */
function sides(text: string, x: number, y: number): Label[] {
  const size = SIZES.tick;
  const middle = y + middleToBaseline(size);
  return [
    { text, x: x + GAP, y: middle, size, anchor: "start" },
    { text, x: x - GAP, y: middle, size, anchor: "end" },
    { text, x, y: y - GAP, size, anchor: "middle" },
    { text, x, y: y + GAP + size, size, anchor: "middle" },
  ];
}
