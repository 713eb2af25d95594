// Writes src/prices/stockNames.ts anew with all companies of TWSE's open list:  npx nx run datasets:stock-names
import { writeFileSync } from "node:fs";

const LIST_URL = "https://openapi.twse.com.tw/v1/opendata/t187ap03_L"; // 上市公司基本資料, Open Government Data License

const answer = await globalThis.fetch(LIST_URL);
if (!answer.ok) throw new Error(`${LIST_URL} answered ${answer.status} ${answer.statusText}.`);
const companies = await answer.json();
const lines = companies
  .map((company) => [company["公司代號"].trim(), company["公司簡稱"].trim()])
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([number, name]) => `  "${number}": ${JSON.stringify(name)},`);
const text = `/**
 * Numbers and names of the ${lines.length} companies on Taiwan's exchange, from its open list (${LIST_URL}, Open Government Data
 * License), which makeStockNames.mjs reads.
 */
export const STOCK_NAMES: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`;
writeFileSync(new URL("src/prices/stockNames.ts", import.meta.url), text);
console.log(`${lines.length} companies in src/prices/stockNames.ts`);
