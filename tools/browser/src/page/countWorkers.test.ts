import { countWorkers } from "./countWorkers.js";

describe("countWorkers", () => {
  it("counts the workers of a browser until it is asked", () => {
    class FakeWorker {}
    Object.assign(globalThis, { Worker: FakeWorker });
    const counted = countWorkers();
    for (const url of ["a", "b"]) expect(new Worker(url)).toBeInstanceOf(FakeWorker);
    expect(counted()).toBe(2);
    expect(globalThis.Worker).toBe(FakeWorker);
    Reflect.deleteProperty(globalThis, "Worker");
  });

  it("counts none where there are no such workers", () => {
    expect(countWorkers()()).toBe(0);
  });
});
