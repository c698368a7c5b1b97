/** One line a case: the phrase, and the figures a statistician reads in it. */
import { describe, expect, it } from 'vitest'
import { type Figure, readFigures } from '../src/index.js'

/** 增长3.2%以上 → "3.2% percent >=3.2 %"; a range has both its ends. */
function drawn({ text, kind, value, unit, bound, lo, hi }: Figure): string {
  const number = lo === undefined ? value : `${lo}..${hi}`
  return `${text} ${kind} ${bound === '=' ? '' : bound}${number} ${unit}`.trim()
}

const read = (phrase: string) => readFigures(phrase).figures.map(drawn).join('; ')

describe('numerals and scales', () => {
  it.each([
    ['粮食产量1.1万吨', '1.1万吨 quantity 11000 吨'],
    ['一般公共预算收入47.09亿元', '47.09亿元 quantity 4709000000 元'],
    ['国内生产总值114万亿元', '114万亿元 quantity 114000000000000 元'],
    ['总投资1,258,000万元', '1,258,000万元 quantity 12580000000 元'],
    ['总投资1，258万元', '1，258万元 quantity 12580000 元'],
    ['城镇新增就业１万人以上', '１万人 quantity >=10000 人'],
    ['一万五千亿元', '一万五千亿元 quantity 1500000000000 元'],
    ['一百二十户', '一百二十户 quantity 120 户'],
    ['三点五万亩', '三点五万亩 quantity 35000 亩'],
    ['实现销售额6200多万元', '6200多万元 quantity >62000000 元'],
    ['文化惠民活动1200余场', '1200余场 quantity >1200 场'],
    ['放映1万多场', '1万多场 quantity >10000 场'],
    ['新增4万多亿元', '4万多亿元 quantity >4000000000000 元'],
    ['装机30万千瓦', '30万千瓦 quantity 300000 千瓦'],
    ['160千伏安以下', '160千伏安 quantity <=160 千伏安'],
    ['发电5千瓦时', '5千瓦时 quantity 5 千瓦时'],
    ['投入39.8 万亿元', '39.8 万亿元 quantity 39800000000000 元'],
    ['排第 7 位', '第 7 位 rank 7 位'],
    ['自然增长率-1.35‰', '-1.35‰ percent -1.35 ‰'],
    ['分别增长-3、-5%', '-3 percent -3 %; -5% percent -5 %'],
    ['收入比2.0，较上年缩小', '2.0 quantity 2'],
    ['亩产3.0吨', '3.0吨 quantity 3 吨'],
    ['增长-18.9%', '-18.9% percent -18.9 %'],
    ['解决2900多万家庭', '2900多万家庭 quantity >29000000 家庭'],
    ['周转量1.2亿人公里', '1.2亿人公里 quantity 120000000 人公里'],
    ['下降15个BP', '15个BP points 15 BP'],
    ['占比超过七成五', '七成五 percent >75 %'],
    ['占七成五个县', '七成 percent 70 %; 五个 quantity 5 个'],
    ['补贴300元/亩', '300元/亩 quantity 300 元/亩'],
    ['浓度32微克/立方米', '32微克/立方米 quantity 32 微克/立方米'],
    ['增加到1亿3千多万人', '1亿3千多万人 quantity >130000000 人'],
    ['耕地8亿5000万亩', '8亿5000万亩 quantity 850000000 亩'],
    ['增加到1万6千多户', '1万6千多户 quantity >16000 户'],
    ['三百六十度服务', '三百六十度 quantity 360 度'],
    ['进口420亿元人民币', '420亿元 quantity 42000000000 元'],
    ['13亿人民的智慧', '13亿 quantity 1300000000'],
    ['新建5个体育公园', '5个 quantity 5 个'],
    ['落地3家电商', '3家 quantity 3 家'],
    ['流通[58]115718万人次', '115718万人次 quantity 1157180000 人次'],
    ['原煤\t47\t3.4', '47 quantity 47; 3.4 quantity 3.4'],
    ['浓度47微克每立方米', '47微克每立方米 quantity 47 微克每立方米'],
    ['浓度8μg/m3', '8μg/m3 quantity 8 μg/m3'],
    ['租金15元/平方米·月', '15元/平方米·月 quantity 15 元/平方米·月'],
    ['啤酒56万千升', '56万千升 quantity 560000 千升'],
    ['算力规模2000P', '2000P quantity 2000 P'],
    ['2×66万千瓦机组', '66万千瓦 quantity 660000 千瓦'],
    ['投资2亿多元', '2亿多元 quantity >200000000 元'],
    ['收录100多种图书', '100多种 quantity >100 种'],
    ['配备1200台（套）', '1200台 quantity 1200 台'],
    ['下降1.2个 百分点', '1.2个 百分点 points 1.2 百分点'],
    ['连续三届蝉联', '三届 quantity 3 届'],
    ['县乡村三级联网', '三级 quantity 3 级'],
  ])('%s', (phrase, figures) => expect(read(phrase)).toBe(figures))
})

describe('ratios', () => {
  it.each([
    ['增长3.2%', '3.2% percent 3.2 %'],
    ['增长３．２％', '３．２％ percent 3.2 %'],
    ['出生率6.39‰', '6.39‰ percent 6.39 ‰'],
    ['达百分之五', '百分之五 percent 5 %'],
    ['占比达八成', '八成 percent 80 %'],
    ['减少超过三成', '三成 percent >30 %'],
    ['提高一个百分点', '一个百分点 points 1 百分点'],
    ['下降半个百分点', '半个百分点 points 0.5 百分点'],
    ['提高2.4个百分点', '2.4个百分点 points 2.4 百分点'],
    ['提高2个多百分点', '2个多百分点 points >2 百分点'],
    ['下降3个千分点', '3个千分点 points 3 千分点'],
    ['为2021年的8.33倍', '8.33倍 multiple 8.33 倍'],
    ['产值翻番', '翻番 multiple 2 番'],
    ['产值翻了两番', '翻了两番 multiple 4 番'],
    ['减少三分之一', '三分之一 fraction 0.333333'],
    ['减少1/3以上', '1/3 fraction >=0.333333'],
    ['超过一半用于民生', '一半 fraction >0.5'],
    ['结构调整为7.8:21.7:70.5', '7.8 percent 7.8 %; 21.7 percent 21.7 %; 70.5 percent 70.5 %'],
    ['保持两位数增长', '两位数 magnitude 10 %'],
  ])('%s', (phrase, figures) => expect(read(phrase)).toBe(figures))

  it.each(['建成立体交通', '两成立方案', '百分点不变', '按3:1的比例', '完成率'])('none in %s', (phrase) =>
    expect(read(phrase)).toBe(''),
  )
})

describe('bounds', () => {
  it.each([
    ['增长5%以上', '5% percent >=5 %'],
    ['控制在3%左右', '3% percent ~3 %'],
    ['控制在20天以内', '20天 duration <=20 天'],
    ['5日内办结', '5日 duration <=5 日'],
    ['两年内基本取消', '两年 duration <=2 年'],
    ['上百个项目', '百个 quantity >=100 个'],
    ['上百家企业', '百家 quantity >=100 家'],
    ['近千名游客', '千名 quantity ~<1000 名'],
    ['约占三分之二', '三分之二 fraction ~0.666667'],
    ['至少建成1个示范点', '1个 quantity >=1 个'],
    ['5000元（含）以上', '5000元 quantity >=5000 元'],
    ['近三年来下降', '三年 duration ~<3 年'],
    ['历时近三年建成', '三年 duration ~<3 年'],
    ['≥6%', '6% percent >=6 %'],
    ['＜10‰', '10‰ percent <10 ‰'],
    ['不足50亿元', '50亿元 quantity <5000000000 元'],
    ['不超过5家', '5家 quantity <=5 家'],
    ['不少于5天', '5天 duration >=5 天'],
    ['使用率近70%', '70% percent ~<70 %'],
    ['成本约3190万元', '3190万元 quantity ~31900000 元'],
    ['突破14.4万户', '14.4万户 quantity >144000 户'],
    ['尚未迈过千亿元大关', '千亿元 magnitude <100000000000 元'],
    ['节约3190万元', '3190万元 quantity 31900000 元'],
    ['附近5家企业', '5家 quantity 5 家'],
  ])('%s', (phrase, figures) => expect(read(phrase)).toBe(figures))
})

describe('ranges and lists', () => {
  it.each([
    ['增长5%—6%', '5%—6% percent 5..6 %'],
    ['增长5-6%', '5-6% percent 5..6 %'],
    ['奖励3～5万元', '3～5万元 quantity 30000..50000 元'],
    ['通航100至150公里', '100至150公里 quantity 100..150 公里'],
    ['等三五天', '三五天 duration 3..5 天'],
    ['由5%提高到6%', '5% percent 5 %; 6% percent 6 %'],
    ['从929家到3605家', '929家 quantity 929 家; 3605家 quantity 3605 家'],
    ['提升0.4、0.5个百分点', '0.4 points 0.4 百分点; 0.5个百分点 points 0.5 百分点'],
    ['分别为3.2、4.5和6亿元', '3.2 quantity 320000000 元; 4.5 quantity 450000000 元; 6亿元 quantity 600000000 元'],
    ['分别增长2.5%、10.1%', '2.5% percent 2.5 %; 10.1% percent 10.1 %'],
    ['完成1136个、1632公里', '1136个 quantity 1136 个; 1632公里 quantity 1632 公里'],
  ])('%s', (phrase, figures) => expect(read(phrase)).toBe(figures))
})

describe('ranks, lists of things, spans of time', () => {
  it.each([
    ['一产增速排全区第一', '第一 rank 1 位'],
    ['分别排全区第一、第二', '第一 rank 1 位; 第二 rank 2 位'],
    ['位列全国第七名', '第七名 rank 7 位'],
    ['连续5年排全区前三', '5年 duration 5 年; 前三 rank 3 位'],
    ['位居全省第1、2、5位', '第1 rank 1 位; 2 rank 2 位; 5位 rank 5 位'],
    ['连续第四年入选', '第四年 duration 4 年'],
    ['实现十二连增', '十二连增 quantity 12 连增'],
    ['提前一年建成', '一年 duration 1 年'],
    ['两年任务一年完成', '两年 duration 2 年; 一年 duration 1 年'],
    ['压缩至半天', '半天 duration 0.5 天'],
    ['半个工作日以内', '半个工作日 duration <=0.5 个工作日'],
    ['用两年半时间', '两年半 duration 2.5 年'],
    ['两个半小时到达', '两个半小时 duration 2.5 小时'],
    ['工期1个半月', '1个半月 duration 1.5 个月'],
    ['实施六大工程', '六大 listCount 6 大'],
    ['禁止开发四类区域', '四类 quantity 4 类'],
    ['五方面问题', '五方面 quantity 5 方面'],
    ['总量居全省首位', '首位 rank 1 位'],
    ['增速均居全省第3', '第3 rank 3 位'],
    ['等三大发展困局', '三大 listCount 3 大'],
    ['聚焦六项行动', '六项 listCount 6 项'],
    ['四家医院启用', '四家 quantity 4 家'],
    ['连续三年净流入', '三年 duration 3 年'],
    ['成立75周年', '75周年 duration 75 周年'],
    ['提升了15位', '15位 quantity 15 位'],
  ])('%s', (phrase, figures) => expect(read(phrase)).toBe(figures))
})

describe('numbers that count nothing', () => {
  it.each([
    '2023年3月5日',
    '2021-2022年',
    '2023—2035年',
    '二〇二四年',
    '今年六月',
    '1-11月',
    '上半年',
    '前三季度',
    '“十四五”规划',
    '十四五时期',
    '“八五”普法',
    '第四届展览会',
    '第二、三产业',
    '一、二、三产业增加值',
    '大钟山公园（二期）',
    '二级综合医院',
    '第六人民医院',
    '十二届七次全会',
    '二十届二中全会',
    '一等奖',
    '放在首位',
    '第一方阵',
    'G65包茂高速',
    'S302线',
    'G 65包茂高速',
    '12345热线',
    '12345-1专席',
    '5G网络',
    '国家5A级景区',
    '“1+10”机制',
    '“6+N”会商',
    '7×24小时值守',
    '全国500强',
    '百强县',
    '23·7洪水',
    '国发〔2023〕8号',
    '1.1类新药',
    'PM2.5浓度',
    '第1页共18页',
    '党的二十大精神',
    '长三角',
    '“一带一路”',
    '统一',
    '进一步',
    '一批项目',
    '一系列',
    '老百姓',
    '千方百计',
    '“三农”',
    '两岸关系',
    '双循环',
    '半导体',
    '零容忍',
    '数据',
    '八步区',
    '“三公”经费',
    '（三）深化改革',
    '一是总量偏小',
    '《贺州市温泉产业高质量发展规划（2023-2035年）》',
    '20XX年',
    '每千人口医师数',
    '万元GDP能耗',
    '培育百亿企业',
    '打造千亿级产业集群',
    '百万千瓦级核电机组',
    '培育亿元村',
    '单位：亿元',
    '百倍的努力',
    '把安全放在第一位',
    '二十国集团',
    '20国集团',
    '比一季度回落',
    '三四季度回升',
    '2023/2024榨季',
    '2023-12-31',
    '三月三',
    '九八年',
    '表1 主要指标',
    '东风-41',
    '歼-20',
    '工业4.0',
    'XBB.1.5',
    '3#泊位',
    '“万人助万企”活动',
    '构建一核四区格局',
    '三里屯街道',
    '三无小区',
    '三一重工',
    '五链协同',
    '高三学生',
    '党的二十大和二十届二中全会',
    '完成；3、开展活动',
    '1.加快建设',
    '　　12　　',
    '90后',
    '95后',
    '23年底前完成',
    '’23年全县',
    '腊月二十三',
    '八月十五中秋节',
    '联系电话13800138000',
    '985高校',
    '211工程',
    '15分钟便民生活圈',
    '半小时通勤圈',
    '上年=100',
    '每十万人',
    '煤矿百万吨死亡率',
    '百亿级产业',
    '50亿级产业',
    '千亿元产业集群',
    '单位：亿元、%',
    '— 12 —',
  ])('%s', (phrase) => {
    expect(read(phrase)).toBe('')
    expect(readFigures(phrase).unexplained).toEqual([])
  })
})

describe('a text that lost characters', () => {
  it.each([
    ['增长3，下降', '3'],
    ['共有8的企业', '8'],
  ])('%s is reported, not guessed', (phrase, text) => {
    expect(readFigures(phrase).figures).toEqual([])
    expect(readFigures(phrase).unexplained.map((span) => span.text)).toEqual([text])
  })
})

describe('a figure that has lost characters is never guessed', () => {
  it.each([
    ['增长.5%', '5'],
    ['投资8..3亿元', '8 3亿'],
    ['总量12,34万元', '12 34万'],
    ['增长1\n2.5%', '1 2 5'],
    ['提高 0. 5 个百分点', '0 5'],
    ['就业3 256人', '3 256'],
    ['完成投资 亿元', '亿'],
    ['产量1 258 000吨', '1 258 000'],
  ])('%s', (phrase, unexplained) => {
    expect(
      readFigures(phrase)
        .unexplained.map(({ text }) => text)
        .join(' '),
    ).toBe(unexplained)
  })
})
