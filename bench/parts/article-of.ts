/**
 * An article about investment of at least so many bytes of UTF-8, always the same one for a size: invented places, firms and numbers
 * in the sentences that bulletins are made of, about one figure in fifty characters, as in
 * announcements that are dense with them.
 */
export function articleOf(bytes: number): string {
  const random = randomFrom(7);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const number = (most: number, digits = 0) => (1 + random() * most).toFixed(digits);
  const lines: string[] = [];
  let size = 0;
  while (size < bytes) {
    const sentences: string[] = [];
    for (let i = 0; i < 4; i++) {
      const values: Record<string, () => string> = {
        place: () => pick(places),
        firm: () => pick(firms),
        product: () => pick(products),
        money: () => number(900, 1),
        count: () => number(300),
        share: () => number(60, 1),
        area: () => number(80, 1),
        year: () => String(2015 + Math.floor(random() * 10)),
        month: () => number(11),
      };
      sentences.push(pick(templates).replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.() ?? ''));
    }
    const line = sentences.join('');
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return lines.join('\n');
}

const places = ['云岭市', '滨河县', '青石区', '东湖新区', '南屏镇', '北川开发区', '金沙湾经开区', '长岗县'];
const firms = ['华岳新材料公司', '远景装备集团', '天溪生物', '恒达智能科技有限公司', '瑞光能源', '中禾食品'];
const products = ['光伏组件', '锂电池隔膜', '工业机器人', '膳食纤维', '特种钢丝', '冷链设备', '集成电路封装'];
const templates = [
  '{place}今年一季度新开工项目{count}个,同比增长{share}%,总投资{money}亿元,其中产业类项目{count}个。',
  '由{firm}投资建设的{product}项目位于{place},计划总投资约{money}亿元,占地{count}亩,总建筑面积{area}万平方米。',
  '记者在现场看到,工人们正在抓紧安装设备,塔吊林立,机声隆隆,一派热火朝天的建设景象。',
  '项目达产后,预计年产{product}{count}万吨,可实现年产值{money}亿元,新增就业{count}余人。',
  '截至{month}月底,全县在建项目{count}个,累计完成投资{money}亿元,占年度计划的{share}%,比去年同期提高{share}个百分点。',
  '近年来,{place}坚持把招商引资作为“一号工程”,优化营商环境,完善服务机制,推动项目早落地、早开工、早见效。',
  '会上,{firm}等{count}家企业集中签约,协议引资超{money}亿元,涉及{product}、现代物流、文化旅游等领域。',
  '下一步,我们将紧盯重点产业链,力争年内引进亿元以上项目{count}个,实际利用外资突破{money}万美元。',
  '{year}年,全市规模以上工业增加值增长{share}%,固定资产投资下降{share}%,进出口总额{money}亿元。',
  '走进{place}的产业园区,一排排标准厂房整齐排列,一辆辆满载货物的卡车进进出出,处处是忙碌的身影。',
  '“我们把服务送到企业门口,手续由专班代办,让投资者少跑路、快落地。”{place}投资促进中心负责人介绍。',
  '{place}立足资源禀赋和区位优势,围绕延链补链强链,主动对接长三角、粤港澳大湾区,推动产业向高端化、智能化、绿色化迈进。',
  '{firm}是国内较早从事{product}研发生产的企业,拥有自主知识产权,产品销往多个国家和地区,市场前景广阔。',
  '下一步,各级各部门将持续深化改革,强化要素保障,以更大力度、更实举措推动重点项目建设提速增效。',
  '“从签约到开工只用了三个月,这里的服务让我们很放心。”{firm}负责人说,二期工程将于明年{month}月启动。',
];

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
