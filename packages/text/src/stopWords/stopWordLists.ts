// Written by makeStopWords.js (npm run stop-words -w @seqloom/text); do not edit by hand.
//
// The words are those of stopwords-iso 1.1.0, MIT licence, copyright (c) Gene Diaz
// (https://github.com/stopwords-iso/stopwords-iso). The Traditional list is made of the Simplified one by opencc-js 1.4.2,
// MIT licence, copyright (c) The nk2028 Project, whose dictionaries come from OpenCC, Apache License 2.0
// (https://github.com/BYVoid/OpenCC).

/** Stop words by language, with blanks between them. */
export const STOP_WORD_LISTS = {
  en: `
'll 'tis 'twas 've 10 39 a a's able ableabout about above abroad abst accordance according accordingly across act
actually ad added adj adopted ae af affected affecting affects after afterwards ag again against ago ah ahead ai
ain't aint al all allow allows almost alone along alongside already also although always am amid amidst among amongst
amoungst amount an and announce another any anybody anyhow anymore anyone anything anyway anyways anywhere ao apart
apparently appear appreciate appropriate approximately aq ar are area areas aren aren't arent arise around arpa as
aside ask asked asking asks associated at au auth available aw away awfully az b ba back backed backing backs
backward backwards bb bd be became because become becomes becoming been before beforehand began begin beginning
beginnings begins behind being beings believe below beside besides best better between beyond bf bg bh bi big bill
billion biol bj bm bn bo both bottom br brief briefly bs bt but buy bv bw by bz c c'mon c's ca call came can can't
cannot cant caption case cases cause causes cc cd certain certainly cf cg ch changes ci ck cl clear clearly click cm
cmon cn co co. com come comes computer con concerning consequently consider considering contain containing contains
copy corresponding could could've couldn couldn't couldnt course cr cry cs cu currently cv cx cy cz d dare daren't
darent date de dear definitely describe described despite detail did didn didn't didnt differ different differently
directly dj dk dm do does doesn doesn't doesnt doing don don't done dont doubtful down downed downing downs downwards
due during dz e each early ec ed edu ee effect eg eh eight eighty either eleven else elsewhere empty end ended ending
ends enough entirely er es especially et et-al etc even evenly ever evermore every everybody everyone everything
everywhere ex exactly example except f face faces fact facts fairly far farther felt few fewer ff fi fifteen fifth
fifty fify fill find finds fire first five fix fj fk fm fo followed following follows for forever former formerly
forth forty forward found four fr free from front full fully further furthered furthering furthermore furthers fx g
ga gave gb gd ge general generally get gets getting gf gg gh gi give given gives giving gl gm gmt gn go goes going
gone good goods got gotten gov gp gq gr great greater greatest greetings group grouped grouping groups gs gt gu gw gy
h had hadn't hadnt half happens hardly has hasn hasn't hasnt have haven haven't havent having he he'd he'll he's hed
hell hello help hence her here here's hereafter hereby herein heres hereupon hers herself herse” hes hi hid high
higher highest him himself himse” his hither hk hm hn home homepage hopefully how how'd how'll how's howbeit however
hr ht htm html http hu hundred i i'd i'll i'm i've i.e. id ie if ignored ii il ill im immediate immediately
importance important in inasmuch inc inc. indeed index indicate indicated indicates information inner inside insofar
instead int interest interested interesting interests into invention inward io iq ir is isn isn't isnt it it'd it'll
it's itd itll its itself itse” ive j je jm jo join jp just k ke keep keeps kept keys kg kh ki kind km kn knew know
known knows kp kr kw ky kz l la large largely last lately later latest latter latterly lb lc least length less lest
let let's lets li like liked likely likewise line little lk ll long longer longest look looking looks low lower lr ls
lt ltd lu lv ly m ma made mainly make makes making man many may maybe mayn't maynt mc md me mean means meantime
meanwhile member members men merely mg mh microsoft might might've mightn't mightnt mil mill million mine minus miss
mk ml mm mn mo more moreover most mostly move mp mq mr mrs ms msie mt mu much mug must must've mustn't mustnt mv mw
mx my myself myse” mz n na name namely nay nc nd ne near nearly necessarily necessary need needed needing needn't
neednt needs neither net netscape never neverf neverless nevertheless new newer newest next nf ng ni nine ninety nl
no no-one nobody non none nonetheless noone nor normally nos not noted nothing notwithstanding novel now nowhere np
nr nu null number numbers nz o obtain obtained obviously of off often oh ok okay old older oldest om omitted on once
one one's ones only onto open opened opening opens opposite or ord order ordered ordering orders org other others
otherwise ought oughtn't oughtnt our ours ourselves out outside over overall owing own p pa page pages part parted
particular particularly parting parts past pe per perhaps pf pg ph pk pl place placed places please plus pm pmid pn
point pointed pointing points poorly possible possibly potentially pp pr predominantly present presented presenting
presents presumably previously primarily probably problem problems promptly proud provided provides pt put puts pw py
q qa que quickly quite qv r ran rather rd re readily really reasonably recent recently ref refs regarding regardless
regards related relatively research reserved respectively resulted resulting results right ring ro room rooms round
ru run rw s sa said same saw say saying says sb sc sd se sec second secondly seconds section see seeing seem seemed
seeming seems seen sees self selves sensible sent serious seriously seven seventy several sg sh shall shan't shant
she she'd she'll she's shed shell shes should should've shouldn shouldn't shouldnt show showed showing shown showns
shows si side sides significant significantly similar similarly since sincere site six sixty sj sk sl slightly sm
small smaller smallest sn so some somebody someday somehow someone somethan something sometime sometimes somewhat
somewhere soon sorry specifically specified specify specifying sr st state states still stop strongly su sub
substantially successfully such sufficiently suggest sup sure sv sy system sz t t's take taken taking tc td tell ten
tends test text tf tg th than thank thanks thanx that that'll that's that've thatll thats thatve the their theirs
them themselves then thence there there'd there'll there're there's there've thereafter thereby thered therefore
therein therell thereof therere theres thereto thereupon thereve these they they'd they'll they're they've theyd
theyll theyre theyve thick thin thing things think thinks third thirty this thorough thoroughly those thou though
thoughh thought thoughts thousand three throug through throughout thru thus til till tip tis tj tk tm tn to today
together too took top toward towards tp tr tried tries trillion truly try trying ts tt turn turned turning turns tv
tw twas twelve twenty twice two tz u ua ug uk um un under underneath undoing unfortunately unless unlike unlikely
until unto up upon ups upwards us use used useful usefully usefulness uses using usually uucp uy uz v va value
various vc ve versus very vg vi via viz vn vol vols vs vu w want wanted wanting wants was wasn wasn't wasnt way ways
we we'd we'll we're we've web webpage website wed welcome well wells went were weren weren't werent weve wf what
what'd what'll what's what've whatever whatll whats whatve when when'd when'll when's whence whenever where where'd
where'll where's whereafter whereas whereby wherein wheres whereupon wherever whether which whichever while whilst
whim whither who who'd who'll who's whod whoever whole wholl whom whomever whos whose why why'd why'll why's widely
width will willing wish with within without won won't wonder wont words work worked working works world would
would've wouldn wouldn't wouldnt ws www x y ye year years yes yet you you'd you'll you're you've youd youll young
younger youngest your youre yours yourself yourselves youve yt yu z za zero zm zr`,
  "zh-Hans": `
、 。 〈 〉 《 》 一 一个 一些 一何 一切 一则 一方面 一旦 一来 一样 一种 一般 一转眼 七 万一 三 上 上下 下 不 不仅 不但 不光 不单 不只 不外乎 不如 不妨 不尽 不尽然 不得 不怕 不惟 不成 不拘 不料
不是 不比 不然 不特 不独 不管 不至于 不若 不论 不过 不问 与 与其 与其说 与否 与此同时 且 且不说 且说 两者 个 个别 中 临 为 为了 为什么 为何 为止 为此 为着 乃 乃至 乃至于 么 之 之一 之所以 之类
乌乎 乎 乘 九 也 也好 也罢 了 二 二来 于 于是 于是乎 云云 云尔 五 些 亦 人 人们 人家 什 什么 什么样 今 介于 仍 仍旧 从 从此 从而 他 他人 他们 他们们 以 以上 以为 以便 以免 以及 以故 以期 以来
以至 以至于 以致 们 任 任何 任凭 会 似的 但 但凡 但是 何 何以 何况 何处 何时 余外 作为 你 你们 使 使得 例如 依 依据 依照 便于 俺 俺们 倘 倘使 倘或 倘然 倘若 借 借傥然 假使 假如 假若 做 像 儿
先不先 光 光是 全体 全部 八 六 兮 共 关于 关于具体地说 其 其一 其中 其二 其他 其余 其它 其次 具体地说 具体说来 兼之 内 再 再其次 再则 再有 再者 再者说 再说 冒 冲 况且 几 几时 凡 凡是 凭 凭借 出于
出来 分 分别 则 则甚 别 别人 别处 别是 别的 别管 别说 到 前后 前此 前者 加之 加以 区 即 即令 即使 即便 即如 即或 即若 却 去 又 又及 及 及其 及至 反之 反而 反过来 反过来说 受到 另 另一方面 另外
另悉 只 只当 只怕 只是 只有 只消 只要 只限 叫 叮咚 可 可以 可是 可见 各 各个 各位 各种 各自 同 同时 后 后者 向 向使 向着 吓 吗 否则 吧 吧哒 含 吱 呀 呃 呕 呗 呜 呜呼 呢 呵 呵呵 呸 呼哧 咋
和 咚 咦 咧 咱 咱们 咳 哇 哈 哈哈 哉 哎 哎呀 哎哟 哗 哟 哦 哩 哪 哪个 哪些 哪儿 哪天 哪年 哪怕 哪样 哪边 哪里 哼 哼唷 唉 唯有 啊 啐 啥 啦 啪达 啷当 喂 喏 喔唷 喽 嗡 嗡嗡 嗬 嗯 嗳 嘎 嘎登
嘘 嘛 嘻 嘿 嘿嘿 四 因 因为 因了 因此 因着 因而 固然 在 在下 在于 地 基于 处在 多 多么 多少 大 大家 她 她们 好 如 如上 如上所述 如下 如何 如其 如同 如是 如果 如此 如若 始而 孰料 孰知 宁 宁可
宁愿 宁肯 它 它们 对 对于 对待 对方 对比 将 小 尔 尔后 尔尔 尚且 就 就是 就是了 就是说 就算 就要 尽 尽管 尽管如此 岂但 己 已 已矣 巴 巴巴 年 并 并且 庶乎 庶几 开外 开始 归 归齐 当 当地 当然
当着 彼 彼时 彼此 往 待 很 得 得了 怎 怎么 怎么办 怎么样 怎奈 怎样 总之 总的来看 总的来说 总的说来 总而言之 恰恰相反 您 惟其 慢说 我 我们 或 或则 或是 或曰 或者 截至 所 所以 所在 所幸 所有 才 才能
打 打从 把 抑或 拿 按 按照 换句话说 换言之 据 据此 接着 故 故此 故而 旁人 无 无宁 无论 既 既往 既是 既然 日 时 时候 是 是以 是的 更 曾 替 替代 最 月 有 有些 有关 有及 有时 有的 望 朝 朝着 本
本人 本地 本着 本身 来 来着 来自 来说 极了 果然 果真 某 某个 某些 某某 根据 欤 正值 正如 正巧 正是 此 此地 此处 此外 此时 此次 此间 毋宁 每 每当 比 比及 比如 比方 没奈何 沿 沿着 漫说 点 焉 然则
然后 然而 照 照着 犹且 犹自 甚且 甚么 甚或 甚而 甚至 甚至于 用 用来 由 由于 由是 由此 由此可见 的 的确 的话 直到 相对而言 省得 看 眨眼 着 着呢 矣 矣乎 矣哉 离 秒 称 竟而 第 等 等到 等等 简言之
管 类如 紧接着 纵 纵令 纵使 纵然 经 经过 结果 给 继之 继后 继而 综上所述 罢了 者 而 而且 而况 而后 而外 而已 而是 而言 能 能否 腾 自 自个儿 自从 自各儿 自后 自家 自己 自打 自身 至 至于 至今 至若
致 般的 若 若夫 若是 若果 若非 莫不然 莫如 莫若 虽 虽则 虽然 虽说 被 要 要不 要不是 要不然 要么 要是 譬喻 譬如 让 许多 论 设使 设或 设若 诚如 诚然 该 说 说来 请 诸 诸位 诸如 谁 谁人 谁料 谁知
贼死 赖以 赶 起 起见 趁 趁着 越是 距 跟 较 较之 边 过 还 还是 还有 还要 这 这一来 这个 这么 这么些 这么样 这么点儿 这些 这会儿 这儿 这就是说 这时 这样 这次 这般 这边 这里 进而 连 连同 逐步 通过
遵循 遵照 那 那个 那么 那么些 那么样 那些 那会儿 那儿 那时 那样 那般 那边 那里 都 鄙人 鉴于 针对 阿 除 除了 除外 除开 除此之外 除非 随 随后 随时 随着 难道说 零 非 非但 非徒 非特 非独 靠 顺 顺着
首先 ︿ ！ ＃ ＄ ％ ＆ （ ） ＊ ＋ ， ０ １ ２ ３ ４ ５ ６ ７ ８ ９ ： ； ＜ ＞ ？ ＠ ［ ］ ｛ ｜ ｝ ～ ￥`,
  "zh-Hant": `
、 。 〈 〉 《 》 一 一個 一些 一何 一切 一則 一方面 一旦 一來 一樣 一種 一般 一轉眼 七 萬一 三 上 上下 下 不 不僅 不但 不光 不單 不只 不外乎 不如 不妨 不盡 不盡然 不得 不怕 不惟 不成 不拘 不料
不是 不比 不然 不特 不獨 不管 不至於 不若 不論 不過 不問 與 與其 與其說 與否 與此同時 且 且不說 且說 兩者 個 個別 中 臨 爲 為 爲了 為了 爲什麼 為什麼 爲何 為何 爲止 為止 爲此 為此 爲着 為著 乃
乃至 乃至於 麼 之 之一 之所以 之類 烏乎 乎 乘 九 也 也好 也罷 了 二 二來 於 於是 於是乎 云云 云爾 五 些 亦 人 人們 人家 什 什麼 什麼樣 今 介於 仍 仍舊 從 從此 從而 他 他人 他們 他們們 以 以上
以爲 以為 以便 以免 以及 以故 以期 以來 以至 以至於 以致 們 任 任何 任憑 會 似的 但 但凡 但是 何 何以 何況 何處 何時 餘外 作爲 作為 你 你們 使 使得 例如 依 依據 依照 便於 俺 俺們 倘 倘使 倘或
倘然 倘若 借 借儻然 假使 假如 假若 做 像 兒 先不先 光 光是 全體 全部 八 六 兮 共 關於 關於具體地說 其 其一 其中 其二 其他 其餘 其它 其次 具體地說 具體說來 兼之 內 再 再其次 再則 再有 再者 再者說
再說 冒 衝 況且 幾 幾時 凡 凡是 憑 憑藉 出於 出來 分 分別 則 則甚 別 別人 別處 別是 別的 別管 別說 到 前後 前此 前者 加之 加以 區 即 即令 即使 即便 即如 即或 即若 卻 去 又 又及 及 及其 及至
反之 反而 反過來 反過來說 受到 另 另一方面 另外 另悉 只 只當 只怕 只是 只有 只消 只要 只限 叫 叮咚 可 可以 可是 可見 各 各個 各位 各種 各自 同 同時 後 後者 向 向使 向着 向著 嚇 嗎 否則 吧 吧噠
含 吱 呀 呃 嘔 唄 嗚 嗚呼 呢 呵 呵呵 呸 呼哧 咋 和 咚 咦 咧 咱 咱們 咳 哇 哈 哈哈 哉 哎 哎呀 哎喲 譁 喲 哦 哩 哪 哪個 哪些 哪兒 哪天 哪年 哪怕 哪樣 哪邊 哪裏 哪裡 哼 哼唷 唉 唯有 啊 啐
啥 啦 啪達 啷噹 喂 喏 喔唷 嘍 嗡 嗡嗡 嗬 嗯 噯 嘎 嘎登 噓 嘛 嘻 嘿 嘿嘿 四 因 因爲 因為 因了 因此 因着 因著 因而 固然 在 在下 在於 地 基於 處在 多 多麼 多少 大 大家 她 她們 好 如 如上
如上所述 如下 如何 如其 如同 如是 如果 如此 如若 始而 孰料 孰知 寧 寧可 寧願 寧肯 它 它們 對 對於 對待 對方 對比 將 小 爾 爾後 爾爾 尚且 就 就是 就是了 就是說 就算 就要 盡 儘管 儘管如此 豈但 己
已 已矣 巴 巴巴 年 並 並且 庶乎 庶幾 開外 開始 歸 歸齊 當 當地 當然 當着 當著 彼 彼時 彼此 往 待 很 得 得了 怎 怎麼 怎麼辦 怎麼樣 怎奈 怎樣 總之 總的來看 總的來說 總的說來 總而言之 恰恰相反 您
惟其 慢說 我 我們 或 或則 或是 或曰 或者 截至 所 所以 所在 所幸 所有 才 才能 打 打從 把 抑或 拿 按 按照 換句話說 換言之 據 據此 接着 接著 故 故此 故而 旁人 無 無寧 無論 既 既往 既是 既然 日 時
時候 是 是以 是的 更 曾 替 替代 最 月 有 有些 有關 有及 有時 有的 望 朝 朝着 朝著 本 本人 本地 本着 本著 本身 來 來着 來著 來自 來說 極了 果然 果真 某 某個 某些 某某 根據 歟 正值 正如 正巧
正是 此 此地 此處 此外 此時 此次 此間 毋寧 每 每當 比 比及 比如 比方 沒奈何 沿 沿着 沿著 漫說 點 焉 然則 然後 然而 照 照着 照著 猶且 猶自 甚且 甚麼 甚或 甚而 甚至 甚至於 用 用來 由 由於 由是
由此 由此可見 的 的確 的話 直到 相對而言 省得 看 眨眼 着 著 着呢 著呢 矣 矣乎 矣哉 離 秒 稱 竟而 第 等 等到 等等 簡言之 管 類如 緊接着 緊接著 縱 縱令 縱使 縱然 經 經過 結果 給 繼之 繼後 繼而
綜上所述 罷了 者 而 而且 而況 而後 而外 而已 而是 而言 能 能否 騰 自 自個兒 自從 自各兒 自後 自家 自己 自打 自身 至 至於 至今 至若 致 般的 若 若夫 若是 若果 若非 莫不然 莫如 莫若 雖 雖則 雖然
雖說 被 要 要不 要不是 要不然 要麼 要是 譬喻 譬如 讓 許多 論 設使 設或 設若 誠如 誠然 該 說 說來 請 諸 諸位 諸如 誰 誰人 誰料 誰知 賊死 賴以 趕 起 起見 趁 趁着 趁著 越是 距 跟 較 較之 邊 過
還 還是 還有 還要 這 這一來 這個 這麼 這麼些 這麼樣 這麼點兒 這些 這會兒 這兒 這就是說 這時 這樣 這次 這般 這邊 這裏 這裡 進而 連 連同 逐步 通過 遵循 遵照 那 那個 那麼 那麼些 那麼樣 那些 那會兒 那兒
那時 那樣 那般 那邊 那裏 那裡 都 鄙人 鑑於 針對 阿 除 除了 除外 除開 除此之外 除非 隨 隨後 隨時 隨着 隨著 難道說 零 非 非但 非徒 非特 非獨 靠 順 順着 順著 首先 ︿ ！ ＃ ＄ ％ ＆ （ ） ＊ ＋
， ０ １ ２ ３ ４ ５ ６ ７ ８ ９ ： ； ＜ ＞ ？ ＠ ［ ］ ｛ ｜ ｝ ～ ￥`,
};
