/**
 * Units and classifiers, as written after a number and its scale.
 *
 * `measures` have a physical or monetary dimension; `durations` are spans of time; `counters` count things, in the order
 * of a dictionary of classifiers; `nouns` are things that are counted without a classifier (2900多万家庭).
 */

export const measures: readonly string[] = (
  '元 毛钱 毛 分钱 美元 欧元 港元 日元 英镑 澳元 人民币 块 角 ' +
  '亩 公顷 平方米 平方公里 平方千米 平米 平方 顷 ' +
  '米 公里 千米 里 海里 厘米 毫米 微米 纳米 公分 英寸 丈 尺 车道公里 单线公里 双线公里 ' +
  '吨 公斤 千克 斤 克 毫克 微克 两 担 万吨 吨标准煤 吨标煤 标准煤 吨级 总吨 载重吨 吨公里 人公里 吨海里 吨二氧化碳 标准箱 标箱 ' +
  '立方米 立方 方 升 千升 毫升 桶 加仑 标准立方米 ' +
  '千瓦时 千瓦 千伏安 千伏 瓦 兆瓦 吉瓦 度 度电 千瓦小时 伏 安 千卡 卡 焦耳 吉焦 千安 马力 大卡 ' +
  '摄氏度 ℃ °C ° 分贝 帕 兆帕 赫兹 兆赫 ' +
  '比特 字节 TB GB PB EB MB Gbps Mbps TFLOPS PFLOPS EFLOPS EFlops P ' +
  'MW GW kW KW kV KV kVA MVA MWh GWh kWh km KM kg cm mm nm m² ㎡ km² m³ m3 m2 km2 mg μg ug ml ha t ' +
  '标准机架 机架 标准间 床位 座位 泊位 车位 '
)
  .trim()
  .split(/\s+/)

export const durations: readonly string[] =
  '年 周年 个月 个多月 个多小时 个多星期 天 小时 分钟 秒 秒钟 周 星期 个季度 个工作日 工作日 个交易日 个小时 昼夜 年度 日 整年 学年 学期 课时 学时 岁 周岁'.split(
    ' ',
  )

export const counters: readonly string[] = (
  '方面 个 家 户 人 名 位 项 件 条 座 所 处 套 间 栋 幢 台 辆 艘 架 只 头 匹 羽 尾 株 棵 枚 张 份 册 卷 本 部 篇 首 幅 场 次 届 批 批次 期 轮 趟 趟次 班 班次 列 节 对 双 副 组 ' +
  '支 队 团 笔 宗 起 例 款 种 类 种类 品种 门 科 级 层 级别 代 档 步 道 关 口 眼 孔 井 站 点 台套 片 块 段 面 门 盏 根 把 箱 袋 瓶 罐 盒 包 车 ' +
  '回 人次 户次 家次 批次 架次 辆次 艘次 台次 车次 班列 列次 件次 场次 例次 亩次 单 票 趟 标段 门类 大类 小类 中类 ' +
  '床 张床位 张床 口井 卡 部门 单位 省 省份 省（区） 省（市） 省（区、市） 省区市 市 市县 县 县市 区 县（市、区） 县市区 镇 乡 乡镇 街道 社区 村 行政村 建制村 自然村 屯 组 国 国家 ' +
  '重量箱 标箱 标准箱 床位 学位 座位 车位 泊位 编制 岗位 工位 席位 课 课时 讲 招 堂 幕 集 期次 分 分钟 倍 成 番 折 大 强 席 星 星级 连 连冠 连增 连丰 连升 连快 层次 环 圈 轴 带 廊 极 翼 核 心 ' +
  '名次 人份 剂 剂次 针 针次 粒 颗 丸 滴 户籍 户数 对次 班组 场馆 套次 款次 件套 套件 公里级 米级 票次 单次 条次 篇次 字 页 章 款 条款 门课 基点 网格 机组 '
)
  .trim()
  .split(/\s+/)

export const nouns: readonly string[] = (
  '家庭 农户 职工 群众 学生 农民 居民 党员 干部 企业 移民 人口 劳动力 农民工 毕业生 高校毕业生 残疾人 老年人 老人 儿童 妇女 教师 医生 护士 医务人员 战士 官兵 民警 志愿者 贫困人口 贫困户 脱贫户 困难群众 ' +
  '城镇人口 农村人口 农业人口 失业人员 下岗职工 离退休人员 退休人员 企业职工 农村劳动力 灾区群众 受灾群众 市民 村民 游客 旅客 用户 网民 股民 客户 租户 市场主体 经营主体 个体工商户 专业合作社 合作社 ' +
  '大学生 中小学生 农村学生 农村居民 城镇居民 困难职工 困难家庭 棚户 农牧民 牧民 渔民 侨胞 专家 人才 技能人才 公务员 适龄儿童 参保人 参保人员 国家 地区 城市 乡村 建制镇 贫困县 贫困村 县城 ' +
  '多民族 民族 干部群众 病例 亩地 亩田 亩耕地 千瓦装机 项目 工程 门店 网点 站点 基站 充电桩 充电枪 公里路 贫困残疾人 低保对象 军队 部队 裁军 下岗失业人员 困难学生 义务教育学生 职业学校 学校 卫生院 农村中小学 '
)
  .trim()
  .split(/\s+/)

/** Units whose first character could be taken for a scale. */
export const scaleLikeUnits: readonly string[] = [
  '千瓦',
  '千伏',
  '千米',
  '千克',
  '千卡',
  '千安',
  '千赫',
  '千分点',
  '百分点',
  '千字',
  '百帕',
  '千升',
]

/** Units of percentages, of points, and of how many times. */
export const ratios: Readonly<Record<string, 'percent' | 'points' | 'multiple'>> = {
  '%': 'percent',
  '‰': 'percent',
  个百分点: 'points',
  个多百分点: 'points',
  百分点: 'points',
  个千分点: 'points',
  个基点: 'points',
  基点: 'points',
  个点: 'points',
  个BP: 'points',
  BP: 'points',
  倍: 'multiple',
}

/** Counters that a Chinese numeral takes; others after a Chinese numeral make a name (三方, 四面, 二手). */
export const chineseCounters: ReadonlySet<string> = new Set(
  (
    '个 家 户 人 名 位 项 件 条 座 所 处 套 间 栋 台 辆 艘 头 枚 张 份 册 篇 场 次 届 批 批次 轮 趟 对 组 支 笔 宗 起 例 款 种 类 门 级 层 部 片 段 幅 首 枚 人次 大 倍 成 ' +
    '元 美元 亩 公顷 平方米 平方公里 米 公里 吨 公斤 斤 立方米 千瓦 千瓦时 千伏 千伏安 吨标准煤 年 周年 个月 个多月 个多小时 天 小时 分钟 周 岁 周岁 日 多个 国 省 省份 省（区） 省（市） 省（区、市） 市 县市 市县 县区 县 区 乡镇 镇 乡 村 ' +
    '农户 家庭 职工 群众 学生 农民 居民 人口 企业 党员 干部 劳动力 农民工 毕业生 国家 百分点 个百分点 个多百分点 标箱 床 张床 只 羽 株 棵 尾 亿元 港元 欧元 斤 平方 方 立方 克 米 毫米 厘米 方面 档 期 连增 连丰 连冠 连升 连快'
  ).split(' '),
)
