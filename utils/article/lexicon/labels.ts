/** How bylines label their parts (署名行标签). Longer labels come first. */
export const sourceLabels =
  '(?:本文|文章|稿件|信息|新闻|资料|内容|消息|资讯|資訊)?(?:来源于|來源於|来源|來源|稿源|供稿单位|出处|出處|转自|轉自|摘自|转载自|原载|原创(?=\\s*[：:/／|丨]))';
export const authorLabels =
  '(?:本报|本网|特约|实习|见习|记者|文字|稿件)?(?:作者|撰文|撰稿人?|执笔|執筆|采写|供稿|文章作者|(?:记者|記者|通讯员|文)(?=\\s*[：:/／|︱丨]))';
/** Official pages name the office that issued a paper over its title. */
export const issuerLabels = '(?:发布机构|发文机关|发布单位|信息来源|责任部门|公开主体)';
export const dateLabels =
  '(?:发布|發佈|发表|发文|成文|发稿|公开|上传|录入|添加|刊登|更新|信息发布|文章发布|印发|生成|创建|时间|日期)?(?:时间|時間|日期)';

/** Words that end a value, or that stand in a byline and are no name. */
export const bylineNoise =
  /举报|舉報|分享|评论|評論|收藏|打印|列印|字[号號体體型]|关注|關注|订阅|微博|微信|QQ|参与|人气|阅读|閱讀|浏览|瀏覽|点击|點擊|访问|更新|发表|發表|网友|我来说|留言|复制|链接|正文|发布于|^首[页頁]|纠错|手机|登录|投稿|推[荐薦]|编辑|編輯|責編|责编|审核|校对|放大|缩小|语音|播放|保存|关闭|扫|官方账号|视力|大中小|Font|Print|SHARE|google|facebook|公众号|专题|频道首|>|»|昨天|今天|\d[年月天周]前|已有|刚刚|星期|人阅|小时前|分钟前|^本网$|^只看|楼主|^正文$|^(?:大|中|小|X|T|A[+-]?)$/i;

/** Names of columns and of accounts that publish, not of people or papers. */
export const noName = /^(?:(?:新闻|资讯|信息|公司|行业|政务|企业|产品|图片)(?:中心|动态|新闻|资讯|要闻)|admin\w*|root|editor|administrator|管理员|系统管理员|网站管理员|超级管理员|小编|佚名|匿名|网络|互联网|本站|未知|不详|无|暂无|其他)$/i;

/** Names of media and offices end so; a name in a byline that does is a source. */
export const sourceEnding =
  /(?:网|網|报|報|社|台|臺|新闻|新聞|财经|財經|在线|线上|发布|發佈|快讯|快訊|传媒|周刊|週刊|杂志|雜誌|客户端|融媒体?|政府|委员会|厅|局|委|办|办公室|院|中心|协会|学会|公司|集团|银行|大学|学院|观察|资讯|时报|电视|广播|频道|科技|之家|研究所|头条号?|版|站|号|政务|通讯|原创|来稿)(?:[-·—－]?[\u4e00-\u9fff《》]{0,6}(?:频道|版|网|報|报|社)?)$/;

/** The commonest family names (百家姓, by the number of bearers), both scripts. */
export const familyNames =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷时耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳裴席卫衛查屈鲍鲍位覃霍翁隋植甘景薄单包司柏宁寧柯阮桂闵解强柴华華车房边卓仲栗胥滕晏饶符房窦米阴桑荣屠仇简冷蒲';

/** A province or a weekday in a byline is no name. */
export const provinces =
  /^(?:北京|上海|天津|重庆|广东|江苏|浙江|山东|河南|河北|四川|湖北|湖南|福建|安徽|江西|辽宁|吉林|黑龙江|陕西|山西|云南|贵州|广西|海南|甘肃|青海|宁夏|新疆|西藏|内蒙古|香港|澳门|台湾|(?:星期|周)[一二三四五六日天])[市省]?$/;
