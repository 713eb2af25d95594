/** Stands in for a peer that is asked in turns: its task says how it fails, if it does. */
import { createInterface } from "node:readline";

const [task] = process.argv.slice(2);
if (task === "fail") throw new Error("no such layer");
console.log("a line of a library");
if (task === "sleep") setInterval(() => {}, 1000);
else console.log(JSON.stringify({ sgdLosses: [1], losses: [2], facts: `Node, ${task}` }));
for await (const ms of createInterface({ input: process.stdin })) console.log(JSON.stringify({ times: [Number(ms)] }));
if (task !== "sleep") console.log(JSON.stringify({ peakMb: 100, addedMb: 20 }));
