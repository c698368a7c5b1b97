export const planted: readonly { readonly id: string; readonly what: string; readonly decidable: string }[]
