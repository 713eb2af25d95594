import { useBackend } from "@seqloom/backend";
import { zeroModel, zeroTextModel } from "./zeroModel.js";

it("has the wanted shapes", async () => {
  await useBackend("cpu");
  expect(zeroModel([3], 2).inputs[0]!.shape).toEqual([null, 3]);
  expect(zeroModel([null, 3], 2).inputs[0]!.shape).toEqual([null, null, 3]);
  expect(zeroTextModel(4, 2).outputs[0]!.shape).toEqual([null, 2]);
});
