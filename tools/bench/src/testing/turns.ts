/** Stands in for a peer that is asked in turns: its task says how it fails, if it does. */
import { createInterface } from "node:readline";

const [task] = process.argv.slice(2);
if (task === "fail") throw new Error("no such layer");
console.log("a line of a library");
if (task === "sleep") setInterval(() => {}, 1000);
else console.log(JSON.stringify({ sgdLosses: [1], losses: [2], facts: `Node, ${task}` }));
for await (const line of createInterface({ input: process.stdin })) {
  const [question, size] = line.split(" ");
  const answers = {
    train: { times: [Number(size)] },
    memory: { peakMb: 100, addedMb: 20 },
    predict: { predictMs: Number(size) },
  };
  console.log(JSON.stringify(answers[question as keyof typeof answers]));
}
