import type { Article } from '../article/article';

/** An article to try the program with (示例文章). Written for it: place, people and companies do not exist. */
export const sampleArticle: Article = {
  url: null,
  title: '示例：青禾市一季度 36 个重大项目集中开工',
  source: '亿剪示例',
  author: null,
  published: '2025-03-28',
  place: null,
  text: [
    '3月28日，青禾市举行一季度重大项目集中开工仪式，36个项目同时开工，总投资286.4亿元，年度计划投资92亿元。',
    '其中，禾源储能电池项目由禾源能源科技有限公司投资建设，总投资约65亿元，占地480亩，计划建设年产20GWh储能电池生产线，达产后预计年产值超百亿元，可带动就业2600人。',
    '青禾港三期码头项目总投资31.5亿元，目前已完成投资8.7亿元，预计2026年底建成。',
    '今年1—2月，全市固定资产投资同比增长9.6%，其中工业投资增长21.3%，亿元以上在建项目158个，同比增加24个。实际使用外资4300万美元，增长12.5%。',
    '青禾市计划全年新签约10亿元以上项目20个，力争完成投资同比增长10%以上。',
  ].join('\n'),
};
