import type { Span } from '../../text/span';
import type { Passage } from '../draft';

/**
 * Whether a text sets out work to be done (工作部署): about every second sentence begins with what is to be done, names nobody who does it (加快推进…,
 * 培育…, 实施…项目40个), and does not tell how far it came. Its figures are aims, with or without a plan word.
 */
export function isProgram({ text, outline }: Passage): boolean {
  const sentences = outline.sentences.filter(({ start, end }) => end - start >= SHORTEST);
  const least = Math.max(FEWEST, SHARE * sentences.length);
  const bids = ({ start }: Span) =>
    VERBS.has(text.slice(start, start + 2)) || LISTED.test(text.slice(start, start + 6));
  const bidding = sentences.filter(bids);
  return (
    bidding.length >= least && bidding.filter(({ start, end }) => !TOLD.test(text.slice(start, end))).length >= least
  );
}

/** A shorter sentence is a heading. */
const SHORTEST = 12;
const FEWEST = 4;
const SHARE = 0.45;

/** Words that begin a task. A report of what was done begins so too, but tells how far it came. */
const VERBS: ReadonlySet<string> = new Set(
  (
    '加快 加大 加强 推进 推动 实施 抓好 抓实 抓紧 抢抓 培育 支持 打造 完善 深化 深入 启动 新增 持续 全面 大力 扎实 围绕 聚焦 优化 落实 用好 强化 扩大 提升 提高 ' +
    '确保 力争 争取 统筹 积极 着力 坚持 做好 做强 做优 开展 健全 建立 稳步 切实 努力 突出 巩固 拓展 引导 鼓励 发挥 谋划 布局 筑牢 保持 办好 促进 壮大 构建 有序 继续'
  ).split(' '),
);

/** 一是加快, 二要推进 */
const LISTED = /^[一二三四五六七八九十]{1,2}[是要][加推实抓培支打建完深启持全大扎围聚优落用强扩提确力争统积着坚做]/;

const TOLD =
  /已|了|同比|比上年|去年|累计|目前|截至|以来|现有|现状|共有|曾|于20\d\d年|年均|居全|突破|跃|首次|增速|达到?\d|增长\d+(?:\.\d+)?(?:倍|%(?!左右|以上))/;
