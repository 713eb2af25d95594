import { ArgumentError } from "@seqloom/array";
import { carryTraining, trainingOf } from "@seqloom/training";
import { receiveError, sendError } from "./sentError.js";

const across = (thrown: unknown): Error => receiveError(structuredClone(sendError(thrown)), "fitInWorker");

describe("receiveError", () => {
  it("gives an ArgumentError with all of its parts, in the name of our caller", () => {
    const error = new ArgumentError("fit", "y", "2 rows long", 3, "Look at y.");
    const received = across(error) as ArgumentError;
    expect(received).toBeInstanceOf(ArgumentError);
    expect(received.message).toBe("fitInWorker: y must be 2 rows long, got 3. Look at y.");
    expect(received).toMatchObject({ caller: "fitInWorker", argument: "y", allowed: "2 rows long", given: 3 });
    expect(received.hint).toBe("Look at y.");
  });

  it("keeps the text where the wrong value cannot be sent", () => {
    const error = new ArgumentError("compile", "loss", "a name", () => 1);
    expect(across(error)).toMatchObject({ message: error.message, caller: "compile", given: "a function" });
  });

  it("keeps class, name, text, stack and cause of other errors", () => {
    const error = new TypeError("wrong", { cause: new RangeError("deep") });
    const received = across(error);
    expect(received).toBeInstanceOf(TypeError);
    expect(received).toMatchObject({ message: "wrong", name: "TypeError", stack: error.stack });
    expect(received.cause).toMatchObject({ message: "deep", name: "RangeError" });
    const own = Object.assign(new Error("mine"), { name: "OwnError" });
    expect(across(own)).toMatchObject({ message: "mine", name: "OwnError" });
  });
});

describe("the state of a training", () => {
  it("goes with the error that ended it", () => {
    const params = { verbose: 0, epochs: 2, steps: 1 } as const;
    const history = { epoch: [0], history: { loss: [1] }, params };
    const training = {
      history,
      epoch: 1,
      batch: 3,
      logs: { loss: 0.5 },
      weights: { a: { data: Float32Array.of(1), shape: [1] } },
    };
    expect(trainingOf(across(carryTraining(new Error("over"), training)))).toEqual(training);
  });
});

describe("sendError", () => {
  it("makes an error of whatever was thrown", () => {
    expect(sendError("text")).toMatchObject({ name: "Error", message: "text" });
  });
});
