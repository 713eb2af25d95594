/**
 * Course example: the pages of the decks about recurrent networks in general, in numbers. Gradients that vanish or explode, the
 * four kinds of sequence problems, SimpleRNN beside GRU beside LSTM, and a stateful RNN.
 *
 *     npm start -- rnn-types                       all four, in the order of the slides
 *     npm start -- rnn-types --part cells --units 64
 */
import { settings } from "@seqloom/app-kit";
import { integer, number, oneOf, seededRandom } from "@seqloom/array";
import { gru, lstm, simpleRnn } from "@seqloom/layers";
import { maxError } from "@seqloom/timeseries";
import { cellFigures, type CellFigures } from "./cellFigures.js";
import { columnTable } from "./columnTable.js";
import { gradientsBack } from "./gradientsBack.js";
import { inPieces } from "./inPieces.js";
import { kinds } from "./kinds.js";
import { linearGradient } from "./linearGradient.js";
import { openForgetGate } from "./openForgetGate.js";
import { type Part, texts } from "./texts.js";

// 1. Settings: 120 steps are half a year of trading days, as on the slide.
const { text, startBackend, part, timesteps, weight, units, seed, report } = settings("rnn-types", texts, {
  common: ["seed", "json"],
  own: {
    part: oneOf(["all", "gradients", "kinds", "cells", "stateful"], { default: "all" }),
    timesteps: integer({ min: 12, max: 1000, default: 120 }),
    weight: number({ min: -2, max: 2, default: 1.1 }),
    units: integer({ min: 1, max: 512, default: 32 }),
  },
});
const figures: Record<string, number | string> = { part, timesteps, units, seed };
await startBackend();

/** Whether a part runs; its title stands above it. */
function begins(wanted: Part): boolean {
  if (part !== "all" && part !== wanted) return false;
  console.log(`\n${text.titles[wanted]}`);
  return true;
}

const random = seededRandom(seed);
const inputs = Array.from({ length: timesteps }, () => [random.normal()]);

// 2. Gradients: each step back multiplies by the same weight.
if (begins("gradients")) {
  console.log(text.power);
  for (const each of new Set([weight, 1, 0.9])) {
    const gradient = await linearGradient(each, timesteps);
    console.log(text.gradient(each, timesteps, each ** timesteps, gradient));
    figures[`gradient of ${each}`] = gradient;
  }
  // Now layers as Keras begins them: how strongly the last output depends on the input some steps before.
  const shape = { units, inputShape: [timesteps, 1], seed };
  const layers = {
    SimpleRNN: simpleRnn(shape),
    GRU: gru(shape),
    LSTM: lstm(shape),
    [text.open]: openForgetGate(shape),
  };
  const back = [0, 1, 5, 10, 30, timesteps - 1].filter((steps) => steps < timesteps);
  const rows = [[text.stepsBack, ...back.map(String)]];
  for (const [name, layer] of Object.entries(layers)) {
    const lengths = await gradientsBack(layer, inputs);
    rows.push([name, ...back.map((steps) => lengths[timesteps - 1 - steps]!.toExponential(1))]);
  }
  console.log(`${text.layers(units)}\n${columnTable(rows)}\n${text.opened}`);
}

/** A shape as Python writes it; the batch is left open. */
const sizes = (shape: readonly (number | null)[]) => `(${shape.map((size) => size ?? "None").join(", ")})`;

// 3. Kinds of sequence problems: one or many steps come in, one or many go out.
if (begins("kinds")) {
  for (const { name, model } of kinds(seed)) {
    const [input, output] = [model.inputs, model.outputs].map((ends) =>
      ends.map((end) => sizes(end.shape)).join(" + "),
    );
    const layers = model.layers.map((layer) => layer.getClassName()).filter((layer) => layer !== "InputLayer");
    console.log(text.kind(text.kinds[name], [input!, output!], layers));
  }
}

// 4. Cells: what each costs.
if (begins("cells")) {
  const cells: CellFigures[] = [];
  for (const cell of ["simpleRnn", "gru", "lstm"] as const) cells.push(await cellFigures(cell, units, seed));
  const names = { simpleRnn: "SimpleRNN", gru: "GRU", lstm: "LSTM" };
  const rows = cells.map(({ cell, weightBytes, stateBytes, milliseconds }) => [
    names[cell],
    `${weightBytes / 4}`,
    text.bytes(weightBytes),
    text.bytes(stateBytes),
    `${milliseconds.toFixed(1)} ms`,
  ]);
  console.log(columnTable([[...text.cellHeadings], ...rows]));
  console.log(text.formula(cells.map(({ cell, weights }) => `    ${names[cell]}: ${weights}`)));
  for (const { cell, milliseconds } of cells) figures[`${cell}, ms`] = milliseconds;
}

// 5. Stateful: a sequence in pieces ends as the whole one.
if (begins("stateful")) {
  const pieces = 4;
  const sequence = inputs.slice(0, timesteps - (timesteps % pieces));
  const whole = await inPieces(sequence, 1, { stateful: false, units, seed });
  for (const stateful of [false, true]) {
    const difference = maxError(whole, await inPieces(sequence, pieces, { stateful, units, seed }));
    figures[stateful ? "stateful" : "stateless"] = difference;
    console.log(text.pieces(stateful, pieces, sequence.length / pieces, difference));
  }
  console.log(text.statefulNote);
}
report.figures(figures);
