import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../utils/figures/parse';
import { classOfName, findSubjects } from '../../../utils/figures/subjects/subjects';

/** A text and the subjects of its figures (but other quantities), in reading order. */
type Row = [text: string, ...subjects: string[]];

function subjectsOf(text: string): string[] {
  return parseFigures(text)
    .filter(({ measure }) => measure !== 'other_quantity')
    .map(({ subject }) => subject);
}

const rules: Record<string, Row[]> = {
  'two fields make one class of projects': [
    [
      '其中，产业及科创平台项目完成投资50亿元，占比28%；生态修复和环境整治项目完成投资3亿元。',
      '产业及科创平台项目',
      '产业及科创平台项目',
      '生态修复和环境整治项目',
    ],
    ['今年以来，建设与更新项目完成投资18亿元。', '建设与更新项目'],
  ],
  'a sum over what else is told of a count is of what was counted': [
    [
      '上半年，全区续建和新签项目95个，到位资金71亿元。其中，续建项目58个，同比下降4%，到位资金66亿元；新签项目中县内项目37个，协议资金21亿元，到位资金5亿元。',
      '全区续建和新签项目',
      '全区续建和新签项目',
      '续建项目',
      '续建项目',
      '续建项目',
      '县内项目',
      '县内项目',
      '县内项目',
    ],
    ['还有总投资13亿元的供水项目6个、总投资4亿元的绿化项目7个。', '供水项目', '供水项目', '绿化项目', '绿化项目'],
  ],
  'a part of a group right behind it is of the group': [
    [
      '全县52个新开工骨干项目已有40个项目开工，开工率为77%。',
      '52个新开工骨干项目',
      '52个新开工骨干项目',
      '52个新开工骨干项目',
    ],
    ['石溪市12个计划投产项目实现投产9个，投产率为75%。', '投产项目', '投产项目', '投产项目'],
  ],
  'a group whose members are listed builds nothing itself': [
    [
      '新实施的招商项目主要有：华联公司投资2亿元在城中区原商场扩建的云岭超市项目；恒达公司投资3亿元新建的丰泽冷链项目。',
      '云岭超市项目',
      '丰泽冷链项目',
    ],
  ],
  'what is told of a phase goes on with it': [
    [
      '青禾木业公司建设项目分两期实施，一期工程总投资7200万元，占地面积30亩，建设厂房21000平方米。二期工程总投资2亿元，占地100亩，项目建成后，可年产柜体1000套，年产值4亿元。',
      '青禾木业公司建设项目一期工程',
      '青禾木业公司建设项目一期工程',
      '青禾木业公司建设项目一期工程',
      '青禾木业公司建设项目二期工程',
      '青禾木业公司建设项目二期工程',
      '青禾木业公司建设项目二期工程',
      '青禾木业公司建设项目二期工程',
    ],
  ],
  'an investor’s money is of what it builds, in the next clause too': [
    [
      '云岭新区是推介的重点。海高公司拟投资6亿元，在双桥建设锂离子电池项目；招美公司拟投资3000万美元，在龙泉建设冷链项目等。',
      '锂离子电池项目',
      '冷链项目',
    ],
  ],
  'an item of a list of sums is called by all that stands before the next sum': [
    [
      '节能产业签约了总投资6亿元的青禾叶片加工、总投资2亿元的恒达电池包系统生产、总投资3亿元的石溪环保设备研发生产等项目。',
      '青禾叶片加工',
      '恒达电池包系统生产',
      '石溪环保设备研发生产',
    ],
  ],
  'a long list of members is no part of the group’s name': [
    [
      '高新区新签约青禾高端合成基础油、恒达高品质门窗幕墙系统等工业项目8个和云岭机电商城等服务类项目12个。',
      '工业项目',
      '服务类项目',
    ],
  ],
  'what is signed behind 公告显示 is spoken of from then on': [
    [
      '石溪股份发布《关于签订青石项目投资协议的公告》。公告显示，石溪股份日前与管委会签署了《电池材料一体化项目投资框架协议》。该项目总投资10亿元。',
      '电池材料一体化项目',
    ],
  ],
  'firms and parks that are counted have what is told of them': [
    ['云岭新区进展顺利。全市8个产业园区入园企业数达到630户。', '8个产业园区'],
    ['今年已达产的9户酿酒企业已收储高粱5200吨，完成销售量3100吨。', '9户酿酒企业', '9户酿酒企业', '9户酿酒企业'],
    [
      '云岭园区引进农产品、食品加工企业7户，艾草精油及日化生产企业2家。',
      '农产品、食品加工企业',
      '艾草精油及日化生产企业',
    ],
  ],
  'one that is newly built is spoken of': [
    [
      '石溪果蔬项目总投资250万元。今年该镇新建了一个占地120亩的绿野家庭农场。该项目已完成投入60万元。',
      '石溪果蔬项目',
      '绿野家庭农场',
      '绿野家庭农场',
    ],
  ],
  'where a line goes to is no owner': [
    ['青石至云岭铁路项目自青石东站引出，接入北岭铁路石门站，总投资181亿元。', '青石至云岭铁路项目'],
  ],
  'a firm may be called behind its sum': [['24日，总投资3亿元青禾木业有限公司正式开工建设。', '青禾木业有限公司']],
  'people of 等地 are nobody’s name': [['高新区拜访了大连、深圳等地企业30余家。', '高新区']],
  'what a plant is to yield is of the project told before it, not of the group': [
    [
      '集中开工民生项目2个，总投资29亿元。其中，青禾模具改造项目总投资2亿元，建设生产线4条。项目预计2024年建成，建成后可实现年销售收入3亿元，年缴税2000万元。',
      '集中开工民生项目',
      '集中开工民生项目',
      '青禾模具改造项目',
      '青禾模具改造项目',
      '青禾模具改造项目',
    ],
    [
      '青禾产业园总投资9亿元，入驻的云岭模具项目总投资2亿元。园区全部建成后可实现年产值30亿元。',
      '青禾产业园',
      '云岭模具项目',
      '青禾产业园',
    ],
  ],
  'what a town has received for its projects is its own': [
    [
      '1—6月，全区新引进项目12个。\n云溪镇：招商引进项目到位内资2300万元，占全年任务的115%。石门办事处：引进项目到位内资410万元。',
      '全区新引进项目',
      '云溪镇',
      '云溪镇',
      '石门办事处',
    ],
  ],
  'who tells statistics has none': [
    [
      '国家统计局今天发布数据，前三季度，固定资产投资（不含农户）21万亿元，同比增长4.9%。全国房地产开发投资4万亿元。',
      '全国',
      '全国',
      '全国',
    ],
  ],
  'a statistic with a bracket behind it is still one': [
    ['全县非国有经济单位完成投资12亿元，其中民间投资（非国有内资单位投资）9.6亿元。', '全县非国有经济单位', '民间投资'],
  ],
  'shares of as many sums are of whom the sums are': [
    [
      '6个农业项目完成投资9亿元，54个工业项目完成投资26亿元，分别占计划的92%、81%。',
      '6个农业项目',
      '农业项目',
      '54个工业项目',
      '工业项目',
      '农业项目',
      '工业项目',
    ],
  ],
  'a measure may stand in a name': [
    ['推进的18个市级重点项目和3个省民间投资重点产业项目已全部开工。', '18个市级重点项目', '3个省民间投资重点产业项目'],
  ],
  'what all projects are to yield is of all that were counted': [
    [
      '全县签约亿元以上项目14个，总投资270亿元，其中文旅项目3个，总部项目1个。项目全部达产后，预计可实现产值420亿元。',
      '亿元以上项目',
      '亿元以上项目',
      '亿元以上项目',
      '文旅项目',
      '总部项目',
      '亿元以上项目',
    ],
  ],
  'what is built for a project is not the project': [
    [
      '博远公司投资50亿元建设碳酸钙循环经济项目，占地1000亩。主要建设产品大楼；建设含下游生产企业的卫星式工厂，包括钙片等产品。项目建成投运后可实现产值86亿元。',
      '碳酸钙循环经济项目',
      '碳酸钙循环经济项目',
      '碳酸钙循环经济项目',
    ],
  ],
  'a park that is seen at work is spoken of': [
    ['昨日，记者在云岭装备产业园施工现场了解到，一期2.8万平方米的车间已建成。', '云岭装备产业园一期'],
  ],
  'a further product is of the plant': [
    ['石溪电子项目达产后，年产芯片3亿颗，模组200万套，管件500万件。', '石溪电子项目', '石溪电子项目', '石溪电子项目'],
  ],
  'a main venue is in no name': [['其中，主会场海纳三期项目总投资5.2亿元。', '海纳三期项目']],
  'a sum told again in another currency is of whom it was': [
    [
      '东部地区实际使用外资1178亿元人民币（折合191亿美元），增长25%；中部地区实际使用外资113亿元人民币（折合18亿美元），下降29%。',
      '东部地区',
      '东部地区',
      '东部地区',
      '中部地区',
      '中部地区',
      '中部地区',
    ],
  ],
  'a share of a whole is of the part': [
    [
      '1至9月，新开工重大项目33个，投资额385亿元，在今年已开工项目总投资中占比约43%。',
      '新开工重大项目',
      '新开工重大项目',
      '新开工重大项目',
    ],
  ],
  'what something is part of owns nothing of it': [
    ['新建石门至云岭铁路是国家《铁路网规划》的重要组成部分。线路全长620公里，总投资98亿元。', '石门至云岭铁路'],
  ],
  'a capacity is no owner, and 分布式 no verb': [
    [
      '投入60亿元建设青禾风光储项目，规划总容量1GW，其中风电项目500MW、整县分布式光伏项目300MW。',
      '青禾风光储项目',
      '青禾风光储项目',
      '风电项目',
      '整县分布式光伏项目',
    ],
  ],
  'firms of a sector that moved in are a class': [
    ['1—11月，40户规模以上入园工业企业实现产值88亿元。', '40户规模以上入园工业企业', '40户规模以上入园工业企业'],
  ],
  'a head office is a firm': [['云岭产业园项目开工。石门铁路总公司实现利润2亿元。', '石门铁路总公司']],
  'what has not begun is called so': [
    ['全县已开工项目34个，未开工项目19个，总投资52亿元。', '全县已开工项目', '未开工项目', '未开工项目'],
    ['全市480个市级重点项目开复工350个，开复工率73%。', '480个市级重点项目', '市级重点项目', '市级重点项目'],
  ],
  'what is told of all in the end is of the whole that parts add up to': [
    [
      '全市480个市级重点项目开复工350个，其中新建项目130个，续建项目220个，累计完成投资230亿元。',
      '480个市级重点项目',
      '市级重点项目',
      '新建项目',
      '续建项目',
      '市级重点项目',
    ],
    [
      '全市480个市级重点项目开复工350个，其中新建项目130个，续建项目210个，累计完成投资230亿元。',
      '480个市级重点项目',
      '市级重点项目',
      '新建项目',
      '续建项目',
      '续建项目',
    ],
  ],
  'how far from a plan is of what the share before is of': [
    [
      '全县重点项目完成投资96亿元，完成年度计划的31%，低于序时进度1.6个百分点。',
      '全县重点项目',
      '全县重点项目',
      '全县重点项目',
    ],
  ],
  'two works that are built together are one project': [
    ['青禾（北岭）云溪生物生产线及冷链平台建设项目总投资4亿元。', '青禾（北岭）云溪生物生产线及冷链平台建设项目'],
  ],
  'a phase is of the one that was named of a group': [
    [
      '集中开工项目15个，总投资73亿元。\n其中，青禾硅材料产业园项目，总投资6亿元，分三期建设。一期项目计划投资2亿元。',
      '集中开工项目',
      '集中开工项目',
      '青禾硅材料产业园项目',
      '青禾硅材料产业园项目一期项目',
    ],
  ],
  'what counted parks have, and what counted firms cost, is theirs': [
    [
      '自贸试验区增速超过全国，西部地区增长较快。11个自贸试验区新设外商投资企业516家，实际使用外资58亿元，占比达13%。',

      '外商投资企业',
      '自贸试验区',
      '自贸试验区',
    ],
    ['青禾开发区稳步推进。目前，海洋园入驻企业16家，总投资44亿元。', '海洋园入驻企业', '海洋园入驻企业'],
  ],
  'a kind of works behind 其中 is none that was named': [
    ['青禾县建成青云高速公路，总投资9亿元，其中高速公路投资7亿元。', '青云高速公路', '高速公路'],
  ],
  'the largest of a group is called by its name': [
    ['集中开工的26个项目中，投资最大的为青禾丙烷项目，总投资90亿元。', '26个项目', '青禾丙烷项目'],
  ],
  'a list goes on with whose its first is': [
    [
      '130多个项目正在建设。2021年至2023年，青禾县分别完成生产总值128亿元、153亿元和176亿元。',
      '130多个项目',
      '青禾县',
      '青禾县',
      '青禾县',
    ],
  ],
  'of names that verbs lead, each has its own of what 分别 tells': [
    [
      '批复了新建青禾至云溪铁路、新建鹿岭至白砂铁路、新建明谷至东湖铁路，投资额分别为64亿元、38亿元和27亿元。',
      '青禾至云溪铁路',
      '鹿岭至白砂铁路',
      '明谷至东湖铁路',
    ],
    ['青禾区、云溪镇分别完成投资2.1亿元、0.9亿元，分别占年度计划的12%和9%。', '青禾区', '云溪镇', '青禾区', '云溪镇'],
    [
      '鹿岭新区新引进央企项目5个、外资项目3个，到位资金128亿元，实际利用外资8600万美元，分别完成年度任务的54%和61%。',
      '央企项目',
      '外资项目',
      '鹿岭新区',
      '鹿岭新区',
      '鹿岭新区',
      '鹿岭新区',
    ],
  ],
  'the base that a project builds is no project of its own, a line that a firm pays for is': [
    [
      '青禾储能项目总投资60亿元，建设年产20GWh储能电芯基地，分两期建设，一期投资25亿元。',
      '青禾储能项目',
      '青禾储能项目',
      '青禾储能项目一期',
    ],
    [
      '青禾储能项目总投资60亿元。明谷半导体拟投资18亿元建设车规级功率模块生产线，达产后年营收22亿元。',
      '青禾储能项目',
      '车规级功率模块生产线',
      '车规级功率模块生产线',
    ],
  ],
  'the halls of a phase are told of the phase, a phase before its number has it': [
    [
      '总投资25亿元的云溪装备产业园项目一期厂房已封顶，二期将于明年动工，投产后年产值可达40亿元。',
      '云溪装备产业园项目一期',
      '云溪装备产业园项目二期',
    ],
    [
      '青禾铜箔项目总投资12亿元，分两期实施，一期1.2万吨、二期0.8万吨。',
      '青禾铜箔项目',
      '青禾铜箔项目一期',
      '青禾铜箔项目二期',
    ],
  ],
  'who is named as speaking tells whose what follows is': [
    ['县医院新院区项目负责人介绍，项目总投资9亿元。', '县医院新院区项目'],
    ['云溪镇发展很快。“我们厂年产连接器3000万只。”明谷电子总经理王某说，企业去年产值2亿元。', '明谷电子', '明谷电子'],
  ],
  'what is done by firms ends their name, and stands in names of works': [
    ['29家企业技改扩能。云溪技改扩能项目总投资5亿元。', '29家企业', '云溪技改扩能项目'],
    ['参展企业1126家。云溪船闸扩能工程总投资5亿元。', '参展企业', '云溪船闸扩能工程'],
    ['云溪食品公司追加投资2亿元建设二期工程，投产后年产值10亿元。', '云溪食品公司二期工程', '云溪食品公司二期工程'],
  ],
  'registered capital is a firm’s, what is borrowed in part is who borrows': [
    [
      '青禾铜箔项目总投资12亿元，实施主体为全资子公司云溪青禾新材料有限公司，注册资本5亿元。',
      '青禾铜箔项目',
      '云溪青禾新材料有限公司',
    ],
    ['公司拟定增募资18亿元，用于青禾铜箔项目，其中5亿元用于补充流动资金。', '公司', '公司'],
  ],
  'a count belongs to a group that is large enough': [
    [
      '全区新签约项目34个，其中10亿元以上项目4个，开工29个，开工率85.3%。',
      '全区新签约项目',
      '10亿元以上项目',
      '10亿元以上项目',
      '全区新签约项目',
      '全区新签约项目',
    ],
  ],
  'what is displayed by a firm is no saying, what heads a section no owner': [
    ['投资8亿元的明谷光电显示项目进入设备调试阶段。', '明谷光电显示项目'],
    ['云溪镇总产值48亿元。\n（二）乡村振兴。投入衔接资金1860万元。', '云溪镇', '云溪镇'],
    ['明谷光能与青禾市政府签约，投资60亿元建设光伏电池项目。', '光伏电池项目'],
  ],
  'a firm whose name ends before 有限公司 in a verb keeps its name': [
    ['子公司云溪新能源装备有限公司营业收入9.6亿元。', '云溪新能源装备有限公司'],
  ],
  'the members of a group own their own sums': [
    [
      '昨日签约的三大项目有云岭公司投资10亿元的小家电项目、海纳公司投资3亿元建设青禾电商园、天溪公司投资8亿元建设电机新厂。',
      '三大项目',
      '小家电项目',
      '青禾电商园',
      '电机新厂',
    ],
  ],
  'places counted together are one owner': [['鹿岭、禾川、明谷等6个市完成投资50亿元。', '鹿岭、禾川、明谷等6个市']],
  'the phrase that a sum modifies through 的 owns it': [
    ['总投资18亿元的青禾盐穴储能电站开工。', '青禾盐穴储能电站'],
    ['先后引进了总投资6亿元的北川叶片基地、总投资2.5亿元的远山精铸项目。', '北川叶片基地', '远山精铸项目'],
  ],
  'the subject of a clause owns its figures, and those of the clauses after it': [
    [
      '兰溪冷链物流园项目占地210亩,总投资9亿元,建成后年产值可达12亿元。',
      '兰溪冷链物流园项目',
      '兰溪冷链物流园项目',
      '兰溪冷链物流园项目',
    ],
  ],
  'new jobs are those of the project that is spoken of, a statistic of towns is the place’s': [
    [
      '云溪市一批项目集中开工。青禾年产2万吨隔膜项目总投资8亿元,达产后新增就业300人。',
      '青禾年产2万吨隔膜项目',
      '青禾年产2万吨隔膜项目',
      '青禾年产2万吨隔膜项目',
    ],
    ['云溪市完成投资90亿元,城镇新增就业1.2万人。', '云溪市', '云溪市'],
  ],
  'what an adverb, a conjunction or a verb makes is nobody’s name': [
    ['全县批准建设用地12万亩，同比减少5%，供应建设用地6万亩，同比减少8%。', '全县', '全县', '全县', '全县'],
    ['禾川县目前实际产能接近400万吨，但到明年不会有800万吨那么多。', '禾川县', '禾川县'],
  ],
  '此项目 is read as 该项目 is': [
    ['青禾农贸新城由云岭公司投资建设。此项目现在已经破土动工，总投资3亿元。', '青禾农贸新城'],
    ['青禾县物产丰富。云岭公司在此建设电机新厂。此项目占地200亩，总投资3亿元。', '电机新厂', '电机新厂'],
  ],
  'a count belongs to the noun that it counts': [
    ['12个储能项目集中开工。', '12个储能项目'],
    ['在建项目34个,总投资286亿元。', '在建项目', '在建项目'],
    ['青石县新引进5个项目。', '青石县'],
  ],
  'a threshold belongs to its class, and so does the count of the class': [
    ['超5亿元项目8个。', '超5亿元项目', '超5亿元项目'],
  ],
  'a name that holds a quantity owns it': [['海州新材年产3万吨碳纤维项目进展顺利。', '海州新材年产3万吨碳纤维项目']],
  'a name in quotation marks may hold commas and quantities, where a head stands behind them': [
    ['海纳公司拟投资“叶片制造，塔筒焊接”项目，总投资9亿元。', '“叶片制造，塔筒焊接”项目'],
    [
      '海纳公司建设“年产3万吨碳纤维，配套预浸料”项目，占地90亩。',
      '“年产3万吨碳纤维，配套预浸料”项目',
      '“年产3万吨碳纤维，配套预浸料”项目',
    ],
    ['海纳公司喊出“大干快上，争先进位”口号，总投资9亿元。', '海纳公司'],
  ],
  'a firm may be called after what it does': [
    ['云岭交通投资集团有限公司投资12亿元建设云岭港二期。', '云岭港二期'],
    ['云岭建设投资控股集团有限公司注册资本10亿元。', '云岭建设投资控股集团有限公司'],
    ['海州远景投资管理有限公司拟投资云岭铜箔项目，注册资金8亿元。', '海州远景投资管理有限公司'],
  ],
  'what 及 joins within a list of 、 is one, where that makes as many as there are figures': [
    [
      '仪器设备及仪表制造业、航天器及设备制造业、电子商务服务业实际使用外资分别增长98%、56.7%和1.2倍。',
      '仪器设备及仪表制造业',
      '航天器及设备制造业',
      '电子商务服务业',
    ],
    ['食品和饮料、纺织、家具和皮革分别增长1%、2%、3%。', '食品和饮料', '纺织', '家具和皮革'],
  ],
  'what is carried out is called without it': [
    ['今年，青石县计划实施重点项目15个，总投资31亿元。', '重点项目', '重点项目'],
  ],
  'where money is from is not whose it is': [
    [
      '云岭机场扩建工程投入资金20亿元，其中中央预算内资金4亿元，民航发展基金6亿元，地方财政及其他资金10亿元。',
      '云岭机场扩建工程',
      '云岭机场扩建工程',
      '云岭机场扩建工程',
      '云岭机场扩建工程',
    ],
    ['云岭基金获得贷款6亿元。', '云岭基金'],
  ],
  'a line is called with its number': [['9月2日，云岭轨道交通2号线开工，总投资86亿元。', '云岭轨道交通2号线']],
  'of a list of projects each owns its sum, also where one holds a quantity': [
    [
      '公司拟投入年产5万吨铜箔项目35亿元、研发中心项目7亿元。',
      '年产5万吨铜箔项目',
      '年产5万吨铜箔项目',
      '研发中心项目',
    ],
  ],
  'a growth or a share right behind an amount is of whom the amount is': [
    [
      '前11个月，民营企业进出口9亿元，增长7%，占全市外贸总值的57%，比去年同期提升2个百分点。',
      '民营企业',
      '民营企业',
      '民营企业',
      '民营企业',
    ],
  ],
  'a firm is called without what it is': [['龙头企业海纳能源累计投资32亿元。', '海纳能源']],
  'shares told with 分别 are of the project that their clause names': [
    [
      '签约10亿元以上项目4个、5亿元以上项目11个，先进制造业项目个数和金额占比分别达94%、97%。',
      '10亿元以上项目',
      '10亿元以上项目',
      '5亿元以上项目',
      '5亿元以上项目',
      '先进制造业项目',
      '先进制造业项目',
    ],
  ],
  'a name may begin with 正, and hold 的': [
    ['正远新材公司投资9亿元。', '正远新材公司'],
    ['佛山的美的厨电二期投资9亿元。', '美的厨电二期'],
  ],
  'the items of a list are called without their numbers, and own nothing of each other': [
    [
      '在建项目2个：1.云岭植物园，总投资3亿元，年度计划1亿元；2.滨河大道，总投资5亿元。',
      '在建项目',
      '云岭植物园',
      '云岭植物园',
      '滨河大道',
    ],
  ],
  'how many of a group were started is told of the whole group': [
    ['装备项目25个，总投资51亿元，开复工项目23个，开复工率92%。', '装备项目', '装备项目', '开复工项目', '装备项目'],
  ],
  'statistics of a place are the place’s, also where only a paragraph without figures names it': [
    [
      '2022年极不平凡，全县上下真抓实干，攻克了一道又一道难关，交出了一份难中求成、来之不易、可圈可点、令人振奋的精彩答卷，为下一步发展打下了坚实基础。\n这一年，我们迎难而上，保持了稳中有进、进中向好、好中提质的良好态势，向着既定目标坚定不移地前进，取得了一系列新进展新成效。\n地区生产总值达到556亿元，总量在全省排名第一；固定资产投资完成157亿元。',
      '全县',
      '全县',
    ],
  ],
  'the next item of a speech speaks of the place anew': [
    [
      '全县坚持稳中求进。一是招商引资。新签约亿元以上项目80个。二是大抓园区强平台。投资12亿元完善配套。',
      '亿元以上项目',
      '亿元以上项目',
      '全县',
    ],
  ],
  'what a firm builds is spoken of further, also a park': [
    ['海纳集团将在白江区建设云岭食品产业园，总投资18亿元。', '云岭食品产业园'],
  ],
  'main works are told of what they are the works of': [
    ['云岭抽水蓄能电站主体工程开工。该电站总投资9亿元。', '云岭抽水蓄能电站'],
  ],
  'who speaks of 我们 is nobody new': [['云岭铜箔项目开工。“我们投资9亿元。”王岭说。', '云岭铜箔项目']],
  'names told alike, clause by clause, each own what is told': [
    ['去年云溪市物价平稳。食品类上涨2.5%，家电类下降1.2%，服装类上涨0.8%。', '食品类', '家电类', '服装类'],
    ['全市签约项目中，鹿岭9个、总投资30亿元，禾川7个、总投资21亿元。', '鹿岭', '鹿岭', '禾川', '禾川'],
    ['云溪市产业优化，软件产业占比32%、车联网和芯片占比6%、机器人占比1%。', '软件产业', '车联网和芯片', '机器人'],
  ],
  'a group owns the sum before it, and the one behind its count': [
    ['协议总投资93亿元的27个项目集中签约。', '27个项目', '27个项目'],
    ['全省安排了攻坚项目120个、总投资900亿元。', '攻坚项目', '攻坚项目'],
    ['集中开工项目涉及电力项目45个，总投资150亿元。', '电力项目', '电力项目'],
    ['交通项目38个\n总投资1200亿元，年度计划投资90亿元。', '交通项目', '交通项目', '交通项目'],
    ['此次集中签约、开工项目共73个，总投资359亿元。', '集中签约、开工项目', '集中签约、开工项目'],
  ],
  'a numbered section speaks of the place again, an aside in brackets introduces nobody': [
    ['全县规上服务业营业收入9亿元。\n五、固定资产投资\n全年固定资产投资下降8%。', '全县规上服务业', '全县'],
    ['云岭重大项目2项（分别为电力、钢铁项目），年度计划投资14亿元。', '云岭重大项目', '云岭重大项目'],
  ],
  'what a policy gives is for whom it names, a target is of what was told before it': [
    ['对新引进的工业企业，给予最高500万元奖励；对获评的科研团队，给予20万元奖励。', '工业企业', '科研团队'],
    ['云溪市实际利用外资310万美元，完成年度任务800万美元的38.75%。', '云溪市', '云溪市', '云溪市'],
  ],
  'what is told of a project by its phase, its mine, its line': [
    [
      '云岭产业园总投资11亿元，一期已投产，二期项目今年开工，全部建成后可实现销售收入18亿元。',
      '云岭产业园',
      '云岭产业园',
    ],
    ['青石物流园（一期），建筑面积5万平方米，总投资2亿元。', '青石物流园（一期）', '青石物流园（一期）'],
    ['海纳公司年产4万吨麦芽生产线已投产。', '海纳公司年产4万吨麦芽生产线'],
    ['云岭化工一体化项目一期工程开工。这是全省单笔投资最大的产业项目，总投资730亿元。', '云岭化工一体化项目一期工程'],
    ['天溪塑胶是我县引进的工业项目，计划总投资8亿元。', '天溪塑胶'],
  ],
  'a name that an office was once told of is a person': [
    ['云溪市举行发布会。秘书长李朴介绍了情况。李朴还介绍了重点工程，重大工程已累计完成投资70亿元。', '重大工程'],
  ],
  'a heading governs the lines below it': [
    ['东湖智慧港项目\n总投资20亿元,占地300亩。', '东湖智慧港项目', '东湖智慧港项目'],
    ['1、甬衢高铁\n总投资:420亿\n2、宁宜城际铁路\n总投资:180亿', '甬衢高铁', '宁宜城际铁路'],
    ['项目名称:云岭铜箔项目\n建设单位:云岭铜业有限公司\n总投资:7亿元', '云岭铜箔项目'],
  ],
  'the name at the head of a line owns what the line tells': [
    [
      '重点工程进展\n【柳河热电联产站】总投资6亿元,占地90亩。\n【城北立交】全线贯通在即,已完成投资8000万元。',
      '柳河热电联产站',
      '柳河热电联产站',
      '城北立交',
    ],
    ['·滨湖步道:总投资1.2亿元;\n·石佛沟漂流:投资3000万元。', '滨湖步道', '石佛沟漂流'],
    [
      '1. 柳河安置小区. 占地 60 亩, 投资 5000 万元.\n2. 东关住院楼. 投资 2000 万元.',
      '柳河安置小区',
      '柳河安置小区',
      '东关住院楼',
    ],
  ],
  'a headline with a tail is no name that governs the lines below': [
    ['重点工程年终巡礼\n柳河大桥总投资6亿元。\n青石县完成固定资产投资80亿元。', '柳河大桥', '青石县'],
  ],
  'a new paragraph speaks of the place again': [
    ['上半年,青石县经济平稳。\n工业:规上工业增加值增长6%。\n财政:财政收入8亿元。', '规上工业', '青石县'],
  ],
  '项目, 该项目, 园区 and 公司 point back': [
    ['云岭铜箔项目进展顺利。该项目总投资7亿元。', '云岭铜箔项目'],
    ['清河食品产业园已投入运营。园区占地500亩。', '清河食品产业园'],
    ['南屏重工集团发布公告。公司去年实现营业收入86亿元。', '南屏重工集团'],
  ],
  '该厂, 这座大桥 and 工程 are what was last called so': [
    ['年会在北岭新能源铝箔厂举行。该厂占地90亩,总投资6亿元。', '北岭新能源铝箔厂', '北岭新能源铝箔厂'],
  ],
  'in an announcement 公司 is the one that speaks, not its subsidiary': [
    [
      '北岭铝业股份有限公司公告称,全资子公司青石新材料有限公司与青石县签署协议。公司去年实现营业收入9亿元。',
      '北岭铝业股份有限公司',
    ],
  ],
  'a name that holds a quantity goes on over 及': [
    [
      '公司拟建年产8万吨铝箔坯料及电池壳项目,总投资6亿元。',
      '年产8万吨铝箔坯料及电池壳项目',
      '年产8万吨铝箔坯料及电池壳项目',
    ],
  ],
  'one of many is not spoken of': [
    [
      '青石产业园规划面积30平方公里,是全省20家示范园区之一。园区去年实现产值90亿元。',

      '青石产业园',
      '青石产业园',
    ],
  ],
  'what enterprises yield follows their count': [
    [
      '青石产业园签约项目20个,总投资80亿元。投产企业9家,去年实现产值30亿元。',
      '青石产业园签约项目',
      '青石产业园签约项目',
      '投产企业',
      '投产企业',
    ],
  ],
  'a bare 一期 is called by its project': [['清河港已启动建设,一期总投资3亿元。', '清河港一期']],
  'a statistic belongs to the place or sector of the sentence': [
    ['前三季度,白云市地区生产总值增长7%、固定资产投资增长12%。', '白云市', '白云市'],
    ['全市工业增加值增长6%。其中,第三产业投资增长5%。', '全市工业', '第三产业'],
  ],
  'a share belongs to what it is a share of nothing else': [
    ['江北新区实现产值80亿元,占全市总产值的40%。', '江北新区', '江北新区'],
  ],
  '分别 hands out figures in the order of its list': [
    ['临山、平湖和青石三县分别引进资金12亿元、9亿元和7亿元。', '临山', '平湖', '青石'],
    ['第一产业增加值20亿元,第二产业增加值50亿元,分别增长3%、6%。', '第一产业', '第二产业', '第一产业', '第二产业'],
  ],
  'what an investor builds owns the investment': [
    ['长河集团拟投资30亿元建设集研发、生产于一体的长河医药产业园。', '长河医药产业园'],
    ['该公司在北湖工业园投资2亿元建设的固废处置项目,从立项到投产仅用10个月。', '固废处置项目'],
  ],
  'members of a list before a count are no owners': [['南沙县落实服务,永丰、天和、金石等6家企业入驻投产。', '南沙县']],
  'brackets tell of what stands before them': [
    ['签约项目有远山精铸(总投资5亿元)、北川叶片(总投资3亿元)。', '远山精铸', '北川叶片'],
  ],
  'a short name that the text gives (以下简称) is what it stands for, and 公司 who calls itself so': [
    [
      '北岭铝业股份有限公司（以下简称“公司”）拟投资建设年产8万吨铝箔项目（以下简称“青石项目”）。全资子公司岭南材料有限公司负责实施。\n青石项目总投资6亿元。公司去年实现营业收入9亿元。',
      '年产8万吨铝箔项目',
      '年产8万吨铝箔项目',
      '北岭铝业股份有限公司',
    ],
  ],
  'what is told of places alone is no sector’s': [
    ['上半年，青石县规上工业增加值增长9%，固定资产投资增长12%。', '青石县规上工业', '青石县'],
    ['全市规模以上工业增加值增长9%，固定资产投资增长12%。', '全市规模以上工业', '全市'],
  ],
  'a park, an aside or a report’s topic is no owner; the park that is shown is': [
    ['走进青石食用菌产业园，处处繁忙。园区占地900亩，总投资2亿元。', '青石食用菌产业园', '青石食用菌产业园'],
    ['青石经开区规划面积12平方公里。\n经济方面。去年工业总产值80亿元。', '青石经开区', '青石经开区'],
  ],
  'what a firm has in its books is the firm’s': [
    ['北岭精密公告，公司账面货币资金62亿元，预收账款17亿元。', '北岭精密', '北岭精密'],
  ],
  'a part of an economy is called by its statistic': [
    [
      '青石县固定资产投资90亿元。民间投资52亿元，增长9%；基础设施投资20亿元，增长6%。',
      '青石县',
      ...Array(2).fill('民间投资'),
      ...Array(2).fill('基础设施投资'),
    ],
  ],
  'a cost is of the project': [['云岭铜箔项目总投资20亿元，其中设备投资4亿元。', '云岭铜箔项目', '云岭铜箔项目']],
  'parts that a list names after 其中 leave the whole spoken of': [
    [
      '青石县谈成的项目有14宗，其中工业9宗、旅游5宗；实际利用外资310万美元。',
      '青石县谈成的项目',
      '工业',
      '旅游',
      '青石县',
    ],
  ],
  'a name may hold two quantities': [
    ['总投资16亿元的玉泉100兆瓦/400兆瓦时储能电站开工。', ...Array(3).fill('玉泉100兆瓦/400兆瓦时储能电站')],
  ],
  'of things counted in a row none is spoken of': [
    ['清河食品产业园建成道路18公里、变电站3座，年供水能力10万吨。', '清河食品产业园'],
  ],
  'who reports owns nothing; a quoted company speaks': [
    ['青石日报网讯 北岭精密（603012）公告，公司去年营收9亿元。', '北岭精密'],
  ],
  'what a sentence points out and does not tell of owns nothing': [
    ['看中的是速度。青石县产值90亿元。', '青石县'],
    ['看中的是这里的区位。青石县产值90亿元。', '青石县'],
  ],
  'what is built owns what is paid for it': [['东华集团投资25亿元建设云岭医药产业园。', '云岭医药产业园']],
  'a project’s description under labels is the project’s': [
    [
      '一、青石批发市场项目\n建设地点：县城东部新区。建设内容：温泉酒店、冷库。总投资：4亿元。效益分析：年利润5200万元。',
      '青石批发市场项目',
      '青石批发市场项目',
    ],
  ],
  'kinds of things and attributes are nobody': [
    ['青石县引进云岭铜箔项目。公路客运量80万人次，进出口总额9亿元。', '青石县'],
  ],
  'what a bracket tells of is named in it, and leaves the figure before it spoken of': [
    ['道路工程30件（乡村公路工程8件），比上年增加5件，增长20%。', '道路工程', '乡村公路工程', '道路工程', '道路工程'],
    ['云岭铜箔项目总投资20亿元（设备投资4亿元）。', '云岭铜箔项目', '云岭铜箔项目'],
  ],
  'equipment belongs to the project that is spoken of': [
    ['云岭风电项目总投资6亿元，安装35台单机容量为6兆瓦的风电机组。', '云岭风电项目', '云岭风电项目'],
  ],
  'a share of the whole place is not its own': [['青石县渔业约占全市40%，林业约占全市55%。', '青石县渔业', '林业']],
  'members of a list of projects are called with their capacity': [
    ['云岭化工项目包括6万吨树脂、2万吨涂料等项目。', '云岭化工项目', '云岭化工项目'],
  ],
  'entries of a list each own what is told of them': [
    [
      '分门类看，陶瓷机械：4个项目，开工2个；智能家居：9个项目，开工5个。',
      ...Array(2).fill('陶瓷机械'),
      ...Array(2).fill('智能家居'),
    ],
    ['从新开工项目看，鹿岭7个，禾川5个，明谷、安原各2个。', '鹿岭', '禾川', '明谷、安原'],
  ],
  'some of a group are the group’s': [['在签约项目中，产业项目11个。', '产业项目']],
  'a numbered name owns its line': [
    ['1.松林至柳湾东部快速路，是云岭至海州公路的组成路段，全长9公里，总投资2亿元；', '松林至柳湾东部快速路'],
  ],
  'what adds to a whole, and what money is for': [
    ['全市生产总值增长4%，第二产业增加值增长6%，拉动生产总值增长0.4个百分点。', '全市', '第二产业', '第二产业'],
    ['云岭新材公告，拟募集资金9亿元，其中3亿元用于云岭铜箔项目。', '云岭新材', '云岭铜箔项目'],
    ['全省轻工业提速，其中家具、皮革与制鞋、玩具分别增长6%、7%和8%。', '家具', '皮革与制鞋', '玩具'],
  ],
  'a group that a clause describes is called by it': [
    ['其中同水产养殖有关的项目有8个。', '同水产养殖有关的项目'],
    ['青石县累计审批（续批）项目70个。', '青石县'],
  ],
  'behind a dash stands the name': [
    ['全市首个盐穴储能项目——云岭储能项目总投资23亿元。', '云岭储能项目'],
    ['青石县首个百亿级项目——云岭产业园落户。', '百亿级项目——云岭产业园'],
  ],
  'a verb says which part of a group is counted': [
    ['全省安排重大项目100个，其中实施项目90个。', '重大项目', '实施项目'],
  ],
  'a list of statistics before 分别 has one for each figure': [
    ['青石县规上工业增加值、进口货值、民间投资分别增长5.4%、3.2%和7.1%。', '青石县规上工业', '货值', '民间投资'],
    ['青石县签约项目开工率、到资率分别为86%和48%。', '青石县签约项目', '青石县签约项目'],
  ],
  'a line that is a company tells whose the lines below are': [
    ['（六）云岭省中河制药有限公司\n该公司隶属于长河集团，注册资金3000万元。', '云岭省中河制药有限公司'],
    [
      '（六）云岭省中河制药有限公司\n去年产值6000万元。\n（七）北岭药业有限公司\n该公司去年产值600万元。',
      '云岭省中河制药有限公司',
      '北岭药业有限公司',
    ],
  ],
  'a quantity in brackets may stand inside a name': [
    [
      '北岭汽车二期（新增10万辆/年）扩建项目建筑面积25万平方米。',
      '北岭汽车二期',
      '北岭汽车二期（新增10万辆/年）扩建项目',
    ],
  ],
  'a verb between what it is done to and the head belongs to the name': [
    ['青石县河道清理工程总投资2亿元。', '青石县河道清理工程'],
    ['基础设施项目4个；公共安全保障项目3个。', '基础设施项目', '公共安全保障项目'],
  ],
  'numbered sentences name their owners': [
    ['一是北岭矿业有限公司营收5亿元。二是长河矿业有限公司营收3亿元。', '北岭矿业有限公司', '长河矿业有限公司'],
  ],
  'what is held or given is nobody': [['北岭铝业获得12亿元的A轮融资。', '北岭铝业']],
  'who speaks owns nothing': [['云岭铜箔项目进展顺利,项目负责人张立说,总投资7亿元。', '云岭铜箔项目']],
};

for (const [rule, rows] of Object.entries(rules))
  describe(rule, () => {
    test.each(rows)('%s', (text, ...subjects) => expect(subjectsOf(text)).toEqual(subjects));
  });

test('subjects come out simplified and without page residue', () => {
  expect(subjectsOf('愛山太陽能項(xiàng)目總投資25億元。')).toEqual(['爱山太阳能项目']);
});

test('the place of the title is what the text is about', () => {
  const [figure] = parseFigures('一年来，青石县克难奋进。云岭铜箔项目建成。\n地区生产总值90亿元。', {
    title: '青石县政府工作报告',
    published: null,
  });
  expect(figure?.subject).toBe('青石县');
});

test('every subject has a reason with its words', () => {
  for (const { subject, reasons } of parseFigures('12个储能项目集中开工,总投资30亿元。')) {
    const reason = reasons.find(({ field }) => field === 'subject');
    expect(reason?.rule).not.toBe('');
    expect(subject).toContain(reason?.words);
  }
});

test('the class of a name is that of its head', () => {
  const names = ['北川叶片基地', '清河食品产业园', '南屏重工集团', '规上工业', '青石县', '张市长'];
  expect(names.map(classOfName)).toEqual(['project', 'park', 'org', 'sector', 'place', 'person']);
});

test('any text with any figures has a subject or null for each, and nothing is thrown', () => {
  const words = fc.constantFrom(
    ...'项目 园区 公司 全市 的 是 看中 该 、 ； ： 和 等 其中 分别 为 在 将 总投资 （以下简称 我们 董事长 建设 “ ” ( ) , 。 \n 一期 后 2024年 甲乙'.split(
      / +/,
    ),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), fc.array(fc.nat(80), { maxLength: 8 }), (parts, places) => {
      const text = parts.join('');
      const starts = [...new Set(places)].sort((a, b) => a - b).filter((start) => start < text.length);
      const figures = starts.map((start) => ({
        start,
        end: start + 1,
        measure: 'total_investment' as const,
        kind: 'money',
      }));
      const subjects = findSubjects(text, figures);
      expect(subjects).toHaveLength(figures.length);
      for (const subject of subjects) if (subject) expect(subject.start).toBeLessThanOrEqual(subject.end);
    }),
  );
});
