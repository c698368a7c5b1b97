import { expect, type Person, test } from './cast.ts'

/** 各位代表：增长3.2%。 in GBK. */
const gbk = Buffer.from([
  0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed, 0xa3, 0xba, 0x0a, 0xd4, 0xf6, 0xb3, 0xa4, 0x33, 0x2e, 0x32, 0x25,
  0xa1, 0xa3,
])

async function uploads(person: Person, name: string, buffer: Buffer): Promise<void> {
  const chosen = person.page.waitForEvent('filechooser')
  await person.page.getByRole('button', { name: '上传报告' }).click()
  await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('上传 GBK 编码的报告，读得正确', async ({ owner }) => {
  await uploads(owner, '某县2024年政府工作报告.txt', gbk)
  await owner.page.getByRole('link', { name: '某县2024年政府工作报告' }).or(owner.text()).first().waitFor()
  await owner.page.goto(new URL('/', owner.page.url()).href)
  await owner.opens('某县2024年政府工作报告')
  await expect(owner.figure('3.2%')).toBeVisible()
})

for (const [what, name, content, words] of [
  ['空文件', '空.txt', Buffer.alloc(0), /空/],
  ['20 MB 的文件', '大.txt', Buffer.alloc(20 * 1024 * 1024, '增长'), /太大|8 MB/],
  ['PDF', '报告.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF|文本/],
  ['乱码', '乱.txt', Buffer.from([0xff, 0xd0, 0x80, 0x90, 0xff, 0xff]), /编码/],
  ['没有正文的网页', '空.html', Buffer.from('<script>1</script>'), /正文|文字/],
] as const)
  test(`上传${what}，得到一句清楚的中文`, async ({ owner }) => {
    await uploads(owner, name, content)
    await expect(
      owner.page.getByRole('alert').or(owner.page.getByRole('log')).filter({ hasText: words }).first(),
    ).toBeVisible()
    await expect(owner.page.getByRole('link', { name: '贺州市2024年政府工作报告' })).toBeVisible()
  })
