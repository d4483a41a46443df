import { measures } from '../../../utils/figures/lexicon/measures';
import { stages } from '../../../utils/figures/lexicon/stages';

/** 简体中文. See `CardLanguage`. */
export const zhCard = {
  code: 'zh-CN',
  words: {
    planned: '计划',
    fact: '实际',
    proposal: 'Enter 记下 · Esc 取消',
    proposalDone: '已记下',
    proposalThere: '这个数字已经在数据里',
    noFigureSelected: '选中的文字里没有读到数量',
    selectionElsewhere: '选中的文字不在读出的正文里',
  },
  pageProblems: {
    noArticle: { says: '这个页面没有可读的正文。', next: '打开一篇文章再试；正文在框架里时，请在新标签页单独打开它。' },
    listPage: { says: '这像是列表页，不是一篇文章。', next: '打开其中一篇再试：' },
    homePage: { says: '这像是网站首页，不是一篇文章。', next: '打开其中一篇再试：' },
    searchPage: { says: '这像是搜索结果页，不是一篇文章。', next: '打开其中一条结果再试：' },
    galleryPage: { says: '这像是图片或视频集，没有成篇的正文。', next: '打开相关的文字报道再试：' },
    nothingSelected: { says: '页面上没有选中文字。', next: '先在页面上选中要剪下的文字，再点一次图标。' },
    pageTooBig: { says: '这个页面太大，读取会卡住浏览器。', next: '打开文章的单页版或打印版再试。' },
    unreadablePage: { says: '读取这个页面时出错了。', next: '刷新页面后再点一次图标。' },
    browserPage: { says: '浏览器不允许扩展读取这个页面。', next: '打开一篇网页文章再试，或打开资料库。' },
    storePage: { says: '浏览器不允许扩展读取扩展商店的页面。', next: '打开一篇网页文章再试，或打开资料库。' },
    pdf: { says: '这是 PDF 文件，浏览器不允许扩展读取它。', next: '找到同一内容的网页版再试。' },
    fileAccess: {
      says: '浏览器还没有允许读取本地文件。',
      next: '在扩展的详情页打开“允许访问文件网址”，再点一次图标。',
    },
    notGranted: { says: '这个页面还没有允许读取。', next: '点一次工具栏上的亿剪图标，这个页面就会被读取。' },
    errorPage: { says: '这个页面没有打开成功。', next: '刷新页面，打开后再试。' },
    readingSlow: {
      says: '八秒过去了，还没有读完。',
      next: '可以再等一会儿，读完就会显示；也可以重试，或只读选中的文字。',
    },
    noWorker: { says: '亿剪的后台没有运行。', next: '重新启动亿剪，再点一次图标；保存过的剪报和草稿都还在。' },
    readingFailed: { says: '读取失败了。', next: '刷新页面后再点一次图标。' },
  },
  libraryProblems: {
    storageFull: { says: '没有保存：磁盘空间不足。', next: '腾出空间后重试，或先导出这条。' },
    storageBlocked: {
      says: '没有保存：浏览器不允许写入资料库。',
      next: '关闭隐私窗口或其他占用资料库的页面后重试，或先导出这条。',
    },
    storageNewer: { says: '没有保存：资料库是更新版本的亿剪建立的。', next: '更新扩展后重试，或先导出这条。' },
    storageUnavailable: {
      says: '没有保存：浏览器写不了资料库，多半是磁盘满了。',
      next: '看看磁盘是否还有空间，再重试；或先导出这条。',
    },
    storageFailed: { says: '没有保存：写入资料库失败。', next: '重试，或先导出这条。' },
    clippingMissing: { says: '没有保存：这条草稿已被删除。', next: '关闭窗口，再点一次图标重新读取。' },
  },
  terms: { measures: zhOf(measures), stages: zhOf(stages) },
  money: {
    units: { wan: { says: '万', size: 1e4 }, yi: { says: '亿', size: 1e8 } },
    renminbi: '元',
    /** Between a number and its currency. */
    gap: '',
  },
  units: { mu: '亩', m2: '平方米', m3: '立方米', m: '米', t: '吨', W: '瓦', Wh: '瓦时', pp: '个百分点' },
};

/** The Chinese names of a table's rows. */
export function zhOf<Name extends string>(rows: readonly { name: Name; zh: string }[]): Record<Name, string> {
  return Object.fromEntries(rows.map(({ name, zh }) => [name, zh])) as Record<Name, string>;
}
