/** P15: values in a list with one 以上 at its end: 3.5%、6%以上. */
import { matchesOf } from '@zhushi/report'
import { blockwise } from '../remark.js'
import type { Rule } from '../rule.js'

const shared = /\d+(?:\.\d+)?[%％]?[、和]\d+(?:\.\d+)?[%％](?:以上|以下|以内|左右)/g

export const boundScope: Rule = {
  id: 'P15',
  title: { zh: '“以上”管到哪里', en: 'Reach of a bound' },
  policy: 'optIn',
  examine: blockwise('P15', 'info', '并列数值共用限定词', (text) =>
    matchesOf(text, shared).map(({ 0: list, index }) => {
      const bound = list.slice(-2)
      const message = {
        zh: `“${list}”中“${bound}”是否也管前一个数，请写明`,
        en: `“${list}”: say whether “${bound}” is meant for the first value too`,
      }
      return { from: index, to: index + list.length, message }
    }),
  ),
}
