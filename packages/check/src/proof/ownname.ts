/** P19: the place that the report is of, written with another character: 临西县委 in the report of 临溪县. */
import { regionOf } from '@zhushi/claim'
import { type Block, matchesOf } from '@zhushi/report'
import { isOneOff } from '../arithmetic/slip.js'
import type { Finding } from '../finding.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'

export const ownName: Rule = {
  id: 'P19',
  title: { zh: '本地名称前后一致', en: 'The name of the place itself' },
  policy: 'on',
  examine: ({ blocks, header: { region } }) => ({
    findings: region && region.length > 2 ? blocks.flatMap((block) => miswritten(block, region)) : [],
  }),
}

/** Offices that a report names of its own place alone. */
const offices = '(?:委(?!员)|人民政府|人大|政协|人民代表大会)'

function miswritten(block: Block, region: string): Finding[] {
  const suffix = region.slice(-1)
  if (!block.text.includes(`${suffix}委`) && !block.text.includes(`${suffix}人`) && !block.text.includes(`${suffix}政`))
    return []
  const named = new RegExp(
    `(?<=中共|在|向|经|由|受|^|[，。、；])([\\u4e00-\\u9fff]{${region.length - 1}}${suffix})(?=${offices})`,
    'g',
  )
  return matchesOf(block.text, named)
    .filter(([name]) => isOneOff(name, region) && regionOf(name) === null)
    .map(({ 0: name, index }) =>
      findingOf(
        'P19',
        'warn',
        block,
        {
          from: index,
          to: index + name.length,
          message: {
            zh: `“${name}”与本报告的“${region}”只差一字，请核对`,
            en: `“${name}” differs from ${region} by one character`,
          },
        },
        `region ${region}`,
      ),
    )
}
