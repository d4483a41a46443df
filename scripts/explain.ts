import { parseFigures } from '../utils/figures/parse';

// npm run explain "总投资约25亿元" [2024-03-16]: each figure of a text, and why it came out as it did.
const [text = '', published = null] = process.argv.slice(2);
const figures = parseFigures(text, { title: null, published });
if (figures.length === 0) console.log('没有找到数字指标。');
for (const figure of figures) {
  const { quote, measure, unit, bound, min, max, subject, stage, planned, period, confidence } = figure;
  console.log(`${quote}  ${measure}  ${bound} ${min ?? ''}..${max ?? ''} ${unit}`);
  console.log(
    `  主体 ${subject || '—'}  阶段 ${stage ?? '—'}  ${planned ? '计划' : '事实'}  时期 ${period?.text ?? '—'}  把握 ${confidence.toFixed(2)}`,
  );
  for (const { field, rule, words } of figure.reasons) console.log(`  ${field}  ${rule}${words && `  「${words}」`}`);
}
