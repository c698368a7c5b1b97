/** Sentences that look like errors and are none: what a hasty rule would raise a false alarm on. */
import { written } from './numbers.mjs'

/** Each is right whatever else the report says; `world` gives the year and the names of places. */
export function innocentSentences({ random, year, up, all, self }) {
  const rate = written(random.real(3, 9), 1)
  return [
    `企业退休人员基本养老金提高${rate}%，最低工资标准上调${rate}%。`,
    `全员劳动生产率提高${rate}%，政务服务效率提升30%。`,
    `重点工程完成投资占年度计划的${random.int(101, 130)}.4%，超额完成任务。`,
    `水利建设投资68.4亿元，其中灌区改造21.5亿元、水库加固12.3亿元。`,
    '建成产业园区、孵化基地等五大平台，培育了一批骨干企业。',
    '统筹发展和安全两件大事，把群众的事一件一件办好。',
    `跨境电商交易额增长${random.int(110, 260)}%，直播电商销售额增长1.6倍。`,
    `过去五年累计新建公路${random.int(900, 2000)}公里，${year}年新建公路${random.int(90, 300)}公里。`,
    `一些平台公司债务率高于150%，${self}正在稳妥化解。`,
    `“‘智慧工地’示范项目”获评${up}典型案例。`,
    `海洋经济总量由2019年的126.5亿元增加到${year}年的148.3亿元，按可比价计算增长12.1%。`,
    `快递业务量、业务收入均增长${rate}%，增速均高于${up}。`,
    `市、县两级分别成立工作专班，${random.int(12, 40)}个部门协同推进。`,
    `医疗纠纷、交通事故分别下降${rate}%和${written(random.real(3, 9), 1)}%，刑事案件下降一半以上。`,
    `80%以上的行政村实现垃圾分类，九成以上的社区建有服务站。`,
    `规模以上文化企业营业收入增长${rate}%，比上年回落${written(random.real(0.5, 2.5), 1)}个百分点。`,
    `上半年、前三季度快递包裹量分别增长${rate}%、${written(random.real(3, 9), 1)}%，全年增长${written(random.real(3, 9), 1)}%。`,
    `${all}非公有制企业用工${random.int(30, 90)}万人，占比超过八成，近三年年均增长${rate}%。`,
    `蔬菜价格上涨${rate}%，猪肉价格下降1${rate}%。`,
    `城区面积由${year - 5}年的52.6平方公里扩大到58.9平方公里。`,
    `引进内资项目${random.int(80, 99)}个、外资项目${random.int(10, 30)}个，新签约项目中超亿元项目${random.int(20, 60)}个。`,
    `${year}年底存续小额贷款公司23家，较上年减少3家。`,
    `创新券兑付额同比增长${rate}%，较${year - 2}年增长${random.int(20, 60)}.5%，两年平均增长${random.int(10, 16)}.3%。`,
    `群众对政务服务的满意率为9${random.int(5, 8)}.4%，比上年提高0.6个百分点。`,
  ]
}
