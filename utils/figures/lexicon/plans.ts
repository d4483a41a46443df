/** A row of words that tell plan from fact (计划词). */
export interface PlanRow {
  /**
   * `on`: a plan from here to the full stop; `part`: to the semicolon; `off`: fact from here on; `once`: a plan for the figure that follows directly;
   * `heading`: a plan for the section that a heading with it opens.
   */
  scope: 'on' | 'part' | 'off' | 'once' | 'heading';
  words: readonly string[];
  examples: readonly string[];
}

export const planWords: readonly PlanRow[] = [
  { scope: 'on',
    words: ['计划', '拟', '预计', '力争', '确保', '争取', '有望', '预期', '预测', '即将', '打算', '未来', '下一步', '力求', '期望', '估计', '届时', '承诺', '保障', '谋求', '要达到', '要实现', '要完成', '要打造', '要建成', '要突破', '要力争', '要引进', '要新增', '要确保', '剑指', '冲刺', '奋力实现', '会有', '规划在', '规划', '明年', '今后', '年内', '目标', '计划于', '保证', '行动计划', '扩建后', '改造后', '扩产后', '技改后', '搬迁后'],
    examples: [] },
  { scope: 'part', words: ['将', '可', '可以', '能够', '将于', '可望'], examples: [] },
  { scope: 'off',
    words: ['已', '已经', '目前', '现已', '现有', '截至目前', '截至', '截止', '截止目前', '实际', '如今', '累计已', '正在', '业已', '至今', '迄今', '当前', '今年以来', '已有', '已达', '已完成', '紧盯'],
    examples: [] },
  { scope: 'once', words: ['年度计划投资', '年度投资任务', '年度投资计划', '年度投资目标', '年度计划'], examples: [] },
  { scope: 'heading', words: ['建设目标', '引资目标', '工作目标', '目标任务', '主要目标', '发展目标', '总体目标', '年度目标', '预期目标', '工作计划', '投资计划'], examples: [] },
];
