/**
 * What stands around an article on its page (页面用语), by class: 署名行, 编辑署名, 来源与原标题, 页面工具, 翻页, 相关阅读, 评论, 版权与免责, 标签, 推广,
 * 当前位置.
 */
export type WordingClass =
  | 'byline'
  | 'editor'
  | 'origin'
  | 'tools'
  | 'pager'
  | 'related'
  | 'comments'
  | 'rights'
  | 'tags'
  | 'promotion'
  | 'place';

export interface Wording {
  name: WordingClass;
  pattern: RegExp;
  /** The longest line that the wording can be, in characters. */
  longest: number;
  /** `line`: the line alone goes. `rest`: what follows is of the same kind, up to the end of the article. */
  takes: 'line' | 'rest';
}

// biome-ignore format: a table
export const wordings: Wording[] = [
  { name: 'editor', longest: 60, takes: 'line',
    pattern: /^[（(【[〔]?\s*(?:[\u4e00-\u9fff]{0,6}(?:责任编辑|責任編輯|责编|責編|编辑|編輯|编审|编校|校对|校對|审核|審核|终审|监制|初审|复审|排版|值班主任|值班总编|核发|录入|上传|审签|签发|发布人|图文编辑))(?:[：:/／\s|｜丨]|$)/ },
  { name: 'editor', longest: 60, takes: 'line', pattern: /^[（(【[]?\s*(?:一审|二审|三审|初审|一校|二校|选稿|实习编辑|文字编辑|美编|制图|统筹|策划|总策划|出品)\s*[：:丨|｜/]/ },
  { name: 'origin', longest: 70, takes: 'line',
    pattern: /^[（(【[〔]?\s*(?:本文|文章|稿件|信息|新闻|内容|消息)?(?:来源|來源|來源於|稿源|转自|轉自|摘自|出处|图源|图片来源|原文链接|原文地址|本文链接|本文地址|本文网址)\s*(?:[：:/／|｜丨]|$)/ },
  { name: 'origin', longest: 120, takes: 'line', pattern: /^[（(【[]?\s*本文(?:来自|转载自|由|经).{2,50}(?:授权|转载|公众号|发布|原创)|^资料(?:图|图片|照片)$/ },
  { name: 'origin', longest: 120, takes: 'line', pattern: /^[（(【[]?\s*(?:原标题|原題|原標題|原题)(?:为|為)?\s*[：:“"《]/ },
  { name: 'tools', longest: 60, takes: 'line',
    pattern: /^[【[（(·•\s]*(?:分享(?:到|至|本文|按钮|此|给)?(?:[：:】\]）)]|$)|分享到|分享至|扫一扫|扫码|掃碼|用微信扫|微信扫|长按|打印|打印本[页頁稿]|關閉|关闭(?:窗口|本页|页面|此页)|返回(?:顶部|列表|首页|上[一级]|目录)|我要(?:推荐|纠错|投稿|打印)|网站纠错|纠错|收藏|推荐给|复制链接|保存|放大(?:图片|圖片)|(?:浏览|文章|页面|调整)?(?:字号|字體|字体)|视力保护色|大\s*中\s*小|已有\d+人|(?:浏览|访问|阅读|点击|浏覽|點擊|人气)(?:量|次数|数|率|人次)?\s*[：:]?\s*\d*\s*次?$|【?字体|语音播报|播放|听新闻|全文朗读|聽新聞|Your browser does not|您?的?浏览器.{0,6}不支持|请同意.{0,12}隐私|[\w.-]+\.(?:png|jpe?g|gif|webp)$)/i },
  { name: 'pager', longest: 80, takes: 'line', pattern: /^[【[<«\s]*(?:上一[篇页条则]|下一[篇页条则]|前一[篇页条]|后一[篇页条]|上篇|下篇|首页(?!\s*[>»›→-])|末页|尾页|共\s*\d+\s*页|第\s*\d+\s*页|\d+(?:\s+\d+)*\s*下一页|点击(?:进入)?下一页|余下全文|查看全文|阅读全文|展开全文|加载更多|查看更多)/ },
  { name: 'related', longest: 22, takes: 'rest',
    pattern: /^[【[<>»·•▪■◆▶☆★#*\s]*(?:更多)?(?:\d+小时|相关|關聯|关联|相關|延伸|拓展|扩展|推荐|推薦|往期|热门|热点|精彩|更多|猜你|大家|今日|本[周月日]|最新|編輯推薦|编辑推荐|近期|其他|同类|今日|熱門|熱點|最新|您可能|你可能|人气|点击排行|阅读排行|新闻排行|热评|头条|图片|精选|为您|為您)(?:的)?(?:阅读|閱讀|新闻|新聞|报道|報導|报导|文章|链接|連結|推荐|推薦|专题|專題|内容|信息|资讯|稿件|回顾|精选|图集|图片|热点|视频|喜欢|都在看|在看|看点|关注|热搜|排行|榜|热词|感兴趣|还想看|還想看|動態|动态|话题|話題|热门|点击|行情|公告|评论|主题|标签|产品|附件|组图|搜索|头条|政策|解读|點閱|閱讀|文章|影音)[^。，]{0,8}$/ },
  { name: 'comments', longest: 24, takes: 'rest', pattern: /^[【[\s]*(?:网友评论|網友評論|发表评论|發表評論|我要评论|最新评论|热门评论|精彩评论|评论列表|全部评论|文章评论|跟贴|网友留言|我来说两句|我有话说|评论\s*[(（]?\d*|登录后?(?:才能)?(?:发表)?评论|评论加载中|暂无评论|参与评论|我要留言|精选留言|写留言|留言)/ },
  { name: 'rights', longest: 700, takes: 'rest',
    pattern: /^[【[（(※*\s①1.、·・]*(?:[\u4e00-\u9fff“”"]{0,12}(?:版权(?:声明|所有|说明|相关声明)|版權(?:聲明|所有)|免责(?:声明|条款|申明)|免責聲明|特别(?:声明|提醒|提示|说明)|郑重声明|平台声明|重要提示|风险提示|法律声明|转载声明|权利声明|网站声明|网声明)|声明[：:]|凡(?:本网|本站|注明|标注|来源|是|转载)|转载请注明|請註明出處|Copyright|©|未经(?:授权|许可|书面|本))/i },
  { name: 'rights', longest: 400, takes: 'line',
    pattern: /(?:不代表(?:本[网站报刊]|[\u4e00-\u9fff]{2,10})?(?:的)?(?:观点|立场)|不代表本|仅代表作者|版权(?:归|均属)|不得转载|禁止转载|请勿转载|不得用于商业|严禁转载|轉載|违者必究|侵权.{0,10}(?:删除|联系)|(?:联系|聯繫).{0,8}(?:删除|刪除)|文责自负|仅提供信息存储|不構成投資|不构成(?:任何)?(?:投资|实质)|(?:使用|启用|接受).{0,8}Cookie|会员专享|(?:订阅|登录|付费|开通会员)后?.{0,4}阅读|据此操作.{0,6}风险自担|投资者?.{0,6}风险自|ICP备|公网安备|許可不得|未經授權|非經授權|保留(?:一切)?追究)/ },
  { name: 'tags', longest: 120, takes: 'line', pattern: /^[【[#\s]*(?:标签|標籤|关键词|关键字|關鍵字|tags?|所属类别|分类|专题|栏目|本文标签|话题)\s*[：:】]/i },
  { name: 'promotion', longest: 60, takes: 'line', pattern: /(?:^关注.{0,10}$|^阅读原文|(?:长按|掃描|扫描|扫一扫|识别|扫码|微信扫).{0,16}(?:二维码|關注|关注|下载|阅读)|关注.{0,12}(?:公众号|微信号|微信|视频号|客户端)|(?:公众号|微信号|视频号)\s*[：:]|(?:点击|點擊)(?:上方|下方|蓝字|左下角|阅读原文|此处|查看|进入)|点个?[“"]?(?:赞|在看)|下载.{0,12}(?:APP|客户端)|(?:APP|客户端).{0,6}下载|返回搜狐|想爆料|新闻热线|爆料|投稿邮箱|欢迎(?:投稿|关注|订阅)|加入.{0,8}交流群|尽在.{1,14}(?:APP|客户端)|勋章级别|第[一二三]步.{0,6}分享)/i },
  { name: 'place', longest: 120, takes: 'line', pattern: /^[\s]*(?:您|你)?(?:现在|当前|目前|當前)?(?:所在)?(?:的)?(?:位置|栏目)(?:是)?\s*[：:]|^首[页頁]\s*[>»＞›→\-/·]|^当前位置/ },
  { name: 'byline', longest: 110, takes: 'line', pattern: /^[（(【[\s]*(?:发布|发表|更新|文章|信息|发文|成文|录入|编辑|添加|创建|加入|生成|刊登|上传|日)?(?:时间|日期|時間|日期)\s*[：:]|^(?:作者|记者|記者|来源|撰文|文|撰稿|发布者|发布人|发布单位|发布机构|供稿|作者单位|通讯员|发稿|信息来源|文章来源|稿件来源)\s*[：:/／丨｜|]/ },
  { name: 'related', longest: 20, takes: 'rest', pattern: /^[—–\-－=*·•\s]*(?:END|THE END|全文完|正文完)[—–\-－=*·•。\s]*$/i },
];

/** A call to follow an account is one sentence; text that mentions one goes on. */
const INNER_STOP = /[。；].{6}/;

/** The wording of a line; null where it is none. Lines are asked about several times. */
export function wordingOf(text: string): Wording | null {
  if (text.length > LONGEST) return null;
  let wording = known.get(text);
  if (wording === undefined) {
    wording = findWording(text);
    if (known.size > 20_000) known.clear();
    known.set(text, wording);
  }
  return wording;
}

const LONGEST = Math.max(...wordings.map(({ longest }) => longest));
const known = new Map<string, Wording | null>();

function findWording(text: string): Wording | null {
  for (const wording of wordings) {
    if (text.length > wording.longest || !wording.pattern.test(text)) continue;
    if (wording.name === 'promotion' && INNER_STOP.test(text)) continue;
    return wording;
  }
  return null;
}

/** Lines that each wording must know; apart from the table, so that they are not injected. */
export const wordingExamples: Record<WordingClass, string[]> = {
  editor: ['责任编辑：王某', '(责编:甲、乙)', '[ 编辑: 丙 ]', '网络编辑:丁', '一审：甲', '选稿：乙'],
  origin: ['来源：滨江日报', '资料图', '本文来自微信公众号“滨江观察”，作者：甲，经授权发布。',  '本文来源：滨江发布', '(来源:某网)', '（原标题：滨江新区开工）', '原标题：某'],
  tools: ['您的浏览器不支持视频播放', '分享到：', '【打印】【关闭】', '扫一扫在手机打开当前页', '字号：大 中 小'],
  pager: ['上一篇：某', '1 2下一页尾页'],
  related: ['— END —', '相关阅读：', '延伸阅读', '热点推荐：', '更多相关内容', '猜你喜欢', '24小时热点'],
  comments: ['网友评论', '发表评论', '评论(12)'],
  rights: ['本文为会员专享，订阅后阅读全文。', '我们使用Cookie改善体验', '版权声明：本网所有作品', '免责声明：本文仅供参考', '凡本网注明来源的作品', '【特别提醒】', '本文仅代表作者观点，不代表本站立场。', '本网转载的图文，禁止转载至其他平台'],
  tags: ['标签：投资 项目', '关键词: 开工'],
  promotion: ['海量资讯，尽在滨江APP', '请关注滨江发布微信公众号', '点击上方蓝字关注', '微信公众号：滨江发布'],
  place: ['当前位置：首页 > 要闻', '首页 > 新闻'],
  byline: ['发布时间：2024-03-16 来源：某', '作者：某 日期：2024-01-02'],
};
