// The kernels for one instruction set; compiled once for each, with ISA as its name.
#include "conv1d.h"
#include "embedding.h"
#include "normalization.h"
#include "passes.h"
#include "pooling.h"
#include "softmax.h"

#define NAME_(name) #name
#define NAME(name) NAME_(name)
#define TABLE_(name) name##Kernels
#define TABLE(name) TABLE_(name)

extern const Kernels TABLE(ISA);
const Kernels TABLE(ISA) = {
  NAME(ISA), ISA::forwardOf, ISA::backwardOf, ISA::productForward, ISA::productBackward,
  ISA::gather, ISA::scatterAdd, ISA::poolingForward, ISA::poolingBackward,
  ISA::activationForward, ISA::activationBackward, ISA::normalizationForward, ISA::normalizationBackward,
};
