/** Errors of the pen: signs, widths, doubled words. They can be planted in any report. */
import { eachMatch } from '../places.mjs'

/** Words that are wrong in every context, with what is meant. */
const misspelt = { 部署: '布署', 安排: '按排', 竣工: '峻工', 再接再厉: '再接再励', 覆盖率: '复盖率' }

/** At most this many places a text: such places are everywhere. */
const most = 4
const few = (plant) => (text, random) => random.some(plant(text), most)

export const writing = [
  {
    id: 'quote-lost',
    what: '后引号丢失',
    decidable: '引号成对',
    plant: few((text) => eachMatch(text, /(?<=“[^“”\n]{2,12})”(?=[一-鿿，。])/g, () => '')),
  },
  {
    id: 'quote-unopened',
    what: '前引号丢失',
    decidable: '引号成对',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿])“(?=[^“”\n]{2,12}”)/g, () => '')),
  },
  {
    id: 'bracket-lost',
    what: '后括号丢失',
    decidable: '括号成对',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿]（[^（）\n]{2,16})）/g, () => '')),
  },
  {
    id: 'bracket-unopened',
    what: '前括号丢失',
    decidable: '括号成对',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿])（(?=[^（）\n]{2,16}）)/g, () => '')),
  },
  {
    id: 'half-width-comma',
    what: '汉字间的半角标点',
    decidable: '中文正文用全角标点',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿])，(?=[一-鿿])/g, () => ',')),
  },
  {
    id: 'half-width-stop',
    what: '汉字后的半角分号',
    decidable: '中文正文用全角标点',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿%])；(?=[一-鿿])/g, () => ';')),
  },
  {
    id: 'full-width-digit',
    what: '夹在半角数字里的全角数字',
    decidable: '全文数字用半角',
    plant: few((text) =>
      eachMatch(text, /(?<=[一-鿿])\d(?=\d+(?:家|个|亿元|万))/g, ([digit]) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      ),
    ),
  },
  {
    id: 'sign-twice',
    what: '标点重复',
    decidable: '逗号、句号不连写',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿])[，。、](?=[一-鿿])/g, ([sign]) => sign + sign)),
  },
  {
    id: 'signs-clash',
    what: '逗号接句号',
    decidable: '逗号之后不接句号',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿])。(?=[一-鿿])/g, () => '，。')),
  },
  {
    id: 'of-twice',
    what: '“的”字重复',
    decidable: '“的的”在公文里没有用法',
    plant: few((text) => eachMatch(text, /(?<=[一-鿿])的(?=[一-鿿])(?!确)/g, () => '的的')),
  },
  {
    id: 'breakthrough',
    what: '“零突破”',
    decidable: '字面意思相反，应为“零的突破”',
    plant: few((text) => eachMatch(text, /零的突破/g, () => '零突破')),
  },
  {
    id: 'unit-twice',
    what: '单位重复',
    decidable: '“亿亿元”“%%”在公文里没有用法',
    plant: few((text) => eachMatch(text, /(?<=\d)(?:亿(?=元)|%(?=[，。、；]))/g, ([unit]) => unit + unit)),
  },
  {
    id: 'misspelling',
    what: '常见别字',
    decidable: '改后的词不成词',
    plant: few((text) => eachMatch(text, /部署|安排|竣工|再接再厉|覆盖率/g, ([word]) => misspelt[word])),
  },
]
