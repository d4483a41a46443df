import type { Bound } from './bounds';
import type { Measure } from './measures';

/**
 * A wording (句式) around an amount of money that tells its measure where no single word does. `before` ends at the amount, within its
 * clause; `after` begins behind it. In examples every bracketed amount has the row's measure. The first row that fits decides.
 */
export interface Wording {
  measure: Measure;
  zh: string;
  before?: RegExp;
  after?: RegExp;
  /** The amount must be bounded so. */
  bound?: Bound;
  examples: readonly string[];
}

export const wordings: readonly Wording[] = [
  { measure: 'financing', zh: '每亩补', before: /每[^，。；\d]{1,4}补[助贴]?$/,
    examples: ['低产园改造8000亩,每亩补[600元]', '引进的母牛每头补[3000元]'] },
  { measure: 'financing', zh: '财政出资', before: /财政[^，。；]{0,14}(?:出资|投入|安排|拿出|列支)$/,
    examples: ['总投资9亿元,由省财政全额出资[4亿元]', '县财政每年拿出[3000万元]'] },
  { measure: 'financing', zh: '给予…奖励', before: /给予[^，。；\d]{0,6}$/, after: /^[^，。；\d]{0,8}(?:奖励|补助|补贴|奖补|资助|扶持|奖金)/,
    examples: ['对引进企业的中介人,给予[20万元]一次性奖励'] },
  { measure: 'financing', zh: '余下使用贷款', before: /(?:余下|其余|剩余|余款)[^，。；\d]{0,2}$/, after: /^[^，。；\d]{0,6}(?:贷款|融资|债券|专项债)/,
    examples: ['大桥资本金4亿元,余下[6亿元]使用银行贷款', '项目资本金4亿元,其余[6亿元]通过发行债券解决'] },
  { measure: 'financing', zh: '设立基金', after: /^(?:人民币)?的?[^，。；\d、]{0,16}(?:基金|资金池)(?!小镇|管理|公司|业)/,
    before: /(?:设立|组建|成立|发起|募集|规模|首期|一支|一只)[^，。；\d]{0,4}$/,
    examples: ['市里设立[5亿元]产业发展基金', '市里组建总规模[50亿元]的产业母基金'] },
  { measure: 'financing', zh: '募集资金用于', before: /募集资金[^。]{0,60}(?:用于|投向|投入)[^。；]{0,80}(?:投入|补充流动资金|项目)$/,
    examples: ['募集资金拟用于以下项目:东湖酒厂项目拟投入[7.2亿元],补充流动资金[3亿元]'] },
  { measure: 'financing', zh: '…轮融资', after: /^(?:人民币)?的?[^，。；、\d]{0,8}(?:融资(?!租赁|平台|担保|成本|能力)|募资|募集资金)/,
    examples: ['公司得到20家投资者合计[69亿元]的A轮融资', '公司在[60亿元]的上市募资中安排了扩产'] },
  { measure: 'financing', zh: '补充流动资金', after: /^(?:将|拟|主要)?(?:用于)?(?:补充(?:公司)?(?:流动|营运)资金|偿还(?:银行)?(?:贷款|债务|借款))/,
    examples: ['募集资金净额中,其余[3亿元]补充流动资金', '其中[2亿元]用于偿还债务'] },
  { measure: 'financing', zh: '基金总规模', before: /基金[^。；]{0,16}[，,、]?(?:总规模|规模|总额)(?:达到?|为|约)?$/,
    examples: ['引导基金参股设立子基金16只,总规模[238亿元]'] },
  { measure: 'other_money', zh: '出资收购', after: /^的?(?:价格|现金|对价)?(?:全资|整体|战略)?(?:收购|并购|受让)/,
    examples: ['公司斥资[38亿港元]并购北岭水泥', '公司以[3300万美元]全资收购海纳电池'] },
  { measure: 'other_money', zh: '人均…收入', before: /(?:人均|户均)[^，。；\d]{0,8}收入(?:达到?|为|约)?$/,
    examples: ['农民人均现金收入[5260元]'] },
  { measure: 'other_money', zh: '向…注资', before: /[向对][^，。；\d]{1,16}注资$/,
    examples: ['公司拟向东湖电池注资[10万澳元]'] },
  { measure: 'output_value', zh: '产业做到', before: /(?:产业|集群)[^，。；\d]{0,4}(?:做到|做大到|发展到|壮大到)$/,
    examples: ['力争三年把这个产业做到[500亿元]'] },
  { measure: 'trade', zh: '进口…价值', before: /(?:进口|出口)[^。；]{0,40}(?:价值|金额)$/,
    examples: ['进口铁矿砂1260万吨,增加5.2%,价值[98.6亿元]'] },
  { measure: 'growth', zh: '超出目标', before: /(?:超出|超过|高出)[^，。；\d]{0,8}(?:计划|目标|任务|进度)[^，。；\d]{0,4}$/,
    examples: ['完成州外资金29亿元,超出计划进度目标[5.9亿元]', '全县税收12亿元,超过全年任务[6000万元]'] },
  { measure: 'financing', zh: '银企签约', before: /(?:银行|金融机构|银企|银政)[^。\n]{0,80}签约(?:总)?(?:金额|额)$/,
    examples: ['20家银行同60户企业现场签约,签约金额[1315亿元]'] },
  { measure: 'fixed_asset_investment', zh: '产业完成投资', before: /(?:第[一二三]产业|[^企]业|房地产|民间|国有|城镇|农村|技改|技术改造)(?:共|累计)?完成投资额?$/,
    examples: ['全市第二产业完成投资[86亿元],增长5.2%', '全市工业累计完成投资[86亿元]', '其中能源行业完成投资[86亿元]'] },
  { measure: 'completed_investment', zh: '完成…项目投资', before: /完成[^，。；]{0,20}项目投资(?:额)?(?:约|达|达到)?$/,
    examples: ['今年完成5000万元以上项目投资[120亿元]', '全市完成重点项目投资[120亿元]'] },
  { measure: 'fixed_asset_investment', zh: '全市投资完成', before: /(?:全[省市县区州]|社会|国有|民间|地方|中央|中直|外商|港澳台)投资(?:累计|预计)?完成$/,
    examples: ['全市投资完成[320亿元],增长12%'] },
  { measure: 'fixed_asset_investment', zh: '铁路完成投资', before: /(?:^|[，。；、])(?:其中)?(?:铁路|公路|水路|水运|民航|航空|交通|水利|电力|能源|市政|教育|卫生|城建)(?:建设)?(?:共|累计)?完成投资$/,
    examples: ['从领域看,铁路完成投资[12亿元],同比增长3%', '水利完成投资[7亿元],同比增长5%'] },
  { measure: 'fixed_asset_investment', zh: '社会投资…累计完成', before: /(?:国家|民间|社会|援[藏疆青]|国有)投资[^。；\d]{0,12}[，,]?累计完成$/,
    examples: ['社会投资唱主角,累计完成[18亿元]', '援疆投资累计完成[3亿元]'] },
  { measure: 'paid_in_capital', zh: '入资', before: /(?:[^投融注流转收准进出]|^|共计|累计)入资(?:金)?(?:额|达|约)?$/,
    examples: ['园区企业年内共计入资[6亿元]'] },
  { measure: 'threshold', zh: '口径', after: /^(?:以上|及以上)?口径/,
    examples: ['全省[500万元]口径工业投资完成2124亿元'] },
  { measure: 'fixed_asset_investment', zh: '房地产企业完成投资', before: /房地产(?:开发)?企业[^。；]{0,14}[，,](?:共|累计)?完成投资$/,
    examples: ['全年房地产开发企业17户,完成投资[8.44亿元]'] },
  { measure: 'threshold', zh: '入围门槛', before: /门槛[^，。；\d]{0,10}$/,
    examples: ['今年民营企业百强入围门槛为营收[15.6亿元]', '民营企业百强门槛:营收[15.6亿元]'] },
  { measure: 'threshold', zh: '以上的可享受', after: /^(?:者|的)(?:[，,]|给予|可|按|予以|享受|优先)/, before: /(?:投资|收入|产值|税收|出口|总额|额|强度|达|达到|在|每亩|亩均|增资|纳税)[^，。；\d]{0,6}$/,
    examples: ['投资强度达每亩[300万元以上]者,地价可再打七折', '对固定资产投资[5亿元以上]的,给予补助'] },
  { measure: 'threshold', zh: '不低于…的,给予', bound: 'atLeast', after: /^(?:、[^，。；]{2,18})?(?:者|的)[，,](?:按|给予|可|予以|享受|优先)/,
    examples: ['每亩投资强度[不低于150万元]、年税收[不低于8万元]的,按投资额给予奖励'] },
  { measure: 'total_investment', zh: '固定资产投资不低于', bound: 'atLeast', before: /(?:基地|项目|厂|园|中心)[，,](?:其中)?固定资产投资额?$/,
    examples: ['建设显示产业基地,固定资产投资[不低于15亿元]'] },
  { measure: 'completed_investment', zh: '已投入…资金', before: /(?:已|累计|先后|共|总共)投入[^，。；\d]{1,14}(?:资金|投资|经费)$/,
    examples: ['园区已投入基础设施建设资金[67亿元]', '累计投入各类配套建设资金[62亿元]'] },
  { measure: 'completed_investment', zh: '项目完成固定资产投资', before: /(?:项目|工程|[一二三]期)[^，。；\d]{0,6}完成(?:固定资产投资|工业投资|年度投资)额?$/,
    examples: ['36个项目完成固定资产投资[28亿元]', '东湖酒厂项目累计完成固定资产投资[3亿元]'] },
  { measure: 'contracted_investment', zh: '合同…份', before: /(?:合同|协议|意向|签约)[^，。；]{0,6}\d+[份个项宗]、$/,
    examples: ['新签合同65份、[291.5亿元]'] },
  { measure: 'growth', zh: '增收', before: /(?:(?:同比|比上年(?:同期)?|较上年(?:同期)?|上年同期)[^，。；\d]{0,2}|(?:税|财政|收入)[^。；]{0,20}元[，,])[增减]收$/,
    examples: ['全市地税收入36.28亿元,同比增收[4.16亿元]', '全市地税收入36.28亿元,增收[4.16亿元]'] },
  { measure: 'paid_in_capital', zh: '资金到账', before: /资金$/, after: /^(?:已|率先|顺利|先行|全部|陆续)?(?:到账|到位)/,
    examples: ['酒厂项目首笔资金[6500万元]到账'] },
];
