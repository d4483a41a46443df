/** The day from which the examples count. */
export const published = '2024-05-20';

/**
 * What periods must come out as, one paragraph or article a row. A figure is marked `{quote|measure|period}`; `!` behind the measure
 * makes it a plan. The period is `first..last`, either of them empty where open; `-` for none; `?` for words alone.
 */
export const examples: readonly { rule: string; texts: readonly string[] }[] = [
  {
    rule: 'the time at the head of a sentence governs its figures',
    texts: [
      '2023年,青禾县新开工项目{79个|project_count|2023-01-01..2023-12-31},完成投资{181.4亿元|completed_investment|2023-01-01..2023-12-31},同比增长{12%|growth|2023-01-01..2023-12-31}。',
      '今年1—4月,全区规上工业增加值增长{8.2%|growth|2024-01-01..2024-04-30};固定资产投资{90亿元|fixed_asset_investment|2024-01-01..2024-04-30}。',
      '“十四五”期间,全市计划实施水利项目{120个|project_count!|2021-01-01..2025-12-31},总投资{300亿元|total_investment!|2021-01-01..2025-12-31}。',
      '未来三年,公司将投入{20亿元|total_investment!|2024-01-01..2026-12-31}。',
      '年内计划开工{30个|project_count!|2024-01-01..2024-12-31}项目。',
      '我市去年引进项目{56个|project_count|2023-01-01..2023-12-31},到位资金{70亿元|paid_in_capital|2023-01-01..2023-12-31}。',
      '该县2023年实现地区生产总值{320亿元|gdp|2023-01-01..2023-12-31}。',
      '今年以来,开发区新签约项目{21个|project_count|2024-01-01..2024-05-20},总投资{88亿元|total_investment|2024-01-01..2024-05-20}。',
      '去年四季度,园区新增企业{15家|company_count|2023-10-01..2023-12-31}。',
      '近三年累计引进项目{210个|project_count|..2024-12-31}。',
      '近年来,全镇引进企业{40家|company_count|?}。',
    ],
  },
  {
    rule: 'a state at a time has no start',
    texts: [
      '截至4月底,在建项目{73个|project_count|..2024-04-30},累计完成投资{60亿元|completed_investment|..2024-04-30}。',
      '目前,园区入驻企业{600余家|company_count|..2024-05-20}。',
      '到2025年,全区光伏装机达到{450万千瓦|installed_power!|..2025-12-31},产值突破{100亿元|output_value!|..2025-12-31}。',
      '截至2023年底,累计投放贷款{45亿元|financing|..2023-12-31}。',
      '2023年末,全市贷款余额{900亿元|financing|..2023-12-31},比年初增加{60亿元|growth|..2023-12-31}。',
      '截至4月底,今年全市已开工项目{210个|project_count|2024-01-01..2024-04-30}。',
      '力争2025年底前引进项目{50个|project_count!|..2025-12-31}。',
      '一季度完成投资{5亿元|completed_investment|2024-01-01..2024-03-31},累计完成投资{8亿元|completed_investment|..2024-03-31}。',
      '一季度累计完成投资{5亿元|completed_investment|..2024-03-31},累计开工{8个|project_count|..2024-03-31}。',
    ],
  },
  {
    rule: 'the report goes on until another time is named',
    texts: [
      '一季度,全区新开工项目{155个|project_count|2024-01-01..2024-03-31}。在建项目{769个|project_count|2024-01-01..2024-03-31},完成投资增长{7%|growth|2024-01-01..2024-03-31}。',
      '截至目前,六县区到位资金{40亿元|paid_in_capital|..2024-05-20}。其中,北山县到位{12亿元|paid_in_capital|..2024-05-20}。',
      '2023年,实现产值{70亿元|output_value|2023-01-01..2023-12-31}。今年一季度,实现产值{18亿元|output_value|2024-01-01..2024-03-31}。同比增长{9%|growth|2024-01-01..2024-03-31}。',
      '一季度,全市重点工程完成投资{9亿元|completed_investment|2024-01-01..2024-03-31}。\n其中,北水库完成投资{3亿元|completed_investment|2024-01-01..2024-03-31}。\n南水库完成投资{2亿元|completed_investment|2024-01-01..2024-03-31}。',
      '2023年,全市开工项目{40个|project_count|2023-01-01..2023-12-31}。\n青河水库工程总投资{12亿元|total_investment|-}。',
      '今年,全县获批专项债项目{59个|project_count|2024-01-01..2024-12-31}。位于城北的冷链物流园项目总投资{5亿元|total_investment|-},占地{120亩|land_area|-}。',
    ],
  },
  {
    rule: 'the span told at the head of a report is that of all its statistics',
    texts: [
      '据区统计局核算,一季度全区生产总值{88亿元|gdp|2024-01-01..2024-03-31}。\n二、工业。规上工业增加值增长{6%|growth|2024-01-01..2024-03-31},其中3月当月增长{8%|growth|2024-03-01..2024-03-31}。新材料产值{12亿元|output_value|2024-01-01..2024-03-31}。\n外资方面,实际利用外资{3000万美元|foreign_capital|2024-01-01..2024-03-31}。',
      '一季度,全区到位资金{20亿元|paid_in_capital|2024-01-01..2024-03-31},完成全年任务{80亿元|paid_in_capital!|2024-01-01..2024-12-31}的{25%|rate|2024-01-01..2024-03-31}。\n分产业看,服务业到位{8亿元|paid_in_capital|2024-01-01..2024-03-31}。',
      '一季度,全区新签约项目{30个|project_count|2024-01-01..2024-03-31}。\n青云锂电项目总投资{12亿元|total_investment|-},去年实现产值{3亿元|output_value|2023-01-01..2023-12-31}。',
      '2019年,全镇关停窑炉企业{20家|company_count|2019-01-01..2019-12-31}。\n镇里新建的厂房实现税收{3亿元|tax|-}。',
      '2023年青禾区经济运行情况\n初步核算,全年地区生产总值{88亿元|gdp|2023-01-01..2023-12-31}。\n财政方面,税收{9亿元|tax|2023-01-01..2023-12-31}。',
      '园区2023年实现产值{56亿元|output_value|2023-01-01..2023-12-31};1—4月实现产值{20亿元|output_value|2024-01-01..2024-04-30}。',
      '到2025年,企业由{18家|company_count|-}扩容到{26家|company_count!|..2025-12-31}。',
      '5月8日,青云公司(注册资本{3亿元|registered_capital|-})签约项目{2个|project_count|2024-05-08..2024-05-08}。',
      '2024年3月,青河水库初步设计获批,总概算{12亿元|total_investment|-}。',
      '一季度,高新区新注册企业{126家|company_count|2024-01-01..2024-03-31},注册资本总额{58亿元|registered_capital|2024-01-01..2024-03-31}。',
      '目前,园区入驻企业{60家|company_count|..2024-05-20},年出口{3亿美元|trade|-}。',
      '5月8日,{9个|project_count|2024-05-08..2024-05-08}项目集中开工。按片区分:城南投资{3亿元|total_investment|2024-05-08..2024-05-08}。',
      '5月8日,云溪区人声鼎沸。二季度“项目日”活动开工项目{9个|project_count|2024-05-08..2024-05-08}。',
      '今年,全县安排重点项目{60个|project_count|2024-01-01..2024-12-31}。\n按领域划分,工业项目{28个|project_count|2024-01-01..2024-12-31}。',
      '一季度,全市完成固定资产投资{90亿元|fixed_asset_investment|2024-01-01..2024-03-31}。商品房销售面积{30万平方米|floor_area|2024-01-01..2024-03-31}。',
      '一、2023年工作回顾\n预计全年地区生产总值{88亿元|gdp!|2023-01-01..2023-12-31}。\n二、2024年主要目标\n全年完成投资{90亿元|completed_investment!|2024-01-01..2024-12-31}。',
      '2010年12月经省政府批准为省级开发区,已建成面积{15平方公里|land_area|-}。',
      '产值由2015年的{89亿元|output_value|2015-01-01..2015-12-31}增加到2020年的{282亿元|output_value|2020-01-01..2020-12-31}。',
      '“十三五”期间,试验区完成投资{64亿元|completed_investment|2016-01-01..2020-12-31}。\n试验区有光伏电站{42座|project_count|-},年产值{15亿元|output_value|-}。',
      '目前,一季度签约的{43个|project_count|2024-01-01..2024-03-31}项目中,已开工{24个|project_count|..2024-05-20}。去年签约的{67个|project_count|2023-01-01..2023-12-31}项目,落地率{91%|rate|..2024-05-20}。',
      '一季度,实际到位内资{8亿元|paid_in_capital|2024-01-01..2024-03-31}。到位外资{2亿元|paid_in_capital|2024-01-01..2024-03-31},占全年任务{9亿元|paid_in_capital!|2024-01-01..2024-12-31}的{22%|rate|2024-01-01..2024-03-31},同比增长{6%|growth|2024-01-01..2024-03-31}。',
      '今年,全社会投资目标由年初确定的{380亿元|fixed_asset_investment!|2024-01-01..2024-12-31}调高至{430亿元|fixed_asset_investment!|2024-01-01..2024-12-31}。',
      '截至目前,在库项目{41个|project_count|..2024-05-20},计划总投资{28亿元|total_investment!|..2024-05-20}。',
      '目前,一期{60万吨|capacity|-}铝加工项目已完成投资{18亿元|completed_investment|..2024-05-20}。',
    ],
  },
  {
    rule: 'the date of an event is that of its counts and sums',
    texts: [
      '3月26日,全县重大项目集中开工,共{32个|project_count|2024-03-26..2024-03-26}项目,总投资{98亿元|total_investment|2024-03-26..2024-03-26}。',
      '5月10日,总投资{12亿元|total_investment|2024-05-10..2024-05-10}的锂电池项目在高新区奠基。项目占地{200亩|land_area|-},总建筑面积{15万平方米|floor_area|-},达产后年产值{30亿元|output_value!|-}。',
      '5月10日上午,2024年招商推介会在青州举行,现场签约项目{18个|project_count|2024-05-10..2024-05-10},协议引资{120亿元|contracted_investment|2024-05-10..2024-05-10}。此次签约项目中,工业项目{11个|project_count|2024-05-10..2024-05-10},总投资{80亿元|total_investment|2024-05-10..2024-05-10};农业项目{7个|project_count|2024-05-10..2024-05-10}。',
      '昨日举行的台商投资说明会上,{23个|project_count|2024-05-19..2024-05-19}项目签约。',
      '5月12日,重大项目推进会在云溪区举行。本次推进会共有{19个|project_count|2024-05-12..2024-05-12}项目参加集中开工,总投资{28亿元|total_investment|2024-05-12..2024-05-12}。',
      '5月8日,云溪区产业大会举行,会上发布产业政策,{17个|project_count|2024-05-08..2024-05-08}项目集中签约,总投资{96亿元|total_investment|2024-05-08..2024-05-08}。',
      '5月8日,云溪区{17个|project_count|2024-05-08..2024-05-08}项目集中签约。\n签约项目涵盖电子、医药等领域。其中,亿元以上项目{4个|project_count|2024-05-08..2024-05-08}。',
      '目前,厂房已有{11栋|other_quantity|..2024-05-20}交付。老城改造项目总投资{20亿元|total_investment|-},已完成投资{8亿元|completed_investment|-}。',
      '工程于今年3月开工,已完成投资{5亿元|completed_investment|-},占总投资的{20%|rate|-}。',
      '5月8日,云溪区举行项目集中签约仪式。\n当天,共有{9个|project_count|2024-05-08..2024-05-08}项目签约,总投资{33亿元|total_investment|2024-05-08..2024-05-08},其中亿元以上项目{6个|project_count|2024-05-08..2024-05-08}。\n华拓新材料项目计划投资{5亿元|total_investment!|-},建成后可实现年产值{8亿元|output_value!|-}。',
    ],
  },
  {
    rule: 'the day of saying or publishing is no period',
    texts: [
      '5月15日,市发改委主任李明在新闻发布会上介绍,全市高新技术企业{320家|company_count|-}。',
      '记者5月15日从市商务局获悉,今年1—4月实际利用外资{3亿美元|foreign_capital|2024-01-01..2024-04-30}。',
      '新华社5月16日电 园区总投资{50亿元|total_investment|-}。',
      '公司14日晚公告,拟投资{6亿元|total_investment!|-}建设生产基地。',
    ],
  },
  {
    rule: 'a finish or a start to come is no period',
    texts: [
      '项目总投资{5亿元|total_investment|-},预计2025年8月完工,投产后年产{3万吨|capacity!|-},可实现产值{10亿元|output_value!|-}。',
      '项目计划今年10月开工,总投资{7亿元|total_investment|-}。',
      '该项目2023年建成投产,总投资{9亿元|total_investment|-}。',
      '2026年全部达产后,可实现年销售收入{20亿元|revenue!|-}。',
    ],
  },
  {
    rule: 'a year in a name or a comparison is no period',
    texts: [
      '全县入选2023年省级重点项目名单的项目有{12个|project_count|-}。',
      '产值比2022年增长{15%|growth|-}。',
      '2023年产值{80亿元|output_value|2023-01-01..2023-12-31},是2019年的{160%|rate|2023-01-01..2023-12-31}。',
      '《2023年度投资报告》显示,吸引项目{200个|project_count|-}。',
      '1—4月完成投资{30亿元|completed_investment|2024-01-01..2024-04-30},比去年同期增长{9%|growth|2024-01-01..2024-04-30}。',
      '“十三五”期间,全市完成投资{428亿元|fixed_asset_investment|2016-01-01..2020-12-31},是“十二五”时期的{2倍|other_quantity|2016-01-01..2020-12-31};到位资金{180亿元|paid_in_capital|2016-01-01..2020-12-31},年均增长{9%|growth|2016-01-01..2020-12-31}。',
      '截至4月底,利用外资{1亿美元|foreign_capital|..2024-04-30},完成全年任务的{38%|rate|..2024-04-30}。',
      '2023年净利润{8000万元|profit|2023-01-01..2023-12-31},上年同期为{3500万元|profit|2022-01-01..2022-12-31}。',
      '投资增速高于2022年{3个百分点|growth|-}。',
      '云帆公司成立于2012年,注册资本{3亿元|registered_capital|-},拥有专利技术企业{2家|company_count|-}。',
      '按照“十四五”规划,片区投资{60亿元|total_investment|-}。',
    ],
  },
  {
    rule: 'listed years are dealt out',
    texts: [
      '2021、2022、2023三年分别投资{28|annual_investment|2021-01-01..2021-12-31}、{35|annual_investment|2022-01-01..2022-12-31}、{41亿元|annual_investment|2023-01-01..2023-12-31},三年共计投资{104亿元|annual_investment|2021-01-01..2023-12-31}。',
      '2022年和2023年产值分别为{5亿元|output_value|2022-01-01..2022-12-31}和{7亿元|output_value|2023-01-01..2023-12-31}。',
      '2024年实施改造项目:东片区总投资{6亿元|total_investment|2024-01-01..2024-12-31};西片区总投资{9亿元|total_investment|2024-01-01..2024-12-31}。',
      '东片区改造,总投资{6亿元|total_investment|-},2023年投资{2亿元|annual_investment|2023-01-01..2023-12-31};西片区改造,总投资{9亿元|total_investment|-},2023年投资{3亿元|annual_investment|2023-01-01..2023-12-31}。',
      '供水量由2020年的{105亿立方米|capacity|2020-01-01..2020-12-31}增加到{150亿立方米|capacity!|-}。',
      '园区企业由2019年的{7家|company_count|2019-01-01..2019-12-31}增加到{28家|company_count|-}。',
      '公司2022年营收{312亿元|revenue|2022-01-01..2022-12-31}，累计投资已超过{150亿元|completed_investment|-}。',
    ],
  },
  {
    rule: 'what is counted up within a span has no beginning, and so has what goes on with it',
    texts: [
      '1—3月,全市累计签约项目{99项|project_count|..2024-03-31},总投资{147亿元|total_investment|..2024-03-31}。',
      '1—3月,全市签约项目{99项|project_count|2024-01-01..2024-03-31},总投资{147亿元|total_investment|2024-01-01..2024-03-31}。',
    ],
  },
  {
    rule: 'a count of projects is of the time that the sentence began with, not of the work that is done',
    texts: [
      '2023年重点项目{530项|project_count|2023-01-01..2023-12-31},1—6月完成投资{362亿元|completed_investment|2023-01-01..2023-06-30},其中:在建项目{185项|project_count|2023-01-01..2023-12-31}。',
    ],
  },
  {
    rule: 'an event whose day is not told ends the report before it',
    texts: [
      '截至3月底,全市累计批准企业{90家|company_count|..2024-03-31}。在日前举行的洽谈会上,共签约项目{58个|project_count|-}。',
      '截至3月底,全市累计批准企业{90家|company_count|..2024-03-31}。日前,记者了解到,其中外资企业{58家|company_count|..2024-03-31}。',
    ],
  },
  {
    rule: 'what is done until a day is not done until the year that was just planned',
    texts: ['线路计划2027年建成,截至3月底已完成投资{39亿元|completed_investment|..2024-03-31}。'],
  },
  {
    rule: 'the year of a plan that stands behind a sum dates the plan alone',
    texts: [
      '5月15日,园区项目集中开工。此次开工项目共{35个|project_count|2024-05-15..2024-05-15},年内计划投资{62亿元|annual_investment!|2024-01-01..2024-12-31}。其中制造业项目{21个|project_count|-}。',
      '今年,全市计划投资{62亿元|annual_investment!|2024-01-01..2024-12-31},新开工项目{21个|project_count!|2024-01-01..2024-12-31}。',
    ],
  },
  {
    rule: 'what is to come is not of now',
    texts: ['截至3月底,全市有企业{43家|company_count|..2024-03-31},产值有望突破{1500亿元|output_value!|-}。'],
  },
  {
    rule: 'yearly yields, designs and names have no period',
    texts: [
      '目前,年产{5万吨|capacity|-}膳食纤维项目正在建设。',
      '今年开工的{50兆瓦|installed_power|-}光伏电站进展顺利。',
      '去年起,每年安排奖补资金{2亿元|financing|-}。',
      '目前,项目已建成,届时可带动就业{300人|employment!|-}。',
    ],
  },
  {
    rule: 'a section that reviews or plans a year gives it to what it tells',
    texts: [
      '一、2023年工作回顾\n一年来,我们这样工作。\n地区生产总值{320亿元|gdp|2023-01-01..2023-12-31},增长{6%|growth|2023-01-01..2023-12-31}。\n(一)产业向新。发放贷款{9亿元|financing|2023-01-01..2023-12-31},海纳酒厂年产{5万吨|capacity|-}。\n二、2024年重点工作\n实施项目{64个|project_count!|2024-01-01..2024-12-31}。',
      '刚刚过去的2023年,全市上下奋力前行。\n消费回暖。这一年,零售额{80亿元|revenue|2023-01-01..2023-12-31}。\n新增企业{75户|company_count|2023-01-01..2023-12-31}。',
      '2023年,面对多年少有的旱情,我们迎难而上。\n消费回暖。零售额{80亿元|revenue|2023-01-01..2023-12-31}。\n新增企业{75户|company_count|2023-01-01..2023-12-31}。',
      '2024年是攻坚之年。预期目标是:增长{5%|growth!|2024-01-01..2024-12-31}。',
      '“十四五”时期工作回顾\n全市引进项目{300个|project_count|2021-01-01..2025-12-31}。',
      '一、2023年工作回顾\n新增企业{75户|company_count|2023-01-01..2023-12-31}。\n三、下一步打算\n招引企业{20户|company_count!|-}。',
    ],
  },
  {
    rule: 'a time never governs backwards',
    texts: [
      '全市{80项|project_count!|-}重大项目全部开工,全年建成{20项|project_count!|2024-01-01..2024-12-31}。',
      '项目总投资{25亿元|total_investment|-},2023年完成投资{8亿元|completed_investment|2023-01-01..2023-12-31},2024年计划投资{10亿元|annual_investment!|2024-01-01..2024-12-31}。',
    ],
  },
  {
    rule: 'a proven part has the time of its whole',
    texts: [
      '昨日,青禾市集中开工项目{40个|project_count|2024-05-19..2024-05-19}。\n工业项目{18个|project_count|2024-05-19..2024-05-19}、农业项目{12个|project_count|2024-05-19..2024-05-19}、民生项目{10个|project_count|2024-05-19..2024-05-19}。',
    ],
  },
  {
    rule: 'the year of a batch or of the name of an event dates nothing',
    texts: [
      '昨日,青禾市举行集中开工活动。2024年第二批项目{28个|project_count|2024-05-19..2024-05-19}。',
      '4月8日,青禾县2024年重大项目集中开工仪式举行,{16个|project_count|2024-04-08..2024-04-08}项目开工。',
      '4月8日,青禾县举行集中开工活动。2024年开工项目{16个|project_count|2024-01-01..2024-12-31}。',
    ],
  },
  {
    rule: 'years told together have one figure each',
    texts: [
      '2021年至2023年,分别完成产值{128亿元|output_value|2021-01-01..2021-12-31}、{153亿元|output_value|2022-01-01..2022-12-31}、{176亿元|output_value|2023-01-01..2023-12-31}。',
      '2021年至2023年,完成产值{128亿元|output_value|2021-01-01..2023-12-31}。',
    ],
  },
  {
    rule: 'a plan for the year leaves the facts beside it in their time',
    texts: [
      '1—4月,工业项目{32个|project_count|2024-01-01..2024-04-30},年内计划完成投资{36亿元|completed_investment!|2024-01-01..2024-12-31},开工项目{17个|project_count|2024-01-01..2024-04-30}。',
    ],
  },
  {
    rule: 'the same months a year before are of that figure alone',
    texts: [
      '1—4月,工业投资占全市投资的比重由上年同期的{41.6%|rate|2023-01-01..2023-04-30}降至{38.2%|rate|2024-01-01..2024-04-30}。',
    ],
  },
  {
    rule: 'the year of months that were told is no time of its own',
    texts: ['1—4月,来自省外的当年签约项目{280个|project_count|2024-01-01..2024-04-30}。'],
  },
  {
    rule: 'a month in which a project was begun dates what is done, not what it costs',
    texts: ['青禾项目2024年1月开工建设,总投资额{10亿元|total_investment|-},占地{300亩|land_area|-}。'],
  },
  {
    rule: 'months that were named with a year are of that year',
    texts: ['青禾市举行2023年一季度项目开工活动。\n一季度开工项目{83个|project_count|2023-01-01..2023-03-31}。'],
  },
  {
    rule: 'what something is compared with by its value is of its own time',
    texts: [
      '今年前10月,全县完成投资{43亿元|completed_investment|2024-01-01..2024-10-31},相比于去年同期的{39亿元|completed_investment|2023-01-01..2023-10-31},增长较快。',
    ],
  },
  {
    rule: 'a time in front of brackets is that of what they hold',
    texts: [
      '1—8月,全市投资增长{5.2%|growth|2023-01-01..2023-08-31},比1—7月({6.0%|growth|2023-01-01..2023-07-31})回落{0.8个百分点|growth|2023-01-01..2023-08-31}。',
    ],
  },
  {
    rule: 'the first month of something is no January, and 当月 is the month that was named',
    texts: [
      '9月份是“攻坚季”的首月,全县推进管网建设,当月完成投资{18亿元|completed_investment|2023-09-01..2023-09-30}。',
    ],
  },
  {
    rule: 'a day to come, by which something is to be so, says nothing of the sentences behind it',
    texts: [
      '15个重点项目同时开工,标志着到“十六五”末全省建成{3700公里|other_quantity!|..2035-12-31}高速公路的项目全部开工。这15个项目总投资约{330亿元|total_investment|-}。',
    ],
  },
];
