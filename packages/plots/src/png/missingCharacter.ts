/** A character without a glyph, and the text that it stands in. */
export interface Missing {
  readonly character: string;
  readonly text: string;
}

/** Marks and joiners, which change other characters, and spaces need no glyph. */
const NEEDS_NONE = /[\p{Mn}\p{Me}\p{Cf}\s]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The first character in the texts of an SVG chart that none of the fonts has; undefined if there is none. */
export function missingCharacter(svg: string, fonts: readonly ReadonlySet<number>[]): Missing | undefined {
  for (const [, escaped = ""] of svg.matchAll(/<text[^>]*>([^<]*)</g)) {
    const text = escaped.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!);
    for (const character of text) {
      const code = character.codePointAt(0)!;
      if (!NEEDS_NONE.test(character) && !fonts.some((font) => font.has(code))) return { character, text };
    }
  }
  return undefined;
}
