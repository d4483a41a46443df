import { maskOf } from './phrase-words';

/** Words that the reading of clauses asks for, as masks over the word table: `isWord(discourse, item, SAYS)`. */
export const IS = maskOf(['是']);
export const MAKES = maskOf(['为']);
export const AT = maskOf(['在']);
export const WITH = maskOf(['以']);
export const TOWARDS = maskOf(['对', '向', '给']);
export const SITS = maskOf(['位于', '坐落于', '地处', '落户']);
export const JOINS = maskOf(['参加', '参观', '来自']);
export const SHOWS = maskOf([
  '走进',
  '来到',
  '参观',
  '是',
  '打造',
  '推进',
  '建设',
  '规划建设',
  '启动',
  '新建',
  '签订',
  '引进',
]);
/** What somebody has is not what is spoken of. */
export const HOLDS = maskOf(['拥有', '现有', '设有', '具有', '建有', '持有']);
export const LISTS = maskOf(['包括', '包含', '涵盖', '涉及']);
export const DISTRIBUTION = maskOf(['分别', '包括', '分别是', '分别为']);
export const RESPECTIVELY = maskOf(['分别']);
export const TOTALS = maskOf(['共', '共计', '累计', '总计', '合计']);
export const WE = maskOf(['我们', '咱们']);
export const SAYS = maskOf(['表示', '介绍', '说', '透露', '指出', '强调', '认为', '显示', '告诉', '宣布', '披露']);
export const SHARES = maskOf(['占', '占到', '约占', '占比', '为', '是', '相当于']);
export const INVESTING = maskOf(['投资']);
export const STARTS = maskOf(['建设', '新建', '扩建', '改建', '兴建', '打造', '投资', '投资建设', '主要建设']);
export const PULLS = maskOf(['拉动', '带动', '贡献', '拉低', '上拉', '下拉']);
/** 指标 that name a part of a place's economy. */
export const PART_STATISTICS = maskOf(
  '民间投资 国有投资 国有控股投资 基础设施投资 房地产投资 房地产开发投资 房地产开发 工业投资 工业固定资产投资 技改投资 技术改造投资 餐饮收入 商品零售额 商品房销售面积 商品房销售额 居民消费价格 消费价格 城镇新增就业 新增城镇就业 旅游收入 旅游总收入 国税收入 地税收入 国税 地税 增值税 企业所得税 粮食产量 住户存款'.split(
    ' ',
  ),
);
/** Those of them that are always told of the part: 民间投资 is nobody's but its own. */
export const PARTS = maskOf(
  '民间投资 国有投资 国有控股投资 基础设施投资 房地产投资 房地产开发投资 商品房销售面积 商品房销售额 餐饮收入 商品零售额'.split(
    ' ',
  ),
);
export const SPENT = maskOf(['用于', '投向']);
