// An optional peer, which need not be installed where types are checked; `JiebaWasm` says what is used of it.
declare module "jieba-wasm";
