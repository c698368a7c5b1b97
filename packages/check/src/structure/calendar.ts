/** A7: a date that is in the calendar, on the day of the week the text says, months in their order, and as many years as a span has. */
import { matchesOf } from '@zhushi/report'
import type { Words } from '../finding.js'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { countValue } from './series.js'

const date =
  /(?:((?:19|20)\d\d)\s?年\s?)?(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:[（(]?(?:星期|周)([一二三四五六日天])[）)]?)?/g
/** 今年11—1月: within one year, so the first is the earlier. */
const months = /(?:今年|去年|上年|(?:19|20)\d\d年)\s?(\d{1,2})月?\s?(?:[-—–－～~]{1,2}|至|到)\s?(\d{1,2})\s?月/g
/** 连续三年（2021—2023年）: both ends count. */
const run =
  /连续([两二三四五六七八九十]|\d{1,2})年[（(]((?:19|20)\d\d)年?\s?(?:[-—–－～~]{1,2}|至|到)\s?((?:19|20)\d\d)年?[）)]/g
const weekdays = '日一二三四五六'

export const calendar: Rule = {
  id: 'A7',
  title: { zh: '日期与年数', en: 'Dates and counts of years' },
  policy: 'on',
  examine: blockwise('A7', 'error', '日历', (text) => [
    ...(text.includes('月') ? [...datesIn(text), ...monthsIn(text)] : []),
    ...(text.includes('连续') ? runsIn(text) : []),
  ]),
}

function datesIn(text: string): Remark[] {
  return matchesOf(text, date).flatMap(({ 0: whole, 1: year, 2: month = '', 3: day = '', 4: weekday, index }) => {
    const place = { from: index, to: index + whole.length }
    if (!isDay(year, Number(month), Number(day))) return [{ ...place, message: missing(`${month}月${day}日`) }]
    const stated = weekday ? weekdays.indexOf(weekday === '天' ? '日' : weekday) : -1
    const right = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()
    return year === undefined || stated < 0 || stated === right ? [] : [{ ...place, message: otherDay(whole, right) }]
  })
}

/** Without a year, the 29th of February may be one. */
function isDay(year: string | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(Number(year ?? 2024), month, 0)).getUTCDate()
}

function monthsIn(text: string): Remark[] {
  return matchesOf(text, months)
    .filter(([, from, to]) => Number(from) > Number(to) || Number(to) > 12)
    .map(({ 0: whole, index }) => ({
      from: index,
      to: index + whole.length,
      message: { zh: `“${whole}”的起止月份有误`, en: `“${whole}”: these months are out of order` },
    }))
}

function runsIn(text: string): Remark[] {
  return matchesOf(text, run).flatMap(({ 0: whole, 1: said = '', 2: from, 3: to, index }) => {
    const [count, right] = [countValue(said), Number(to) - Number(from) + 1]
    const message = {
      zh: `“${whole}”：${from}到${to}年是${right}年`,
      en: `“${whole}”: ${from} to ${to} is ${right} years`,
    }
    return count === right || right < 1 ? [] : [{ from: index, to: index + whole.length, message }]
  })
}

function missing(words: string): Words {
  return { zh: `没有“${words}”这一天`, en: `There is no day “${words}”` }
}

function otherDay(whole: string, right: number): Words {
  const name = `星期${weekdays[right]}`
  return { zh: `“${whole}”：这一天是${name}`, en: `“${whole}”: that day is ${name}` }
}
