/** Words that are wrong in every context. Whoever adds one shows that no right phrase contains it, or lists those that do. */

export interface Misspelling {
  readonly wrong: string
  readonly right: string
  /** Right phrases that contain the letters of the wrong one across two words. */
  readonly unless?: readonly string[]
}

export const misspellings: readonly Misspelling[] = [
  // Says the opposite: a breakthrough of nought.
  { wrong: '零突破', right: '零的突破' },
  { wrong: '布署', right: '部署', unless: ['布署名', '布署理'] },
  {
    wrong: '按排',
    right: '安排',
    unless: [
      '按排名',
      '按排序',
      '按排放',
      '按排队',
      '按排水',
      '按排列',
      '按排污',
      '按排他',
      '按排行',
      '按排查',
      '按排班',
      '按排期',
    ],
  },
  { wrong: '防犯', right: '防范', unless: ['防犯罪', '防犯人'] },
  { wrong: '通迅', right: '通讯', unless: ['通迅速', '通迅猛', '通迅捷', '通迅即'] },
  { wrong: '峻工', right: '竣工' },
  { wrong: '松驰', right: '松弛' },
  { wrong: '幅射', right: '辐射' },
  { wrong: '震憾', right: '震撼' },
  { wrong: '遗撼', right: '遗憾' },
  { wrong: '辩别', right: '辨别' },
  { wrong: '挖崛', right: '挖掘' },
  { wrong: '气慨', right: '气概' },
  { wrong: '脉博', right: '脉搏', unless: ['脉博物'] },
  { wrong: '寒喧', right: '寒暄' },
  { wrong: '煅炼', right: '锻炼' },
  { wrong: '针贬', right: '针砭' },
  { wrong: '粗旷', right: '粗犷' },
  { wrong: '一如继往', right: '一如既往' },
  { wrong: '再接再励', right: '再接再厉' },
  { wrong: '迫不急待', right: '迫不及待' },
  { wrong: '川流不熄', right: '川流不息' },
  { wrong: '名列前矛', right: '名列前茅' },
  { wrong: '一愁莫展', right: '一筹莫展' },
  { wrong: '不径而走', right: '不胫而走' },
  { wrong: '复盖', right: '覆盖', unless: ['复盖章'] },
  { wrong: '严历', right: '严厉' },
  { wrong: '穿流不息', right: '川流不息' },
  { wrong: '因地治宜', right: '因地制宜' },
  { wrong: '滥芋充数', right: '滥竽充数' },
]
