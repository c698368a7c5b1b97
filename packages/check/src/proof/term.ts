/** Two words for one thing: the one to keep to, and the one that is older or rarer. */
export interface Term {
  readonly kept: string
  readonly other: string
}

export const terms: readonly Term[] = [
  // The official word since 2022.
  { kept: '经营主体', other: '市场主体' },
  { kept: '其他', other: '其它' },
  { kept: '部分', other: '部份' },
  { kept: '账户', other: '帐户' },
  { kept: '唯一', other: '惟一' },
  { kept: '身份', other: '身分' },
]
