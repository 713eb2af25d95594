let line = "";

/** Columns of a browser's console: it has no end. */
export function consoleColumns(): number {
  return Infinity;
}

/**
 * Where the console of fit, evaluate and predict goes in a browser: whole lines to console.log. A bar that draws itself
 * anew appears once, as it stood at the end of its line, without colours.
 */
export function writeToConsole(text: string): void {
  const lines = (line + text).split("\n");
  line = lines.pop() ?? "";
  for (const complete of lines) console.log(visible(complete));
}

/** Visible part of a line after its carriage returns, backspaces and colour codes. */
function visible(text: string): string {
  const last = text.slice(text.lastIndexOf("\r") + 1);
  return last
    .replaceAll("\b", "")
    .split("\u001b[")
    .map((part, index) => (index > 0 ? part.slice(part.indexOf("m") + 1) : part))
    .join("")
    .trimEnd();
}
