import type { Phrase } from "./Phrase.js";

/** Beginnings of what `fit` says of a training: that the loss is NaN, or does not fall. */
export const trainingSigns: readonly Phrase[] = [
  [/^the loss is (NaN|-?Infinity) in batch (\d+) of epoch (\d+)$/, "第 $3 個週期第 $2 批的損失是 $1"],
  [/^the loss is far too large \((\S+) in epoch (\d+)\)$/, "第 $2 個週期的損失大得離譜（$1）"],
  [/^the loss is below 0 \((\S+) in epoch (\d+)\)$/, "第 $2 個週期的損失小於 0（$1）"],
  [/^the loss does not fall \((\S+) in epoch (\d+)\)$/, "損失降不下來（第 $2 個週期是 $1）"],
];

/** Causes that `fit` finds, without the remedies behind them. */
export const trainingCauses: readonly Phrase[] = [
  [
    /^(.+) holds NaN or infinite numbers in (\d+) of (\d+) rows, first (.+) = (\S+)$/,
    "$1 有 $3 列，其中 $2 列含有 NaN 或無限大，第一個是 $4 = $5",
  ],
  [/^(\S+) held NaN or infinite numbers before the training$/, "權重 $1 在訓練之前就有 NaN 或無限大"],
  [
    /^the step before it made (\S+) NaN or infinite although its loss was a number$/,
    "前一步的損失還正常，權重 $1 卻變成 NaN 或無限大",
  ],
  [/^layer (\S+) holds NaN or infinite numbers in weights that are not trained$/, "$1 層有不訓練的權重是 NaN 或無限大"],
  [
    /^the training exploded from a loss of (\S+) to (\S+): in batch (\d+) of epoch (\d+) the gradient of (\S+) was (\S+) long$/,
    "訓練發散了：損失從 $1 變成 $2，第 $4 個週期第 $3 批時 $5 的梯度長達 $6",
  ],
  [
    /^the training exploded: in batch (\d+) of epoch (\d+) the gradient of (\S+) was (\S+) long$/,
    "訓練發散了：第 $2 個週期第 $1 批時 $3 的梯度長達 $4",
  ],
  [
    /^the training exploded from a loss of (\S+) to (\S+): (\S+) came to hold (\S+)$/,
    "訓練發散了：損失從 $1 變成 $2，權重 $3 大到 $4",
  ],
  [/^the training exploded: (\S+) came to hold (\S+)$/, "訓練發散了：權重 $1 大到 $2"],
  [/^the training exploded from a loss of (\S+) to (\S+)$/, "訓練發散了：損失從 $1 變成 $2"],
  [/^the training exploded$/, "訓練發散了"],
  [
    /^layer (\S+) \((\S+)\) makes NaN or infinite numbers out of numbers from (\S+) to (\S+)$/,
    "$1 層（$2）把 $3 到 $4 的數字算成 NaN 或無限大",
  ],
  [
    /^poisson takes the logarithm of the predictions, which reach from (\S+) to (\S+)$/,
    "poisson 要對預測值取對數，預測值卻是 $1 到 $2",
  ],
  [
    /^the loss function makes it out of predictions from (\S+) to (\S+) and targets from (\S+) to (\S+)$/,
    "損失函數把預測值（$1 到 $2）和目標值（$3 到 $4）算成這樣",
  ],
  [
    /^a step went too far, or the model or its loss makes NaN itself; the data hold none$/,
    "某一步跨得太大，或模型、損失函數自己算出 NaN；資料裡沒有 NaN",
  ],
  [
    /^(\S+) takes targets from 0 to 1, and (.+) reaches from (\S+) to (\S+)$/,
    "$1 的目標值要在 0 到 1 之間，$2 卻是 $3 到 $4",
  ],
  [
    /^(\S+) takes counts of 0 and more, and (.+) reaches from (\S+) to (\S+)$/,
    "$1 的目標值要是 0 以上的個數，$2 卻是 $3 到 $4",
  ],
  [
    /^(\S+) takes rows that sum to 1, and (\d+) of (\d+) rows of (.+) do not: one sums to (\S+)$/,
    "$1 的每一列目標值相加要是 1，$4 的 $3 列裡卻有 $2 列不是（有一列是 $5）",
  ],
  [/^layer (\S+) is a softmax of one unit, which is always 1$/, "$1 層是只有一個神經元的 softmax，輸出永遠是 1"],
  [
    /^layer (\S+) ends in (\S+) already, and the loss takes numbers before it \(fromLogits\)$/,
    "$1 層最後已經有 $2，損失函數卻要還沒經過它的數字（fromLogits）",
  ],
  [/^(\S+) takes probabilities, and the predictions reach from (\S+) to (\S+)$/, "$1 要的是機率，預測值卻是 $2 到 $3"],
  [
    /^layer (\S+) gives numbers (?:from (\S+) to (\S+)|of 0 and more) \((\S+)\), and (.+) reaches from (\S+) to (\S+)$/,
    "$1 層的 $4 給不出 $5 那樣的數字（$6 到 $7）",
  ],
  [
    /^all (\d+) units of layer (\S+) \(relu\) are 0 for every row, so that nothing learns behind them$/,
    "$2 層（relu）的 $1 個神經元對每一列都輸出 0，梯度傳不回去，學不到東西",
  ],
  [/^all weights of layer (\S+) are 0, so that its input is lost$/, "$1 層的權重全是 0，輸入傳不過去"],
  [
    /^(\S+) reaches from (\S+) to (\S+) and the predictions only from (\S+) to (\S+)$/,
    "$1 是 $2 到 $3，預測值卻只有 $4 到 $5",
  ],
  [
    /^the learning rate is (\S+): in (\d+) steps a weight moves by about (\S+) at most$/,
    "學習率是 $1：$2 步下來，一個權重最多約移動 $3",
  ],
  [/^the learning rate is (\S+)$/, "學習率是 $1"],
  [
    /^layer (\S+) masks every step of every row(?: \(all are (\S+)\))?, so that nothing counts$/,
    "$1 層把每一列的每一步都遮住了，沒有東西可以學",
  ],
  [
    /^the weights of all rows are 0 \(sampleWeight or classWeight\)$/,
    "每一列的權重都是 0（sampleWeight 或 classWeight）",
  ],
  [
    /^all rows of (.+) are the same, so that nothing tells the rows of (.+) apart$/,
    "$1 的每一列都一樣，分不出 $2 的不同",
  ],
  [/^column (\d+) of (.+) reaches from (\S+) to (\S+)$/, "$2 的第 $1 欄是 $3 到 $4"],
  [/^(\S+) reaches from (\S+) to (\S+)$/, "$1 是 $2 到 $3"],
];

/** Remedies behind the causes, sentence by sentence. */
export const trainingRemedies: readonly Phrase[] = [
  [/^Fill in what is missing, or leave these rows out$/, "請補上缺值，或去掉這些列"],
  [
    /^An earlier training may have ended so: make the model anew, or load it again$/,
    "可能是上一次訓練造成的；請重新建立模型，或重新載入",
  ],
  [
    /^Look for a root or a division in the model or its loss, whose slope is infinite at 0$/,
    "請檢查模型或損失函數裡的平方根與除法，它們在 0 的斜率是無限大",
  ],
  [/^Load it again$/, "請重新載入"],
  [/^Column (\d+) of (.+) reaches from (\S+) to (\S+)$/, "$2 的第 $1 欄是 $3 到 $4"],
  [/^Scale it first, say with StandardScaler$/, "請先縮放，例如用 StandardScaler"],
  [
    /^Lower the learning rate(?:, (\S+) now)?, or limit the gradients with clipnorm$/,
    "請降低學習率（目前 $1），或用 clipnorm 限制梯度",
  ],
  [
    /^Look for a logarithm or root of a negative number, a division by 0, or an exponential$/,
    "請檢查是不是對負數取對數或開根號、除以 0，或指數函數太大",
  ],
  [
    /^Look for a logarithm or root of a negative number, or a division by 0$/,
    "請檢查是不是對負數取對數或開根號，或除以 0",
  ],
  [/^End the model with an activation above 0, such as softplus$/, "最後一層請用大於 0 的激發函數，例如 softplus"],
  [
    /^Class numbers go with sparse_categorical_crossentropy and a last layer of (\d+) units with softmax$/,
    "類別編號請搭配 sparse_categorical_crossentropy，最後一層用 $1 個神經元的 softmax",
  ],
  [/^Write 0 in place of -1$/, "請把 -1 改成 0"],
  [/^Scale the targets, or take a loss for numbers such as mse$/, "請縮放目標值，或改用 mse 之類預測數字的損失函數"],
  [
    /^Several classes in a row go with binary_crossentropy and sigmoid$/,
    "一列有好幾個類別時，請用 binary_crossentropy 搭配 sigmoid",
  ],
  [/^Write a 1 for the class$/, "請把那一列的類別標成 1"],
  [/^Take sigmoid for two classes, or a unit for each class$/, "兩個類別請用 sigmoid；更多類別則每類一個神經元"],
  [/^Leave one of the two out$/, "兩者請只留一個"],
  [
    /^Give the last layer the activation (\S+), or the loss fromLogits: true$/,
    "最後一層請加上 $1，或在損失函數設定 fromLogits: true",
  ],
  [/^Make it linear, or scale the targets$/, "請把這一層改成線性，或縮放目標值"],
  [
    /^Make the model anew with a lower learning rate(?: \((\S+) now\))?, or with tanh in place of relu$/,
    "請用較低的學習率（目前 $1）重新建立模型，或把 relu 換成 tanh",
  ],
  [
    /^Make the model anew with random initial weights, such as glorotUniform$/,
    "請用隨機的初始權重（例如 glorotUniform）重新建立模型",
  ],
  [
    /^Scale the targets, say with StandardScaler, and the predictions back$/,
    "請縮放目標值（例如用 StandardScaler），再把預測值還原",
  ],
  [/^Keras's default for (\S+) is (\S+)$/, "Keras 的 $1 預設是 $2"],
  [/^Look at how the rows are padded$/, "請檢查補值（padding）的方式"],
];
