/** Advance widths of ASCII from the space on, in thousandths of the font size: those of Noto Sans TC, near those of Arial. */
const ASCII = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
  555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
  723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
  554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
  270, 338, 555,
];
/** Han characters, kana and signs fill a square; letters beyond ASCII stay below it. */
const SQUARE = 1000;
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * Width of a text in pixels. ASCII and Chinese are exact in Noto Sans TC, other letters are counted at their widest.
 *
 * @param size of the font, in pixels
 *
 * @example
 * textWidth("預測值", 12); // → 36
 */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += characterWidth(character);
  return (thousandths * size) / 1000;
}

function characterWidth(character: string): number {
  const ascii = ASCII[character.codePointAt(0)! - 0x20];
  if (ascii !== undefined) return ascii;
  return MARK.test(character) ? 0 : SQUARE;
}
