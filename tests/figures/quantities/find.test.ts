import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../utils/figures/quantities/find';
import { toPlain } from '../../../utils/text/plain';

/** `quote=min..max unit bound` of everything found. */
function read(text: string): string[] {
  return findQuantities(toPlain(text).text).map(({ quote, min, max, unit, bound }) => {
    const value = min === max ? `${min}` : `${min ?? ''}..${max ?? ''}`;
    return `${quote}=${value} ${unit}${bound === 'exact' ? '' : ` ${bound}`}`;
  });
}

describe('what is no quantity', () => {
  test.each([
    '“十四五”规划第三批项目',
    '第12个重点园区',
    '实施“4+4”产业体系',
    '二期、三期工程',
    '建成5G基站,迈向工业4.0',
    '2023年12月19日上午9点30分',
    '联系电话010-62288559',
    '万众一心、千方百计',
    '下好一盘棋',
    '三元锂电池材料',
    '高性能三元正极材料',
    '一亩地补给农户',
    '长三角一体化',
    '持B证上岗',
    'PM2.5浓度',
    'C919大飞机',
    '建设周期3个月',
    '运行24个小时',
    '路上缩短到1个半小时',
    '分三个阶段、四个批次、两个步骤推进',
    '走在前列,一个个项目拔地而起',
    '一批重大项目落地',
    '统筹推进“三个一批”',
    '气温升至32度',
    '千家万户',
    '第三产业',
    '前10强',
    'https://a.cn/?q=30%25',
    '沿着G20高速',
    '全国两会',
    '年过半百',
    '一成不变',
    '新三板挂牌',
    '活动结构紧凑,12:30:58结束',
    '实现时间任务“双过半”',
    '打造“双千亿”集群',
    '带宽256兆',
    '九牧王、七匹狼等品牌',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('a quantity', () => {
  test.each<[text: string, ...found: string[]]>([
    ['总投资35亿元至40亿元', '35亿元至40亿元=3500000000..4000000000 CNY range'],
    ['投资10~50亿元的项目', '10~50亿元=1000000000..5000000000 CNY range'],
    ['投资5000万至1亿元', '5000万至1亿元=50000000..100000000 CNY range'],
    ['用工3到5个', '3到5个=3..5 个 range'],
    ['三年分别投资12.04、15.32、13.89亿元', '12.04=1204000000 CNY', '15.32=1532000000 CNY', '13.89亿元=1389000000 CNY'],
    ['分别高于上年24个、7个和4.8个百分点', '24个=24 pp', '7个=7 pp', '4.8个百分点=4.8 pp'],
    ['三次产业结构为14.2:43.5:42.3', '14.2=14.2 %', '43.5=43.5 %', '42.3=42.3 %'],
    ['三次产业比为3.9：59.5：36.6', '3.9=3.9 %', '59.5=59.5 %', '36.6=36.6 %'],
    ['认购金额不少于4.5亿元且不超过5亿元', '不少于4.5亿元且不超过5亿元=450000000..500000000 CNY range'],
    ['比年度计划超出18.7%', '18.7%=18.7 %'],
    ['平整228亩产业用地', '228亩=228 mu'],
    ['分别高于全省、全市0.2和0.6个百分点', '0.2=0.2 pp', '0.6个百分点=0.6 pp'],
    ['日处理大豆三千吨', '三千吨=3000 t'],
    ['超过600余家', '超过600余家=600.. 家 atLeast'],
    ['数十亿元投资', '数十亿元=2000000000..9000000000 CNY range'],
    ['上百亿元投资', '上百亿元=10000000000.. CNY atLeast'],
    ['打造百亿级产业', '百亿级=10000000000.. CNY atLeast'],
    ['百万千瓦级基地', '百万千瓦级=1000000000.. W atLeast'],
    ['任务完成过半', '过半=50.. % atLeast'],
    ['一半以上企业', '一半以上=50.. % atLeast'],
    ['产值翻两番', '翻两番=300 %'],
    ['产值翻了一番', '翻了一番=100 %'],
    ['增长1.5倍', '1.5倍=150 %'],
    ['下降四分之一', '四分之一=25 %'],
    ['约占全省的三成', '三成=30 % about'],
    ['增长-4.7%', '-4.7%=-4.7 %'],
    ['增长5%-8%', '5%-8%=5..8 % range'],
    ['占比由30%到35%', '30%=30 %', '35%=35 %'],
    ['2×350MW机组', '350MW=350000000 W'],
    ['合同价玖仟陆佰伍拾元壹角捌分', '玖仟陆佰伍拾元壹角捌分=9650.18 CNY'],
    ['三點六九萬臺', '三点六九万台=36900 台'],
    ['投资2.5个亿', '2.5个亿=250000000 CNY'],
    ['投资500余亿', '500余亿=50000000000.. CNY atLeast'],
    ['投资3个多亿', '3个多亿=300000000.. CNY atLeast'],
    ['产值翻了近一番', '翻了近一番=100 % nearly'],
    ['同比-5.6%', '-5.6%=-5.6 %'],
    ['总投资3.9兆元', '3.9兆元=3900000000000 CNY'],
    ['年产1万台(套)', '1万台（套）=10000 台(套)'],
    ['經濟部說,投資臺灣方案帶來投資40億元', '40亿元=4000000000 TWD'],
    ['经济部与行政院在座,全省引进投资40亿元', '40亿元=4000000000 CNY'],
    ['造价超过800亿元(港币,下同),耗资9亿元', '超过800亿元=80000000000.. HKD atLeast', '9亿元=900000000 HKD'],
    ['投資新臺幣12億元,其中設備3億元', '新台币12亿元=1200000000 TWD', '3亿元=300000000 TWD'],
    ['实施六大重点项目、六大任务', '六大=6 大'],
    ['实施十大项目', '十大=10 大'],
    ['另外一个项目', '一个=1 个'],
    ['4.35亿元', '4.35亿元=435000000 CNY'],
    ['处理量10000t/d', '10000t/d=10000 t'],
    ['总投资 1 . 45 亿元', '1.45亿元=145000000 CNY'],
    ['香港特区政府预留200亿元,折合人民币184亿元', '200亿元=20000000000 HKD', '人民币184亿元=18400000000 CNY'],
    ['净利润-1203.6万元', '-1203.6万元=-12036000 CNY'],
    ['为企业减负28.5亿元', '28.5亿元=2850000000 CNY'],
    ['年产50万块砖,门票50块', '50万块=500000 块', '50块=50 CNY'],
    ['建设万吨级码头', '万吨级=10000.. t atLeast'],
    ['占全市四分之一强', '四分之一强=25.. % atLeast'],
    ['以不到全省万分之八的面积', '万分之八=..0.08 % atMost'],
    ['翻了两番多', '翻了两番多=300.. % atLeast'],
    ['几十个亿', '几十个亿=2000000000..9000000000 CNY range'],
    ['供汽300吨/小时', '300吨/小时=300 t'],
  ])('%s', (text, ...found) => expect(read(text)).toEqual(found));
});

const piece = fc.constantFrom(
  '总投资',
  '约',
  '超过',
  '12',
  '3.5',
  '1,200',
  '亿',
  '万',
  '元',
  '亿元',
  '%',
  '个',
  '家',
  '至',
  '-',
  '~',
  '、',
  '和',
  ',',
  '。',
  '(',
  ')',
  '“',
  '”',
  '第',
  '余',
  '多',
  '以上',
  '左右',
  '三',
  '十',
  '百',
  '千',
  '半',
  '成',
  '翻',
  '番',
  '倍',
  '分之',
  '几',
  '数',
  '点',
  '零',
  '负',
  'MW',
  'kWh',
  '$',
  '人民币',
  '级',
  '平方米',
  '\n',
  '年',
  'A',
);
const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('every text', () => {
  test('has quotes that are its own words, in order, none overlapping', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
        const plain = toPlain(text).text;
        let last = 0;
        for (const one of findQuantities(plain)) {
          expect(plain.slice(one.start, one.end)).toBe(one.quote);
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.numberStart).toBeGreaterThanOrEqual(one.start);
          expect(one.numberEnd).toBeLessThanOrEqual(one.end);
          expect(one.min !== null || one.max !== null).toBe(true);
          expect(JSON.parse(JSON.stringify(one))).toEqual(one);
          last = one.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('says the same with gaps between its Chinese characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('总投资约25亿元,', '占地257亩,', '三点六万台,', '增长百分之五,', '近六成。'), {
          maxLength: 6,
        }),
        (parts) => {
          const text = parts.join('');
          const spaced = text.replace(/(?<=[一-龥])(?=[一-龥])/g, ' ');
          expect(read(spaced)).toEqual(read(text));
        },
      ),
    );
  });

  test('says the same in traditional characters', () => {
    expect(read('總投資約25億元,佔地257畝,廠房30.1萬平方米,在建項目三個')).toEqual(
      read('总投资约25亿元,占地257亩,厂房30.1万平方米,在建项目三个'),
    );
  });
});
