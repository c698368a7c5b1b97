/** How it looks: a picture of every screen, and what an accessibility checker says of it. */
import { isAccessible } from './accessible.ts'
import { expect, test } from './cast.ts'
import { picture } from './picture.ts'

const sizes = { desk: { width: 1366, height: 768 }, tablet: { width: 820, height: 1180 } } as const

for (const theme of ['light', 'dark'] as const)
  for (const [size, viewport] of Object.entries(sizes))
    test(`工作区在${size === 'desk' ? '桌面' : '平板'}上（${theme === 'dark' ? '深色' : '浅色'}）看得清、读得到`, async ({
      owner,
    }) => {
      await owner.page.emulateMedia({ colorScheme: theme })
      await owner.opens()
      await owner.picks('47.09亿元')
      await owner.confirms('2023年财政决算', '一般公共预算收入47.09亿元', '与财政决算一致')
      await owner.comments('建议写明同口径增速。')
      await expect(owner.card('47.09亿元')).toContainText('建议写明同口径增速。')
      await owner.page.setViewportSize(viewport)
      await owner.isToldItIsSaved()
      // Opened anew, the card is shown from its beginning.
      await owner.page.reload()
      await expect(owner.card('47.09亿元')).toContainText('指标')
      await picture(owner.page, `workspace-${size}-${theme}`)
      await isAccessible(owner)
    })

test('报告列表看得清、读得到', async ({ owner }) => {
  await picture(owner.page, 'library')
  await isAccessible(owner)
})
