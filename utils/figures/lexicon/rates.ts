import type { Stage } from './stages';

/** A row of words that name a rate (比率). A rate of a stage (开工率) has that stage. */
export interface RateRow {
  stage: Stage | null;
  words: readonly string[];
  examples: readonly string[];
}

export const rateWords: readonly RateRow[] = [
  { stage: 'signed',    words: ['签约率'],                         examples: ['签约率[80%]'] },
  { stage: 'landed',    words: ['落地率', '注册率'], examples: ['落地率[80%]', '注册率[80%]'] },
  { stage: 'started',   words: ['开工率', '开复工率', '开、复工率', '复工率', '动工率', '新开工率'],   examples: ['开工率[80%]', '开复工率[80%]', '开、复工率[80%]', '复工率[80%]', '动工率[80%]', '新开工率[80%]'] },
  { stage: 'completed', words: ['竣工率', '完工率', '建成率'],     examples: ['竣工率[80%]', '完工率[80%]', '建成率[80%]'] },
  { stage: 'operating', words: ['投产率', '达产率', '投用率'],     examples: ['投产率[80%]', '达产率[80%]', '投用率[80%]'] },
  { stage: null,
    words: ['率', '占', '贡献', '溢价', '计划的', '目标的', '纯度', '参股', '满意度', '本地化', '自给', '增长面', '亏损面', '受益面', '覆盖面'],
    examples: ['利用率[80%]', '工业占[80%]', '对增长的贡献达到[80%]', '溢价超过[31%]', '完成计划的[80%]', '完成目标的[80%]', '纯度[99%]', '参股[20%]', '满意度[99%]', '本地化[99%]', '自给[99%]', '增长面[80%]', '亏损面[80%]', '受益面[80%]', '覆盖面[80%]'] },
];
