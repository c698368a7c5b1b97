/** Roles of sections: what a section is for, by the words of its heading or, where it has none, of its first paragraph. */

/** What a section is for. */
export type Role = 'opening' | 'review' | 'problems' | 'targets' | 'tasks' | 'selfGovernance' | 'closing' | 'other'

/** Words in a heading that tell what its section is for; the first that fits decides. */
export const headingRoles: readonly (readonly [role: Role, words: RegExp, example: string])[] = [
  ['selfGovernance', /自身(?:改革和?)?建设|建设.{0,12}(?:政府|机关)$|行政能力建设/, '加强政府自身建设'],
  ['problems', /(?:存在|面临)的?.{0,8}(?:问题|困难|不足|挑战)$/, '存在的主要问题'],
  ['review', /回顾|回首|工作总结|主要成绩|过去[一五].{0,3}(?:年|工作)|年(?:政府)?工作(?:情况)?$/, '2023年工作回顾'],
  ['review', /完成.{0,12}(?:任务|目标)|成[就绩效]$/, '圆满完成2023年各项目标任务'],
  ['review', /(?:预算|计划|目标|任务|规划)(?:任务|目标)?(?:的)?(?:执行|完成|实施|落实)情况$/, '2023年预算执行情况'],
  ['tasks', /(?:预算|计划)(?:收支)?(?:安排)?(?:（草案）|草案)|(?:预算|收支)安排(?:情况)?$/, '2024年预算草案'],
  ['targets', /总体(?:要求|思路)|(?:预期|奋斗|发展|主要)目标|指导思想/, '经济社会发展总体要求和主要预期目标'],
  [
    'tasks',
    /工作安排|(?:重点|主要)(?:工作|任务)|工作(?:总体)?(?:部署|任务|建议|重点|打算)|任务$|工作的建议$/,
    '2024年重点工作',
  ],
]

/** What a heading below the first level may say against the section it stands in; else it is of that section. */
const overriding: Readonly<Record<Role, readonly Role[]>> = {
  opening: [],
  review: ['selfGovernance', 'problems'],
  problems: [],
  targets: ['selfGovernance', 'tasks'],
  tasks: ['selfGovernance', 'targets'],
  selfGovernance: [],
  closing: [],
  other: ['selfGovernance', 'problems', 'review', 'targets', 'tasks'],
}

/** What is wrong, in the words of reports. */
const trouble = '(?:问题|困难|不足|挑战|短板|矛盾|差距)'

/** Paragraphs that begin a section without a heading. `within` names the sections they may stand in. */
export const unheaded: readonly {
  readonly role: Role
  readonly title: string
  readonly head: RegExp
  /** Words one of which it cannot be without. */
  readonly needs: readonly string[]
  readonly within: readonly Role[]
  /** It stands before the numbered parts of its section, not in one of them. */
  readonly isAhead: boolean
  readonly example: string
}[] = [
  {
    role: 'problems',
    title: '存在的问题',
    head: new RegExp(`^在.{0,4}(?:肯定|看到|总结).{0,4}成绩的同时.{0,120}${trouble}`),
    needs: ['成绩的同时'],
    within: ['review', 'other'],
    isAhead: false,
    example: '在肯定成绩的同时，我们也要看到，发展中还有不少困难和问题。',
  },
  {
    role: 'problems',
    title: '存在的问题',
    head: new RegExp(`^.{0,80}?清醒地?(?:看到|认识|意识)[^。]{0,80}${trouble}`),
    needs: ['清醒'],
    within: ['review', 'other'],
    isAhead: false,
    example: '同时，我们清醒认识到，前进道路上还有不少困难和问题。',
  },
  {
    role: 'problems',
    title: '存在的问题',
    head: new RegExp(
      `^.{0,40}?(?:看到|认识到|深知)，?[^。]{0,40}(?:存在|面临|还有|仍有|不少|前进中|一些)[^。]{0,30}${trouble}`,
    ),
    needs: ['看到', '认识到', '深知'],
    within: ['review', 'other'],
    isAhead: false,
    example: '我们既要看到成绩，更要看到前进中的困难和挑战。',
  },
  {
    role: 'targets',
    title: '主要预期目标',
    head: /^.{0,30}(?:主要)?(?:预期|奋斗)目标(?:任务)?(?:是|为|：|建议)/,
    needs: ['预期目标', '奋斗目标'],
    within: ['tasks', 'targets', 'other'],
    isAhead: true,
    example: '今年经济社会发展的主要预期目标是：生产总值增长5%左右。',
  },
]

/** After these, a heading that says nothing of its purpose goes on with the tasks. */
const planning: readonly Role[] = ['targets', 'tasks']

/** The role of a heading's title; below the first level, `top` is that of the section it stands in, else of the one before. */
export function roleOf(title: string, level: number, top: Role): Role {
  const own = headingRoles.find(([, words]) => words.test(title))?.[0] ?? 'other'
  if (level > 1) return overriding[top].includes(own) ? own : top
  return own === 'other' && planning.includes(top) ? 'tasks' : own
}
