// tfjs's error of a program that starts no backend, with what to write: wherever it comes up, from the import on.
import { engine } from "@tensorflow/tfjs-core";
import { explainMissingBackend } from "@seqloom/kernels";

explainMissingBackend(engine());
