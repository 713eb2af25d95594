const FIRST = 5;
const EVERY = 25;

/**
 * Thins out the console of `fit` with `verbose: 2`: the first five epochs, as on the slide, then every twenty-fifth and the
 * last.
 *
 * @param print takes a line without its end
 * @returns for `fit`'s option `write`
 */
export function someEpochs(print: (line: string) => void): (text: string) => void {
  let line = "";
  let shown = true;
  return (text) => {
    line += text;
    if (!line.endsWith("\n")) return;
    const [, epoch, epochs] = /^Epoch (\d+)\/(\d+)\n$/.exec(line) ?? [];
    if (epoch) shown = Number(epoch) <= FIRST || Number(epoch) % EVERY === 0 || epoch === epochs;
    if (shown) print(line.trimEnd());
    line = "";
  };
}
