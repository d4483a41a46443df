/**
 * Words (提示词) that tell what a time near them dates. Examples are counted from 2024-05-20: a text, the part before the first
 * figure whose time counts, and the days that the marked figure then covers; `null` where it covers none.
 *
 * `speech`: the time is of saying, not of the figures · `event`: the time is that of signing, starting … · `finish`: a plant
 * is done · `start`: work begins · `plan`: still to come · `after`: what follows comes when the plant runs · `back`: points to the
 * event named before · `stock`: a state, not a sum over the time · `count`: 累计 · `versus`: the time before or behind it is compared with ·
 * `turn`: the figure behind it is a later one than the time before · `part`: the sentence goes on with the same group · `coming`: 即将.
 */
export const periodCues: readonly PeriodCue[] = [
  { kind: 'speech', words: ['介绍', '表示', '获悉', '透露', '披露', '发布', '报道', '显示', '公布', '通报', '刊登', '印发', '指出', '强调', '座谈会', '通气会', '发布会', '调研', '考察', '记者', '公告', '说', '采访', '观摩', '召开'] },
  { kind: 'event',  words: ['签约', '签署', '签订', '签下', '开工', '奠基', '动工', '开建', '揭牌', '开业', '开园', '封顶', '投产', '竣工', '通车', '中标', '竞得', '落户', '启动', '启用', '成交', '挂牌', '摘牌', '获批', '核准', '批复', '上市', '集中签约', '集中开工', '现场签约', '签约仪式', '开工仪式', '开工建设', '建成投产', '竣工投产', '推介会', '招商会', '洽谈会', '开幕', '成立', '注册', '并网', '交付'] },
  { kind: 'finish', words: ['完工', '竣工', '建成', '投产', '投用', '投入使用', '达产', '通车', '投运', '投入运营', '并网', '开通', '试生产', '建成投产', '竣工投产', '投产达效', '交付使用', '封顶', '试运行', '完成建设', '建成投用', '竣工验收', '推向市场', '开业', '完成并交付'] },
  { kind: 'start',  words: ['开工', '动工', '启动', '奠基', '开工建设', '开建', '开始建设', '进场'] },
  { kind: 'plan',   words: ['预计', '计划', '拟', '将', '力争', '有望', '争取', '确保', '目标', '预期', '可望', '定于', '按计划', '规划'] },
  { kind: 'after',  words: ['建成后', '投产后', '达产后', '完工后', '竣工后', '投用后', '投运后', '达效后', '满产后', '建成投产后', '投产达效后', '建成投用后', '建成达产后', '完成后', '实施后', '改造后', '运营后', '使用后', '建成之后', '投产之后', '达产之后', '项目建成', '全部达产', '满产达效后', '运行后', '投入使用后', '届时'] },
  { kind: 'back',   words: ['此次', '本次', '这次', '当天', '当日', '现场签约', '集中签约', '集中开工', '签约仪式', '开工仪式', '仪式上', '会上', '活动中', '活动上', '本次活动', '此次活动', '现场'] },
  { kind: 'stock',  words: ['已有', '现有', '共有', '拥有', '集聚', '聚集', '汇聚', '汇集', '坐拥', '入驻', '聚集了', '集聚了'] },
  { kind: 'count',  words: ['累计', '累计完成', '历年累计'] },
  { kind: 'versus', words: ['相比', '持平', '以来最', '以来新', '以来首次', '同期', '的水平', '翻一番', '为基数', '基础上'] },
  { kind: 'turn',   words: ['增加到', '增至', '提高到', '提升到', '提升至', '上升到', '上升至', '扩大到', '增长到', '增长至', '降至', '下降到', '减少到', '提高至', '发展到', '跃升至', '扩大至', '增加至'] },
  { kind: 'part',   words: ['其中', '分别', '包括', '另外', '另有', '其余', '涉及', '涵盖'] },
  { kind: 'coming', words: ['即将', '接下来', '下一步', '下步'] },
  { kind: 'naming', words: ['获批', '入选', '列入', '纳入', '荣获', '获评', '获得', '入围', '跻身', '上榜', '评为', '列为', '发布的', '公布的', '印发的', '出台的'] },
  { kind: 'document', words: ['预案', '方案', '名单', '目录', '清单', '专项行动', '行动计划', '任务书', '工作要点', '博览会', '峰会', '论坛', '远景目标'] },
  { kind: 'since',  words: ['以来'] },
];

/** 基期 of a growth. The word may stand anywhere between the growth's noun and its number. */
export const basisWords: readonly BasisRow[] = [
  { basis: 'yearOnYear',     zh: '同比',     words: ['同比', '比上年同期', '较上年同期', '比去年同期', '较去年同期', '与上年同期相比', '与去年同期相比', '比上年同月', '较上年同月', '同期相比', '同比去年'], examples: [['完成投资5亿元,同比增长[8%]'], ['完成投资5亿元,比上年同期增长[8%]'], ['完成投资5亿元,较上年同期增长[8%]'], ['完成投资5亿元,比去年同期增长[8%]'], ['完成投资5亿元,较去年同期增长[8%]'], ['完成投资5亿元,与上年同期相比增长[8%]'], ['完成投资5亿元,与去年同期相比增长[8%]'], ['完成投资5亿元,比上年同月增长[8%]'], ['完成投资5亿元,较上年同月增长[8%]'], ['完成投资5亿元,和同期相比增长[8%]'], ['完成投资5亿元,同比去年增长[8%]']] },
  { basis: 'monthOnMonth',   zh: '环比',     words: ['环比', '比上月', '较上月', '比上个月', '较上个月', '比上季度', '较上季度', '比一季度', '较一季度'], examples: [['签约30个,环比增长[5%]'], ['签约30个,比上月增长[5%]'], ['签约30个,较上月增长[5%]'], ['签约30个,比上个月增长[5%]'], ['签约30个,较上个月增长[5%]'], ['签约30个,比上季度增长[5%]'], ['签约30个,较上季度增长[5%]'], ['增速比一季度提高[2个百分点]'], ['增速较一季度提高[2个百分点]']] },
  { basis: 'sinceYearStart', zh: '较年初',   words: ['较年初', '比年初', '较上年末', '比上年末', '较去年末', '比去年末', '较上年底', '比上年底', '较去年底', '比去年底', '较年初净'], examples: [['贷款余额90亿元,较年初增加[6亿元]'], ['贷款余额90亿元,比年初增加[6亿元]'], ['贷款余额90亿元,较上年末增加[6亿元]'], ['贷款余额90亿元,比上年末增加[6亿元]'], ['贷款余额90亿元,较去年末增加[6亿元]'], ['贷款余额90亿元,比去年末增加[6亿元]'], ['贷款余额90亿元,较上年底增加[6亿元]'], ['贷款余额90亿元,比上年底增加[6亿元]'], ['贷款余额90亿元,较去年底增加[6亿元]'], ['贷款余额90亿元,比去年底增加[6亿元]'], ['贷款余额90亿元,较年初净增[6亿元]']] },
  { basis: 'overLastYear',   zh: '比上年',   words: ['比上年', '较上年', '比去年', '较去年', '比前一年', '较前一年', '与上年相比', '与去年相比'], examples: [['全年产值70亿元,比上年增长[9%]'], ['全年产值70亿元,较上年增长[9%]'], ['全年产值70亿元,比去年增长[9%]'], ['全年产值70亿元,较去年增长[9%]'], ['全年产值70亿元,比前一年增长[9%]'], ['全年产值70亿元,较前一年增长[9%]'], ['全年产值70亿元,与上年相比增长[9%]'], ['全年产值70亿元,与去年相比增长[9%]']] },
  { basis: 'annualAverage',  zh: '年均',     words: ['年均', '年平均'], examples: [['产值年均增长[9%]'], ['产值年平均增长[9%]']] },
];

export interface PeriodCue {
  kind: 'speech' | 'event' | 'finish' | 'start' | 'plan' | 'after' | 'back' | 'stock' | 'count' | 'versus' | 'turn' | 'part' | 'coming' | 'naming' | 'document' | 'since';
  words: readonly string[];
}

export interface BasisRow {
  basis: 'yearOnYear' | 'monthOnMonth' | 'sinceYearStart' | 'overLastYear' | 'annualAverage';
  zh: string;
  words: readonly string[];
  examples: readonly (readonly [string])[];
}
