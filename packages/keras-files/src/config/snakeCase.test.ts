import { snakeCase } from "./snakeCase.js";

describe("snakeCase", () => {
  it.each([
    ["GlobalAveragePooling1D", "global_average_pooling1d"],
    ["LSTM", "lstm"],
    ["PReLU", "p_re_lu"],
    ["AdamW", "adam_w"],
  ])("%s is %s", (name, snake) => expect(snakeCase(name)).toBe(snake));
});
