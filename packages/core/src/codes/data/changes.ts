// Packed from changes.tsv by scripts/build-codes.mjs; change the .tsv and run it.
export const CHANGES = `2019	added	20137		网信事务	high
2019	added	20138		市场监督管理事务	high
2019	abolished	20115	工商行政管理事务		high
2019	abolished	20117	质量技术监督与检验检疫事务		high
2019	moved	20124	宗教事务	2013404 宗教事务	high
2019	moved	2012506	华侨事务	2013405 华侨事务	high
2019	renamed	20125	港澳台侨事务	港澳台事务	high
2019	added	2013204		公务员事务	high
2019	added	2010909		海关关务	medium
2019	added	2010910		关税征管	medium
2019	added	2010911		海关监管	medium
2019	added	2010912		检验检疫	medium
2019	added	2011410		商标管理	high
2019	added	2011411		原产地地理标志管理	high
2019	added	20208		国际发展合作	high
2019	renamed	207	文化体育与传媒支出	文化旅游体育与传媒支出	high
2019	renamed	20701	文化	文化和旅游	high
2019	abolished	20704	新闻出版广播影视		high
2019	added	20706		新闻出版电影	high
2019	added	20708		广播电视	high
2019	renamed	220	国土海洋气象等支出	自然资源海洋气象等支出	high
2019	renamed	210	医疗卫生与计划生育支出	卫生健康支出	high
2019	added	224		灾害防治及应急管理支出	high
2019	moved	21506	安全生产监管	22401 应急管理事务	medium
2019	added	20828		退役军人管理事务	high
2019	added	21015		医疗保障管理事务	high
2019	abolished	20411	海警		medium
2019	added	2040220		执法办案	medium
2019	added	2040221		特别业务	medium
2020	added	2040222		特勤业务	medium
2020	added	2040223		移民事务	medium
2020	added	2012906		工会事务	medium
2020	abolished	2012904	厂务公开		medium
2020	abolished	2012905	工会疗养休养		medium
2020	renamed	20805	行政事业单位离退休	行政事业单位养老支出	high
2020	renamed	2080501	归口管理的行政单位离退休	行政单位离退休	medium
2020	abolished	2080504	未归口管理的行政单位离退休		medium
2020	renamed	2050302	中专教育	中等职业教育	medium
2020	abolished	2050304	职业高中教育		medium
2020	renamed	2013804	市场监督管理专项	市场主体管理	medium
2020	renamed	2013805	市场监管执法	市场秩序执法	medium
2020	renamed	2013810	认证认可监督管理	质量基础	medium
2020	added	2013815		质量安全监管	medium
2020	added	2013816		食品安全监管	medium
2020	added	2013704		信息安全事务	medium
2020	renamed	2010305	专项业务活动	专项业务及机关事务管理	medium
2020	added	234		抗疫特别国债安排的支出（年中增设）	high
2020	renamed	2040612	法制建设	法治建设	low
2020	moved	2010307	法制建设	2040612 法治建设	medium
2021	abolished	20110	人力资源事务		medium
2021	moved	2011008	引进人才费用	2080116 引进人才费用	medium
2021	added	2010710		税收业务	medium
2021	abolished	2010704	税务办案		medium
2021	abolished	2010706	代扣代收代征税款手续费		medium
2021	added	2013304		宣传管理	medium
2021	moved	2029901	其他外交支出	2029999 其他外交支出	medium
2021	moved	2039901	其他国防支出	2039999 其他国防支出	medium
2021	moved	2049901	其他公共安全支出	2049999 其他公共安全支出	medium
2021	added	2049902		国家司法救助支出	medium
2021	moved	2089901	其他社会保障和就业支出	2089999 其他社会保障和就业支出	medium
2021	moved	2109901	其他卫生健康支出	2109999 其他卫生健康支出	medium
2021	moved	2119901	其他节能环保支出	2119999 其他节能环保支出	medium
2021	moved	2129901	其他城乡社区支出	2129999 其他城乡社区支出	medium
2021	added	2060208		科技人才队伍建设	medium
2021	added	2060405		共性技术研究与开发	medium
2021	abolished	2060402	应用技术研究与开发		medium
2021	abolished	2060403	产业技术研究与开发		medium
2021	abolished	2060202	重点基础研究规划		medium
2021	renamed	2060204	重点实验室及相关设施	实验室及相关设施	medium
2021	added	2070808		广播电视事务	medium
2021	abolished	2070804	广播		medium
2021	abolished	2070805	电视		medium
2021	abolished	2011406	专利试点和产业化推进		medium
2021	renamed	21305	扶贫	巩固脱贫攻坚成果衔接乡村振兴	medium
2021	abolished	39906	赠与	39909 经常性赠与、39910 资本性赠与	medium
2021	abolished	59906	赠与	59909 经常性赠与、59910 资本性赠与	medium
2021	abolished	50801	对企业资本性支出（一）		medium
2021	abolished	50802	对企业资本性支出（二）		medium
2021	added	50803		资本金注入（一）	medium
2021	added	50804		资本金注入（二）	medium
2021	added	50805		政府投资基金股权投资	medium
2023	renamed	20301	现役部队	军费	low
2023	moved	2030606	预备役部队	2030102 预备役部队	low
2023	abolished	2030605	国防教育		low
2023	renamed	2050702	工读学校教育	专门学校教育	medium
2024	added	20139		社会工作事务	high
2024	added	20140		信访事务	high
2024	moved	2010308	信访事务	2014004 信访业务	medium
2024	renamed	2013804	市场主体管理	经营主体管理	medium
2024	added	20598		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	20698		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	20798		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	22198		超长期特别国债安排的支出（2024年9月年中修订）	medium
2025	added	20141		数据事务	medium
2020	added	30311		代缴社会保险费	medium
2020	added	31304		对机关事业单位职业年金的补助	low
2020	added	51004		对机关事业单位职业年金的补助	low
2021	moved	51302	援助其他地区支出	51307 区域间转移性支出	low
2021	abolished	2040609	仲裁		low
2021	abolished	2040611	司法鉴定		low
2021	added	2070807		传输发射	low
2019	renamed	21302	林业	林业和草原	high
2019	renamed	22001	国土资源事务	自然资源事务	high
2019	renamed	21001	医疗卫生与计划生育管理事务	卫生健康管理事务	high
2019	added	21016		老龄卫生健康事务	medium
2019	moved	2080205	老龄事务	2101601 老龄卫生健康事务	medium
2019	moved	2080204	拥军优属	2082804 拥军优属	medium
2019	abolished	21010	食品和药品监督管理事务		high
2019	abolished	21605	旅游业管理与服务支出		high
2019	moved	20815	自然灾害生活救助	22407 自然灾害救灾及恢复重建支出	medium
2019	moved	22004	地震事务	22405 地震事务	high
2019	moved	2200111	地质灾害防治	2240601 地质灾害防治	medium
2019	renamed	21903	文化体育与传媒	文化旅游体育与传媒	medium
2019	renamed	21904	医疗卫生	卫生健康	medium
2019	added	2210108		老旧小区改造	medium
2020	renamed	21301	农业	农业农村	high
2020	renamed	215	资源勘探信息等支出	资源勘探工业信息等支出	high
2020	renamed	21599	其他资源勘探信息等支出	其他资源勘探工业信息等支出	medium
2020	renamed	21906	农业	农业农村	medium
2020	added	20830		财政代缴社会保险费支出	high
2020	abolished	22002	海洋管理事务		medium
2020	abolished	22003	测绘事务		medium
2020	abolished	21306	农业综合开发		medium
2020	added	2081006		养老服务	medium
2020	renamed	2081003	假肢矫形	康复辅具	medium
2020	renamed	2080599	其他行政事业单位离退休支出	其他行政事业单位养老支出	medium
2020	added	2210109		住房租赁市场发展	medium
2020	added	2130153		农田建设	medium
2020	added	2179902		重点企业贷款贴息（年中增设）	medium
2020	added	2150806		减免房租补贴（年中增设）	medium
2020	abolished	22304	金融国有资本经营预算支出		medium
2020	added	2150517		产业发展	medium
2021	moved	2299901	其他支出	2299999 其他支出	medium
2021	moved	2209901	其他自然资源海洋气象等支出	2209999 其他自然资源海洋气象等支出	medium
2021	moved	2249901	其他灾害防治及应急管理支出	2249999 其他灾害防治及应急管理支出	medium
2021	moved	2239901	其他国有资本经营预算支出	2239999 其他国有资本经营预算支出	medium
2021	moved	2179901	其他金融支出	2179999 其他金融支出	medium
2021	moved	2011004	政府特殊津贴	2080113 政府特殊津贴	medium
2021	moved	2011005	资助留学回国人员	2080114 资助留学回国人员	medium
2021	moved	2011007	博士后日常经费	2080115 博士后日常经费	medium
2021	abolished	21304	南水北调		medium
2021	abolished	22202	物资事务		medium
2021	renamed	22201	粮油事务	粮油物资事务	medium
2021	added	2220511		应急物资储备	medium
2021	added	2120814		农业生产发展支出	medium
2021	added	2120815		农村社会事业支出	medium
2021	added	2120816		农业农村生态环境支出	medium
2021	added	2110307		土壤	medium
2021	added	2100212		康复医院	medium
2021	abolished	2080804	优抚事业单位支出		low
2021	added	2080807		光荣院	low
2021	added	2080808		褒扬纪念	low
2022	renamed	22404	煤矿安全	矿山安全	medium
2022	abolished	21404	成品油价格改革对交通运输的补贴		low
2022	renamed	2130148	成品油价格改革对渔业的补贴	渔业发展	low
2022	abolished	21463	港口建设费安排的支出		medium
2022	abolished	21473	港口建设费对应专项债务收入安排的支出		medium
2022	added	2210110		保障性租赁住房	medium
2022	renamed	22402	消防事务	消防救援事务	low
2022	renamed	2130122	农业生产支持补贴	农业生产发展	low
2023	renamed	21105	天然林保护	森林保护修复	low
2024	moved	20822	大中型水库移民后期扶持基金支出	21372 大中型水库移民后期扶持基金支出	medium
2024	moved	20823	小型水库移民扶助基金安排的支出	21373 小型水库移民扶助基金安排的支出	medium
2024	moved	20829	小型水库移民扶助基金对应专项债务收入安排的支出	21374 小型水库移民扶助基金对应专项债务收入安排的支出	medium
2024	moved	21006	中医药	21017 中医药事务	medium
2024	added	21018		疾病预防控制事务	medium
2024	abolished	22403	森林消防事务		low
2024	abolished	21106	退耕还林还草		low
2024	renamed	2130153	农田建设	耕地建设与利用	medium
2024	added	20898		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	21098		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	21198		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	21298		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	21398		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	21498		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	21598		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	21698		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	22098		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	22298		超长期特别国债安排的支出（2024年9月年中修订）	low
2024	added	22498		超长期特别国债安排的支出（2024年9月年中修订）	medium
2024	added	22998		超长期特别国债安排的其他支出（2024年9月年中修订）	low
2025	added	2080209		老龄事务	medium
2025	abolished	21016	老龄卫生健康事务		medium
2025	added	21019		托育服务	low
2025	added	2210111		配租型住房保障	low
2025	added	2210112		配售型保障性住房	low
2025	added	2210113		城中村改造	low`;
