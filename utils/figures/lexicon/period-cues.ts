/**
 * Words (提示词) that tell what a time near them dates. In the example of a row … stands for each of its words; a figure is
 * marked `{quote|measure|period}`, `!` for a plan, `-` for no period, `?` for words alone. Published on 2024-05-20.
 */
export const periodCues: readonly PeriodCue[] = [
  { kind: 'speech',   zh: '发布时间', words: ['介绍', '表示', '获悉', '透露', '披露', '发布', '报道', '显示', '公布', '通报', '刊登', '印发', '指出', '强调', '座谈会', '通气会', '调研', '考察', '记者', '公告', '说', '采访', '观摩', '召开', '闭幕', '落幕'], example: '5月15日,主管部门…,全市企业{320家|company_count|-}。' },
  { kind: 'event',    zh: '活动',     words: ['签约', '签署', '签订', '签下', '开工', '奠基', '动工', '开建', '揭牌', '开业', '开园', '封顶', '投产', '竣工', '通车', '中标', '竞得', '落户', '启动', '启用', '成交', '挂牌', '摘牌', '获批', '核准', '批复', '上市', '集中签约', '集中开工', '推介会', '招商会', '洽谈会', '开幕', '成立', '注册', '并网', '交付'], example: '5月15日,云溪区一批项目…。\n此次共有项目{9个|project_count|2024-05-15..2024-05-15}。' },
  { kind: 'finish',   zh: '建成时间', words: ['完工', '竣工', '建成', '投产', '投用', '投入使用', '达产', '通车', '投运', '投入运营', '并网', '开通', '试生产', '封顶', '试运行', '开业', '通水'], example: '项目预计2025年8月…,总投资{5亿元|total_investment|-}。' },
  { kind: 'start',    zh: '开工时间', words: ['开工', '动工', '启动', '奠基', '开建', '开始建设', '进场'], example: '项目预计今年10月…并交地,总投资{5亿元|total_investment|-}。' },
  { kind: 'plan',     zh: '计划',     words: ['预计', '计划', '拟', '将', '力争', '有望', '争取', '确保', '目标', '预期', '可望', '定于', '规划'], example: '项目…今年3月开工并交地,总投资{5亿元|total_investment|-}。' },
  { kind: 'after',    zh: '建成后',   words: ['建成后', '投产后', '达产后', '完工后', '竣工后', '投用后', '投运后', '达效后', '满产后', '完成后', '实施后', '改造后', '运营后', '使用后', '建成之后', '投产之后', '达产之后', '项目建成', '全部达产', '运行后', '届时', '到那时'], example: '今年,园区车间…产值{5亿元|output_value!|-}。' },
  { kind: 'back',     zh: '回指',     words: ['此次', '本次', '这次', '当天', '当日', '集中签约', '集中开工', '仪式上', '会上', '活动中', '活动上', '现场'], example: '5月15日,云溪区一批项目签约。\n…共有项目{9个|project_count|2024-05-15..2024-05-15}。' },
  { kind: 'stock',    zh: '存量',     words: ['已有', '共有', '拥有', '集聚', '聚集', '汇聚', '汇集', '坐拥', '入驻'], example: '今年一季度,签约项目{9个|project_count|2024-01-01..2024-03-31}。全区…企业{80家|company_count|-}。' },
  { kind: 'count',    zh: '累计',     words: ['累计'], example: '一季度完成投资{5亿元|completed_investment|2024-01-01..2024-03-31},…完成{8亿元|completed_investment|..2024-03-31}。' },
  { kind: 'versus',   zh: '比较',     words: ['相比', '持平', '同期', '的水平', '为基数', '基础上'], example: '2020年…,产值{5亿元|output_value|-}。' },
  { kind: 'turn',     zh: '增至',     words: ['增加到', '增至', '提高到', '扩大到', '增长到', '增长至', '降至', '下降到', '减少到', '提高至', '发展到', '扩大至', '增加至', '升至', '升到', '降低到', '降低至', '减少至', '缩减至', '压减到', '压减至', '扩展到', '扩展至', '拓展到', '拓展至', '增为', '壮大到', '扩充到'], example: '产值由2020年的{5亿元|output_value|2020-01-01..2020-12-31}…{9亿元|output_value|-}。' },
  { kind: 'part',     zh: '分述',     words: ['其中', '分别', '包括', '另外', '另有', '其余', '涉及', '涵盖'], example: '5月15日,{9个|project_count|2024-05-15..2024-05-15}项目签约。…云帆公司投资{3亿元|total_investment|2024-05-15..2024-05-15}。' },
  { kind: 'coming',   zh: '将来',     words: ['即将', '接下来', '下一步', '下步'], example: '今年,全市…实施的项目{35个|project_count!|-}。' },
  { kind: 'naming',   zh: '名称',     words: ['获批', '入选', '列入', '纳入', '荣获', '获评', '获得', '入围', '跻身', '上榜', '评为', '列为'], example: '全县…2023年重点培育库的项目{12个|project_count|-}。' },
  { kind: 'document', zh: '文件',     words: ['预案', '方案', '名单', '目录', '清单', '专项行动', '行动计划', '任务书', '工作要点', '博览会', '峰会', '论坛', '远景目标'], example: '2024年利润分配…中的项目{12个|project_count|-}。' },
  { kind: 'since',    zh: '以来',     words: ['以来'], example: '园区成立…,引进企业{5家|company_count|?}。' },
];

/** 基期 of a growth. The word stands between the growth's noun and its number, or before the growth that it shares a figure with. */
export const basisWords: readonly BasisRow[] = [
  { basis: 'yearOnYear',     zh: '同比',   words: ['同比', '比上年同期', '较上年同期', '比去年同期', '较去年同期', '比上年同月', '较上年同月', '同期相比'], example: '投资{5亿元|completed_investment|-},…增长{8%|growth|-}。' },
  { basis: 'monthOnMonth',   zh: '环比',   words: ['环比', '比上月', '较上月', '比上个月', '较上个月', '比上季度', '较上季度', '比一季度', '较一季度'], example: '投资{5亿元|completed_investment|-},…增长{8%|growth|-}。' },
  { basis: 'sinceYearStart', zh: '较年初', words: ['较年初', '比年初', '较上年末', '比上年末', '较去年末', '比去年末', '较上年底', '比上年底', '较去年底', '比去年底'], example: '余额{5亿元|financing|-},…增长{8%|growth|-}。' },
  { basis: 'overLastYear',   zh: '比上年', words: ['比上年', '较上年', '比去年', '较去年', '比前一年', '较前一年', '与上年相比', '与去年相比'], example: '产值{5亿元|output_value|-},…增长{8%|growth|-}。' },
  { basis: 'annualAverage',  zh: '年均',   words: ['年均', '年平均'], example: '产值{5亿元|output_value|-},…增长{8%|growth|-}。' },
];

export interface PeriodCue {
  kind: 'speech' | 'event' | 'finish' | 'start' | 'plan' | 'after' | 'back' | 'stock' | 'count' | 'versus' | 'turn' | 'part' | 'coming' | 'naming' | 'document' | 'since';
  zh: string;
  words: readonly string[];
  /** Three dots stand for each word. */
  example: string;
}

export interface BasisRow {
  basis: 'yearOnYear' | 'monthOnMonth' | 'sinceYearStart' | 'overLastYear' | 'annualAverage';
  zh: string;
  words: readonly string[];
  /** Three dots stand for each word. */
  example: string;
}
