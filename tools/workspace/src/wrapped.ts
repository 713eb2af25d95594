/** Longest line of running text in the READMEs, in characters. */
const LINE = 120;

/**
 * Breaks a paragraph into lines at its blanks.
 *
 * @param indent begins every line but the first
 *
 * @example
 * wrapped("- one", "  "); // → '- one'
 */
export function wrapped(text: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
