import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { takeBackend } from "./takeBackend.js";

/** A backend that counts how often it is started. */
function counted(name: string): () => number {
  let starts = 0;
  tf.registerBackend(name, async () => {
    starts++;
    await new Promise((go) => setTimeout(go, 5));
    return tf.findBackendFactory("cpu")();
  });
  return () => starts;
}

describe("takeBackend", () => {
  beforeAll(() => tf.env().set("PROD", true)); // without tfjs's greeting

  it("starts a backend once, however often and at the same time it is asked for", async () => {
    const starts = counted("slow");
    await Promise.all([takeBackend("slow"), takeBackend("slow")]);
    await takeBackend("cpu");
    await takeBackend("slow");
    expect([starts(), tf.getBackend()]).toEqual([1, "slow"]);
  });

  it("leaves tfjs on the backend of before until the other is ready", async () => {
    await takeBackend("cpu");
    counted("later");
    const taken = takeBackend("later");
    expect(Array.from(tf.scalar(3).dataSync())).toEqual([3]);
    await taken;
    expect(tf.getBackend()).toBe("later");
  });

  it("throws what the backend throws, and may try again", async () => {
    await takeBackend("cpu");
    let fails = true;
    tf.registerBackend("moody", () => {
      if (fails) throw new Error("not today");
      return tf.findBackendFactory("cpu")();
    });
    await expect(takeBackend("moody")).rejects.toThrow("not today");
    expect(tf.getBackend()).toBe("cpu");
    fails = false;
    await takeBackend("moody");
    expect(tf.getBackend()).toBe("moody");
  });

  it("names a backend that nobody registered", async () => {
    await expect(takeBackend("none")).rejects.toThrow("tfjs knows no backend of the name none");
  });
});
