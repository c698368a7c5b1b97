/** Years that reports count from, and the windows of the plans they speak of. */

export interface Epoch {
  readonly event: RegExp
  readonly name: string
  readonly year: number
}

/** Each is looked for right before a number of 周年. */
export const epochs: readonly Epoch[] = [
  { event: /(?:中华人民共和国|新中国)成立$/, name: '新中国成立', year: 1949 },
  { event: /(?:中国共产党成立|建党)$/, name: '中国共产党成立', year: 1921 },
  { event: /改革开放$/, name: '改革开放', year: 1978 },
  { event: /(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利$/, name: '抗日战争胜利', year: 1945 },
  { event: /长征胜利$/, name: '长征胜利', year: 1936 },
  { event: /(?:建军|中国人民解放军成立)$/, name: '建军', year: 1927 },
  { event: /香港回归(?:祖国)?$/, name: '香港回归', year: 1997 },
  { event: /澳门回归(?:祖国)?$/, name: '澳门回归', year: 1999 },
  { event: /辛亥革命$/, name: '辛亥革命', year: 1911 },
  { event: /五四运动$/, name: '五四运动', year: 1919 },
  { event: /联合国成立$/, name: '联合国成立', year: 1945 },
  { event: /和平共处五项原则(?:提出|发表)$/, name: '和平共处五项原则提出', year: 1954 },
  { event: /加入世界?贸易?(?:世贸)?组织$/, name: '加入世界贸易组织', year: 2001 },
  { event: /内蒙古自治区成立$/, name: '内蒙古自治区成立', year: 1947 },
  { event: /新疆维吾尔自治区成立$/, name: '新疆维吾尔自治区成立', year: 1955 },
  { event: /广西壮族自治区成立$/, name: '广西壮族自治区成立', year: 1958 },
  { event: /宁夏回族自治区成立$/, name: '宁夏回族自治区成立', year: 1958 },
  { event: /西藏自治区成立$/, name: '西藏自治区成立', year: 1965 },
]

export interface Plan {
  readonly name: string
  readonly first: number
  readonly last: number
}

/** Five-year plans since the tenth. 十五 is a plan only in quotation marks: it is a number too. */
export const plans: readonly Plan[] = ['“十五”', '十一五', '十二五', '十三五', '十四五', '十五五', '十六五'].map(
  (name, at) => ({
    name,
    first: 2001 + 5 * at,
    last: 2005 + 5 * at,
  }),
)

/** Five-year programmes of legal education. */
export const programmes: readonly Plan[] = ['五五', '六五', '七五', '八五', '九五'].map((name, at) => ({
  name,
  first: 2006 + 5 * at,
  last: 2010 + 5 * at,
}))
