/** Errors of structure: lists and their counts, outlines, years. They can be planted in any report. */
import { eachMatch } from '../places.mjs'

const numerals = '零一二三四五六七八九十'
/** The whole clause of a 分别: subjects, 分别, and a list of like values. */
const respective =
  /分别[^，。；、\d]{0,5}((?:-?\d+(?:\.\d+)?(?:%|[亿万]?元|项|张)、)*-?\d+(?:\.\d+)?(?:%|[亿万]?元|项|张)(?:[和、]-?\d+(?:\.\d+)?(?:%|[亿万]?元|项|张)))/g

export const structure = [
  {
    id: 'respective-loses',
    what: '“分别”少一个数值',
    decidable: '并列的主语数目清楚，数值少于主语',
    plant: (text) =>
      eachMatch(text, respective, ([all, values]) => {
        const first = values.search(/[、和]/)
        return all.replace(values, values.slice(first + 1))
      }),
  },
  {
    id: 'respective-gains',
    what: '“分别”多一个数值',
    decidable: '并列的主语数目清楚，数值多于主语',
    plant: (text) =>
      eachMatch(text, respective, ([all, values]) => all.replace(values, `${values.split(/[、和]/)[0]}、${values}`)),
  },
  {
    id: 'list-count',
    what: '列举的项数超过所说的数',
    decidable: '列出的比“N大”多，无论有没有“等”',
    plant: (text) =>
      eachMatch(
        text,
        /(?<=[一-鿿”]、[^、，。；“”]{2,18}、[^、，。；“”]{2,24}?)三(?=[大项个](?:[一-鿿]{2,6}(?:困局|修复|风险|目标|产业|难题|优势|主导|万亿级)))/g,
        () => '二',
      ),
  },
  {
    id: 'outline-skip',
    what: '标题序号跳号',
    decidable: '同级标题逐一连续',
    plant: (text) =>
      eachMatch(text, /(?<=^\s*)（([三四五六])）/gm, ([, numeral]) => `（${numerals[numerals.indexOf(numeral) + 1]}）`),
  },
  {
    id: 'outline-repeat',
    what: '标题序号重复',
    decidable: '同级标题逐一连续',
    plant: (text) =>
      eachMatch(
        text,
        /(?<=^\s*)（([二三四五六])）/gm,
        ([, numeral]) => `（${numerals[numerals.indexOf(numeral) - 1]}）`,
      ),
  },
  {
    id: 'points-skip',
    what: '一是、二是跳号',
    decidable: '同一段里“一是”之后各项逐一连续',
    plant: (text) => eachMatch(text, /(?<=一是[^\n]{5,600}[；。])二是/g, () => '三是'),
  },
  {
    id: 'anniversary',
    what: '周年数与年份不合',
    decidable: '成立之年是史实，周年数等于年份之差',
    plant: (text) =>
      eachMatch(
        text,
        /((?:中华人民共和国|新中国)成立|建党)(\d+)周年/g,
        ([, event, years]) => `${event}${Number(years) + 1}周年`,
      ),
  },
  {
    id: 'plan-window',
    what: '年份不在所说的五年规划之内',
    decidable: '五年规划的起止年份是史实',
    plant: (text) =>
      eachMatch(
        text,
        /(202[1-5]年是[^。]{0,40}“)十四五(?=”[^。]{0,12}(?:关键|攻坚|收官|开局|承上启下))/g,
        ([, before]) => `${before}十三五`,
      ),
  },
  {
    id: 'review-year',
    what: '回顾的年份不是上一年',
    decidable: '同一报告安排Y年工作，回顾的是Y−1年',
    plant: (text) =>
      /\d{4}年(?:工作安排|主要任务|重点工作|经济社会发展总体要求)/.test(text)
        ? eachMatch(text, /(?<=^[\s　]*一、(?:过去五年和)?)(\d{4})(?=年工作回顾)/gm, ([year]) =>
            String(Number(year) - 1),
          )
        : [],
  },
  {
    id: 'sentence-twice',
    what: '整句重复',
    decidable: '同一段里紧接着两次写同一句',
    plant: (text, random) =>
      random.some(
        eachMatch(text, /(?<=。)[^。“”！\n]{18,80}。(?=[^\n])/g, ([sentence]) => sentence + sentence),
        4,
      ),
  },
]
