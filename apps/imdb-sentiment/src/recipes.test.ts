import { useBackend } from "@seqloom/backend";
import { sequential } from "@seqloom/layers";
import { models } from "@seqloom/models";
import { recipes } from "./recipes.js";

beforeAll(() => useBackend("cpu"));

describe("recipes", () => {
  // Parameters on the slides; those of SimpleRNN, LSTM and the stack stand there without the 33 of the Dense layer.
  it.each([
    ["gru", 242_781, models.imdbGru],
    ["simple-rnn", 322_080 + 33, models.imdbSimpleRnn],
    ["lstm", 328_320 + 33, models.imdbLstm],
    ["embedding", 80_161, models.imdbEmbedding],
    ["conv1d", 1_315_937, models.conv1dText],
    ["bidirectional-lstm", 336_705, models.bidirectionalLstm],
    ["stacked-rnn", 328_320 + 33, () => models.stackedSimpleRnn({ includeTop: true })],
    ["reversed-lstm", 1_300_641, models.reversedLstm],
    ["glove", 1_320_065, models.gloveDense],
    ["no-glove", 1_320_065, models.denseText],
  ] as const)("has as many parameters in %s as the slide and as the model by its name", (name, onSlide, ofZoo) => {
    const [model, byName] = [sequential({ layers: recipes[name].layers() }), ofZoo()];
    expect(model.countParams()).toBe(onSlide);
    expect(byName.countParams()).toBe(onSlide);
    model.dispose();
    byName.dispose();
  });
});
