// Packed from template-items.tsv by scripts/build-codes.mjs; change the .tsv and run it.
export const TEMPLATE_ITEMS = `summary	income	1	一	一般公共预算财政拨款收入		item
summary	income	2	二	政府性基金预算财政拨款收入		item
summary	income	3	三	国有资本经营预算财政拨款收入		item
summary	income	4	四	上级补助收入		item
summary	income	5	五	事业收入		item
summary	income	6	六	经营收入		item
summary	income	7	七	附属单位上缴收入		item
summary	income	8	八	其他收入		item
summary	income	9				blank
summary	income	10				blank
summary	income	11				blank
summary	income	12				blank
summary	income	13				blank
summary	income	14				blank
summary	income	15				blank
summary	income	16				blank
summary	income	17				blank
summary	income	18				blank
summary	income	19				blank
summary	income	20				blank
summary	income	21				blank
summary	income	22				blank
summary	income	23				blank
summary	income	24				blank
summary	income	25				blank
summary	income	26				blank
summary	income	27		本年收入合计		total
summary	income	28		使用非财政拨款结余（含专用结余）		carry
summary	income	29		年初结转和结余		carry
summary	income	30		总计		grand
summary	expenditure	31	一	一般公共服务支出	201	item
summary	expenditure	32	二	外交支出	202	item
summary	expenditure	33	三	国防支出	203	item
summary	expenditure	34	四	公共安全支出	204	item
summary	expenditure	35	五	教育支出	205	item
summary	expenditure	36	六	科学技术支出	206	item
summary	expenditure	37	七	文化旅游体育与传媒支出	207	item
summary	expenditure	38	八	社会保障和就业支出	208	item
summary	expenditure	39	九	卫生健康支出	210	item
summary	expenditure	40	十	节能环保支出	211	item
summary	expenditure	41	十一	城乡社区支出	212	item
summary	expenditure	42	十二	农林水支出	213	item
summary	expenditure	43	十三	交通运输支出	214	item
summary	expenditure	44	十四	资源勘探工业信息等支出	215	item
summary	expenditure	45	十五	商业服务业等支出	216	item
summary	expenditure	46	十六	金融支出	217	item
summary	expenditure	47	十七	援助其他地区支出	219	item
summary	expenditure	48	十八	自然资源海洋气象等支出	220	item
summary	expenditure	49	十九	住房保障支出	221	item
summary	expenditure	50	二十	粮油物资储备支出	222	item
summary	expenditure	51	二十一	国有资本经营预算支出	223	item
summary	expenditure	52	二十二	灾害防治及应急管理支出	224	item
summary	expenditure	53	二十三	其他支出	229	item
summary	expenditure	54	二十四	债务还本支出	231	item
summary	expenditure	55	二十五	债务付息支出	232	item
summary	expenditure	56	二十六	抗疫特别国债安排的支出	234	item
summary	expenditure	57		本年支出合计		total
summary	expenditure	58		结余分配		carry
summary	expenditure	59		年末结转和结余		carry
summary	expenditure	60		总计		grand
appropriation-summary	income	1	一	一般公共预算财政拨款		item
appropriation-summary	income	2	二	政府性基金预算财政拨款		item
appropriation-summary	income	3	三	国有资本经营预算财政拨款		item
appropriation-summary	income	4				blank
appropriation-summary	income	5				blank
appropriation-summary	income	6				blank
appropriation-summary	income	7				blank
appropriation-summary	income	8				blank
appropriation-summary	income	9				blank
appropriation-summary	income	10				blank
appropriation-summary	income	11				blank
appropriation-summary	income	12				blank
appropriation-summary	income	13				blank
appropriation-summary	income	14				blank
appropriation-summary	income	15				blank
appropriation-summary	income	16				blank
appropriation-summary	income	17				blank
appropriation-summary	income	18				blank
appropriation-summary	income	19				blank
appropriation-summary	income	20				blank
appropriation-summary	income	21				blank
appropriation-summary	income	22				blank
appropriation-summary	income	23				blank
appropriation-summary	income	24				blank
appropriation-summary	income	25				blank
appropriation-summary	income	26				blank
appropriation-summary	income	27		本年收入合计		total
appropriation-summary	income	28		年初财政拨款结转和结余		carry
appropriation-summary	income	29		一般公共预算财政拨款		sub-carry
appropriation-summary	income	30		政府性基金预算财政拨款		sub-carry
appropriation-summary	income	31		国有资本经营预算财政拨款		sub-carry
appropriation-summary	income	32		总计		grand
appropriation-summary	expenditure	33	一	一般公共服务支出	201	item
appropriation-summary	expenditure	34	二	外交支出	202	item
appropriation-summary	expenditure	35	三	国防支出	203	item
appropriation-summary	expenditure	36	四	公共安全支出	204	item
appropriation-summary	expenditure	37	五	教育支出	205	item
appropriation-summary	expenditure	38	六	科学技术支出	206	item
appropriation-summary	expenditure	39	七	文化旅游体育与传媒支出	207	item
appropriation-summary	expenditure	40	八	社会保障和就业支出	208	item
appropriation-summary	expenditure	41	九	卫生健康支出	210	item
appropriation-summary	expenditure	42	十	节能环保支出	211	item
appropriation-summary	expenditure	43	十一	城乡社区支出	212	item
appropriation-summary	expenditure	44	十二	农林水支出	213	item
appropriation-summary	expenditure	45	十三	交通运输支出	214	item
appropriation-summary	expenditure	46	十四	资源勘探工业信息等支出	215	item
appropriation-summary	expenditure	47	十五	商业服务业等支出	216	item
appropriation-summary	expenditure	48	十六	金融支出	217	item
appropriation-summary	expenditure	49	十七	援助其他地区支出	219	item
appropriation-summary	expenditure	50	十八	自然资源海洋气象等支出	220	item
appropriation-summary	expenditure	51	十九	住房保障支出	221	item
appropriation-summary	expenditure	52	二十	粮油物资储备支出	222	item
appropriation-summary	expenditure	53	二十一	国有资本经营预算支出	223	item
appropriation-summary	expenditure	54	二十二	灾害防治及应急管理支出	224	item
appropriation-summary	expenditure	55	二十三	其他支出	229	item
appropriation-summary	expenditure	56	二十四	债务还本支出	231	item
appropriation-summary	expenditure	57	二十五	债务付息支出	232	item
appropriation-summary	expenditure	58	二十六	抗疫特别国债安排的支出	234	item
appropriation-summary	expenditure	59		本年支出合计		total
appropriation-summary	expenditure	60		年末财政拨款结转和结余		carry
appropriation-summary	expenditure	61				blank
appropriation-summary	expenditure	62				blank
appropriation-summary	expenditure	63				blank
appropriation-summary	expenditure	64		总计		grand`;
