/**
 * Numbers and names of the best-known companies on Taiwan's exchange, so that the course's examples need no list. The whole
 * list is the exchange's own: `makeStockNames.mjs` puts it here, and `stock` asks for it when a name is not among these.
 */
export const STOCK_NAMES: Readonly<Record<string, string>> = {
  "1101": "台泥",
  "1216": "統一",
  "1301": "台塑",
  "1303": "南亞",
  "2002": "中鋼",
  "2303": "聯電",
  "2308": "台達電",
  "2317": "鴻海",
  "2330": "台積電",
  "2354": "鴻準",
  "2357": "華碩",
  "2382": "廣達",
  "2409": "友達",
  "2412": "中華電",
  "2454": "聯發科",
  "2603": "長榮",
  "2609": "陽明",
  "2618": "長榮航",
  "2881": "富邦金",
  "2882": "國泰金",
  "2886": "兆豐金",
  "2891": "中信金",
  "2912": "統一超",
  "3008": "大立光",
  "3045": "台灣大",
  "3481": "群創",
  "3711": "日月光投控",
};
