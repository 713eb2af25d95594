/**
 * Names of the columns by the cells of a header. A cell without a name, as behind the commas at the end of a line, is named by
 * its place, counted from 0, as pandas does it: `Unnamed: 15`, or `Unnamed: 15.1` if another column is called so.
 */
export function columnNames(cells: readonly string[]): readonly string[] {
  const taken = new Set(cells);
  return cells.map((cell, place) => {
    if (cell !== "") return cell;
    const name = `Unnamed: ${place}`;
    let free = name;
    for (let again = 1; taken.has(free); again++) free = `${name}.${again}`;
    taken.add(free);
    return free;
  });
}
