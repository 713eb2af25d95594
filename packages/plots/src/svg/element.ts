/** Values of an element's attributes; undefined leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG as text; numbers are rounded to hundredths of a pixel. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : escapeText(value!)}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text for SVG or HTML on one line: control characters become spaces, halves of characters become �. */
export function escapeText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
}

/** A number rounded to hundredths, as short as it can be written. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
