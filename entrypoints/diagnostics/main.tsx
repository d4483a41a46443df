import { render } from 'preact';
import { browser } from 'wxt/browser';
import { DiagnosisView, type Finding } from '../../components/diagnostics/diagnosis-view';
import { Library } from '../../utils/library/store/database';
import { diagnose, tryLibrary } from '../../utils/library/store/diagnosis';
import { recentErrors } from '../../utils/library/store/errors';
import { sendMessage } from '../../utils/messages/protocol';
import { sampleArticle } from '../../utils/reading/sample-article';

/** Finds out how this copy is: what runs, what it holds, and whether the whole path works on the sample. */
const findings: Finding[] = [];
const tool = `yijian ${browser.runtime.getManifest().version}`;

async function look(name: string, find: () => Promise<{ value: string; isGood?: boolean }>): Promise<void> {
  try {
    findings.push({ name, isGood: true, ...(await find()) });
  } catch (error) {
    findings.push({ name, value: String(error).slice(0, 200), isGood: false });
  }
  show(false);
}

function show(isDone: boolean): void {
  const app = document.getElementById('app') as HTMLElement;
  render(
    <DiagnosisView findings={findings} isDone={isDone} onCopy={(report) => navigator.clipboard.writeText(report)} />,
    app,
  );
}

show(false);
await look('版本', async () => ({ value: tool }));
await look('浏览器', async () => ({ value: navigator.userAgent }));
await look('资料库', async () => {
  const { version, records, damaged } = await diagnose(new Library());
  const counts = Object.entries(records).map(([store, count]) => `${store} ${count}`);
  return { value: `第 ${version} 版；${counts.join('，')}；损坏 ${damaged} 条`, isGood: damaged === 0 };
});
await look('存储', async () => {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { value: `已用 ${(usage / 1e6).toFixed(1)} MB，可用 ${(quota / 1e6).toFixed(0)} MB` };
});
await look('错误', async () => {
  const notes = await recentErrors(new Library());
  const lines = notes.map(({ at, part, says, stack }) =>
    [new Date(at).toISOString(), part, says, stack.join(' ')].filter(Boolean).join(' '),
  );
  return { value: notes.length === 0 ? '没有记录' : [`${notes.length} 条`, ...lines].join('\n    ') };
});
await look('后台', async () => {
  const answer = await sendMessage('recentClippings', 1);
  return answer.ok ? { value: '有回答' } : { value: answer.problem.code, isGood: false };
});
await look('识别示例', async () => {
  const reading = await sendMessage('trySample', undefined);
  const wrong = reading.figures.filter(({ quote, start, end }) => sampleArticle.text.slice(start, end) !== quote);
  return {
    value: `${reading.figures.length} 项数据，${reading.projects.length} 个项目`,
    isGood: reading.figures.length > 10 && wrong.length === 0,
  };
});
await look('保存、导出、导入示例', async () => {
  await tryLibrary(await sendMessage('trySample', undefined), tool);
  return { value: '前后一致' };
});
show(true);
