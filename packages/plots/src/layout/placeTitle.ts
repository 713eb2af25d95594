import { wrapText } from "../text/wrapText.js";
import { type Label, LINE, type Rect, SIZES } from "./Label.js";

/** Lines of a title, centred at the top of a room. */
export interface Title {
  readonly labels: readonly Label[];
  readonly height: number;
}

/** Height below which a title has one line. */
const LOW = 300;

/** Breaks a title into at most two lines, one where the room is low, and places them. */
export function placeTitle(text: string, room: Rect): Title {
  const size = SIZES.title;
  const lines = wrapText(text, room.width, size, room.height < LOW ? 1 : 2);
  const labels = lines.map((line, i): Label => {
    return { text: line, x: room.x + room.width / 2, y: room.y + (i * LINE + 1) * size, size, anchor: "middle" };
  });
  return { labels, height: lines.length * LINE * size };
}
