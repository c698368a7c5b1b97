/** P7: 、 between two quoted or titled items, which the standard leaves out (GB/T 15834). One habit, one finding. */
import { matchesOf } from '@zhushi/report'
import { blockwise } from '../remark.js'
import type { Rule } from '../rule.js'
import { gathered } from './scattered.js'

const between = /[”》](、)[“《]/g

const examine = blockwise('P7', 'info', '引号或书名号并列时不用顿号', (text) =>
  matchesOf(text, between).map(({ index }) => ({
    from: index + 1,
    to: index + 2,
    message: { zh: '并列的引号或书名号之间通常不用顿号', en: 'No “、” is needed between quoted or titled items' },
  })),
)

export const quoteList: Rule = {
  id: 'P7',
  title: { zh: '引号之间的顿号', en: 'Signs between quotations' },
  policy: 'optIn',
  examine: (material) => ({ findings: gathered(examine(material).findings, 2) }),
}
