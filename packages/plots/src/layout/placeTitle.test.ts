import { placeTitle } from "./placeTitle.js";

const room = { x: 10, y: 20, width: 200, height: 400 };

describe("placeTitle", () => {
  it("stands in the middle at the top", () => {
    const { labels, height } = placeTitle("損失", room);
    expect(labels).toEqual([{ text: "損失", x: 110, y: 36, size: 16, anchor: "middle" }]);
    expect(height).toBeCloseTo(20.8, 9);
  });

  it("has two lines where the room is high enough, one where it is low", () => {
    const long = "Training and validation loss of the second model of all";
    expect(placeTitle(long, room).labels.map(({ text }) => text)).toEqual([
      "Training and validation",
      "loss of the second mode…",
    ]);
    expect(placeTitle(long, { ...room, height: 200 }).labels.length).toBe(1);
  });

  it("takes no room where there is none", () => {
    expect(placeTitle("", room)).toEqual({ labels: [], height: 0 });
  });
});
