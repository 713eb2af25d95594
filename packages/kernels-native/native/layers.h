// Functions of layers without products.
#pragma once
#include <node_api.h>

/** Adds pooling, activations and layer normalization to the addon. */
void addLayerCalls(napi_env env, napi_value exports);
