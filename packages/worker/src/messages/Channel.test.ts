import { ArgumentError } from "@seqloom/array";
import { portPair } from "../testing/portPair.js";
import { type Answer, Channel } from "./Channel.js";

function channels(answer: Answer): { one: Channel; other: Channel } {
  const [left, right] = portPair();
  return { one: new Channel(left, "train", () => undefined), other: new Channel(right, "train", answer) };
}

describe("Channel", () => {
  it("asks the other thread, whatever the order of the answers", async () => {
    const later: (() => void)[] = [];
    const { one } = channels(async (call, value) => {
      if (call === "slow") await new Promise<void>((resolve) => later.push(resolve));
      else later.forEach((resolve) => resolve());
      return [call, value];
    });
    const [slow, fast] = await Promise.all([one.ask("slow", 1), one.ask("fast", { data: Float32Array.of(2) })]);
    expect(slow).toEqual(["slow", 1]);
    expect(fast).toEqual(["fast", { data: Float32Array.of(2) }]);
  });

  it("tells the other thread, in order", async () => {
    const told: unknown[] = [];
    const { one } = channels((call, value) => void told.push([call, value]));
    one.tell("a", 1);
    one.tell("b");
    await one.ask("end");
    expect(told).toEqual([["a", 1], ["b", undefined], ["end", undefined]]); // prettier-ignore
  });

  it("rejects with the error that the answer threw", async () => {
    const { one } = channels(() => {
      throw new ArgumentError("fit", "x", "there", undefined);
    });
    await expect(one.ask("a")).rejects.toThrow(new ArgumentError("train", "x", "there", undefined));
  });

  it("rejects what waits when the other thread is gone", async () => {
    const { one } = channels(() => new Promise(() => undefined));
    const asked = one.ask("a");
    one.fail(new Error("gone"));
    await expect(asked).rejects.toThrow("gone");
  });
});
