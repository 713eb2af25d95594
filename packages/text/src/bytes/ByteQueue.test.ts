import fc from "fast-check";
import { ByteQueue } from "./ByteQueue.js";

describe("ByteQueue", () => {
  it("gives bytes in the order they came", () => {
    const queue = new ByteQueue();
    queue.append(Uint8Array.of(1, 2, 3));
    queue.append(Uint8Array.of(4));
    expect([...queue.take(2)]).toEqual([1, 2]);
    expect([queue.length, queue.find(4), queue.find(1)]).toEqual([2, 1, -1]);
  });

  it("behaves like a list from whose front elements are taken", () => {
    const step = fc.oneof(
      fc.record({ append: fc.uint8Array({ max: 3, maxLength: 20 }) }),
      fc.record({ take: fc.nat(30) }),
      fc.record({ find: fc.nat(3) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const queue = new ByteQueue();
        let list: number[] = [];
        for (const each of steps) {
          if ("append" in each) {
            queue.append(each.append);
            list.push(...each.append);
          } else if ("take" in each) {
            const length = Math.min(each.take, list.length);
            expect([...queue.take(length)]).toEqual(list.slice(0, length));
            list = list.slice(length);
          } else expect(queue.find(each.find)).toBe(list.indexOf(each.find));
          expect(queue.length).toBe(list.length);
        }
      }),
    );
  });
});
