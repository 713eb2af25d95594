import { columnNames } from "./columnNames.js";

describe("columnNames", () => {
  it.each([
    // pandas 3.1.1: list(read_csv(StringIO(header + "\n1,2,3\n")).columns)
    ["a,,", ["a", "Unnamed: 1", "Unnamed: 2"]],
    [",a", ["Unnamed: 0", "a"]],
    [",", ["Unnamed: 0", "Unnamed: 1"]],
    ["a, ,b", ["a", " ", "b"]],
    ["a,,Unnamed: 1", ["a", "Unnamed: 1.1", "Unnamed: 1"]],
    ["Unnamed: 1,,", ["Unnamed: 1", "Unnamed: 1.1", "Unnamed: 2"]],
  ])("names the columns of %j as pandas does", (header, names) => {
    expect(columnNames(header.split(","))).toEqual(names);
  });
});
