// Optional peers are not installed in this repository; they are imported for their effect.
declare module "@tensorflow/tfjs-backend-webgl";
declare module "@tensorflow/tfjs-backend-webgpu";
