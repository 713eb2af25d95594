/**
 * Cuts a line at a column. Colours take no room; those behind the cut stay, so that none is left open.
 *
 * @param text a line that may have ANSI colours in it
 * @param columns columns to keep
 */
export function cutText(text: string, columns: number): string {
  let room = columns;
  const pieces = text.split(/(\u001b\[\d+m)/); // eslint-disable-line no-control-regex -- colours begin with it
  const kept = pieces.map((piece, i) => {
    if (i % 2 === 1) return piece; // a colour
    const characters = Array.from(piece).slice(0, room);
    room -= characters.length;
    return characters.join("");
  });
  return kept.join("");
}
