import type { LibraryProblem } from '../utils/library/database';
import type { MarkProblem, PageProblem } from '../utils/messages/protocol';

/** A sentence for a problem and a way on. */
export interface Advice {
  says: string;
  next: string;
}

/** What a reader is told where a page gives no reading. A code without a sentence does not compile. */
export const pageProblems: Record<PageProblem['code'], Advice> = {
  noArticle: { says: '这个页面没有可读的正文。', next: '打开一篇文章再试;正文在框架里时,请在新标签页单独打开它。' },
  listPage: { says: '这像是列表页,不是一篇文章。', next: '打开其中一篇再试:' },
  homePage: { says: '这像是网站首页,不是一篇文章。', next: '打开其中一篇再试:' },
  searchPage: { says: '这像是搜索结果页,不是一篇文章。', next: '打开其中一条结果再试:' },
  galleryPage: { says: '这像是图片或视频集,没有成篇的正文。', next: '打开相关的文字报道再试:' },
  pageTooBig: { says: '这个页面太大,读取会卡住浏览器。', next: '打开文章的单页版或打印版再试。' },
  unreadablePage: { says: '读取这个页面时出错了。', next: '刷新页面后再点一次图标。' },
  browserPage: { says: '浏览器不允许扩展读取这个页面。', next: '打开一篇网页文章再试,或打开资料库。' },
  storePage: { says: '浏览器不允许扩展读取扩展商店的页面。', next: '打开一篇网页文章再试,或打开资料库。' },
  pdf: { says: '这是 PDF 文件,浏览器不允许扩展读取它。', next: '找到同一内容的网页版再试。' },
  fileAccess: { says: '浏览器还没有允许读取本地文件。', next: '在扩展的详情页打开“允许访问文件网址”,再点一次图标。' },
  notGranted: { says: '这个页面还没有允许读取。', next: '关闭这个窗口,再点一次工具栏图标。' },
  errorPage: { says: '这个页面没有打开成功。', next: '刷新页面,打开后再试。' },
  readingFailed: { says: '读取失败了。', next: '刷新页面后再点一次图标。' },
};

export const libraryProblems: Record<LibraryProblem['code'], Advice> = {
  storageFull: { says: '没有保存:磁盘空间不足。', next: '腾出空间后重试,或先导出这条。' },
  storageBlocked: {
    says: '没有保存:浏览器不允许写入资料库。',
    next: '关闭隐私窗口或其他占用资料库的页面后重试,或先导出这条。',
  },
  storageNewer: { says: '没有保存:资料库是更新版本的亿剪建立的。', next: '更新扩展后重试,或先导出这条。' },
  storageFailed: { says: '没有保存:写入资料库失败。', next: '重试,或先导出这条。' },
  clippingMissing: { says: '没有保存:这条草稿已被删除。', next: '关闭窗口,再点一次图标重新读取。' },
};

export const markProblems: Record<MarkProblem['code'], string> = {
  notLocated: '未定位:页面上找不到完全相同的原文。',
  pageChanged: '未定位:页面内容已经变化,请再点一次图标。',
  pageClosed: '未定位:页面已经离开或关闭。',
};

/** Everything else that the popup says. */
export const words = {
  reading: '正在读取正文、识别数据…',
  untitled: '(无标题)',
  unknownSource: '来源未标明',
  unknownDate: '日期未标明',
  planned: '计划',
  count: (n: number) => `${n} 项数据`,
  nothingFound: '没有找到投资数据。',
  nothingFoundNext: (characters: number) => `正文共 ${characters} 字,仍可保存正文。`,
  show: '在页面上标出',
  save: '保存',
  saving: '正在保存…',
  saved: (when: string) => `已保存 · ${when}`,
  retry: '重试',
  exportOne: '导出这条',
  library: '资料库',
  details: '详情',
} as const;
