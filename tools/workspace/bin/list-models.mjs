#!/usr/bin/env node
// Prints the models of the zoo: name, parameters, deck and purpose of each:  npx nx run models:list
import { models } from "@seqloom/models";

const rows = models
  .list()
  .map(({ name, parameters, deck, about }) => [name, parameters.toLocaleString("en-US"), deck ?? "general", about]);
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
for (const [name, parameters, deck, about] of rows) {
  console.log(`${name.padEnd(widths[0])}  ${parameters.padStart(widths[1])}  ${deck.padEnd(widths[2])}  ${about}`);
}
