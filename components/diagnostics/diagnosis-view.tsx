import { useState } from 'preact/hooks';

/** One fact of the report: a name, what was found, and whether that is as it should be. */
export interface Finding {
  name: string;
  value: string;
  isGood: boolean;
}

interface Props {
  findings: readonly Finding[];
  isDone: boolean;
  onCopy(report: string): Promise<void>;
}

/** The report as it would be copied, so that a person reads it first. It holds numbers and versions, no word of any article. */
export function DiagnosisView({ findings, isDone, onCopy }: Props) {
  const [says, setSays] = useState('');
  const report = findings.map(({ name, value, isGood }) => `${isGood ? '✓' : '✗'} ${name}：${value}`).join('\n');
  const copy = () =>
    onCopy(report).then(
      () => setSays('已复制'),
      () => setSays('没有复制成功，请选中文字复制'),
    );
  return (
    <main class="diagnosis">
      <h1>亿剪：诊断</h1>
      <p>报告问题时可附上这一页。里面只有版本、数量和程序出错的地方，没有文章、网址或您写的内容。</p>
      <pre>{report}</pre>
      <p role="status">{isDone ? says : '正在检查…'}</p>
      <button type="button" disabled={!isDone} onClick={copy}>
        复制报告
      </button>
    </main>
  );
}
